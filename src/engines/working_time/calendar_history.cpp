#include "engines/working_time/calendar_history.hpp"

#include <algorithm>

namespace slipway::working_time {

const DayHours& CalendarVersion::hours_on(Day day) const {
    static const DayHours day_off;
    const auto exception = exceptions.find(day);
    if (exception != exceptions.end()) return exception->second;
    return holidays.contains(day) ? day_off : week.on(day);
}

CalendarHistory::CalendarHistory(CalendarVersion first) {
    versions_.push_back(std::move(first));
}

Result<CalendarHistory> CalendarHistory::with_change(CalendarVersion change,
                                                     Day first_open_day) const {
    if (change.effective_from < first_open_day) {
        return refuse(RefusalCode::conflict, "calendar.past_is_not_rewritten", "effective_from",
                      {{"first_open_day", to_text(first_open_day)}});
    }
    if (change.effective_from < versions_.front().effective_from) {
        return refuse(RefusalCode::conflict, "calendar.change_precedes_the_calendar",
                      "effective_from");
    }
    CalendarHistory changed = *this;
    auto& versions = changed.versions_;
    const auto at = std::ranges::lower_bound(versions, change.effective_from, {},
                                             &CalendarVersion::effective_from);
    if (at != versions.end() && at->effective_from == change.effective_from) {
        *at = std::move(change);
    } else {
        versions.insert(at, std::move(change));
    }
    return changed;
}

const CalendarVersion& CalendarHistory::version_on(Day day) const {
    const auto after =
        std::ranges::upper_bound(versions_, day, {}, &CalendarVersion::effective_from);
    return after == versions_.begin() ? versions_.front() : *(after - 1);
}

}  // namespace slipway::working_time
