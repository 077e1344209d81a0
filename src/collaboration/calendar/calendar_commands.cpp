#include "collaboration/calendar/calendar_commands.hpp"

#include "base/text.hpp"
#include "collaboration/calendar/calendar_queries.hpp"
#include "collaboration/identity/identity_queries.hpp"

namespace slipway {
namespace {

struct WeekPayload {
    std::optional<PersonId> person_id;
    Day effective_from{};
};
BOOST_DESCRIBE_STRUCT(WeekPayload, (), (person_id, effective_from))

struct DayPayload {
    Day day{};
};
BOOST_DESCRIBE_STRUCT(DayPayload, (), (day))

struct ImportPayload {
    std::string origin;
    std::int64_t days = 0;
};
BOOST_DESCRIBE_STRUCT(ImportPayload, (), (origin, days))

struct AbsencePayload {
    AbsenceId absence_id;
    PersonId person_id;
    Day from_day{};
    Day to_day{};
};
BOOST_DESCRIBE_STRUCT(AbsencePayload, (), (absence_id, person_id, from_day, to_day))

template <class T>
JsonText payload_of(const T& value) {
    return JsonText{to_json(value)};
}

Result<void> require_change(const Actor& actor) {
    if (actor.may(change_calendar)) return {};
    return refuse(RefusalCode::forbidden, "access.role_may_not");
}

Result<void> require_absence(const Actor& actor, PersonId person) {
    if (person == actor.person_id && actor.may(record_absence)) return {};
    return require_change(actor);
}

}  // namespace

Day CalendarCommands::today(const Actor& actor) {
    return today_in(work_.sql(), actor.workspace_id, work_.now());
}

void CalendarCommands::record(const Actor& actor, std::string type, JsonText payload) {
    work_.record(actor, {.type = std::move(type),
                         .subject = {"workspace", actor.workspace_id.uuid()},
                         .workspace_id = actor.workspace_id,
                         .payload = std::move(payload)});
}

Result<void> CalendarCommands::set_week(const Actor& actor, const WorkingWeek& week) {
    TRY(require_change(actor));
    if (!week.hours) {
        return refuse(RefusalCode::invalid, "calendar.week_has_no_hours", "hours");
    }
    TRY(check_week(week, today(actor)));
    CalendarStore(work_.sql(), actor.workspace_id)
        .save_week(actor.workspace_id.uuid(), week, actor.person_id, work_.now());
    record(actor, "calendar.week_changed",
           payload_of(WeekPayload{std::nullopt, week.effective_from}));
    return {};
}

Result<void> CalendarCommands::set_week_of(const Actor& actor, PersonId person,
                                           const WorkingWeek& week) {
    TRY(require_change(actor));
    if (!find_member(work_.sql(), actor.workspace_id, person)) {
        return refuse(RefusalCode::not_found, "member.not_found");
    }
    TRY(check_week(week, today(actor)));
    CalendarStore(work_.sql(), actor.workspace_id)
        .save_week(person.uuid(), week, actor.person_id, work_.now());
    record(actor, "calendar.week_changed", payload_of(WeekPayload{person, week.effective_from}));
    return {};
}

Result<void> CalendarCommands::remove_week(const Actor& actor, Day effective_from) {
    TRY(require_change(actor));
    if (effective_from <= today(actor)) {
        return refuse(RefusalCode::conflict, "calendar.past_is_not_rewritten");
    }
    if (!CalendarStore(work_.sql(), actor.workspace_id)
             .remove_week(actor.workspace_id.uuid(), effective_from)) {
        return refuse(RefusalCode::not_found, "calendar.week_not_found");
    }
    record(actor, "calendar.week_changed", payload_of(WeekPayload{std::nullopt, effective_from}));
    return {};
}

Result<CalendarDay> CalendarCommands::add_day(const Actor& actor, const NewCalendarDay& day) {
    TRY(require_change(actor));
    TRY(check_day(day, today(actor)));
    CalendarStore store(work_.sql(), actor.workspace_id);
    if (store.has_day(day.day)) {
        return refuse(RefusalCode::conflict, "calendar.day_is_taken", "day",
                      {{"day", to_text(day.day)}});
    }
    const CalendarDay added{.id = work_.new_id<CalendarDayId>(),
                            .day = day.day,
                            .name = std::string(trimmed(day.name)),
                            .hours = day.hours};
    store.add_day(added, actor.person_id, work_.now());
    record(actor, "calendar.day_changed", payload_of(DayPayload{day.day}));
    return added;
}

Result<AddedCalendarDays> CalendarCommands::add_days(const Actor& actor,
                                                     const NewCalendarDays& days) {
    TRY(require_change(actor));
    const Day first_open = today(actor);
    CalendarStore store(work_.sql(), actor.workspace_id);
    AddedCalendarDays added;
    for (std::size_t at = 0; at < days.days.size(); ++at) {
        const NewCalendarDay& day = days.days[at];
        TRY(to_day_hours(day.hours, "days/" + std::to_string(at) + "/hours"));
        if (day.day < first_open || store.has_day(day.day)) {
            ++added.left_out;
            continue;
        }
        added.days.push_back({.id = work_.new_id<CalendarDayId>(),
                              .day = day.day,
                              .name = std::string(trimmed(day.name)),
                              .hours = day.hours});
        store.add_day(added.days.back(), actor.person_id, work_.now());
    }
    if (!added.days.empty()) {
        record(actor, "calendar.days_imported",
               payload_of(ImportPayload{days.origin,
                                        static_cast<std::int64_t>(added.days.size())}));
    }
    return added;
}

Result<void> CalendarCommands::remove_day(const Actor& actor, CalendarDayId id) {
    TRY(require_change(actor));
    CalendarStore store(work_.sql(), actor.workspace_id);
    const auto day = store.find_day(id);
    if (!day) return refuse(RefusalCode::not_found, "calendar.day_not_found");
    if (day->day < today(actor)) {
        return refuse(RefusalCode::conflict, "calendar.past_is_not_rewritten");
    }
    store.remove_day(id);
    record(actor, "calendar.day_changed", payload_of(DayPayload{day->day}));
    return {};
}

Result<PersonAbsence> CalendarCommands::add_absence(const Actor& actor,
                                                    const NewAbsence& absence) {
    TRY(require_absence(actor, absence.person_id));
    if (!find_member(work_.sql(), actor.workspace_id, absence.person_id)) {
        return refuse(RefusalCode::not_found, "member.not_found", "person_id");
    }
    CalendarStore store(work_.sql(), actor.workspace_id);
    TRY(check_absence(absence, store.absences_of(absence.person_id)));
    const PersonAbsence added{.id = work_.new_id<AbsenceId>(),
                              .person_id = absence.person_id,
                              .from_day = absence.from_day,
                              .to_day = absence.to_day,
                              .kind = absence.kind,
                              .note = std::string(trimmed(absence.note))};
    store.add_absence(added, actor.person_id, work_.now());
    record(actor, "absence.added",
           payload_of(AbsencePayload{added.id, added.person_id, added.from_day, added.to_day}));
    return added;
}

Result<void> CalendarCommands::remove_absence(const Actor& actor, AbsenceId id) {
    CalendarStore store(work_.sql(), actor.workspace_id);
    const auto absence = store.find_absence(id);
    if (!absence) return refuse(RefusalCode::not_found, "absence.not_found");
    TRY(require_absence(actor, absence->person_id));
    const Day first_open = today(actor);
    AbsencePayload payload{id, absence->person_id, absence->from_day, absence->to_day};
    switch (ending_of(absence->from_day, absence->to_day, first_open)) {
        case AbsenceEnding::over:
            return refuse(RefusalCode::conflict, "absence.is_over");
        case AbsenceEnding::shorten:
            payload.to_day = first_open - std::chrono::days{1};
            store.shorten_absence(id, payload.to_day);
            record(actor, "absence.shortened", payload_of(payload));
            return {};
        case AbsenceEnding::remove:
            break;
    }
    store.remove_absence(id);
    record(actor, "absence.removed", payload_of(payload));
    return {};
}

}  // namespace slipway
