#include "engines/rcpsp/genetic_search.hpp"

#include <gtest/gtest.h>
#include <algorithm>
#include <numeric>
#include <random>

#include "engines/rcpsp/schedule_builder.hpp"

namespace slipway::rcpsp {
namespace {

Instance random_instance(std::mt19937& random, int activities, std::size_t resources) {
    const auto upto = [&](int most) {
        return static_cast<int>(random() % static_cast<unsigned>(most)) + 1;
    };
    Instance instance;
    for (std::size_t r = 0; r < resources; ++r) instance.capacities.push_back(upto(10) + 2);
    for (int i = 0; i < activities; ++i) {
        Activity activity;
        activity.work = upto(6) - 1;
        for (std::size_t r = 0; r < resources; ++r) {
            activity.demands.push_back(upto(instance.capacities[r].in(0) + 1) - 1);
        }
        for (int next = i + 1; next < activities; ++next) {
            if (upto(4) == 1) activity.successors.push_back(static_cast<std::size_t>(next));
        }
        instance.activities.push_back(std::move(activity));
    }
    return instance;
}

/// The shortest schedule by trying every order with the serial scheme, slot by slot: active
/// schedules are enough, since one of them is optimal (Sprecher, Kolisch & Drexl 1995).
class Exhaustive {
public:
    explicit Exhaustive(const Instance& instance)
        : instance_(instance),
          starts_(instance.activities.size(), -1),
          shortest_(1 << 20),
          used_(instance.capacities.size(), std::vector<int>(200)) {
        extend(0, 0);
    }
    int shortest() const { return shortest_; }

private:
    bool fits(std::size_t activity, int start) const {
        for (std::size_t r = 0; r < used_.size(); ++r) {
            for (int t = start; t < start + instance_.activities[activity].work; ++t) {
                if (used_[r][static_cast<std::size_t>(t)] +
                        instance_.activities[activity].demands[r] >
                    instance_.capacities[r].in(t)) {
                    return false;
                }
            }
        }
        return true;
    }
    void use(std::size_t activity, int start, int sign) {
        for (std::size_t r = 0; r < used_.size(); ++r) {
            for (int t = start; t < start + instance_.activities[activity].work; ++t) {
                used_[r][static_cast<std::size_t>(t)] +=
                    sign * instance_.activities[activity].demands[r];
            }
        }
    }
    void extend(std::size_t placed, int end) {
        if (end >= shortest_) return;
        if (placed == starts_.size()) {
            shortest_ = end;
            return;
        }
        for (std::size_t i = 0; i < starts_.size(); ++i) {
            if (starts_[i] >= 0) continue;
            int start = 0;
            bool is_ready = true;
            for (std::size_t before = 0; before < starts_.size(); ++before) {
                const auto& next = instance_.activities[before].successors;
                if (std::ranges::find(next, i) == next.end()) continue;
                is_ready = is_ready && starts_[before] >= 0;
                start = std::max(start, starts_[before] + instance_.activities[before].work);
            }
            if (!is_ready) continue;
            while (!fits(i, start)) ++start;
            starts_[i] = start;
            use(i, start, 1);
            extend(placed + 1, std::max(end, start + instance_.activities[i].work));
            use(i, start, -1);
            starts_[i] = -1;
        }
    }

