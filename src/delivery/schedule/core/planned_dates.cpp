#include "delivery/schedule/core/planned_dates.hpp"

#include <algorithm>

namespace slipway {

PlannedDates dates_of(const EngagementInput& input, const scheduling::EngagementPlan& plan) {
    PlannedDates dates{plan.finish, {}};
    for (std::size_t i = 0; i < input.activities.size(); ++i) {
        dates.accepted.emplace_back(input.activities[i].key, plan.blocks[i].accepted);
    }
    return dates;
}

std::vector<ActivityMove> moves_between(const PlannedDates& before, const PlannedDates& now,
                                        const EngagementInput& input) {
    std::vector<ActivityMove> moves;
    for (std::size_t i = 0; i < now.accepted.size(); ++i) {
        const auto& [key, day] = now.accepted[i];
        const auto known =
            std::ranges::find(before.accepted, key, &std::pair<std::string, Day>::first);
        if (known == before.accepted.end() || known->second == day) continue;
        moves.push_back({key, input.activities[i].title, known->second, day});
    }
    return moves;
}

}  // namespace slipway
