#pragma once

#include <set>

#include "base/day.hpp"
#include "base/refusal.hpp"

namespace slipway {

/// The month of a day, named by its first day.
Day month_of(Day day);

/// The closed months of a provider: their reports have been sent, and must stay true (DOMAIN §4.6).
class MonthLock {
public:
    MonthLock() = default;
    /// Months by their first days.
    explicit MonthLock(std::set<Day> closed) : closed_(std::move(closed)) {}

    bool covers(Day day) const { return closed_.contains(month_of(day)); }
    /// Refuses a day of a closed month: `time_entry.month_is_closed`.
    Result<void> check(Day day) const;

private:
    std::set<Day> closed_;
};

/// Refuses what is no first day of a month, a month that is closed already, and one that has not
/// begun at the provider's.
Result<void> check_close(Day month, const MonthLock& lock, Day today);

}  // namespace slipway
