#include "engines/scheduling/portfolio.hpp"

#include <algorithm>
#include <numeric>

namespace slipway::scheduling {

std::vector<std::size_t> find_cycle(const std::vector<BlockToPlan>& blocks) {
    // Blocks that can be done in some order are taken away; whatever is left waits for a circle.
    std::vector<std::size_t> waiting_for(blocks.size());
    std::vector<std::vector<std::size_t>> successors(blocks.size());
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        waiting_for[b] = blocks[b].after.size();
        for (const std::size_t before : blocks[b].after) successors[before].push_back(b);
    }
    std::vector<std::size_t> free;
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        if (waiting_for[b] == 0) free.push_back(b);
    }
    for (std::size_t i = 0; i < free.size(); ++i) {
        for (const std::size_t next : successors[free[i]]) {
            if (--waiting_for[next] == 0) free.push_back(next);
        }
    }
    const auto stuck = std::ranges::find_if(waiting_for, [](std::size_t n) { return n > 0; });
    if (stuck == waiting_for.end()) return {};

    // Each stuck block waits for a stuck one: following them comes round.
    std::vector<std::size_t> path;
    auto at = static_cast<std::size_t>(stuck - waiting_for.begin());
    while (std::ranges::find(path, at) == path.end()) {
        path.push_back(at);
        at = *std::ranges::find_if(blocks[at].after,
                                   [&](std::size_t before) { return waiting_for[before] > 0; });
    }
    path.erase(path.begin(), std::ranges::find(path, at));
    return path;
}

std::vector<std::size_t> order_of_engagements(const Portfolio& portfolio) {
    std::vector<std::size_t> order(portfolio.engagements.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {},
                             [&](std::size_t e) { return portfolio.engagements[e].priority; });
    return order;
}

}  // namespace slipway::scheduling
