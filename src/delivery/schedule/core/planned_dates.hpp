#pragma once

#include <optional>
#include <string>
#include <vector>

#include "delivery/schedule/core/schedule_change.hpp"
#include "delivery/schedule/core/schedule_inputs.hpp"
#include "engines/scheduling/plan.hpp"

namespace slipway {

/// The dates of one activity: when it is to start, as long as it has not, and to be delivered.
struct ActivityDates {
    std::string key;
    std::optional<Day> starts;
    std::optional<Day> delivered;
    Day accepted{};
};

/// The dates of an engagement that people look at.
struct PlannedDates {
    Day finish{};
    std::vector<ActivityDates> activities;
};
PlannedDates dates_of(const EngagementInput& input, const scheduling::EngagementPlan& plan);

/// The dates that are on another day; what is new or gone, or has happened, has not moved.
std::vector<ActivityMove> moves_between(const PlannedDates& before, const PlannedDates& now,
                                        const EngagementInput& input);

}  // namespace slipway
