#pragma once

#include <cstddef>
#include <vector>

namespace slipway::rcpsp {

/// An activity of fixed duration that needs so much of each resource while it runs.
struct Activity {
    int duration = 0;
    /// One figure for each resource of the instance.
    std::vector<int> demands;
    /// Indices of activities that may start when this one has ended.
    std::vector<std::size_t> successors;
};

/// The resource-constrained scheduling problem (Pritsker, Watters & Wolfe 1969): start times such
/// that successors wait and no resource is overdrawn, with the earliest end of all. At most 16
/// resources, capacities up to 32,767, no demand over its capacity, no circles.
struct Instance {
    std::vector<Activity> activities;
    std::vector<int> capacities;
};

/// The length of the longest chain: no schedule can be shorter.
int critical_path(const Instance& instance);

/// The end of the last activity of a schedule.
int makespan(const Instance& instance, const std::vector<int>& starts);

/// Whether a schedule keeps every precedence and every capacity; checked moment by moment, without
/// what the scheduler uses.
bool is_feasible(const Instance& instance, const std::vector<int>& starts);

}  // namespace slipway::rcpsp
