#include "delivery/schedule/core/change_part.hpp"

#include <algorithm>

namespace slipway {
namespace {

void take_work(const EngagementInput& from, EngagementInput& to) {
    to.quota = from.quota;
    for (ActivityInput& activity : to.activities) {
        const auto now = std::ranges::find(from.activities, activity.key, &ActivityInput::key);
        if (now == from.activities.end()) continue;
        for (ItemInput& item : activity.items) {
            const auto logged = std::ranges::find(now->items, item.key, &ItemInput::key);
            if (logged == now->items.end()) continue;
            item.done_minutes = logged->done_minutes;
            item.developer_done_minutes = logged->developer_done_minutes;
        }
    }
}

void take_dates(const std::string& key, const EngagementInput& from, EngagementInput& to) {
    const auto now = std::ranges::find(from.activities, key, &ActivityInput::key);
    const auto then = std::ranges::find(to.activities, key, &ActivityInput::key);
    if (now == from.activities.end() || then == to.activities.end()) return;
    then->started_on = now->started_on;
    then->delivered_on = now->delivered_on;
    then->accepted_on = now->accepted_on;
}

}  // namespace

void take_part(const ScheduleChange& change, const EngagementInput& from, EngagementInput& to) {
    switch (change.cause) {
        case ScheduleCause::pause:
        case ScheduleCause::neutral_stop:
            to.pauses = from.pauses;
            return;
        case ScheduleCause::priority:
            to.priority = from.priority;
            return;
        case ScheduleCause::work_logged:
            return take_work(from, to);
        case ScheduleCause::block_progress:
        case ScheduleCause::block_delivered:
        case ScheduleCause::block_accepted:
        case ScheduleCause::block_returned:
            return take_dates(change.activity_key, from, to);
        default:
            to = from;
    }
}

}  // namespace slipway