    const Instance& instance_;
    std::vector<int> starts_;
    int shortest_;
    std::vector<std::vector<int>> used_;
};

TEST(Search, EveryScheduleIsFeasibleWhateverTheNumberOfResources) {
    std::mt19937 random(3);
    for (const std::size_t resources : {1, 3, 4, 5, 8, 11, 16}) {
        for (int round = 0; round < 5; ++round) {
            const Instance instance = random_instance(random, 40, resources);
            SearchLimits limits;
            limits.schedules = 300;
            const SearchResult found = search(instance, limits);
            ASSERT_TRUE(is_feasible(instance, found.starts)) << resources << " resources";
            EXPECT_EQ(found.makespan, makespan(instance, found.starts));
            EXPECT_GE(found.makespan, critical_path(instance));
            EXPECT_LE(found.schedules, 300);
        }
    }
}

TEST(Search, FindsTheShortestScheduleOfSmallInstances) {
    std::mt19937 random(5);
    for (int round = 0; round < 40; ++round) {
        const Instance instance = random_instance(random, 7, 2);
        SearchLimits limits;
        limits.schedules = 1000;
        EXPECT_EQ(search(instance, limits).makespan, Exhaustive(instance).shortest())
            << "round " << round;
    }
}

TEST(Search, TheSameSeedGivesTheSameSchedule) {
    std::mt19937 random(7);
    const Instance instance = random_instance(random, 60, 4);
    SearchLimits limits;
    limits.schedules = 500;
    limits.seed = 9;
    EXPECT_EQ(search(instance, limits).starts, search(instance, limits).starts);
}

TEST(Search, EndsWhenItIsTold) {
    std::mt19937 random(7);
    const Instance instance = random_instance(random, 60, 4);
    SearchLimits limits;
    limits.schedules = INT64_MAX;
    int asked = 0;
    limits.is_over = [&] { return ++asked > 50; };
    EXPECT_TRUE(is_feasible(instance, search(instance, limits).starts));
}

TEST(ScheduleBuilder, AJustifiedScheduleIsNeverLonger) {
    std::mt19937 random(11);
    for (int round = 0; round < 30; ++round) {
        const Instance instance = random_instance(random, 40, 4);
        ScheduleBuilder builder(instance);
        Schedule schedule;
        schedule.order.resize(instance.activities.size());
        std::iota(schedule.order.begin(), schedule.order.end(), 0);
        builder.build(Direction::forward, schedule);
        Direction direction = Direction::forward;
        for (int pass = 0; pass < 4; ++pass) {
            Schedule turned;
            builder.turn_round(schedule, turned);
            direction = opposite(direction);
            builder.build(direction, turned);
            ASSERT_LE(turned.makespan, schedule.makespan);
            schedule = turned;
        }
        ASSERT_EQ(direction, Direction::forward);
        ASSERT_TRUE(is_feasible(instance, schedule.starts));
    }
}

TEST(ScheduleBuilder, NothingCouldStartEarlierByEitherScheme) {
    std::mt19937 random(13);
    for (const std::size_t resources : {1, 4, 7, 12}) {
        for (const Scheme scheme : {Scheme::serial, Scheme::parallel}) {
            const Instance instance = random_instance(random, 40, resources);
            ScheduleBuilder builder(instance);
            Schedule schedule;
            schedule.scheme = scheme;
            schedule.order.resize(instance.activities.size());
            std::iota(schedule.order.begin(), schedule.order.end(), 0);
            builder.build(Direction::forward, schedule);
            ASSERT_TRUE(is_feasible(instance, timetable_of(instance, schedule.starts)))
                << resources << " resources";
            EXPECT_EQ(schedule.makespan, makespan(timetable_of(instance, schedule.starts)));
            for (int& start : schedule.starts) {
                --start;
                EXPECT_FALSE(is_feasible(instance, timetable_of(instance, schedule.starts)))
                    << resources << " resources";
                ++start;
            }
        }
    }
}

TEST(ScheduleBuilder, TheParallelSchemeNeverIdlesWhereTheSerialOneMay) {
    // The second activity is long and comes after the third, which has to wait for the first.
    Instance instance;
    instance.capacities = {1};
    instance.activities = {{1, {0}, {2}}, {5, {1}, {}}, {1, {1}, {}}};
    ScheduleBuilder builder(instance);
    Schedule schedule;
    schedule.order = {0, 2, 1};
    builder.build(Direction::forward, schedule);
    EXPECT_EQ(schedule.starts, (std::vector<int>{0, 2, 1}));
    schedule.order = {0, 2, 1};
    schedule.scheme = Scheme::parallel;
    builder.build(Direction::forward, schedule);
    EXPECT_EQ(schedule.starts, (std::vector<int>{0, 0, 5}));
}

}  // namespace
}  // namespace slipway::rcpsp
