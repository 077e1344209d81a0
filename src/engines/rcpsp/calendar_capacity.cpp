#include "engines/rcpsp/calendar_capacity.hpp"

#include <algorithm>
#include <array>

namespace slipway::rcpsp {

namespace {

using std::chrono::days;
using working_time::WorkingCalendar;

/// The middle one of three weeks.
int usual_minutes(const WorkingCalendar& calendar, Day day) {
    std::array minutes{calendar.minutes_on(day), calendar.minutes_on(day + days{7}),
                       calendar.minutes_on(day + days{14})};
    std::ranges::sort(minutes);
    return minutes[1];
}

}  // namespace

Capacity minutes_by_day(const WorkingCalendar& calendar,
                        std::span<const working_time::Absence> absences, Day from, int count) {
    std::vector<int> first;
    for (Day day = from; day < from + days{count}; day += days{1}) {
        const bool is_absent = std::ranges::any_of(
            absences, [day](const auto& a) { return a.from <= day && day <= a.to; });
        first.push_back(is_absent ? 0 : calendar.minutes_on(day));
    }
    std::vector<int> pattern;
    for (int i = 0; i < 7; ++i) {
        pattern.push_back(usual_minutes(calendar, from + days{count + i}));
    }
    return {std::move(first), std::move(pattern)};
}

}  // namespace slipway::rcpsp
