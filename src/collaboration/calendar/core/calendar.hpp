#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/actor.hpp"
#include "base/day.hpp"
#include "base/refusal.hpp"
#include "engines/working_time/calendar_history.hpp"
#include "engines/working_time/working_calendar.hpp"

// What a workspace and its people call working time (DOMAIN §4.1): weekly hours that change from
// a date on, days off and days with hours of their own, absences of people.

namespace slipway {

struct MemberRule;
using CalendarDayId = Id<struct CalendarDayKind>;
using AbsenceId = Id<struct AbsenceKindTag>;

/// Spans of each weekday, "09:00-13:00"; none is a day off.
struct WeekHours {
    std::vector<std::string> mon;
    std::vector<std::string> tue;
    std::vector<std::string> wed;
    std::vector<std::string> thu;
    std::vector<std::string> fri;
    std::vector<std::string> sat;
    std::vector<std::string> sun;

    bool operator==(const WeekHours&) const = default;
};
BOOST_DESCRIBE_STRUCT(WeekHours, (), (mon, tue, wed, thu, fri, sat, sun))

/// Monday to Friday, 09:00–13:00 and 14:00–18:00: until somebody says otherwise.
WeekHours usual_week();

/// Weekly hours from one day on.
struct WorkingWeek {
    Day effective_from{};
    /// Of a person: absent means "as the workspace works" again.
    std::optional<WeekHours> hours;

    bool operator==(const WorkingWeek&) const = default;
};
BOOST_DESCRIBE_STRUCT(WorkingWeek, (), (effective_from, hours))

/// A date that differs from its week: a holiday (no hours), or a working day with its own hours.
struct CalendarDay {
    CalendarDayId id;
    Day day{};
    std::string name;
    std::vector<std::string> hours;

    bool operator==(const CalendarDay&) const = default;
};
BOOST_DESCRIBE_STRUCT(CalendarDay, (), (id, day, name, hours))

struct NewCalendarDay {
    Day day{};
    std::string name;
    std::vector<std::string> hours;
};
BOOST_DESCRIBE_STRUCT(NewCalendarDay, (), (day, name, hours))
std::span<const MemberRule> describe_rules(const NewCalendarDay*);

/// Many days of one origin: a country's holidays, a file.
struct NewCalendarDays {
    std::string origin;
    std::vector<NewCalendarDay> days;
};
BOOST_DESCRIBE_STRUCT(NewCalendarDays, (), (origin, days))
std::span<const MemberRule> describe_rules(const NewCalendarDays*);

struct AddedCalendarDays {
    std::vector<CalendarDay> days;
    /// Past, or taken already.
    std::int32_t left_out = 0;
};
BOOST_DESCRIBE_STRUCT(AddedCalendarDays, (), (days, left_out))

enum class AbsenceKind { vacation, illness, training, other };
BOOST_DESCRIBE_ENUM(AbsenceKind, vacation, illness, training, other)

/// Days, both included, on which a person does not work.
struct NewAbsence {
    PersonId person_id;
    Day from_day{};
    Day to_day{};
    AbsenceKind kind = AbsenceKind::vacation;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(NewAbsence, (), (person_id, from_day, to_day, kind, note))
std::span<const MemberRule> describe_rules(const NewAbsence*);

struct PersonAbsence {
    AbsenceId id;
    PersonId person_id;
    Day from_day{};
    Day to_day{};
    AbsenceKind kind = AbsenceKind::vacation;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(PersonAbsence, (), (id, person_id, from_day, to_day, kind, note))

inline constexpr Permission read_calendar{"calendar.read", all_roles};
inline constexpr Permission change_calendar{
    "calendar.change", {Role::head, Role::administrator, Role::client_owner}};
/// One's own; those of others need `change_calendar`.
inline constexpr Permission record_absence{"absence.record", all_roles};

/// Refuses spans that are malformed, overlap or leave the day. `field` is the member's path.
Result<working_time::DayHours> to_day_hours(const std::vector<std::string>& spans,
                                            const std::string& field);
/// `field` is put before the weekday: "hours/mon".
Result<working_time::WeeklyHours> to_weekly_hours(const WeekHours& week, const std::string& field);

/// Refuses a week without any working minute, and one from before `today`
/// (`calendar.past_is_not_rewritten`, DELAY R24).
Result<void> check_week(const WorkingWeek& week, Day today);
Result<void> check_day(const NewCalendarDay& day, Day today);
/// `others` are the absences of the same person.
Result<void> check_absence(const NewAbsence& absence, std::span<const PersonAbsence> others);

/// What taking an absence back means on a day: what has passed stays as it was, so one that began
/// earlier ends the day before ("back early"), and one that is over stays.
enum class AbsenceEnding { remove, shorten, over };
AbsenceEnding ending_of(Day from_day, Day to_day, Day today);

/// The weeks of a workspace, or of a person within it, with all special days: of a person with own
/// hours these only shorten the day. Stored values are sound: they were checked when written.
working_time::CalendarHistory make_history(std::span<const WorkingWeek> workspace_weeks,
                                           std::span<const WorkingWeek> person_weeks,
                                           std::span<const CalendarDay> days);

std::vector<working_time::Absence> to_absences(std::span<const PersonAbsence> absences);

}  // namespace slipway
