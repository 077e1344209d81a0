#pragma once

#include <optional>
#include <vector>

#include "delivery/estimate/estimate_queries.hpp"

namespace slipway {

struct OpenLedgerGate {
    OpenGate gate;
    std::optional<Day> day;  // of a dispute or an adjustment
};

/// What of the ledger waits for somebody (DELAY R4), of these kinds: `input_request` and
/// `delay_adjustment`, `extension_statement` for the client, `delay_dispute` for the administrator.
/// Only requests have an allowance; its end is without pauses. A statement with a disputed day
/// waits for the dispute first, a withdrawn one for nobody.
std::vector<OpenLedgerGate> open_ledger_gates(sql::Transaction& sql,
                                              const EngagementFacts& engagement);

}  // namespace slipway
