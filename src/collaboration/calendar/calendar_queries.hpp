#pragma once

#include <optional>
#include <vector>

#include "base/actor.hpp"
#include "collaboration/calendar/core/calendar.hpp"
#include "engines/working_time/zoned_calendar.hpp"
#include "platform/sql/database.hpp"
#include "platform/time_zone/time_zone.hpp"

namespace slipway {

/// The zone of a workspace: what "today" means there.
TimeZone zone_of(sql::Transaction& sql, WorkspaceId workspace);
Day today_in(sql::Transaction& sql, WorkspaceId workspace, Instant now);

/// The working calendar of a workspace (DOMAIN §4.1); the usual week where nobody has set one.
working_time::CalendarHistory find_calendar_history(sql::Transaction& sql, WorkspaceId workspace);
working_time::WorkingCalendar find_calendar(sql::Transaction& sql, WorkspaceId workspace);

/// Absences take a person's minutes away and change no calendar: terms and pauses are counted
/// with `left_out`, work is planned with `subtracted`.
enum class Absences { left_out, subtracted };
working_time::WorkingCalendar find_person_calendar(sql::Transaction& sql, WorkspaceId workspace,
                                                   PersonId person, Absences absences);

/// With the clocks of the workspace's zone, for allowances in working time.
working_time::ZonedCalendar find_zoned_calendar(sql::Transaction& sql, WorkspaceId workspace);
/// The changes of a zone's clocks as a table, 2000 to 2059.
working_time::ZoneRules zone_rules(const TimeZone& zone);

/// What a workspace's calendar is made of (`make_history`): kept by whoever plans, so that a later
/// change can be told from what was planned on.
struct CalendarRecords {
    std::vector<WorkingWeek> weeks;
    std::vector<CalendarDay> days;
};
CalendarRecords calendar_records(sql::Transaction& sql, WorkspaceId workspace);
/// The weeks of a person's own, and their absences.
struct PersonCalendarRecords {
    std::vector<WorkingWeek> weeks;
    std::vector<working_time::Absence> absences;
};
PersonCalendarRecords person_calendar_records(sql::Transaction& sql, WorkspaceId workspace,
                                              PersonId person);

/// What the settings show: the hours that hold today, the ones to come, and special days.
struct CalendarView {
    std::string time_zone;
    WeekHours hours;
    Day effective_from{};
    std::vector<WorkingWeek> planned_weeks;
    std::vector<CalendarDay> days;
    std::vector<std::string> allowed;
};
BOOST_DESCRIBE_STRUCT(CalendarView, (),
                      (time_zone, hours, effective_from, planned_weeks, days, allowed))
/// `days` from a year before `today` on.
CalendarView calendar_view(sql::Transaction& sql, const Actor& actor, Day today);

/// One person's hours: own ones, or the workspace's.
struct PersonCalendarView {
    PersonId person_id;
    WeekHours hours;
    bool has_own_hours = false;
    std::vector<WorkingWeek> planned_weeks;
    std::vector<std::string> allowed;
};
BOOST_DESCRIBE_STRUCT(PersonCalendarView, (),
                      (person_id, hours, has_own_hours, planned_weeks, allowed))
Result<PersonCalendarView> person_calendar_view(sql::Transaction& sql, const Actor& actor,
                                                PersonId person, Day today);

struct AbsenceView {
    AbsenceId id;
    PersonId person_id;
    std::string person_name;
    Day from_day{};
    Day to_day{};
    AbsenceKind kind = AbsenceKind::vacation;
    std::string note;
    std::vector<std::string> allowed;  // remove, or shorten to yesterday
};
BOOST_DESCRIBE_STRUCT(AbsenceView, (),
                      (id, person_id, person_name, from_day, to_day, kind, note, allowed))
/// Absences that touch these days, by their first day; of everybody, or of one person.
std::vector<AbsenceView> list_absences(sql::Transaction& sql, const Actor& actor,
                                       std::optional<PersonId> person, Day from, Day to, Day today);

}  // namespace slipway
