#include "engines/scheduling/order_search.hpp"

#include <algorithm>
#include <array>

#include "engines/scheduling/component_order.hpp"
#include "engines/scheduling/components.hpp"
#include "engines/scheduling/plan_of_trace.hpp"
#include "engines/scheduling/random.hpp"

namespace slipway::scheduling {
namespace {

/// An order of one component: engagements of the portfolio, each with its blocks.
struct RememberedOrder {
    std::vector<std::size_t> engagements;
    std::vector<std::vector<int>> blocks;
};

RememberedOrder remember(const ComponentOrder& order) {
    RememberedOrder remembered;
    for (const OrderedEngagement& engagement : order.engagements()) {
        remembered.engagements.push_back(engagement.index);
        remembered.blocks.push_back(engagement.block_order);
    }
    return remembered;
}

/// Roughly the days from a block's start to the finish if nothing else were to be done.
std::vector<int> days_to_finish(const CompiledEngagement& engagement) {
    std::vector<int> days(engagement.blocks.size(), -1);
    const int quota = std::clamp(std::min(engagement.per_day, engagement.per_week / 5), 1, 480);
    const auto visit = [&](const auto& self, int block) -> int {
        int& known = days[static_cast<std::size_t>(block)];
        if (known >= 0) return known;
        const CompiledBlock& compiled = engagement.blocks[static_cast<std::size_t>(block)];
        int longest = 0;
        for (const int next : compiled.successors) longest = std::max(longest, self(self, next));
        int own = compiled.acceptance_days;
        for (int s = compiled.first_step; s < compiled.end_step; ++s) {
            const Step& step = engagement.steps[static_cast<std::size_t>(s)];
            own += step.worker == manager_slot ? step.minutes / quota : 1 + step.minutes / 480;
        }
        return known = longest + own;
    };
    for (int b = 0; b < static_cast<int>(days.size()); ++b) visit(visit, b);
    return days;
}

/// Late acceptance: a step is taken when it is no worse than the present order, or than the one so
/// many steps ago.
class ComponentSearch {
public:
    ComponentSearch(ComponentOrder& order, Random random)
        : order_(order), random_(random), best_(remember(order)), best_cost_(order.cost()) {}

    void run(std::int64_t most_looks);
    const RememberedOrder& best() const { return best_; }

private:
    void try_longest_way_first(std::int64_t end);
    void try_a_move();
    bool keeps(const ComponentCost& before, const ComponentCost& after);
    void note_best();
    const OrderedEngagement& at(std::size_t place) const { return order_.engagements()[place]; }
    std::size_t pick(std::size_t count) {
        return random_.next_below(static_cast<std::uint32_t>(count));
    }

