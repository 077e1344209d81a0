#pragma once

#include <span>
#include <vector>

#include "engines/rcpsp/instance.hpp"
#include "engines/rcpsp/schedule.hpp"

namespace slipway::rcpsp {

/// What the resources of an instance have left in each period while activities take their parts.
/// Seen backward from an end, period 0 is the last one before it, and so on. Grows by itself; keeps
/// its memory: one thread at a time.
class FreeCapacity {
public:
    explicit FreeCapacity(const Instance& instance);

    /// Everything is free again. `end` matters backward only.
    void clear(Direction direction, int end);

    /// Units that the activity can do in a period, its quota kept.
    int fitting(int activity, int period);
    /// Whether not even one unit fits when everything is free.
    bool is_break(int activity, int period);
    void take(int activity, int period, int units);

private:
    struct Need {
        int resource = 0;
        int demand = 0;
    };
    std::span<const Need> needs(int activity) const {
        const auto index = static_cast<std::size_t>(activity);
        return {needs_.data() + first_need_[index], needs_.data() + first_need_[index + 1]};
    }
    /// The cells of a period in `free_` and `whole_` begin here.
    std::size_t cells_of(int period) {
        const std::size_t from = static_cast<std::size_t>(period) * capacities_.size();
        if (from >= free_.size()) grow(period);
        return from;
    }
    void grow(int period);

    std::vector<Capacity> capacities_;
    std::vector<int> quotas_;
    std::vector<Need> needs_;
    std::vector<int> first_need_{0};
    Direction direction_ = Direction::forward;
    int end_ = 0;
    /// By period, then by resource.
    std::vector<int> whole_;
    std::vector<int> free_;
};

}  // namespace slipway::rcpsp
