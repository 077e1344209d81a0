#pragma once

#include <map>
#include <optional>
#include <vector>

#include "delivery/schedule/core/schedule_inputs.hpp"
#include "engines/scheduling/plan.hpp"
#include "engines/scheduling/portfolio.hpp"

// From what the product knows to what engines/scheduling plans, and back.

namespace slipway {

/// Where people and calendars of the inputs are in the portfolio. Who has no hours of their own
/// shares the provider's calendar, and clients that have said nothing share one, so that the
/// planner writes few calendars out.
class PlanIndices {
public:
    explicit PlanIndices(const ScheduleInputs& inputs);

    /// Nothing for somebody who is not among the people: they work on nothing that is planned.
    std::optional<std::size_t> person(PersonId id) const;
    std::size_t calendar_of(const PersonInput& person) const;
    /// A client's; the usual week for one without a calendar.
    std::size_t calendar_of(WorkspaceId client) const;
    /// Every calendar once, compiled.
    std::vector<working_time::WorkingCalendar> calendars() const;

private:
    const ScheduleInputs& inputs_;
    std::map<PersonId, std::size_t> people_;
    std::map<PersonId, std::size_t> own_calendars_;
    std::map<WorkspaceId, std::size_t> client_calendars_;
    std::size_t calendar_count_ = 0;
};

/// Engagements, and the blocks of each, are in the order of `inputs.engagements` and their
/// activities; items likewise. A stage is a block like any other: so the client's approval of the
/// document is planned as an acceptance, and a stage has float and three points. An activity in
/// `after` that is not there is left out.
scheduling::Portfolio make_portfolio(const ScheduleInputs& inputs);
/// One engagement of it: for ListPlanner::change_engagement.
scheduling::EngagementToPlan to_plan(const EngagementInput& engagement,
                                     const ScheduleInputs& inputs, const PlanIndices& indices);
scheduling::PersonToPlan to_plan(const PersonInput& person, const ScheduleInputs& inputs,
                                 const PlanIndices& indices);

/// Plans by the list rule of PLAN_FILES. Refuses with `schedule.never_ends` and the parameter
/// `engagement`, an index, where somebody's calendar has no hours.
Result<scheduling::PortfolioPlan> plan_schedule(const ScheduleInputs& inputs);

/// The calendar that the person's terms are counted on, absences left out.
working_time::WorkingCalendar calendar_of(const PersonInput& person, const ScheduleInputs& inputs);
/// Their working time: absences subtracted.
working_time::WorkingCalendar working_time_of(const PersonInput& person,
                                              const ScheduleInputs& inputs);
working_time::WorkingCalendar calendar_of(WorkspaceId workspace, const ScheduleInputs& inputs);

}  // namespace slipway
