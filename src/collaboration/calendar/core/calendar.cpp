#include "collaboration/calendar/core/calendar.hpp"

#include <array>
#include <map>
#include <set>

#include "base/assert.hpp"
#include "base/text.hpp"

namespace slipway {
namespace {

using working_time::CalendarHistory;
using working_time::CalendarVersion;
using working_time::ClockSpan;
using working_time::DayHours;
using working_time::WeeklyHours;

/// Before anything that anybody plans: the usual week holds from here on.
Day first_day() { return Day(std::chrono::year{1900} / 1 / 1); }

inline constexpr std::chrono::days longest_absence{366};

struct Weekday {
    const char* name;
    std::vector<std::string> WeekHours::*spans;
};
constexpr std::array<Weekday, 7> weekdays{{{"mon", &WeekHours::mon},
                                           {"tue", &WeekHours::tue},
                                           {"wed", &WeekHours::wed},
                                           {"thu", &WeekHours::thu},
                                           {"fri", &WeekHours::fri},
                                           {"sat", &WeekHours::sat},
                                           {"sun", &WeekHours::sun}}};

Result<void> check_open(Day day, Day today, const char* field) {
    if (day >= today) return {};
    return refuse(RefusalCode::invalid, "calendar.past_is_not_rewritten", field,
                  {{"earliest", to_text(today)}});
}

std::optional<WeekHours> week_on(std::span<const WorkingWeek> weeks, Day day) {
    const WorkingWeek* latest = nullptr;
    for (const WorkingWeek& week : weeks) {
        if (week.effective_from > day) continue;
        if (latest == nullptr || latest->effective_from < week.effective_from) latest = &week;
    }
    return latest != nullptr ? latest->hours : std::nullopt;
}

/// Of somebody with own hours the workspace's special hours only shorten the day: an extra working
/// Saturday is not one for who never works on Saturdays.
std::map<Day, DayHours> within(const WeeklyHours& own, const std::map<Day, DayHours>& exceptions) {
    std::map<Day, DayHours> shortened;
    for (const auto& [day, hours] : exceptions) {
        shortened.emplace(day, intersection(own.on(day), hours));
    }
    return shortened;
}

}  // namespace

WeekHours usual_week() {
    const std::vector<std::string> day{"09:00-13:00", "14:00-18:00"};
    return {.mon = day, .tue = day, .wed = day, .thu = day, .fri = day};
}

Result<DayHours> to_day_hours(const std::vector<std::string>& spans, const std::string& field) {
    std::vector<ClockSpan> parsed;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const auto span = working_time::parse_clock_span(spans[i]);
        if (!span) {
            return refuse(RefusalCode::invalid, "calendar.hours_are_malformed",
                          field + "/" + std::to_string(i));
        }
        parsed.push_back(*span);
    }
    auto hours = DayHours::create(std::move(parsed));
    if (!hours) {
        Refusal refusal = hours.error();
        refusal.field = field;
        return std::unexpected(refusal);
    }
    return hours;
}

Result<WeeklyHours> to_weekly_hours(const WeekHours& week, const std::string& field) {
    WeeklyHours weekly;
    for (std::size_t i = 0; i < weekdays.size(); ++i) {
        weekly.days[i] = TRY(to_day_hours(week.*weekdays[i].spans, field + "/" + weekdays[i].name));
    }
    return weekly;
}

Result<void> check_week(const WorkingWeek& week, Day today) {
    TRY(check_open(week.effective_from, today, "effective_from"));
    if (!week.hours) return {};
    const WeeklyHours weekly = TRY(to_weekly_hours(*week.hours, "hours"));
    for (const DayHours& day : weekly.days) {
        if (day.is_working()) return {};
    }
    return refuse(RefusalCode::invalid, "calendar.week_has_no_hours", "hours");
}

Result<void> check_day(const NewCalendarDay& day, Day today) {
    TRY(check_open(day.day, today, "day"));
    TRY(to_day_hours(day.hours, "hours"));
    return {};
}

Result<void> check_absence(const NewAbsence& absence, std::span<const PersonAbsence> others) {
    if (absence.to_day < absence.from_day) {
        return refuse(RefusalCode::invalid, "absence.ends_before_it_starts", "to_day");
    }
    if (absence.to_day - absence.from_day >= longest_absence) {
        return refuse(RefusalCode::invalid, "absence.is_too_long", "to_day",
                      {{"limit", longest_absence.count()}});
    }
    for (const PersonAbsence& other : others) {
        if (other.from_day <= absence.to_day && absence.from_day <= other.to_day) {
            return refuse(
                RefusalCode::conflict, "absence.overlaps_another", "from_day",
                {{"from_day", to_text(other.from_day)}, {"to_day", to_text(other.to_day)}});
        }
    }
    return {};
}

AbsenceEnding ending_of(Day from_day, Day to_day, Day today) {
    if (to_day < today) return AbsenceEnding::over;
    return from_day < today ? AbsenceEnding::shorten : AbsenceEnding::remove;
}

CalendarHistory make_history(std::span<const WorkingWeek> workspace_weeks,
                             std::span<const WorkingWeek> person_weeks,
                             std::span<const CalendarDay> days) {
    CalendarVersion version;
    for (const CalendarDay& day : days) {
        if (day.hours.empty()) {
            version.holidays.insert(day.day);
            continue;
        }
        auto hours = to_day_hours(day.hours, "hours");
        ASSERT(hours.has_value(), "a stored day was checked when it was written");
        version.exceptions.emplace(day.day, std::move(*hours));
    }
    const std::map<Day, DayHours> exceptions = version.exceptions;
    std::set<Day> changes{first_day()};
    for (const WorkingWeek& week : workspace_weeks) changes.insert(week.effective_from);
    for (const WorkingWeek& week : person_weeks) changes.insert(week.effective_from);

    std::optional<CalendarHistory> history;
    for (const Day day : changes) {
        const auto own = week_on(person_weeks, day);
        const auto shared = week_on(workspace_weeks, day);
        auto weekly = to_weekly_hours(own ? *own : shared.value_or(usual_week()), "hours");
        ASSERT(weekly.has_value(), "a stored week was checked when it was written");
        version.effective_from = day;
        version.week = std::move(*weekly);
        version.exceptions = own ? within(version.week, exceptions) : exceptions;
        if (!history) {
            history.emplace(version);
            continue;
        }
        auto longer = history->with_change(version, day);
        ASSERT(longer.has_value(), "the changes are in order of their days");
        history = std::move(*longer);
    }
    return std::move(*history);
}

std::vector<working_time::Absence> to_absences(std::span<const PersonAbsence> absences) {
    std::vector<working_time::Absence> plain;
    plain.reserve(absences.size());
    for (const PersonAbsence& absence : absences) {
        plain.push_back({absence.from_day, absence.to_day});
    }
    return plain;
}

}  // namespace slipway