    ComponentOrder& order_;
    Random random_;
    RememberedOrder best_;
    ComponentCost best_cost_;
    std::array<ComponentCost, 50> history_{};
    std::size_t step_ = 0;
};

void ComponentSearch::note_best() {
    if (order_.cost() >= best_cost_) return;
    best_cost_ = order_.cost();
    best_ = remember(order_);
}

/// Until so many looks have been spent: of a large component each try plans all that come after.
void ComponentSearch::try_longest_way_first(std::int64_t end) {
    for (std::size_t place = 0; place < order_.engagements().size(); ++place) {
        if (order_.looks() >= end) break;
        const std::vector<int> before_order = at(place).block_order;
        const ComponentCost before = order_.cost();
        const std::vector<int> days = days_to_finish(at(place).compiled);
        std::vector<int> blocks = before_order;
        std::ranges::stable_sort(blocks, std::greater<>(),
                                 [&](int b) { return days[static_cast<std::size_t>(b)]; });
        if (blocks == before_order) continue;
        if (order_.set_blocks(place, std::move(blocks)) > before) {
            order_.set_blocks(place, before_order);
        }
    }
    note_best();
}

bool ComponentSearch::keeps(const ComponentCost& before, const ComponentCost& after) {
    ComponentCost& long_ago = history_[step_++ % history_.size()];
    const bool is_kept = after <= before || after <= long_ago;
    long_ago = std::min(long_ago, is_kept ? after : before);
    return is_kept;
}

void ComponentSearch::try_a_move() {
    const ComponentCost before = order_.cost();
    const std::size_t count = order_.engagements().size();
    const std::size_t place = pick(count);
    const std::size_t blocks = at(place).block_order.size();
    const bool moves_engagement = count > 1 && (blocks < 2 || pick(3) == 0);
    if (!moves_engagement && blocks < 2) return;
    const std::size_t places = moves_engagement ? count : blocks;
    const std::size_t from = moves_engagement ? place : pick(blocks);
    const std::size_t to = (from + 1 + pick(places - 1)) % places;
    const ComponentCost after =
        moves_engagement ? order_.move_engagement(from, to) : order_.move_block(place, from, to);
    if (keeps(before, after)) {
        note_best();
    } else if (moves_engagement) {
        order_.move_engagement(to, from);
    } else {
        order_.move_block(place, to, from);
    }
}

void ComponentSearch::run(std::int64_t most_looks) {
    const bool has_choice =
        order_.engagements().size() > 1 ||
        std::ranges::any_of(order_.engagements(), [](const OrderedEngagement& engagement) {
            return engagement.block_order.size() > 1;
        });
    const std::int64_t end = order_.looks() + most_looks;
    if (!has_choice || order_.looks() >= end) return;
    try_longest_way_first(end);
    history_.fill(order_.cost());
    while (order_.looks() < end) try_a_move();
}

std::vector<OrderedEngagement> as_listed(const Portfolio& portfolio, const DayGrid& grid,
                                         const std::vector<std::size_t>& component) {
    std::vector<OrderedEngagement> engagements;
    for (const std::size_t index : component) {
        OrderedEngagement engagement;
        engagement.index = index;
        engagement.priority = portfolio.engagements[index].priority;
        engagement.compiled = compile(portfolio.engagements[index], portfolio, grid);
        engagement.block_order = engagement.compiled.block_order;
        engagements.push_back(std::move(engagement));
    }
    return engagements;
}

/// The plan by an order; floats are taken over from the list's plan.
PortfolioPlan plan_in_order(const Portfolio& portfolio, const ChosenOrder& order,
                            const PortfolioPlan& list) {
    DayGrid grid(portfolio);
    FreeMinutes free(grid, portfolio);
    EngagementRun run(grid, free);
    RunTrace trace;
    PortfolioPlan plan;
    plan.engagements.resize(portfolio.engagements.size());
    for (const std::size_t index : order.engagements) {
        const CompiledEngagement compiled = compile(portfolio.engagements[index], portfolio, grid);
        RunVariation variation;
        variation.block_order = &order.blocks[index];
        const auto finish = run.run(compiled, variation, &trace);
        EngagementPlan& planned = plan.engagements[index];
        planned = plan_of_trace(compiled, trace, run, finish.value_or(grid.end() - 1), grid);
        for (std::size_t b = 0; b < planned.blocks.size(); ++b) {
            const BlockPlan& listed = list.engagements[index].blocks[b];
            planned.blocks[b].float_days = listed.float_days;
            planned.blocks[b].float_until = listed.float_until;
        }
        for (const WorkedDay& worked : planned.work) {
            free.take(worked.person, grid.index_of(worked.day),
                      static_cast<int>(worked.effort.in_minutes()));
        }
    }
    return plan;
}

}  // namespace

Objective objective_of(const Portfolio& portfolio, const PortfolioPlan& plan) {
    Objective objective;
    for (std::size_t e = 0; e < plan.engagements.size(); ++e) {
        const EngagementToPlan& engagement = portfolio.engagements[e];
        const Day finish = plan.engagements[e].finish;
        objective.weighted_days_millionths +=
            weighted_days((finish - engagement.start).count(), engagement.priority);
        objective.latest_finish = std::max(objective.latest_finish, std::optional(finish));
    }
    return objective;
}

SearchedPlan search_order(const Portfolio& portfolio, const PortfolioPlan& list,
                          SearchEffort effort, std::uint64_t seed) {
    DayGrid grid(portfolio);
    FreeMinutes free(grid, portfolio);
    EngagementRun run(grid, free);
    SearchedPlan best;
    best.order.blocks.resize(portfolio.engagements.size());
    const auto groups = components(portfolio, order_of_engagements(portfolio));
    std::int64_t left = effort.looks;
    std::size_t engagements_left = portfolio.engagements.size();
    for (const auto& group : groups) {
        ComponentOrder order(as_listed(portfolio, grid, group), run, free);
        ComponentSearch search(order, Random(seed, group.front()));
        // Each component's share is by its engagements; what one leaves, the later ones have.
        const std::int64_t before = order.looks();
        search.run(left * static_cast<std::int64_t>(group.size()) /
                   static_cast<std::int64_t>(engagements_left));
        left -= order.looks() - before;
        best.looks += order.looks() - before;
        engagements_left -= group.size();
        const RememberedOrder& found = search.best();
        for (std::size_t i = 0; i < group.size(); ++i) {
            best.order.engagements.push_back(found.engagements[i]);
            best.order.blocks[found.engagements[i]] = found.blocks[i];
        }
    }
    best.plan = plan_in_order(portfolio, best.order, list);
    best.objective = objective_of(portfolio, best.plan);
    return best;
}

}  // namespace slipway::scheduling
