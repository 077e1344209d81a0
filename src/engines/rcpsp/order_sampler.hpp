#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "engines/rcpsp/schedule_builder.hpp"
#include "engines/scheduling/random.hpp"

namespace slipway::rcpsp {

/// Draws the first schedules of a search, biased by the latest-finish rule: of a few candidates the
/// activity with the longest way to the end goes first.
class OrderSampler {
public:
    OrderSampler(const ScheduleBuilder& builder, scheduling::Random& random)
        : builder_(builder), random_(random) {}

    /// An order for the serial scheme: every choice is among those whose predecessors are chosen.
    void draw_order(Direction direction, Schedule& schedule);
    /// A schedule by the parallel scheme (Kelley 1963; Brooks & White 1965): at each moment that
    /// something ends, whatever fits is started, one after the other. It is never idle where it
    /// could work, which makes good beginnings where resources are scarce.
    void draw_parallel(Direction direction, Schedule& schedule);

private:
    void begin(Direction direction, Schedule& schedule);
    int pick(Direction direction, const std::vector<int>& candidates, int comparisons);
    void release_successors(Direction direction, int activity);
    bool fits(int activity) const;
    void take(int activity, int sign);
    void start_all_that_fit(Direction direction, int now, Schedule& schedule);

    const ScheduleBuilder& builder_;
    scheduling::Random& random_;
    std::vector<int> waiting_for_;
    std::vector<int> eligible_;
    std::vector<int> fitting_;
    std::vector<std::uint64_t> free_;
    /// Ends and activities, the earliest end on top.
    std::vector<std::pair<int, int>> running_;
};

}  // namespace slipway::rcpsp
