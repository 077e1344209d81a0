#include "collaboration/calendar/calendar_commands.hpp"
#include "collaboration/calendar/calendar_feature.hpp"
#include "collaboration/calendar/calendar_queries.hpp"
#include "platform/api/routes.hpp"

namespace slipway {

std::span<const MemberRule> describe_rules(const NewCalendarDay*) {
    static constexpr MemberRule rules[] = {
        {.name = "name", .max_length = 200, .may_be_empty = false},
        {.name = "hours",
         .description = "None: a day off",
         .max_length = 12,
         .may_be_absent = true},
    };
    return rules;
}

std::span<const MemberRule> describe_rules(const NewAbsence*) {
    static constexpr MemberRule rules[] = {
        {.name = "note", .max_length = 1000, .may_be_absent = true},
    };
    return rules;
}

namespace {

using api::Call;
using api::permitted;

struct AbsenceFilter {
    std::optional<PersonId> person_id;
    std::optional<Day> from;
    std::optional<Day> to;
};
BOOST_DESCRIBE_STRUCT(AbsenceFilter, (), (person_id, from, to))
std::span<const MemberRule> describe_rules(const AbsenceFilter*) {
    static constexpr MemberRule rules[] = {
        {.name = "from", .description = "Today when absent"},
        {.name = "to", .description = "A year after `from` when absent"},
    };
    return rules;
}

Day today_at(Call& call) {
    return today_in(call.sql(), call.actor().workspace_id, call.now());
}

CalendarView view_for(Call& call) {
    return calendar_view(call.sql(), call.actor(), today_at(call));
}

void add_hours_routes(api::Routes& routes) {
    routes.get<CalendarView>({"/calendar", "get_calendar", "When the workspace works"},
                             permitted(read_calendar),
                             [](Call& call) -> Result<CalendarView> { return view_for(call); });
    routes.post<WorkingWeek, CalendarView>(
        {"/calendar/weeks", "create_working_week", "Set the weekly hours from a day on"},
        permitted(change_calendar),
        [](Call& call, const WorkingWeek& week) -> Result<CalendarView> {
            TRY(CalendarCommands(call.work()).set_week(call.actor(), week));
            return view_for(call);
        });
    routes.remove({"/calendar/weeks/{effective_from}", "delete_working_week",
                   "Take back weekly hours that do not hold yet"},
                  permitted(change_calendar), [](Call& call) -> Result<void> {
                      const auto day = parse_day(call.text("effective_from"));
                      if (!day) return refuse(RefusalCode::not_found, "calendar.week_not_found");
                      return CalendarCommands(call.work()).remove_week(call.actor(), *day);
                  });
    routes.get<PersonCalendarView>(
        {"/people/{person_id}/calendar", "get_person_calendar", "When a person works"},
        permitted(read_calendar), [](Call& call) {
            return person_calendar_view(call.sql(), call.actor(), call.id<PersonId>("person_id"),
                                        today_at(call));
        });
    routes.post<WorkingWeek, PersonCalendarView>(
        {"/people/{person_id}/calendar/weeks", "create_person_working_week",
         "Set a person's weekly hours from a day on; without hours, as the workspace works"},
        permitted(change_calendar),
        [](Call& call, const WorkingWeek& week) -> Result<PersonCalendarView> {
            const auto person = call.id<PersonId>("person_id");
            TRY(CalendarCommands(call.work()).set_week_of(call.actor(), person, week));
            return person_calendar_view(call.sql(), call.actor(), person, today_at(call));
        });
}

void add_day_routes(api::Routes& routes) {
    routes.post<NewCalendarDay, CalendarDay>(
        {"/calendar/days", "create_calendar_day", "Add a holiday, or a day with hours of its own"},
        permitted(change_calendar), [](Call& call, const NewCalendarDay& day) {
            return CalendarCommands(call.work()).add_day(call.actor(), day);
        });
    routes.remove(
        {"/calendar/days/{calendar_day_id}", "delete_calendar_day", "Take a special day back"},
        permitted(change_calendar), [](Call& call) {
            return CalendarCommands(call.work())
                .remove_day(call.actor(), call.id<CalendarDayId>("calendar_day_id"));
        });
}

void add_absence_routes(api::Routes& routes) {
    routes.list<AbsenceView, AbsenceFilter>(
        {"/absences", "list_absences", "Who is away"}, permitted(read_calendar),
        [](Call& call, const AbsenceFilter& filter) -> Result<std::vector<AbsenceView>> {
            const Day today = today_at(call);
            const Day from = filter.from.value_or(today);
            const Day to = filter.to.value_or(add_months(from, 12));
            return list_absences(call.sql(), call.actor(), filter.person_id, from, to, today);
        });
    routes.post<NewAbsence, PersonAbsence>(
        {"/absences", "create_absence", "Record that somebody is away"}, permitted(record_absence),
        [](Call& call, const NewAbsence& absence) {
            return CalendarCommands(call.work()).add_absence(call.actor(), absence);
        });
    routes.remove({"/absences/{absence_id}", "delete_absence",
                   "Take an absence back: one that has begun ends yesterday"},
                  permitted(record_absence), [](Call& call) {
                      return CalendarCommands(call.work())
                          .remove_absence(call.actor(), call.id<AbsenceId>("absence_id"));
                  });
}

}  // namespace

void add_calendar_routes(api::Routes& routes) {
    routes.tag("Calendars", "Working hours, holidays and absences");
    add_hours_routes(routes);
    add_day_routes(routes);
    add_day_import_routes(routes);
    add_absence_routes(routes);
}

}  // namespace slipway
