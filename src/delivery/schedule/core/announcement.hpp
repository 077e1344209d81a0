#pragma once

#include <vector>

#include "delivery/schedule/core/schedule_change.hpp"

namespace slipway {

/// When people are told that their finish moved. Whatever happens from day to day – work,
/// deliveries, a day that began – is on the screens; nobody is written to about it.
enum class Announcing {
    silent,
    at_once,
    /// A change of calendars or an absence that moves more than one engagement: when a person has
    /// said so.
    when_confirmed,
};

/// `moved_engagements`: how many finishes the same change moved.
Announcing announcing(ScheduleCause cause, std::size_t moved_engagements);

/// Whether a finish that was moved between these days lies by the present plan still beyond where
/// it was, on the side to which it moved: else there is nothing left to tell of.
bool is_still_moved(Day from, Day to, Day present);

/// The moves that one change made, those whose finish moved.
struct ChangeMoves {
    ScheduleChange change;
    std::vector<ScheduleMove> moves;
};
/// By change, in the order of the moves.
std::vector<ChangeMoves> moves_by_change(const std::vector<ScheduleMove>& moves);

}  // namespace slipway
