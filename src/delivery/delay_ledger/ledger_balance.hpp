#pragma once

#include <optional>
#include <vector>

#include "delivery/delay_ledger/ledger_input.hpp"

namespace slipway {

/// A day with everything that was booked of it since, and what of that is open.
struct BalancedDay {
    DelayDay day;
    DayBalance balance;
    Rational variation;
    DelayCharge charge;
    bool is_settled = false;
    bool has_open_dispute = false;
    Day disputable_until{};
};

/// By number, as of the close of day `at`.
std::vector<BalancedDay> balanced_days(sql::Transaction& sql, const LoadedLedger& ledger,
                                       DayNumber at, Instant now);

/// As of the close of which day its days are settled: the last one, or of an engagement that is
/// over today's.
DayNumber settled_until(const LoadedLedger& ledger, LedgerStore& store, Instant now);

/// Until when the service is bought: computed from the estimate, moved by pauses (DELAY R17) and by
/// agreed extensions.
Day service_term_end(sql::Transaction& sql, const LoadedLedger& ledger);

/// What a statement of these days would say (DELAY R15); nothing while none is needed.
std::optional<ExtensionContent> extension_content(sql::Transaction& sql,
                                                  const LoadedLedger& ledger,
                                                  std::vector<BalancedDay> balanced);

}  // namespace slipway
