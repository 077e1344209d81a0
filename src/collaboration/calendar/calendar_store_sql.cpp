#include "collaboration/calendar/calendar_store.hpp"

namespace slipway {
namespace {

struct WeekRow {
    WorkspaceId workspace_id;
    std::string owner_id;
    Day effective_from{};
    std::optional<WeekHours> hours;
    PersonId changed_by;
    Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(WeekRow, (),
                      (workspace_id, owner_id, effective_from, hours, changed_by, changed_at))

struct DayRow {
    WorkspaceId workspace_id;
    CalendarDayId id;
    Day day{};
    std::string name;
    std::vector<std::string> hours;
    PersonId created_by;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(DayRow, (), (workspace_id, id, day, name, hours, created_by, created_at))

struct AbsenceRow {
    WorkspaceId workspace_id;
    AbsenceId id;
    PersonId person_id;
    Day from_day{};
    Day to_day{};
    AbsenceKind kind = AbsenceKind::vacation;
    std::string note;
    PersonId created_by;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(AbsenceRow, (),
                      (workspace_id, id, person_id, from_day, to_day, kind, note, created_by,
                       created_at))

}  // namespace

constexpr sql::Statement weeks_of_owner{"working_week.of_owner", R"sql(
    select effective_from, hours from working_weeks
    where workspace_id = $1 and owner_id = $2 order by effective_from)sql"};

std::vector<WorkingWeek> CalendarStore::weeks_of(const Uuid& owner) {
    return sql_.all<WorkingWeek>(weeks_of_owner, workspace_, owner);
}

constexpr sql::Statement remove_week_of_day{"working_week.remove", R"sql(
    delete from working_weeks
    where workspace_id = $1 and owner_id = $2 and effective_from = $3)sql"};

void CalendarStore::save_week(const Uuid& owner, const WorkingWeek& week, PersonId by,
                              Instant at) {
    remove_week(owner, week.effective_from);
    sql_.insert("working_weeks",
                WeekRow{workspace_, to_text(owner), week.effective_from, week.hours, by, at});
}

bool CalendarStore::remove_week(const Uuid& owner, Day effective_from) {
    return sql_.execute(remove_week_of_day, workspace_, owner, effective_from) > 0;
}

constexpr sql::Statement list_days_from{"calendar_day.list_from", R"sql(
    select id, day, name, hours from calendar_days
    where workspace_id = $1 and day >= $2 order by day)sql"};

std::vector<CalendarDay> CalendarStore::days_from(Day first) {
    return sql_.all<CalendarDay>(list_days_from, workspace_, first);
}

constexpr sql::Statement find_day_by_id{"calendar_day.find", R"sql(
    select id, day, name, hours from calendar_days where workspace_id = $1 and id = $2)sql"};

std::optional<CalendarDay> CalendarStore::find_day(CalendarDayId id) {
    return sql_.find<CalendarDay>(find_day_by_id, workspace_, id);
}

constexpr sql::Statement count_days{"calendar_day.count", R"sql(
    select count(*) from calendar_days where workspace_id = $1 and day = $2)sql"};

bool CalendarStore::has_day(Day day) {
    return sql_.one<std::int64_t>(count_days, workspace_, day) > 0;
}

void CalendarStore::add_day(const CalendarDay& day, PersonId by, Instant at) {
    sql_.insert("calendar_days",
                DayRow{workspace_, day.id, day.day, day.name, day.hours, by, at});
}

constexpr sql::Statement remove_day_by_id{"calendar_day.remove", R"sql(
    delete from calendar_days where workspace_id = $1 and id = $2)sql"};

void CalendarStore::remove_day(CalendarDayId id) { sql_.execute(remove_day_by_id, workspace_, id); }

constexpr sql::Statement absences_of_person{"absence.of_person", R"sql(
    select id, person_id, from_day, to_day, kind, note from absences
    where workspace_id = $1 and person_id = $2 order by from_day)sql"};

std::vector<PersonAbsence> CalendarStore::absences_of(PersonId person) {
    return sql_.all<PersonAbsence>(absences_of_person, workspace_, person);
}

constexpr sql::Statement find_absence_by_id{"absence.find", R"sql(
    select id, person_id, from_day, to_day, kind, note from absences
    where workspace_id = $1 and id = $2)sql"};

std::optional<PersonAbsence> CalendarStore::find_absence(AbsenceId id) {
    return sql_.find<PersonAbsence>(find_absence_by_id, workspace_, id);
}

void CalendarStore::add_absence(const PersonAbsence& absence, PersonId by, Instant at) {
    sql_.insert("absences",
                AbsenceRow{workspace_, absence.id, absence.person_id, absence.from_day,
                           absence.to_day, absence.kind, absence.note, by, at});
}

constexpr sql::Statement shorten_absence_by_id{"absence.shorten", R"sql(
    update absences set to_day = $3 where workspace_id = $1 and id = $2)sql"};

void CalendarStore::shorten_absence(AbsenceId id, Day to_day) {
    sql_.execute(shorten_absence_by_id, workspace_, id, to_day);
}

constexpr sql::Statement remove_absence_by_id{"absence.remove", R"sql(
    delete from absences where workspace_id = $1 and id = $2)sql"};

void CalendarStore::remove_absence(AbsenceId id) {
    sql_.execute(remove_absence_by_id, workspace_, id);
}

}  // namespace slipway
