#pragma once

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "base/day.hpp"
#include "engines/scheduling/portfolio.hpp"

namespace slipway::scheduling {

/// The position of a day counted from the first day of a plan; the planner's inner loops count
/// in these, and in plain minutes.
using DayIndex = int;

inline constexpr DayIndex no_day = 1 << 30;

struct DaySpan {
    DayIndex first = no_day;
    DayIndex last = no_day;

    /// For days that come in order.
    void include(DayIndex day) {
        if (first == no_day) first = day;
        last = day;
    }
    /// For days in any order.
    void widen(DayIndex day) {
        last = first == no_day ? day : std::max(last, day);
        first = std::min(first, day);
    }
};

/// The dates that are working days of two calendars, by number and by position.
struct CommonDays {
    std::vector<DayIndex> days;
    /// How many common days there are before the day of this index.
    std::vector<int> count_before{0};
};

/// Calendars of a portfolio written out day by day from its first day on, as far as a plan has
/// needed until now. It grows by itself up to the year 3000. One thread at a time.
class DayGrid {
public:
    explicit DayGrid(const Portfolio& portfolio);

    DayIndex index_of(Day day) const { return static_cast<DayIndex>((day - first_).count()); }
    Day day_at(DayIndex index) const { return first_ + std::chrono::days{index}; }
    /// One past the last index that any plan may reach.
    DayIndex end() const { return end_; }

    /// Whether the engagement lies within the grid, which begins with the portfolio's earliest one.
    bool covers(const EngagementToPlan& engagement) const;

    /// Writes a person's minutes, less absences and what is spent, into `row` up to at least
    /// `until` days.
    void extend_free_minutes(const PersonToPlan& person, DayIndex until, std::vector<int>& row);

    /// Grows to cover `until` days; the reference stays good for the life of the grid.
    const CommonDays& common_days(std::size_t left, std::size_t right, DayIndex until);

    const working_time::WorkingCalendar& calendar(std::size_t index) const {
        return calendars_[index];
    }

private:
    const std::vector<int>& minutes_of(std::size_t calendar, DayIndex until);

    std::vector<working_time::WorkingCalendar> calendars_;
    Day first_{};
    DayIndex end_ = 0;
    std::vector<std::vector<int>> minutes_;
    std::map<std::pair<std::size_t, std::size_t>, CommonDays> common_days_;
};

}  // namespace slipway::scheduling
