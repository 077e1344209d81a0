#pragma once

#include <string>
#include <utility>
#include <vector>

#include "delivery/schedule/core/schedule_change.hpp"
#include "delivery/schedule/core/schedule_inputs.hpp"
#include "engines/scheduling/plan.hpp"

namespace slipway {

/// The dates of an engagement that people look at.
struct PlannedDates {
    Day finish{};
    std::vector<std::pair<std::string, Day>> accepted;  // by the activity's key
};
PlannedDates dates_of(const EngagementInput& input, const scheduling::EngagementPlan& plan);

/// The acceptances that are on another day; what is new or gone has not moved.
std::vector<ActivityMove> moves_between(const PlannedDates& before, const PlannedDates& now,
                                        const EngagementInput& input);

}  // namespace slipway
