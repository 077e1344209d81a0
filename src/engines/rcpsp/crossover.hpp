#pragma once

#include <cstdint>
#include <vector>

#include "engines/rcpsp/schedule_builder.hpp"
#include "engines/scheduling/random.hpp"

namespace slipway::rcpsp {

/// Makes orders of two schedules seen in the same direction.
class Crossover {
public:
    Crossover(const ScheduleBuilder& builder, scheduling::Random& random);

    /// Peak crossover (Valls, Ballestín & Quintanilla 2008): of the father comes, in one piece, the
    /// stretch in which the resources are used best of some random ones; all else keeps the
    /// mother's order, before the stretch or after it as precedence demands, or else as the mother
    /// has it. Then neighbours change places here and there. `order` is precedence feasible.
    void cross(Direction direction, const Schedule& father, const Schedule& mother,
               std::vector<int>& order);

private:
    using Set = std::vector<std::uint64_t>;

    struct Stretch {
        int from = 0;
        int to = 0;
        bool holds(int start) const { return from <= start && start < to; }
    };
    /// For each activity the set of all it waits for in that direction, directly or not.
    const std::vector<Set>& all_before(Direction direction) const {
        return all_before_[direction == Direction::forward ? 0 : 1];
    }
    std::vector<Set> close(Direction direction) const;
    Stretch find_peak(const Schedule& father);
    void swap_neighbours(Direction direction, std::vector<int>& order);

    const ScheduleBuilder& builder_;
    scheduling::Random& random_;
    std::vector<Set> all_before_[2];
    std::vector<float> usage_;
    Set before_;
    Set after_;
    std::vector<int> rest_;
};

}  // namespace slipway::rcpsp
