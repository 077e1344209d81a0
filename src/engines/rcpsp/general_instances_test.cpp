#include <gtest/gtest.h>
#include <algorithm>
#include <random>
#include <set>

#include "engines/rcpsp/genetic_search.hpp"
#include "engines/rcpsp/schedule_builder.hpp"
#include "engines/rcpsp/schemes.hpp"

namespace slipway::rcpsp {
namespace {

/// Instances in which everything meets everything.
class Maker {
public:
    explicit Maker(unsigned seed) : random_(seed) {}

    int between(int low, int high) {
        return low + static_cast<int>(random_() % static_cast<unsigned>(high - low + 1));
    }
    bool chance(int percent) { return between(1, 100) <= percent; }

    /// Nothing in it is impossible.
    Instance instance(int activities, int resources, int most_work) {
        while (true) {
            Instance made;
            for (int r = 0; r < resources; ++r) made.capacities.push_back(capacity());
            for (int i = 0; i < activities; ++i) {
                made.activities.push_back(activity(i, activities, resources, most_work));
            }
            unlink_milestones(made);
            if (!find_impossible(made) && !is_plain(made)) return made;
        }
    }

    /// Some precedence feasible one.
    std::vector<int> order(const Instance& instance) {
        std::vector<int> order = topological_order(instance);
        for (std::size_t round = 0; round < 3 * order.size(); ++round) {
            const auto at =
                static_cast<std::size_t>(between(0, static_cast<int>(order.size()) - 2));
            const auto first = static_cast<std::size_t>(order[at]);
            const auto after = all_successors(instance.activities[first]);
            if (std::ranges::count(after, static_cast<std::size_t>(order[at + 1])) == 0) {
                std::swap(order[at], order[at + 1]);
            }
        }
        return order;
    }

private:
    Capacity capacity() {
        if (chance(30)) return between(1, 4);
        std::vector<int> first;
        std::vector<int> pattern;
        for (int i = between(0, 4); i > 0; --i) first.push_back(chance(30) ? 0 : between(1, 4));
        for (int i = between(2, 4); i > 0; --i) pattern.push_back(chance(25) ? 0 : between(1, 4));
        return {first, pattern};
    }

    Activity activity(int index, int count, int resources, int most_work) {
        Activity made;
        made.work = chance(10) ? 0 : between(1, most_work);
        made.quota = chance(50) ? 1 : between(2, 3);
        made.interruption = static_cast<Interruption>(between(0, 2));
        made.release = chance(30) ? between(1, 4) : 0;
        made.priority = between(1, 3);
        for (int r = 0; r < resources; ++r) {
            made.demands.push_back(chance(30) ? 0 : made.quota > 1 ? 1 : between(1, 3));
        }
        for (int next = index + 1; next < count; ++next) {
            if (!chance(25)) continue;
            auto& list = chance(30) ? made.successors_at_once : made.successors;
            list.push_back(static_cast<std::size_t>(next));
        }
        return made;
    }

    /// Only work goes on at once.
    static void unlink_milestones(Instance& made) {
        for (Activity& activity : made.activities) {
            std::erase_if(activity.successors_at_once, [&](std::size_t next) {
                return activity.work == 0 || made.activities[next].work == 0;
            });
        }
    }

    std::mt19937 random_;
};

/// The shortest schedule by trying, period by period, every way to share it out.
class Exhaustive {
public:
    explicit Exhaustive(const Instance& instance) : instance_(instance) {
        State left;
        for (const Activity& activity : instance.activities) left.push_back(activity.work);
        // A milestone that is due counts as one unit until it is behind.
        for (int& units : left) units = units == 0 ? milestone : units;
        std::set<State> states{left};
        while (true) {
            std::set<State> settled;
            for (State state : states) settled.insert(after_milestones(std::move(state)));
            if (settled.contains(State(left.size()))) return;
            states.clear();
            for (const State& state : settled) share_out(state, state, 0, states);
            ++period_;
        }
    }
    int shortest() const { return period_; }

private:
    using State = std::vector<int>;
    static constexpr int milestone = 1000;

