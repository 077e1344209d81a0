#pragma once

#include "delivery/delay_ledger/ledger_input.hpp"
#include "platform/work/unit_of_work.hpp"

namespace slipway {

/// Brings what follows from the booked days (DELAY R14, R15) up to what they say as of the close
/// of day `at`: what the provider bears, and the open extension statement. That is drafted,
/// revised, or withdrawn when nothing is to be stated any more; what was declined is not proposed
/// again as it was. Both sides are told of a draft and of a withdrawal, not of each revision.
void draw_consequences(UnitOfWork& work, const LoadedLedger& ledger, DayNumber at);

/// The same as of now, after something was booked, disputed or decided by hand.
void draw_consequences(UnitOfWork& work, const EngagementFacts& engagement);

}  // namespace slipway
