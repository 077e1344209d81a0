#include "engines/service_term/service_term.hpp"

#include <algorithm>

#include "base/assert.hpp"

namespace slipway::service_term {
namespace {

using std::chrono::days;

constexpr int months_in_a_millennium = 12'000;

ServiceMonth month_of_service(const TermRules& rules, Day start, int index,
                              const working_time::WorkingCalendar& calendar) {
    const Day from = add_months(start, index);
    const Day next = add_months(start, index + 1);
    ServiceMonth month;
    month.from = from;
    month.to = next - days{1};
    month.working_days = calendar.working_days_between(from, next);
    month.capacity = rules.tier == Tier::senior
                         ? rules.quota
                         : Effort::minutes(rules.quota.in_minutes() * month.working_days);
    return month;
}

}  // namespace

std::optional<ServiceTerm> service_term(const TermRules& rules, Effort total, Day start,
                                        const working_time::WorkingCalendar& calendar) {
    ASSERT(rules.quota > Effort{}, "a package without a quota has no term");
    ServiceTerm term;
    Effort left = total;
    for (int index = 0; left > Effort{}; ++index) {
        if (index == months_in_a_millennium) return std::nullopt;
        ServiceMonth month = month_of_service(rules, start, index, calendar);
        month.used = std::min(left, month.capacity);
        left -= month.used;
        term.exact_months += left > Effort{}
                                 ? Rational(1)
                                 : Rational(month.used.in_minutes(), month.capacity.in_minutes());
        term.explanation.push_back(month);
    }
    term.months = std::max(rules.base_months, static_cast<int>(term.exact_months.ceiling()));
    term.ends = add_months(start, term.months) - days{1};
    return term;
}

}  // namespace slipway::service_term
