#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/day.hpp"
#include "engines/working_time/calendar_history.hpp"

namespace slipway::working_time {

/// A moment on the wall clock of the calendar's place.
using LocalTime = std::chrono::local_time<std::chrono::milliseconds>;

/// A calendar compiled for questions: each costs a few binary searches over the versions and the
/// days that differ from the week, however far apart the dates are. Answers from 1900 to 2999;
/// what would lie beyond is `nullopt`. A value: copy it, share it between threads.
class WorkingCalendar {
public:
    explicit WorkingCalendar(const CalendarHistory& history,
                             std::span<const Absence> absences = {});

    const DayHours& hours_on(Day day) const;
    int minutes_on(Day day) const { return hours_on(day).minutes(); }
    bool is_working_day(Day day) const { return hours_on(day).is_working(); }

    /// Working days, and minutes, from `from` until the day before `until`; negative backwards.
    std::int64_t working_days_between(Day from, Day until) const;
    std::int64_t minutes_between(Day from, Day until) const;

    std::optional<Day> first_working_day_from(Day day) const { return add_working_days(day, 0); }
    /// The count-th working day after `day`; with 0 the first one not before it; with a negative
    /// count, so many working days before it.
    std::optional<Day> add_working_days(Day day, std::int64_t count) const;

    /// Working time passed on the wall clock since the calendar's first day. Never falls.
    std::chrono::milliseconds worked_until(LocalTime time) const;
    /// The first and the last wall-clock time at which exactly `worked` has passed.
    std::optional<LocalTime> first_time_with(std::chrono::milliseconds worked) const;
    std::optional<LocalTime> last_time_with(std::chrono::milliseconds worked) const;

    /// The minutes in which both work.
    friend WorkingCalendar intersection(const WorkingCalendar& left, const WorkingCalendar& right);
    /// The hours of `hours` on the dates that are working days of both: how a duty between two
    /// parties is counted (DELAY R1).
    friend WorkingCalendar on_common_days(const WorkingCalendar& hours,
                                          const WorkingCalendar& other);

private:
    /// Days from `from` until the next segment that follow one week.
    struct Segment {
        Day from{};
        WeeklyHours week;
        /// Sums over the first 0…7 days counted from `from`.
        std::array<std::int64_t, 8> minutes_of_first{};
        std::array<std::int64_t, 8> days_of_first{};
        /// Sums before `from` as if no day were special.
        std::int64_t minutes_before = 0;
        std::int64_t days_before = 0;
    };
    /// A day whose hours differ from its week's.
    struct SpecialDay {
        Day day{};
        DayHours hours;
        /// By how much this day and all earlier special ones differ from their weeks.
        std::int64_t minutes_gained = 0;
        std::int64_t days_gained = 0;
    };
    struct Sums {
        std::int64_t minutes = 0;
        std::int64_t days = 0;
    };

    WorkingCalendar() = default;
    template <class Combine>
    static WorkingCalendar combined(const WorkingCalendar& left, const WorkingCalendar& right,
                                    Combine combine);
    void add_segment(Day from, const WeeklyHours& week);
    void add_special_day(Day day, const DayHours& hours);
    const Segment& segment_on(Day day) const;
    /// Working minutes and days from the first day of the calendar to the day before `day`.
    Sums sums_before(Day day) const;
    /// The last day before which `at_most` holds; `at_most` holds up to some day, then never again.
    template <class AtMost>
    static Day last_day_where(AtMost at_most);

    std::vector<Segment> segments_;
    std::vector<SpecialDay> special_days_;
};

WorkingCalendar intersection(const WorkingCalendar& left, const WorkingCalendar& right);
WorkingCalendar on_common_days(const WorkingCalendar& hours, const WorkingCalendar& other);

/// The count-th date after `day` that is a working day of both: an allowance runs to its end
/// (DELAY R1, R3). With 0, `day` itself. Nothing where the two never meet before 3000.
std::optional<Day> nth_common_working_day(const WorkingCalendar& left, const WorkingCalendar& right,
                                          Day day, int count);

}  // namespace slipway::working_time
