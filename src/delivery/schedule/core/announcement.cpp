#include "delivery/schedule/core/announcement.hpp"

#include <algorithm>

namespace slipway {

Announcing announcing(ScheduleCause cause, std::size_t moved_engagements) {
    switch (cause) {
        case ScheduleCause::calendar:
        case ScheduleCause::absence:
            return moved_engagements > 1 ? Announcing::when_confirmed : Announcing::at_once;
        case ScheduleCause::estimate:
        case ScheduleCause::pause:
        case ScheduleCause::neutral_stop:
        case ScheduleCause::priority:
        case ScheduleCause::manager:
            return Announcing::at_once;
        default:
            return Announcing::silent;
    }
}

bool is_still_moved(Day from, Day to, Day present) {
    return to > from ? present > from : present < from;
}

std::vector<ChangeMoves> moves_by_change(const std::vector<ScheduleMove>& moves) {
    std::vector<ChangeMoves> grouped;
    for (const ScheduleMove& move : moves) {
        if (!move.change || move.from_finish == move.to_finish) continue;
        const auto known = std::ranges::find_if(grouped, [&](const ChangeMoves& one) {
            return one.change.id == move.change->id && one.change.cause == move.change->cause;
        });
        if (known != grouped.end()) {
            known->moves.push_back(move);
        } else {
            grouped.push_back({*move.change, {move}});
        }
    }
    return grouped;
}

}  // namespace slipway
