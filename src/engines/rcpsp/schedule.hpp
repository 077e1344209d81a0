#pragma once

#include <cstdint>
#include <vector>

namespace slipway::rcpsp {

/// Time runs forward, or backward from the end: the same instance with its arrows turned round.
enum class Direction { forward, backward };

inline Direction opposite(Direction direction) {
    return direction == Direction::forward ? Direction::backward : Direction::forward;
}

/// How an order becomes a schedule. Serial (Kelley 1963): each activity in turn starts as early as
/// it can. Parallel (Brooks & White 1965): at each moment that something ends, the first that fits
/// is started, and the next. The parallel scheme never idles where it could work: it reaches fewer
/// schedules, good ones where resources are scarce, and may miss all the shortest ones.
enum class Scheme { serial, parallel };

/// A schedule seen in one direction: in `backward`, starts are counted back from its end.
struct Schedule {
    std::vector<int> starts;
    /// Activities by start; each after those that it waits for in that direction.
    std::vector<int> order;
    Scheme scheme = Scheme::serial;
    int makespan = 0;
    /// Sum of starts weighted by work, in the direction in which the schedule was built.
    float delay = 0;
    /// Empty for a plain instance, where they follow from the starts.
    std::vector<int> finishes = {};
    /// Sum of finish ÷ priority in millionths; 0 where all have one priority, and backward.
    std::int64_t weighted_finishes = 0;
};

/// Shorter, or as long and better for those that go first.
inline bool ends_better(const Schedule& schedule, const Schedule& other) {
    return schedule.makespan != other.makespan
               ? schedule.makespan < other.makespan
               : schedule.weighted_finishes < other.weighted_finishes;
}

/// Which of two schedules to breed from: the one that ends better; where both end alike, and many
/// do, the one that has more of its work behind it early, which leaves the next pass less in its
/// way.
inline bool is_better(const Schedule& schedule, const Schedule& other) {
    if (ends_better(schedule, other) || ends_better(other, schedule)) {
        return ends_better(schedule, other);
    }
    return schedule.delay < other.delay;
}

}  // namespace slipway::rcpsp
