#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "delivery/delay_ledger/core/delay_day.hpp"

// The close of a day in a ledger that has days already: what is settled stays, the rest is computed
// anew from what is known now (DELAY R21).

namespace slipway {

struct LedgerClose {
    const LedgerInput& input;
    SettlementRules rules;
    DayNumber number = 0;  // of the day that closes
    /// The moment at which a day closed, or closes.
    std::function<Instant(DayNumber)> closed_at;
    std::string calendar_hash;
};

/// The rows to be added: the new day, and another revision of every unsettled day about which more
/// is known. `newest` are the newest revisions, by number. The same facts give the same rows,
/// whether each day was closed in its time or all of them later.
std::vector<DelayDay> rows_of_close(const LedgerClose& close, std::span<const DelayDay> newest);

/// The date in which a forecast time falls.
Day date_of(const DayLine& line, const Rational& time);

}  // namespace slipway
