#pragma once

#include <optional>
#include <vector>

#include "base/day.hpp"
#include "base/effort.hpp"
#include "base/rational.hpp"
#include "engines/working_time/working_calendar.hpp"

namespace slipway::service_term {

/// Whose standard work it is (DOMAIN §2): junior managers run standardised engagements by the day,
/// senior ones all others by the month.
enum class Tier { junior, senior };

/// What a service package says about the length of the service.
struct TermRules {
    Tier tier = Tier::junior;
    /// Manager's effort on one engagement: a working day for junior, a month for senior.
    Effort quota;
    /// Bought at the least.
    int base_months = 1;
};

/// One month of the service: how much it can carry and how much of the estimate it carries.
struct ServiceMonth {
    Day from{};
    /// Included.
    Day to{};
    std::int64_t working_days = 0;
    Effort capacity;
    Effort used;

    bool operator==(const ServiceMonth&) const = default;
};

/// How long the manager's service is bought for (DOMAIN §4.2).
struct ServiceTerm {
    /// The quotient before rounding: "121 h ÷ 25 h = 121/25 months".
    Rational exact_months;
    /// Billed: rounded up, not less than the base.
    int months = 0;
    /// The last day.
    Day ends{};
    /// The months that the estimate fills, in order: what the quotient is explained by.
    std::vector<ServiceMonth> explanation;

    bool operator==(const ServiceTerm&) const = default;
};

/// The service term of an engagement that starts on `start` and takes `total` of the manager's
/// effort over all stages, by the manager's calendar (absences change no term). Month i runs from
/// `start` plus i months to the day before `start` plus i+1 months (PLAN_FILES, service term).
/// Nothing when the calendar has no room for so much before the year 3000. `quota` is over 0.
std::optional<ServiceTerm> service_term(const TermRules& rules, Effort total, Day start,
                                        const working_time::WorkingCalendar& calendar);

}  // namespace slipway::service_term
