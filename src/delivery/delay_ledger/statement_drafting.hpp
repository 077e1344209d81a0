#pragma once

#include "delivery/delay_ledger/ledger_input.hpp"
#include "platform/work/unit_of_work.hpp"

namespace slipway {

/// Brings the open extension statement up to what the ledger says as of the close of day `at`:
/// drafts one, writes its next revision, or withdraws it when nothing is to be stated any more
/// (DELAY R15). What was declined is not proposed again as it was. Both sides are told of a draft
/// and of a withdrawal, not of each revision.
void redraft_statement(UnitOfWork& work, const LoadedLedger& ledger, DayNumber at);

/// The same as of now, after something was booked, disputed or decided by hand.
void redraft_statement(UnitOfWork& work, const EngagementFacts& engagement);

}  // namespace slipway
