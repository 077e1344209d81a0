#pragma once

#include "engines/scheduling/engagement_run.hpp"
#include "engines/scheduling/plan.hpp"

namespace slipway::scheduling {

/// The last run of `run`, which left `trace`, in dates. Floats are left at 0.
EngagementPlan plan_of_trace(const CompiledEngagement& engagement, const RunTrace& trace,
                             const EngagementRun& run, DayIndex finish, const DayGrid& grid);

}  // namespace slipway::scheduling
