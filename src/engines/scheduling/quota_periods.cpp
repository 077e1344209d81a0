#include "engines/scheduling/quota_periods.hpp"

namespace slipway::scheduling {

void QuotaPeriods::open_week(DayIndex day, const CompiledEngagement& engagement,
                             const DayGrid& grid) {
    const int weekday = static_cast<int>(iso_weekday(grid.day_at(day)));
    week_ = {day + 8 - weekday, engagement.per_week};
}

void QuotaPeriods::open_month(DayIndex day, const CompiledEngagement& engagement,
                              const DayGrid& grid) {
    const std::chrono::year_month_day date{grid.day_at(day)};
    const Day next_month{(date.year() / date.month() + std::chrono::months{1}) / 1};
    month_ = {grid.index_of(next_month), engagement.per_month};
}

QuotaPeriods::QuotaPeriods(const CompiledEngagement& engagement, const DayGrid& grid) {
    if (engagement.per_week != no_day) {
        open_week(engagement.start, engagement, grid);
        week_.left = std::max(0, week_.left - engagement.used_in_week);
    }
    if (engagement.per_month != no_day) {
        open_month(engagement.start, engagement, grid);
        month_.left = std::max(0, month_.left - engagement.used_in_month);
    }
}

void QuotaPeriods::enter(DayIndex day, const CompiledEngagement& engagement, const DayGrid& grid) {
    if (engagement.per_week != no_day && day >= week_.ends_before) {
        open_week(day, engagement, grid);
    }
    if (engagement.per_month != no_day && day >= month_.ends_before) {
        open_month(day, engagement, grid);
    }
}

void QuotaPeriods::use(int minutes) {
    if (week_.left != no_day) week_.left -= minutes;
    if (month_.left != no_day) month_.left -= minutes;
}

DayIndex QuotaPeriods::first_open_day(DayIndex day) const {
    if (week_.left == 0) day = std::max(day, week_.ends_before);
    if (month_.left == 0) day = std::max(day, month_.ends_before);
    return day;
}

}  // namespace slipway::scheduling
