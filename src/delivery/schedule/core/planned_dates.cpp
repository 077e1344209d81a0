#include "delivery/schedule/core/planned_dates.hpp"

#include <algorithm>

namespace slipway {
namespace {

/// What is under way starts anew on every open day: that is no date that anybody waits for.
bool has_begun(const ActivityInput& activity) {
    return activity.started_on || activity.delivered_on ||
           std::ranges::any_of(activity.items, [](const ItemInput& item) {
               return item.done_minutes > Effort{} || item.developer_done_minutes > Effort{};
           });
}

}  // namespace

PlannedDates dates_of(const EngagementInput& input, const scheduling::EngagementPlan& plan) {
    PlannedDates dates{plan.finish, {}};
    for (std::size_t i = 0; i < input.activities.size(); ++i) {
        const ActivityInput& activity = input.activities[i];
        const scheduling::BlockPlan& planned = plan.blocks[i];
        ActivityDates& one = dates.activities.emplace_back();
        one.key = activity.key;
        if (!has_begun(activity)) one.starts = planned.start;
        if (!activity.delivered_on) one.delivered = planned.delivered;
        one.accepted = planned.accepted;
    }
    return dates;
}

std::vector<ActivityMove> moves_between(const PlannedDates& before, const PlannedDates& now,
                                        const EngagementInput& input) {
    std::vector<ActivityMove> moves;
    for (std::size_t i = 0; i < now.activities.size(); ++i) {
        const ActivityDates& to = now.activities[i];
        const auto from = std::ranges::find(before.activities, to.key, &ActivityDates::key);
        if (from == before.activities.end()) continue;
        const auto add = [&](ActivityDate date, std::optional<Day> was, std::optional<Day> is) {
            if (!was || !is || *was == *is) return;
            moves.push_back({to.key, input.activities[i].title, date, *was, *is});
        };
        add(ActivityDate::starts, from->starts, to.starts);
        add(ActivityDate::delivered, from->delivered, to.delivered);
        add(ActivityDate::accepted, from->accepted, to.accepted);
    }
    return moves;
}

}  // namespace slipway
