#include "engines/rcpsp/schedule_builder.hpp"

#include <algorithm>
#include <array>
#include <functional>

#include "base/assert.hpp"

namespace slipway::rcpsp {
namespace {

constexpr int lanes_a_word = 4;
constexpr std::uint64_t guards = 0x8000'8000'8000'8000U;

auto& at(auto& values, int index) {
    return values[static_cast<std::size_t>(index)];
}

template <int Words>
bool has_room(const std::uint64_t* free, const std::uint64_t* demand) {
    std::uint64_t missing = 0;
    for (int w = 0; w < Words; ++w) missing |= ~(free[w] - demand[w]) & guards;
    return missing == 0;
}

std::uint64_t in_lane(int value, std::size_t resource) {
    return static_cast<std::uint64_t>(value) << (16 * (resource % lanes_a_word));
}

/// Of a period at full quota, where the calendar gives most.
float load_of(const Instance& instance, const Activity& activity) {
    const int units = std::min(activity.quota, activity.work);
    float load = 0;
    for (std::size_t r = 0; r < activity.demands.size(); ++r) {
        if (activity.demands[r] == 0) continue;
        const int most = std::ranges::max(instance.capacities[r].pattern);
        const int used = std::min(most, units * activity.demands[r]);
        load += static_cast<float>(used) / static_cast<float>(most);
    }
    return load;
}

}  // namespace

void ScheduleBuilder::lay_out_plain(const Instance& instance) {
    const std::size_t resources = instance.capacities.size();
    ASSERT(resources <= 4 * lanes_a_word, "at most 16 resources");
    words_ = resources <= 4 ? 1 : resources <= 8 ? 2 : 4;
    capacity_.assign(static_cast<std::size_t>(words_), guards);
    for (std::size_t r = 0; r < resources; ++r) {
        capacity_[r / lanes_a_word] |= in_lane(instance.capacities[r].in(0), r);
    }
    demands_.assign(static_cast<std::size_t>(count_ * words_), 0);
    for (std::size_t i = 0; i < instance.activities.size(); ++i) {
        const Activity& activity = instance.activities[i];
        for (std::size_t r = 0; r < resources; ++r) {
            ASSERT(activity.demands[r] <= instance.capacities[r].in(0),
                   "no demand over its capacity");
            // What takes no time takes no room.
            if (durations_[i] == 0) continue;
            demands_[i * static_cast<std::size_t>(words_) + r / lanes_a_word] |=
                in_lane(activity.demands[r], r);
        }
    }
}

ScheduleBuilder::ScheduleBuilder(const Instance& instance)
    : count_(static_cast<int>(instance.activities.size())) {
    int horizon = 1;
    std::vector<std::vector<int>> before(instance.activities.size());
    std::vector<std::vector<int>> after(instance.activities.size());
    std::vector<int> releases;
    for (std::size_t i = 0; i < instance.activities.size(); ++i) {
        const Activity& activity = instance.activities[i];
        durations_.push_back(least_duration(activity));
        releases.push_back(activity.release);
        horizon += durations_.back();
        loads_.push_back(load_of(instance, activity));
        work_.push_back(loads_.back() * static_cast<float>(durations_.back()));
        for (const std::size_t next : all_successors(activity)) {
            before[next].push_back(static_cast<int>(i));
            after[i].push_back(static_cast<int>(next));
        }
    }
    if (rcpsp::is_plain(instance))
        lay_out_plain(instance);
    else
        general_ = std::make_unique<GeneralScheme>(instance);
    const auto lay_out = [&](Graph& graph, const auto& predecessors, const auto& successors,
                             const std::vector<int>& least_tails) {
        graph.begin.push_back(0);
        for (const auto& list : predecessors) {
            graph.predecessors.insert(graph.predecessors.end(), list.begin(), list.end());
            graph.begin.push_back(static_cast<int>(graph.predecessors.size()));
        }
        graph.tails.assign(durations_.size(), -1);
        const auto visit = [&](const auto& self, int activity) -> int {
            int& known = at(graph.tails, activity);
            if (known >= 0) return known;
            int longest = at(least_tails, activity);
            for (const int next : at(successors, activity)) {
                longest = std::max(longest, self(self, next));
            }
            return known = longest + at(durations_, activity);
        };
        for (int i = 0; i < count_; ++i) visit(visit, i);
    };
    lay_out(graphs_[0], before, after, std::vector<int>(durations_.size()));
    lay_out(graphs_[1], after, before, releases);
    free_.resize(static_cast<std::size_t>(horizon * words_));
    touched_ = horizon;
    finishes_.resize(static_cast<std::size_t>(count_));
    places_.resize(static_cast<std::size_t>(count_));
    waiting_for_.resize(static_cast<std::size_t>(count_));
    buckets_.resize(static_cast<std::size_t>(horizon) + 2);
    sorted_.resize(static_cast<std::size_t>(count_));
}

bool ScheduleBuilder::waits_for(Direction direction, int activity, int other) const {
    return std::ranges::count(predecessors(direction, activity), other) > 0;
}

/// The first moment from `earliest` on with room for the whole duration; takes the room.
template <int Words>
int ScheduleBuilder::place(int earliest, int duration, const std::uint64_t* demand) {
    std::uint64_t* free = free_.data();
    int start = earliest;
    int checked_until = earliest;
    for (int moment = start + duration - 1; moment >= checked_until;) {
        if (has_room<Words>(free + moment * Words, demand)) {
            --moment;
            continue;
        }
        // Everything behind the obstacle and before the old end is known to have room.
        checked_until = start + duration;
        start = moment + 1;
        moment = start + duration - 1;
    }
    for (int i = start * Words; i < (start + duration) * Words; i += Words) {
        for (int w = 0; w < Words; ++w) free[i + w] -= demand[w];
    }
    return start;
}

template <int Words>
void ScheduleBuilder::build_serially(Direction direction, Schedule& schedule) {
    for (int i = 0; i < touched_ * Words; i += Words) {
        for (int w = 0; w < Words; ++w) at(free_, i + w) = at(capacity_, w);
    }
    const Graph& g = graph(direction);
    const int* begin = g.begin.data();
    const int* predecessors = g.predecessors.data();
    int* finishes = finishes_.data();
    touched_ = 0;
    for (const int activity : schedule.order) {
        int start = 0;
        for (int p = begin[activity]; p < begin[activity + 1]; ++p) {
            start = std::max(start, finishes[predecessors[p]]);
        }
        const int length = durations_[static_cast<std::size_t>(activity)];
        if (length > 0) {
            start =
                place<Words>(start, length, &demands_[static_cast<std::size_t>(activity * Words)]);
        }
        at(schedule.starts, activity) = start;
        finishes[activity] = start + length;
        touched_ = std::max(touched_, start + length);
    }
}

void ScheduleBuilder::become_eligible(int activity) {
    const int place = at(places_, activity);
    eligible_.insert(std::ranges::lower_bound(eligible_, place), place);
}

template <int Words>
void ScheduleBuilder::start_all_that_fit(int now, Schedule& schedule, std::uint64_t* free) {
    std::size_t kept = 0;
    for (const int place : eligible_) {
        const int activity = at(schedule.order, place);
        const std::uint64_t* demand = &at(demands_, activity * Words);
        if (!has_room<Words>(free, demand)) {
            eligible_[kept++] = place;
            continue;
        }
        for (int w = 0; w < Words; ++w) free[w] -= demand[w];
        at(schedule.starts, activity) = now;
        running_.emplace_back(now + at(durations_, activity), activity);
        std::ranges::push_heap(running_, std::greater<>());
    }
    eligible_.resize(kept);
}

template <int Words>
int ScheduleBuilder::end_next(Direction direction, std::uint64_t* free) {
    const int now = running_.front().first;
    while (!running_.empty() && running_.front().first == now) {
        const int ended = running_.front().second;
        std::ranges::pop_heap(running_, std::greater<>());
        running_.pop_back();
        for (int w = 0; w < Words; ++w) free[w] += at(demands_, ended * Words + w);
        for (const int next : predecessors(opposite(direction), ended)) {
            if (--at(waiting_for_, next) == 0) become_eligible(next);
        }
    }
    return now;
}

template <int Words>
void ScheduleBuilder::build_in_parallel(Direction direction, Schedule& schedule) {
    for (int place = 0; place < count_; ++place) at(places_, at(schedule.order, place)) = place;
    eligible_.clear();
    for (int i = 0; i < count_; ++i) {
        at(waiting_for_, i) = static_cast<int>(predecessors(direction, i).size());
        if (at(waiting_for_, i) == 0) become_eligible(i);
    }
    std::array<std::uint64_t, Words> free;
    std::copy_n(capacity_.begin(), Words, free.begin());
    start_all_that_fit<Words>(0, schedule, free.data());
    while (!running_.empty()) {
        const int now = end_next<Words>(direction, free.data());
        start_all_that_fit<Words>(now, schedule, free.data());
    }
}

template <int Words>
void ScheduleBuilder::build_with(Direction direction, Schedule& schedule) {
    schedule.starts.resize(static_cast<std::size_t>(count_));
    if (schedule.scheme == Scheme::serial)
        build_serially<Words>(direction, schedule);
    else
        build_in_parallel<Words>(direction, schedule);
    schedule.makespan = 0;
    for (int i = 0; i < count_; ++i) {
        schedule.makespan =
            std::max(schedule.makespan, at(schedule.starts, i) + at(durations_, i));
    }
}

void ScheduleBuilder::build(Direction direction, Schedule& schedule) {
    if (general_)
        build_general(direction, schedule);
    else if (words_ == 1)
        build_with<1>(direction, schedule);
    else if (words_ == 2)
        build_with<2>(direction, schedule);
    else
        build_with<4>(direction, schedule);
    schedule.delay = 0;
    for (int i = 0; i < count_; ++i) {
        schedule.delay += at(work_, i) * static_cast<float>(at(schedule.starts, i));
    }
    sort_by_start(schedule);
}

void ScheduleBuilder::build_general(Direction direction, Schedule& schedule) {
    const bool is_forward = direction == Direction::forward;
    if (is_forward && schedule.scheme == Scheme::parallel)
        general_->build_parallel(schedule);
    else
        general_->build(direction, shortest_, schedule);
    const auto needed = static_cast<std::size_t>(schedule.makespan) + 2;
    if (buckets_.size() < needed) buckets_.resize(needed);
    if (is_forward && (shortest_ == 0 || schedule.makespan < shortest_)) {
        shortest_ = schedule.makespan;
    }
}

void ScheduleBuilder::sort_by_start(Schedule& schedule) {
    std::fill_n(buckets_.begin(), schedule.makespan + 2, 0);
    for (const int start : schedule.starts) ++at(buckets_, start + 1);
    for (int t = 1; t <= schedule.makespan; ++t) at(buckets_, t) += at(buckets_, t - 1);
    for (const int activity : schedule.order) {
        at(sorted_, at(buckets_, at(schedule.starts, activity))++) = activity;
    }
    std::swap(schedule.order, sorted_);
}

/// Where lengths depend on the place.
void ScheduleBuilder::turn_finishes_round(const Schedule& schedule, Schedule& turned) {
    turned.finishes.resize(schedule.finishes.size());
    for (int i = 0; i < count_; ++i) {
        at(turned.starts, i) = schedule.makespan - at(schedule.finishes, i);
        at(turned.finishes, i) = schedule.makespan - at(schedule.starts, i);
    }
}

void ScheduleBuilder::turn_round(const Schedule& schedule, Schedule& turned) {
    turned.scheme = schedule.scheme;
    turned.makespan = schedule.makespan;
    turned.delay = schedule.delay;
    turned.weighted_finishes = schedule.weighted_finishes;
    turned.starts.resize(schedule.starts.size());
    for (int i = 0; i < count_; ++i) {
        at(turned.starts, i) = schedule.makespan - at(schedule.starts, i) - at(durations_, i);
    }
    if (general_) turn_finishes_round(schedule, turned);
    turned.order.assign(schedule.order.rbegin(), schedule.order.rend());
    sort_by_start(turned);
}

}  // namespace slipway::rcpsp
