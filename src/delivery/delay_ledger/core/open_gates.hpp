#pragma once

#include <span>
#include <string>

#include "delivery/delay_ledger/core/delay_fact.hpp"

namespace slipway {

/// The item of a request of the ledger's own: "input:<id>".
std::string input_item(const std::string& request_id);
bool is_input_item(const std::string& item);

/// The request of the client that an item waits for: null when the last word about it before the
/// moment is another one.
const DelayFact* open_gate(std::span<const DelayFact> facts, const std::string& item,
                           Instant before);

}  // namespace slipway
