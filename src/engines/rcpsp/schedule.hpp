#pragma once

#include <cstdint>
#include <vector>

namespace slipway::rcpsp {

/// Time runs forward, or backward from the end: the same instance with its arrows turned round.
enum class Direction { forward, backward };

inline Direction opposite(Direction direction) {
    return direction == Direction::forward ? Direction::backward : Direction::forward;
}

/// A schedule seen in one direction: in `backward`, starts are counted back from its end.
struct Schedule {
    std::vector<int> starts;
    /// Activities by start; each after those that it waits for in that direction.
    std::vector<int> order;
    int makespan = 0;
    /// Empty for a plain instance, where they follow from the starts.
    std::vector<int> finishes = {};
    /// Sum of finish ÷ priority in millionths; 0 where all have one priority, and backward.
    std::int64_t weighted_finishes = 0;
};

/// Shorter, or as long and better for those that go first.
inline bool is_better(const Schedule& schedule, const Schedule& other) {
    return schedule.makespan != other.makespan
               ? schedule.makespan < other.makespan
               : schedule.weighted_finishes < other.weighted_finishes;
}

}  // namespace slipway::rcpsp