    bool has_ended(const State& at_begin, const State& now, std::size_t before,
                   std::size_t activity) const {
        const auto& at_once = instance_.activities[before].successors_at_once;
        const auto& later = instance_.activities[before].successors;
        if (std::ranges::count(later, activity) > 0) return at_begin[before] == 0;
        return std::ranges::count(at_once, activity) == 0 || now[before] == 0;
    }
    bool may_work(const State& at_begin, const State& now, std::size_t activity) const {
        if (period_ < instance_.activities[activity].release) return false;
        for (std::size_t before = 0; before < now.size(); ++before) {
            if (!has_ended(at_begin, now, before, activity)) return false;
        }
        return true;
    }
    State after_milestones(State state) const {
        for (std::size_t i = 0; i < state.size(); ++i) {
            if (state[i] == milestone && may_work(state, state, i)) state[i] = 0;
        }
        return state;
    }
    bool fits(const State& at_begin, const State& now) const {
        for (std::size_t r = 0; r < instance_.capacities.size(); ++r) {
            int used = 0;
            for (std::size_t i = 0; i < now.size(); ++i) {
                used += (at_begin[i] - now[i]) * instance_.activities[i].demands[r];
            }
            if (used > instance_.capacities[r].in(period_)) return false;
        }
        return true;
    }
    bool may_pause(const State& at_begin, std::size_t i) const {
        const Activity& activity = instance_.activities[i];
        const int left = at_begin[i];
        if (left == activity.work || left == 0 || left == milestone) return true;
        if (activity.interruption == Interruption::anywhere) return true;
        if (activity.interruption == Interruption::never) return false;
        for (std::size_t r = 0; r < activity.demands.size(); ++r) {
            if (instance_.capacities[r].in(period_) < activity.demands[r]) return true;
        }
        return false;
    }
    /// Activities are numbered so that each comes after what it waits for.
    void share_out(const State& at_begin, const State& now, std::size_t i, std::set<State>& next) {
        if (i == now.size()) {
            next.insert(now);
            return;
        }
        if (may_pause(at_begin, i)) share_out(at_begin, now, i + 1, next);
        if (now[i] == milestone || !may_work(at_begin, now, i)) return;
        State changed = now;
        for (int u = 1; u <= std::min(instance_.activities[i].quota, at_begin[i]); ++u) {
            --changed[i];
            if (!fits(at_begin, changed)) return;
            share_out(at_begin, changed, i + 1, next);
        }
    }

