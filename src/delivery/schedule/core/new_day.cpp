#include "delivery/schedule/core/new_day.hpp"

namespace slipway {
namespace {

Effort undone_work(const scheduling::EngagementPlan& plan, Day first_day) {
    Effort undone;
    for (const scheduling::WorkedDay& worked : plan.work) {
        if (worked.day < first_day) undone += worked.effort;
    }
    return undone;
}

struct LateAcceptance {
    const ActivityInput* activity = nullptr;
    int float_days = 0;
};

/// The late one with the least float.
LateAcceptance late_acceptance(const EngagementInput& input, const scheduling::EngagementPlan& plan,
                               Day first_day) {
    LateAcceptance late;
    for (std::size_t i = 0; i < input.activities.size(); ++i) {
        const ActivityInput& activity = input.activities[i];
        const scheduling::BlockPlan& planned = plan.blocks[i];
        const bool waits = activity.delivered_on && !activity.accepted_on;
        if (!waits || planned.accepted >= first_day) continue;
        if (late.activity && planned.float_days >= late.float_days) continue;
        late = {&activity, planned.float_days};
    }
    return late;
}

}  // namespace

std::vector<MissedPlan> what_was_missed(const PlannedSchedule& planned, Day first_day) {
    std::vector<MissedPlan> missed;
    for (std::size_t i = 0; i < planned.inputs.engagements.size(); ++i) {
        const EngagementInput& input = planned.inputs.engagements[i];
        const scheduling::EngagementPlan& plan = planned.plan.engagements[i];
        const LateAcceptance late = late_acceptance(input, plan, first_day);
        const Effort undone = undone_work(plan, first_day);
        if (late.activity && (late.float_days == 0 || undone == Effort{})) {
            missed.push_back({input.id, ScheduleCause::client_waited, late.activity->key,
                              late.activity->title, undone});
        } else if (undone > Effort{}) {
            missed.push_back({input.id, ScheduleCause::work_not_done, {}, {}, undone});
        }
    }
    return missed;
}

}  // namespace slipway
