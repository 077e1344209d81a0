#pragma once

#include <optional>
#include <vector>

#include "collaboration/calendar/core/calendar.hpp"
#include "platform/sql/database.hpp"

namespace slipway {

/// Weekly hours, special days and absences of one workspace.
class CalendarStore {
public:
    CalendarStore(sql::Transaction& transaction, WorkspaceId workspace)
        : sql_(transaction), workspace_(workspace) {}

    /// In order of their days; `owner` is the workspace's id or a person's.
    std::vector<WorkingWeek> weeks_of(const Uuid& owner);
    /// Replaces the week of the same owner and day.
    void save_week(const Uuid& owner, const WorkingWeek& week, PersonId by, Instant at);
    bool remove_week(const Uuid& owner, Day effective_from);

    std::vector<CalendarDay> days_from(Day first);
    std::optional<CalendarDay> find_day(CalendarDayId id);
    bool has_day(Day day);
    void add_day(const CalendarDay& day, PersonId by, Instant at);
    void remove_day(CalendarDayId id);

    std::vector<PersonAbsence> absences_of(PersonId person);
    std::optional<PersonAbsence> find_absence(AbsenceId id);
    void add_absence(const PersonAbsence& absence, PersonId by, Instant at);
    void shorten_absence(AbsenceId id, Day to_day);
    void remove_absence(AbsenceId id);

private:
    sql::Transaction& sql_;
    WorkspaceId workspace_;
};

}  // namespace slipway
