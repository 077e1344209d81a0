#include "collaboration/calendar/calendar_queries.hpp"

#include <algorithm>

#include "collaboration/calendar/calendar_store.hpp"
#include "collaboration/identity/identity_queries.hpp"

namespace slipway {
namespace {

using working_time::CalendarHistory;
using working_time::OffsetChange;
using working_time::WorkingCalendar;
using working_time::ZonedCalendar;
using working_time::ZoneRules;

Day first_of(int year) { return Day(std::chrono::year{year} / 1 / 1); }

/// Everything the store has: terms may begin years ago.
std::vector<CalendarDay> all_days(CalendarStore& store) { return store.days_from(first_of(1900)); }

const WorkingWeek* week_in_force(const std::vector<WorkingWeek>& weeks, Day today) {
    const auto later = std::ranges::upper_bound(weeks, today, {}, &WorkingWeek::effective_from);
    return later == weeks.begin() ? nullptr : &*(later - 1);
}

std::vector<WorkingWeek> weeks_after(const std::vector<WorkingWeek>& weeks, Day today) {
    const auto later = std::ranges::upper_bound(weeks, today, {}, &WorkingWeek::effective_from);
    return {later, weeks.end()};
}

}  // namespace

TimeZone zone_of(sql::Transaction& sql, WorkspaceId workspace) {
    const auto found = find_workspace(sql, workspace);
    ASSERT(found.has_value(), "whoever acts in a workspace has it");
    const auto zone = TimeZone::find(found->time_zone);
    ASSERT(zone.has_value(), "the zone of a workspace is checked when it is written");
    return *zone;
}

Day today_in(sql::Transaction& sql, WorkspaceId workspace, Instant now) {
    return zone_of(sql, workspace).today(now);
}

CalendarHistory find_calendar_history(sql::Transaction& sql, WorkspaceId workspace) {
    CalendarStore store(sql, workspace);
    return make_history(store.weeks_of(workspace.uuid()), {}, all_days(store));
}

WorkingCalendar find_calendar(sql::Transaction& sql, WorkspaceId workspace) {
    return WorkingCalendar(find_calendar_history(sql, workspace));
}

WorkingCalendar find_person_calendar(sql::Transaction& sql, WorkspaceId workspace,
                                     PersonId person, Absences absences) {
    CalendarStore store(sql, workspace);
    const CalendarHistory history = make_history(store.weeks_of(workspace.uuid()),
                                                 store.weeks_of(person.uuid()), all_days(store));
    if (absences == Absences::left_out) return WorkingCalendar(history);
    return WorkingCalendar(history, to_absences(store.absences_of(person)));
}

CalendarRecords calendar_records(sql::Transaction& sql, WorkspaceId workspace) {
    CalendarStore store(sql, workspace);
    return {store.weeks_of(workspace.uuid()), all_days(store)};
}

PersonCalendarRecords person_calendar_records(sql::Transaction& sql, WorkspaceId workspace,
                                              PersonId person) {
    CalendarStore store(sql, workspace);
    return {store.weeks_of(person.uuid()), to_absences(store.absences_of(person))};
}

ZoneRules zone_rules(const TimeZone& zone) {
    const Instant first = zone.start_of(first_of(2000));
    const Instant last = zone.start_of(first_of(2060));
    std::vector<OffsetChange> changes;
    for (const auto& change : zone.offset_changes(first, last)) {
        changes.push_back({change.at, std::chrono::seconds(change.offset_seconds)});
    }
    return ZoneRules(std::chrono::seconds(zone.offset_seconds(first)), std::move(changes));
}

ZonedCalendar find_zoned_calendar(sql::Transaction& sql, WorkspaceId workspace) {
    return ZonedCalendar(find_calendar(sql, workspace), zone_rules(zone_of(sql, workspace)));
}

CalendarView calendar_view(sql::Transaction& sql, const Actor& actor, Day today) {
    CalendarStore store(sql, actor.workspace_id);
    const auto weeks = store.weeks_of(actor.workspace_id.uuid());
    const WorkingWeek* now = week_in_force(weeks, today);
    CalendarView view{.time_zone = zone_of(sql, actor.workspace_id).name(),
                      .hours = now != nullptr ? now->hours.value_or(usual_week()) : usual_week(),
                      .effective_from = now != nullptr ? now->effective_from : first_of(1900),
                      .planned_weeks = weeks_after(weeks, today),
                      .days = store.days_from(today - std::chrono::days{366})};
    if (actor.may(change_calendar)) view.allowed.emplace_back("change");
    return view;
}

Result<PersonCalendarView> person_calendar_view(sql::Transaction& sql, const Actor& actor,
                                                PersonId person, Day today) {
    if (!find_member(sql, actor.workspace_id, person)) {
        return refuse(RefusalCode::not_found, "member.not_found");
    }
    CalendarStore store(sql, actor.workspace_id);
    const auto weeks = store.weeks_of(person.uuid());
    const WorkingWeek* now = week_in_force(weeks, today);
    PersonCalendarView view{.person_id = person,
                            .has_own_hours = now != nullptr && now->hours.has_value(),
                            .planned_weeks = weeks_after(weeks, today)};
    view.hours =
        view.has_own_hours ? *now->hours : calendar_view(sql, actor, today).hours;
    if (actor.may(change_calendar)) view.allowed.emplace_back("change");
    return view;
}

namespace {

struct AbsenceListRow {
    AbsenceId id;
    PersonId person_id;
    std::string person_name;
    Day from_day{};
    Day to_day{};
    AbsenceKind kind = AbsenceKind::vacation;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(AbsenceListRow, (),
                      (id, person_id, person_name, from_day, to_day, kind, note))

}  // namespace

constexpr sql::Statement list_absences_between{"absence.list_between", R"sql(
    select a.id, a.person_id, p.name as person_name, a.from_day, a.to_day, a.kind, a.note
    from absences a join people p on p.id = a.person_id
    where a.workspace_id = $1 and a.to_day >= $2 and a.from_day <= $3
        and (cast($4 as text) is null or a.person_id = $4)
    order by a.from_day, a.id)sql"};

std::vector<AbsenceView> list_absences(sql::Transaction& sql, const Actor& actor,
                                       std::optional<PersonId> person, Day from, Day to,
                                       Day today) {
    std::vector<AbsenceView> views;
    for (auto& row : sql.all<AbsenceListRow>(list_absences_between, actor.workspace_id, from, to,
                                             person)) {
        AbsenceView& view = views.emplace_back(
            AbsenceView{row.id, row.person_id, std::move(row.person_name), row.from_day,
                        row.to_day, row.kind, std::move(row.note), {}});
        if (row.person_id != actor.person_id && !actor.may(change_calendar)) continue;
        const AbsenceEnding ending = ending_of(view.from_day, view.to_day, today);
        if (ending == AbsenceEnding::remove) view.allowed.emplace_back("remove");
        if (ending == AbsenceEnding::shorten) view.allowed.emplace_back("shorten");
    }
    return views;
}

}  // namespace slipway
