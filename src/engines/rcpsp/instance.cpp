#include "engines/rcpsp/instance.hpp"

#include <algorithm>

namespace slipway::rcpsp {

int critical_path(const Instance& instance) {
    const std::size_t count = instance.activities.size();
    std::vector<int> waiting_for(count);
    for (const Activity& activity : instance.activities) {
        for (const std::size_t next : activity.successors) ++waiting_for[next];
    }
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < count; ++i) {
        if (waiting_for[i] == 0) order.push_back(i);
    }
    std::vector<int> earliest(count);
    int longest = 0;
    for (std::size_t at = 0; at < order.size(); ++at) {
        const Activity& activity = instance.activities[order[at]];
        const int end = earliest[order[at]] + activity.duration;
        longest = std::max(longest, end);
        for (const std::size_t next : activity.successors) {
            earliest[next] = std::max(earliest[next], end);
            if (--waiting_for[next] == 0) order.push_back(next);
        }
    }
    return longest;
}

int makespan(const Instance& instance, const std::vector<int>& starts) {
    int end = 0;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        end = std::max(end, starts[i] + instance.activities[i].duration);
    }
    return end;
}

bool is_feasible(const Instance& instance, const std::vector<int>& starts) {
    if (starts.size() != instance.activities.size()) return false;
    const auto length = static_cast<std::size_t>(makespan(instance, starts));
    std::vector<std::vector<int>> used(instance.capacities.size(), std::vector<int>(length));
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const Activity& activity = instance.activities[i];
        if (starts[i] < 0) return false;
        for (const std::size_t next : activity.successors) {
            if (starts[next] < starts[i] + activity.duration) return false;
        }
        for (std::size_t r = 0; r < used.size(); ++r) {
            for (int t = starts[i]; t < starts[i] + activity.duration; ++t) {
                int& there = used[r][static_cast<std::size_t>(t)];
                there += activity.demands[r];
                if (there > instance.capacities[r]) return false;
            }
        }
    }
    return true;
}

}  // namespace slipway::rcpsp