    const Instance& instance_;
    int period_ = 0;
};

TEST(GeneralInstances, BothSchemesAreFeasibleAndImprovementNeverLengthens) {
    int shortened = 0;
    for (unsigned seed = 1; seed <= 100; ++seed) {
        Maker maker(seed);
        const Instance instance = maker.instance(maker.between(2, 20), maker.between(1, 3), 6);
        const std::vector<int> order = maker.order(instance);
        const Timetable serial = serial_schedule(instance, order);
        const Timetable parallel = parallel_schedule(instance, order);
        ASSERT_TRUE(is_feasible(instance, serial)) << "seed " << seed;
        ASSERT_TRUE(is_feasible(instance, parallel)) << "seed " << seed;
        for (const Timetable& timetable : {serial, parallel}) {
            ASSERT_GE(makespan(timetable), critical_path(instance)) << "seed " << seed;
            const Timetable improved = improve(instance, timetable);
            ASSERT_TRUE(is_feasible(instance, improved)) << "seed " << seed;
            ASSERT_LE(makespan(improved), makespan(timetable)) << "seed " << seed;
            shortened += makespan(improved) < makespan(timetable) ? 1 : 0;
        }
    }
    EXPECT_GT(shortened, 20);
}

/// How much longer than the shortest one the search's schedule is.
int excess_of_search(const Instance& instance) {
    const int shortest = Exhaustive(instance).shortest();
    EXPECT_LE(critical_path(instance), shortest);
    SearchLimits limits;
    limits.schedules = 500;
    const SearchResult found = search(instance, limits);
    EXPECT_TRUE(is_feasible(instance, found));
    EXPECT_EQ(makespan(found), found.makespan);
    EXPECT_GE(found.makespan, shortest);
    return found.makespan - shortest;
}

TEST(GeneralInstances, TheSearchFindsTheShortestScheduleOfTinyOnesOfFixedDurations) {
    for (unsigned seed = 1; seed <= 60; ++seed) {
        Maker maker(seed);
        Instance instance = maker.instance(maker.between(2, 5), maker.between(1, 2), 4);
        for (Activity& activity : instance.activities) {
            activity.quota = 1;
            if (activity.interruption == Interruption::anywhere) {
                activity.interruption = Interruption::in_breaks;
            }
        }
        if (find_impossible(instance)) continue;
        EXPECT_EQ(excess_of_search(instance), 0) << "seed " << seed;
    }
}

/// Effort that takes less than it could, for another's sake, is what the schemes never try.
TEST(GeneralInstances, TheSearchRarelyMissesTheShortestScheduleOfTinyOnesOfAnyWork) {
    int missed = 0;
    for (unsigned seed = 1; seed <= 100; ++seed) {
        Maker maker(seed);
        const Instance instance = maker.instance(maker.between(2, 5), maker.between(1, 2), 4);
        missed += excess_of_search(instance) > 0 ? 1 : 0;
        ASSERT_FALSE(testing::Test::HasFailure()) << "seed " << seed;
    }
    EXPECT_LE(missed, 1);
}

TEST(GeneralInstances, TheSearchIsNeverLongerThanTheListRuleAndTheSameForASeed) {
    int shortened = 0;
    for (unsigned seed = 1; seed <= 12; ++seed) {
        Maker maker(seed);
        const Instance instance = maker.instance(40, 3, 6);
        SearchLimits limits;
        limits.schedules = 300;
        limits.seed = seed;
        const SearchResult found = search(instance, limits);
        ASSERT_TRUE(is_feasible(instance, found)) << "seed " << seed;
        const std::vector<int> order = order_by_rule(instance);
        const int listed = std::min(makespan(serial_schedule(instance, order)),
                                    makespan(parallel_schedule(instance, order)));
        EXPECT_LE(found.makespan, listed) << "seed " << seed;
        shortened += found.makespan < listed ? 1 : 0;
        const SearchResult again = search(instance, limits);
        EXPECT_EQ(found.pieces, again.pieces) << "seed " << seed;
        EXPECT_LE(found.schedules, limits.schedules + 3) << "one child and its like are finished";
    }
    EXPECT_GT(shortened, 5);
}

TEST(GeneralInstances, APlainInstanceHasTheSameSchedulesInBothLanes) {
    for (unsigned seed = 1; seed <= 12; ++seed) {
        Maker maker(seed);
        Instance instance = maker.instance(25, 3, 6);
        for (Capacity& capacity : instance.capacities) capacity = 3;
        for (Activity& activity : instance.activities) {
            activity.quota = 1;
            activity.interruption =
                maker.chance(50) ? Interruption::never : Interruption::in_breaks;
            activity.release = 0;
            activity.priority = 1;
            activity.successors = all_successors(activity);
            activity.successors_at_once.clear();
        }
        ASSERT_TRUE(is_plain(instance));
        ScheduleBuilder builder(instance);
        Schedule schedule;
        schedule.order = maker.order(instance);
        builder.build(Direction::forward, schedule);
        EXPECT_EQ(serial_schedule(instance, schedule.order),
                  timetable_of(instance, schedule.starts))
            << "seed " << seed;
        SearchLimits limits;
        limits.schedules = 200;
        const SearchResult found = search(instance, limits);
        EXPECT_TRUE(is_feasible(instance, found)) << "seed " << seed;
    }
}

TEST(GeneralInstances, OfSchedulesAsLongTheUrgentEndsCountMore) {
    // The list rule puts the first one first, which makes the second one eleven times as late; one
    // period later it is nearly as early itself.
    Instance instance;
    instance.capacities = {1};
    instance.activities = {{.work = 10, .demands = {1}, .successors = {}, .priority = 1},
                           {.work = 1, .demands = {1}, .successors = {}, .priority = 2}};
    EXPECT_EQ(serial_schedule(instance, order_by_rule(instance)).starts, (std::vector<int>{0, 10}));
    SearchLimits limits;
    limits.schedules = 50;
    const SearchResult found = search(instance, limits);
    EXPECT_EQ(found.makespan, 11);
    EXPECT_EQ(found.starts, (std::vector<int>{1, 0}));
}

}  // namespace
}  // namespace slipway::rcpsp
