#pragma once

#include "platform/feature.hpp"

namespace slipway {

/// Make facts of what happens to engagements and of who is away, and begin the daily close of a new
/// engagement. Immediate, but for hours worked: whoever asked for something sees it in the ledger
/// at once.
std::vector<EventReader> make_delay_fact_readers();

}  // namespace slipway
