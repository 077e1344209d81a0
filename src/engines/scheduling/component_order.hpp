#pragma once

#include <cstdint>
#include <vector>

#include "engines/scheduling/engagement_run.hpp"

namespace slipway::scheduling {

/// What a component's plan costs; comparable between plans of one component.
struct ComponentCost {
    std::int64_t weighted_days_millionths = 0;
    DayIndex latest_finish = 0;

    auto operator<=>(const ComponentCost&) const = default;
};

/// Calendar days ÷ priority in millionths, rounded to the nearest.
std::int64_t weighted_days(std::int64_t days, int priority);

/// One engagement at its place in the order of a component.
struct OrderedEngagement {
    std::size_t index = 0;
    int priority = 1;
    CompiledEngagement compiled;
    std::vector<int> block_order;

    // Of the last plan: what it took, and its finish.
    std::vector<Usage> usage;
    DayIndex finish = 0;
};

/// The engagements of a component in an order, planned one after the other. Whoever tries a move
/// replans from the first place that it touches; what is before keeps its days.
class ComponentOrder {
public:
    /// Plans everything as given.
    ComponentOrder(std::vector<OrderedEngagement> engagements, EngagementRun& run,
                   FreeMinutes& free);
    ComponentOrder(const ComponentOrder&) = delete;
    ComponentOrder& operator=(const ComponentOrder&) = delete;
    /// Gives all its days back.
    ~ComponentOrder();

    const std::vector<OrderedEngagement>& engagements() const { return engagements_; }
    const ComponentCost& cost() const { return cost_; }
    /// How much planning it has looked at until now (`EngagementRun::looks`).
    std::int64_t looks() const { return looks_; }

    /// Moves an engagement to another place; the same call with the places swapped undoes it.
    ComponentCost move_engagement(std::size_t from, std::size_t to);
    /// Moves a block of the engagement at `place`.
    ComponentCost move_block(std::size_t place, std::size_t from, std::size_t to);
    ComponentCost set_blocks(std::size_t place, std::vector<int> block_order);

private:
    void replan_from(std::size_t place);
    void take(const OrderedEngagement& engagement, int sign);

    std::vector<OrderedEngagement> engagements_;
    EngagementRun& run_;
    FreeMinutes& free_;
    RunTrace trace_;
    ComponentCost cost_;
    std::int64_t looks_ = 0;
    std::size_t planned_ = 0;
};

}  // namespace slipway::scheduling
