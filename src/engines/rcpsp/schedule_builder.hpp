#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "engines/rcpsp/general_scheme.hpp"
#include "engines/rcpsp/instance.hpp"
#include "engines/rcpsp/schedule.hpp"

namespace slipway::rcpsp {

/// An instance laid out for the searches. A plain one has a schedule generation scheme of its own:
/// lists in one piece, and the free capacities of up to four resources at a time of day side by
/// side in one 64-bit word, so that one subtraction tells whether an activity fits. Any other is
/// left to `GeneralScheme`. Immutable once made; one builder a thread.
class ScheduleBuilder {
public:
    explicit ScheduleBuilder(const Instance& instance);

    bool is_plain() const { return general_ == nullptr; }
    int count() const { return count_; }
    /// At least, where calendars and shares make it longer.
    int duration(int activity) const { return durations_[static_cast<std::size_t>(activity)]; }
    /// Resource days ÷ capacities of an activity for each moment that it runs.
    float load(int activity) const { return loads_[static_cast<std::size_t>(activity)]; }
    /// Longest chain from the activity's start to the end, in that direction.
    int tail(Direction direction, int activity) const {
        return graph(direction).tails[static_cast<std::size_t>(activity)];
    }
    /// Directly.
    bool waits_for(Direction direction, int activity, int other) const;

    /// Gives the activities their starts by `schedule.scheme` from `schedule.order`, which is
    /// precedence feasible, and sorts the order by them. Fills everything else, too. Where
    /// calendars matter, a backward pass is serial, and ends where the shortest schedule built
    /// forward until now does.
    void build(Direction direction, Schedule& schedule);
    /// Of the schedule built last; none for a plain instance.
    std::vector<Piece> pieces() const {
        return general_ ? general_->pieces() : std::vector<Piece>();
    }
    /// The same schedule seen the other way.
    void turn_round(const Schedule& schedule, Schedule& turned);

    /// The activities that this one waits for in that direction, directly.
    std::span<const int> predecessors(Direction direction, int activity) const {
        const Graph& g = graph(direction);
        const auto from = static_cast<std::size_t>(g.begin[static_cast<std::size_t>(activity)]);
        const auto to = static_cast<std::size_t>(g.begin[static_cast<std::size_t>(activity) + 1]);
        return {g.predecessors.data() + from, to - from};
    }

private:
    struct Graph {
        /// Predecessors of activity i: predecessors[begin[i]] to predecessors[begin[i + 1] - 1].
        std::vector<int> begin;
        std::vector<int> predecessors;
        std::vector<int> tails;
    };
    const Graph& graph(Direction direction) const {
        return graphs_[direction == Direction::forward ? 0 : 1];
    }
    void lay_out_plain(const Instance& instance);
    void build_general(Direction direction, Schedule& schedule);
    void turn_finishes_round(const Schedule& schedule, Schedule& turned);
    template <int Words>
    void build_with(Direction direction, Schedule& schedule);
    template <int Words>
    void build_serially(Direction direction, Schedule& schedule);
    template <int Words>
    int place(int earliest, int duration, const std::uint64_t* demand);
    template <int Words>
    void build_in_parallel(Direction direction, Schedule& schedule);
    template <int Words>
    void start_all_that_fit(int now, Schedule& schedule, std::uint64_t* free);
    /// Ends what ends first; returns when.
    template <int Words>
    int end_next(Direction direction, std::uint64_t* free);
    void become_eligible(int activity);
    /// Sorts `order` by start, equal ones as they were.
    void sort_by_start(Schedule& schedule);

    int count_ = 0;
    int words_ = 1;
    std::vector<int> durations_;
    std::vector<float> loads_;
    std::vector<float> work_;
    /// Demands and capacities: 16 bits a resource, the highest one in capacities a guard that a
    /// subtraction clears when too little is left.
    std::vector<std::uint64_t> demands_;
    std::vector<std::uint64_t> capacity_;
    std::array<Graph, 2> graphs_;
    /// Free capacity by moment; each 16-bit lane has its highest bit set as a guard.
    std::vector<std::uint64_t> free_;
    std::vector<int> finishes_;
    int touched_ = 0;
    /// Of the parallel scheme: places in the order of what may start, ascending; how many
    /// predecessors each activity still waits for; ends and activities, the earliest end on top.
    std::vector<int> places_;
    std::vector<int> eligible_;
    std::vector<int> waiting_for_;
    std::vector<std::pair<int, int>> running_;
    std::vector<int> buckets_;
    std::vector<int> sorted_;
    /// Absent for a plain instance.
    std::unique_ptr<GeneralScheme> general_;
    int shortest_ = 0;
};

}  // namespace slipway::rcpsp
