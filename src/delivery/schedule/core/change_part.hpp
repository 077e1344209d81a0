#pragma once

#include "delivery/schedule/core/schedule_change.hpp"
#include "delivery/schedule/core/schedule_inputs.hpp"

namespace slipway {

/// Takes what one change is about from the inputs of today into those of the last plan: logged work
/// is what was done and what is used of the quotas; a block's move, the dates of that block; a
/// pause or a priority, itself; anything else, the whole engagement.
void take_part(const ScheduleChange& change, const EngagementInput& from, EngagementInput& to);

}  // namespace slipway
