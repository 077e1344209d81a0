#include "engines/scheduling/component_order.hpp"

#include <algorithm>

namespace slipway::scheduling {
namespace {

/// Moves one element to another place; those in between close up.
void move_within(auto& values, std::size_t from, std::size_t to) {
    const auto first = values.begin() + static_cast<std::ptrdiff_t>(std::min(from, to));
    const auto last = values.begin() + static_cast<std::ptrdiff_t>(std::max(from, to));
    if (from < to)
        std::rotate(first, first + 1, last + 1);
    else
        std::rotate(first, last, last + 1);
}

}  // namespace

std::int64_t weighted_days(std::int64_t days, int priority) {
    return (days * 2'000'000 / priority + 1) / 2;
}

ComponentOrder::ComponentOrder(std::vector<OrderedEngagement> engagements, EngagementRun& run,
                               FreeMinutes& free)
    : engagements_(std::move(engagements)), run_(run), free_(free) {
    trace_.detail = TraceDetail::usage;
    replan_from(0);
}

ComponentOrder::~ComponentOrder() {
    for (const OrderedEngagement& engagement : engagements_) take(engagement, -1);
}

void ComponentOrder::take(const OrderedEngagement& engagement, int sign) {
    const CompiledEngagement& compiled = engagement.compiled;
    for (const Usage& usage : engagement.usage) {
        const std::size_t person =
            usage.worker == manager_slot
                ? compiled.manager
                : compiled.developers[static_cast<std::size_t>(usage.worker)];
        free_.take(person, usage.day, sign * usage.minutes);
    }
}

void ComponentOrder::replan_from(std::size_t place) {
    for (std::size_t i = place; i < planned_; ++i) take(engagements_[i], -1);
    const std::int64_t looks_before = run_.looks();
    for (std::size_t i = place; i < engagements_.size(); ++i) {
        OrderedEngagement& engagement = engagements_[i];
        RunVariation variation;
        variation.block_order = &engagement.block_order;
        // A plan that leaves the grid is worse than any other; the search turns away from it.
        engagement.finish = run_.run(engagement.compiled, variation, &trace_).value_or(no_day);
        engagement.usage = trace_.usage;
        take(engagement, 1);
    }
    looks_ += run_.looks() - looks_before;
    planned_ = engagements_.size();
    cost_ = {};
    for (const OrderedEngagement& engagement : engagements_) {
        cost_.weighted_days_millionths +=
            weighted_days(engagement.finish - engagement.compiled.start, engagement.priority);
        cost_.latest_finish = std::max(cost_.latest_finish, engagement.finish);
    }
}

ComponentCost ComponentOrder::move_engagement(std::size_t from, std::size_t to) {
    // The days given back are those of the same places, whoever stands there.
    const std::size_t first = std::min(from, to);
    for (std::size_t i = first; i < planned_; ++i) take(engagements_[i], -1);
    planned_ = first;
    move_within(engagements_, from, to);
    replan_from(first);
    return cost_;
}

ComponentCost ComponentOrder::move_block(std::size_t place, std::size_t from, std::size_t to) {
    move_within(engagements_[place].block_order, from, to);
    replan_from(place);
    return cost_;
}

ComponentCost ComponentOrder::set_blocks(std::size_t place, std::vector<int> block_order) {
    engagements_[place].block_order = std::move(block_order);
    replan_from(place);
    return cost_;
}

}  // namespace slipway::scheduling
