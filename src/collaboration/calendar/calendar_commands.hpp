#pragma once

#include "collaboration/calendar/calendar_store.hpp"
#include "platform/work/unit_of_work.hpp"

namespace slipway {

/// Changes the hours of a workspace and its people. Nothing past is rewritten (DELAY R24).
class CalendarCommands {
public:
    explicit CalendarCommands(UnitOfWork& work) : work_(work) {}

    /// Replaces the week planned for the same day. `hours` must be there for a workspace.
    Result<void> set_week(const Actor& actor, const WorkingWeek& week);
    Result<void> set_week_of(const Actor& actor, PersonId person, const WorkingWeek& week);
    /// Takes back a week that has not begun.
    Result<void> remove_week(const Actor& actor, Day effective_from);

    Result<CalendarDay> add_day(const Actor& actor, const NewCalendarDay& day);
    /// All that are neither past nor taken; refuses a malformed one, and then adds none.
    Result<AddedCalendarDays> add_days(const Actor& actor, const NewCalendarDays& days);
    Result<void> remove_day(const Actor& actor, CalendarDayId id);

    Result<PersonAbsence> add_absence(const Actor& actor, const NewAbsence& absence);
    /// One that has begun ends yesterday instead; `absence.is_over` for one that is past.
    Result<void> remove_absence(const Actor& actor, AbsenceId id);

private:
    Day today(const Actor& actor);
    void record(const Actor& actor, std::string type, JsonText payload);

    UnitOfWork& work_;
};

}  // namespace slipway
