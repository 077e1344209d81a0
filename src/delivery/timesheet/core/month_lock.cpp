#include "delivery/timesheet/core/month_lock.hpp"

namespace slipway {

Day month_of(Day day) {
    const std::chrono::year_month_day date{day};
    return Day{date.year() / date.month() / std::chrono::day{1}};
}

Result<void> MonthLock::check(Day day) const {
    if (!covers(day)) return {};
    return refuse(RefusalCode::conflict, "time_entry.month_is_closed", "day",
                  {{"month", to_text(month_of(day))}});
}

Result<void> check_close(Day month, const MonthLock& lock, Day today) {
    if (month != month_of(month)) {
        return refuse(RefusalCode::invalid, "month_close.month_begins_on_the_first", "month");
    }
    if (month > today) {
        return refuse(RefusalCode::invalid, "month_close.month_has_not_begun", "month");
    }
    if (lock.covers(month)) {
        return refuse(RefusalCode::conflict, "month_close.month_is_closed", "month");
    }
    return {};
}

}  // namespace slipway
