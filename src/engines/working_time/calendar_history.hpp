#pragma once

#include <array>
#include <map>
#include <set>
#include <vector>

#include "base/day.hpp"
#include "base/refusal.hpp"
#include "engines/working_time/clock_span.hpp"

namespace slipway::working_time {

/// Monday first.
struct WeeklyHours {
    std::array<DayHours, 7> days;

    const DayHours& on(Day day) const { return days[iso_weekday(day) - 1]; }
    bool operator==(const WeeklyHours&) const = default;
};

/// What a calendar says from one day on. An exception replaces both the weekday and a holiday.
struct CalendarVersion {
    Day effective_from{};
    WeeklyHours week;
    std::set<Day> holidays;
    std::map<Day, DayHours> exceptions;

    const DayHours& hours_on(Day day) const;
    bool operator==(const CalendarVersion&) const = default;
};

/// A calendar with all it has ever said (DOMAIN §4.1). The first version holds for every earlier
/// day too; each later one from its effective day, so that a change never rewrites what has been
/// (DELAY R24).
class CalendarHistory {
public:
    explicit CalendarHistory(CalendarVersion first);

    /// A history that has `change` too; a version of the same day is replaced by it. Refuses with
    /// `calendar.past_is_not_rewritten` a change that would act before `first_open_day`: the first
    /// day that is neither past nor settled; with `calendar.change_precedes_the_calendar` one from
    /// before the first version.
    Result<CalendarHistory> with_change(CalendarVersion change, Day first_open_day) const;

    /// In order of their effective days; never empty.
    const std::vector<CalendarVersion>& versions() const { return versions_; }
    const CalendarVersion& version_on(Day day) const;

    bool operator==(const CalendarHistory&) const = default;

private:
    std::vector<CalendarVersion> versions_;
};

/// Dates, both included, on which a person does not work. It changes no calendar: the days stay
/// working days of everybody else who uses it.
struct Absence {
    Day from{};
    Day to{};

    bool operator==(const Absence&) const = default;
};

}  // namespace slipway::working_time
