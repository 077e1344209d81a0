#include "engines/rcpsp/instance.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace slipway::rcpsp {
namespace {

constexpr std::size_t most_plain_resources = 16;

bool is_plain(const Activity& activity, int priority) {
    // With constant capacities there are no breaks to rest in.
    return activity.quota == 1 && activity.interruption != Interruption::anywhere &&
           activity.release == 0 && activity.priority == priority &&
           activity.successors_at_once.empty();
}

/// Units that the activity could do in the period if all were its own.
int units_alone(const Instance& instance, const Activity& activity, int period) {
    int units = std::min(activity.quota, activity.work);
    for (std::size_t r = 0; r < activity.demands.size(); ++r) {
        if (activity.demands[r] == 0) continue;
        units = std::min(units, instance.capacities[r].in(period) / activity.demands[r]);
    }
    return units;
}

/// The end of an activity that has everything to itself from `from` on.
int end_alone(const Instance& instance, const Activity& activity, int from) {
    int left = activity.work;
    int period = from;
    for (; left > 0; ++period) {
        const int units = units_alone(instance, activity, period);
        left -= units;
        if (units == 0 && activity.interruption == Interruption::never) left = activity.work;
    }
    return period;
}

/// Periods after which all the resources of an activity begin their patterns anew together.
std::int64_t common_pattern(const Instance& instance, const Activity& activity) {
    std::int64_t length = 1;
    for (std::size_t r = 0; r < activity.demands.size(); ++r) {
        if (activity.demands[r] == 0) continue;
        const auto pattern = static_cast<std::int64_t>(instance.capacities[r].pattern.size());
        length = std::lcm(length, pattern);
    }
    return length;
}

bool is_possible(const Instance& instance, const Activity& activity) {
    if (activity.work == 0) return true;
    int begin = 0;
    for (const Capacity& capacity : instance.capacities) {
        begin = std::max(begin, static_cast<int>(capacity.first.size()));
    }
    const auto length = static_cast<int>(common_pattern(instance, activity));
    const bool needs_one_run = activity.interruption == Interruption::never;
    // A run may go over the end of the pattern into its next turn; one that fills a whole turn
    // never ends.
    std::int64_t run = 0;
    bool is_broken = false;
    for (int period = begin; period < begin + 2 * length; ++period) {
        const int units = units_alone(instance, activity, period);
        if (units > 0 && !needs_one_run) return true;
        is_broken = is_broken || units == 0;
        run = units == 0 ? 0 : run + units;
        if (run >= activity.work) return true;
    }
    return !is_broken;
}

}  // namespace

int Capacity::in(int period) const {
    const int own = static_cast<int>(first.size());
    if (0 <= period && period < own) return first[static_cast<std::size_t>(period)];
    const int length = static_cast<int>(pattern.size());
    const int phase = (period - own) % length;
    return pattern[static_cast<std::size_t>(phase < 0 ? phase + length : phase)];
}

bool is_plain(const Instance& instance) {
    if (instance.capacities.size() > most_plain_resources) return false;
    const auto is_small = [](const Capacity& capacity) {
        return capacity.is_constant() && capacity.in(0) <= INT16_MAX;
    };
    if (!std::ranges::all_of(instance.capacities, is_small)) return false;
    return std::ranges::all_of(instance.activities, [&](const Activity& activity) {
        return is_plain(activity, instance.activities.front().priority);
    });
}

std::optional<std::size_t> find_impossible(const Instance& instance) {
    for (std::size_t i = 0; i < instance.activities.size(); ++i) {
        if (!is_possible(instance, instance.activities[i])) return i;
    }
    return std::nullopt;
}

int least_duration(const Activity& activity) {
    return (activity.work + activity.quota - 1) / activity.quota;
}

std::vector<std::size_t> all_successors(const Activity& activity) {
    std::vector<std::size_t> all = activity.successors;
    all.insert(all.end(), activity.successors_at_once.begin(), activity.successors_at_once.end());
    return all;
}

std::vector<int> topological_order(const Instance& instance) {
    const std::size_t count = instance.activities.size();
    std::vector<int> waiting_for(count);
    for (const Activity& activity : instance.activities) {
        for (const std::size_t next : all_successors(activity)) ++waiting_for[next];
    }
    std::vector<int> order;
    const auto add_if_ready = [&](std::size_t i) {
        if (waiting_for[i] == 0) order.push_back(static_cast<int>(i));
    };
    for (std::size_t i = 0; i < count; ++i) add_if_ready(i);
    for (std::size_t at = 0; at < order.size(); ++at) {
        const Activity& activity = instance.activities[static_cast<std::size_t>(order[at])];
        for (const std::size_t next : all_successors(activity)) {
            --waiting_for[next];
            add_if_ready(next);
        }
    }
    return order;
}

int critical_path(const Instance& instance) {
    const bool has_fixed_lengths = is_plain(instance);
    std::vector<int> earliest(instance.activities.size());
    int longest = 0;
    for (const int i : topological_order(instance)) {
        const Activity& activity = instance.activities[static_cast<std::size_t>(i)];
        const int from = std::max(earliest[static_cast<std::size_t>(i)], activity.release);
        const int end =
            has_fixed_lengths ? from + activity.work : end_alone(instance, activity, from);
        longest = std::max(longest, end);
        for (const std::size_t next : activity.successors) {
            earliest[next] = std::max(earliest[next], end);
        }
        for (const std::size_t next : activity.successors_at_once) {
            earliest[next] = std::max(earliest[next], end - 1);
        }
    }
    return longest;
}

}  // namespace slipway::rcpsp
