#include "engines/scheduling/components.hpp"

#include <numeric>

namespace slipway::scheduling {
namespace {

/// People in groups that grow together.
class Groups {
public:
    explicit Groups(std::size_t count) : parents_(count) {
        std::iota(parents_.begin(), parents_.end(), std::size_t{0});
    }
    std::size_t find(std::size_t member) {
        while (parents_[member] != member) {
            parents_[member] = parents_[parents_[member]];
            member = parents_[member];
        }
        return member;
    }
    void join(std::size_t left, std::size_t right) { parents_[find(left)] = find(right); }

private:
    std::vector<std::size_t> parents_;
};

}  // namespace

std::vector<std::vector<std::size_t>> components(const Portfolio& portfolio,
                                                 const std::vector<std::size_t>& sequence) {
    Groups groups(portfolio.people.size());
    for (const EngagementToPlan& engagement : portfolio.engagements) {
        for (const BlockToPlan& block : engagement.blocks) {
            for (const ItemToPlan& item : block.items) {
                if (item.developer) groups.join(engagement.manager, *item.developer);
            }
        }
    }
    constexpr auto none = static_cast<std::size_t>(-1);
    std::vector<std::size_t> component_of(portfolio.people.size(), none);
    std::vector<std::vector<std::size_t>> found;
    for (const std::size_t index : sequence) {
        std::size_t& component = component_of[groups.find(portfolio.engagements[index].manager)];
        if (component == none) {
            component = found.size();
            found.emplace_back();
        }
        found[component].push_back(index);
    }
    return found;
}

}  // namespace slipway::scheduling
