#pragma once

#include "delivery/delay_ledger/core/plan_progress.hpp"

namespace slipway {

/// When all is finished if everything unfinished goes on after the close of the day: work by the
/// quota, in the order of the plan; requests within what is left of their allowance, late ones on
/// the next day of both parties. A time in working days of the line.
///
/// The engagement stands alone: its slot is reserved (DELAY R17), so it is measured against its own
/// quota (R5), and what its manager does for others moves nothing here.
Rational forecast_finish(const DelayPlan& plan, const DayLine& line,
                         const ProgressFollower& follower, const PlanProgress& progress);

}  // namespace slipway
