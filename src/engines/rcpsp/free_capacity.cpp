#include "engines/rcpsp/free_capacity.hpp"

#include <algorithm>

#include "base/assert.hpp"

namespace slipway::rcpsp {
namespace {

constexpr int least_growth = 64;

auto& at(auto& values, std::size_t base, int offset) {
    return values[base + static_cast<std::size_t>(offset)];
}

}  // namespace

FreeCapacity::FreeCapacity(const Instance& instance) : capacities_(instance.capacities) {
    // Something to count periods by where nothing is scarce.
    if (capacities_.empty()) capacities_.emplace_back(0);
    for (const Activity& activity : instance.activities) {
        ASSERT(activity.quota >= 1, "a period has room for a unit");
        quotas_.push_back(activity.quota);
        for (std::size_t r = 0; r < activity.demands.size(); ++r) {
            if (activity.demands[r] == 0) continue;
            needs_.push_back({static_cast<int>(r), activity.demands[r]});
        }
        first_need_.push_back(static_cast<int>(needs_.size()));
    }
}

void FreeCapacity::clear(Direction direction, int end) {
    const bool is_the_same =
        direction == direction_ && (direction == Direction::forward || end == end_);
    if (!is_the_same) whole_.clear();
    direction_ = direction;
    end_ = end;
    free_ = whole_;
}

void FreeCapacity::grow(int period) {
    const int resources = static_cast<int>(capacities_.size());
    const int known = static_cast<int>(free_.size()) / resources;
    const int wanted = std::max({period + 1, known * 2, least_growth});
    for (int p = known; p < wanted; ++p) {
        const int shown = direction_ == Direction::forward ? p : end_ - 1 - p;
        for (const Capacity& capacity : capacities_) whole_.push_back(capacity.in(shown));
    }
    free_.insert(free_.end(), whole_.begin() + static_cast<std::ptrdiff_t>(free_.size()),
                 whole_.end());
}

int FreeCapacity::fitting(int activity, int period) {
    const std::size_t cells = cells_of(period);
    int units = quotas_[static_cast<std::size_t>(activity)];
    for (const Need& need : needs(activity)) {
        const int left = at(free_, cells, need.resource);
        if (left < need.demand) return 0;
        if (left / need.demand < units) units = left / need.demand;
    }
    return units;
}

bool FreeCapacity::is_break(int activity, int period) {
    const std::size_t cells = cells_of(period);
    return std::ranges::any_of(needs(activity), [&](const Need& need) {
        return at(whole_, cells, need.resource) < need.demand;
    });
}

void FreeCapacity::take(int activity, int period, int units) {
    const std::size_t cells = cells_of(period);
    for (const Need& need : needs(activity)) {
        at(free_, cells, need.resource) -= units * need.demand;
    }
}

}  // namespace slipway::rcpsp
