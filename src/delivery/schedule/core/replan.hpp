#pragma once

#include <vector>

#include "delivery/schedule/core/schedule_change.hpp"
#include "delivery/schedule/core/schedule_inputs.hpp"
#include "engines/scheduling/plan.hpp"

namespace slipway {

/// A plan with what it was made of; `plan.engagements` are those of `inputs`, in their order.
struct PlannedSchedule {
    ScheduleInputs inputs;
    scheduling::PortfolioPlan plan;
    /// Engagements that no plan ends: somebody's calendar has no hours. They are left out.
    std::vector<EngagementId> endless;
};

/// Plans, leaving out what never ends.
PlannedSchedule plan_what_ends(ScheduleInputs inputs);

struct Replan {
    PlannedSchedule planned;
    /// In the order of the changes.
    std::vector<ScheduleMove> moves;
    /// Whose inputs or plan are others now.
    std::vector<EngagementId> changed;
};

/// Everything is new, and nothing has moved.
Replan first_plan(ScheduleInputs inputs);

/// The plan of `after`, and which change moved what since the plan of `before` was made. The
/// changes are taken one after the other, in their order: first the day that began, then each with
/// the part of the inputs that it is about. So a date moved by two of them is moved twice, each by
/// its own, and the moves of an engagement add up to the whole difference. What no change explains
/// is laid to the last one of the engagement. The resulting plan depends on `after` alone.
Replan replan(const ScheduleInputs& before, const ScheduleInputs& after,
              const std::vector<ScheduleChange>& changes);

}  // namespace slipway
