#pragma once

#include <vector>

#include "engines/rcpsp/schedule_builder.hpp"
#include "engines/scheduling/random.hpp"

namespace slipway::rcpsp {

/// Draws orders for new schedules, biased by the latest-finish rule: of a few candidates the
/// activity with the longest way to the end goes first.
class OrderSampler {
public:
    OrderSampler(const ScheduleBuilder& builder, scheduling::Random& random)
        : builder_(builder), random_(random) {}

    /// A precedence-feasible order: every choice is among those whose predecessors are chosen.
    void draw(Direction direction, std::vector<int>& order);

private:
    std::size_t pick(Direction direction);

    const ScheduleBuilder& builder_;
    scheduling::Random& random_;
    std::vector<int> waiting_for_;
    std::vector<int> eligible_;
};

}  // namespace slipway::rcpsp
