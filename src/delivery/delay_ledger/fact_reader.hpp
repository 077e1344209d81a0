#pragma once

#include "platform/feature.hpp"

namespace slipway {

/// Makes facts of what happens to engagements and of who is away, and begins the daily close of a
/// new engagement. Immediate: whoever asked for something sees it in the ledger at once.
EventReader make_delay_fact_reader();

}  // namespace slipway
