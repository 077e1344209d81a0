#include "engines/rcpsp/schemes.hpp"

#include <gtest/gtest.h>
#include <numeric>

namespace slipway::rcpsp {
namespace {

constexpr auto never = Interruption::never;
constexpr auto in_breaks = Interruption::in_breaks;
constexpr auto anywhere = Interruption::anywhere;

std::vector<int> as_given(const Instance& instance) {
    std::vector<int> order(instance.activities.size());
    std::iota(order.begin(), order.end(), 0);
    return order;
}

/// What an activity does in each period from the first one on.
std::vector<int> by_period(const Timetable& timetable, int activity) {
    std::vector<int> units;
    for (const Piece& piece : timetable.pieces) {
        if (piece.activity != activity) continue;
        units.resize(static_cast<std::size_t>(piece.period));
        units.push_back(piece.units);
    }
    return units;
}

/// The same by both schemes, which must agree where nobody competes.
std::vector<int> by_period_alone(const Instance& instance) {
    const Timetable serial = serial_schedule(instance, as_given(instance));
    EXPECT_TRUE(is_feasible(instance, serial));
    EXPECT_EQ(serial, parallel_schedule(instance, as_given(instance)));
    return by_period(serial, 0);
}

TEST(Schemes, FollowTheCalendarByKindOfWorkQuotaAndRelease) {
    struct Case {
        const char* name;
        Capacity capacity;
        Activity activity;
        std::vector<int> expected;
    };
    // Five periods worked, two off, as a week; an absence is a period of its own.
    const Capacity week({}, {4, 4, 4, 4, 4, 0, 0});
    const Capacity absent_on_1({4, 0}, {4, 4, 4, 0, 0, 4, 4});
    const auto work = [](int units, int quota, Interruption interruption, int release) {
        return Activity{.work = units,
                        .demands = {1},
                        .successors = {},
                        .quota = quota,
                        .interruption = interruption,
                        .release = release};
    };
    const std::vector<Case> cases{
        {"fixed, constant", 4, work(3, 1, never, 0), {1, 1, 1}},
        {"fixed, constant, release", 4, work(2, 1, never, 3), {0, 0, 0, 1, 1}},
        {"fixed, week", week, work(3, 1, never, 3), {0, 0, 0, 0, 0, 0, 0, 1, 1, 1}},
        {"fixed, week, rests", week, work(3, 1, in_breaks, 3), {0, 0, 0, 1, 1, 0, 0, 1}},
        {"fixed, week, split", week, work(3, 1, anywhere, 4), {0, 0, 0, 0, 1, 0, 0, 1, 1}},
        {"fixed, absence", absent_on_1, work(2, 1, never, 0), {0, 0, 1, 1}},
        {"fixed, absence, rests", absent_on_1, work(2, 1, in_breaks, 0), {1, 0, 1}},
        {"fixed, absence, split", absent_on_1, work(2, 1, anywhere, 0), {1, 0, 1}},
        {"effort, constant", 4, work(10, 99, never, 0), {4, 4, 2}},
        {"effort, constant, quota", 4, work(7, 3, never, 1), {0, 3, 3, 1}},
        {"effort, week", week, work(10, 99, never, 3), {0, 0, 0, 0, 0, 0, 0, 4, 4, 2}},
        {"effort, week, rests", week, work(10, 99, in_breaks, 3), {0, 0, 0, 4, 4, 0, 0, 2}},
        {"effort, week, quota", week, work(5, 2, in_breaks, 4), {0, 0, 0, 0, 2, 0, 0, 2, 1}},
        {"effort, absence", absent_on_1, work(8, 99, never, 0), {0, 0, 4, 4}},
        {"effort, absence, rests", absent_on_1, work(8, 99, in_breaks, 0), {4, 0, 4}},
        {"effort, absence, split", absent_on_1, work(8, 99, anywhere, 1), {0, 0, 4, 4}},
    };
    for (const Case& one : cases) {
        Instance instance;
        instance.capacities = {one.capacity};
        instance.activities = {one.activity};
        EXPECT_EQ(by_period_alone(instance), one.expected) << one.name;
        EXPECT_EQ(critical_path(instance), static_cast<int>(one.expected.size())) << one.name;
    }
}

/// A release holds activity 0 back until period 1; it needs all. Activity 1 is longer.
Instance two_compete(Activity second) {
    Instance instance;
    instance.capacities = {4};
    instance.activities = {{.work = 4, .demands = {1}, .successors = {}, .quota = 4, .release = 1},
                           second};
    return instance;
}

TEST(Schemes, SplittableWorkMakesRoomOtherWorkDoesNot) {
    const Activity work{.work = 8, .demands = {1}, .successors = {}, .quota = 4};
    Activity split = work;
    split.interruption = anywhere;
    const Instance whole = two_compete(work);
    const Instance in_parts = two_compete(split);
    const std::vector<int> gap{4, 0, 4};
    const std::vector<int> later{0, 0, 4, 4};
    EXPECT_EQ(by_period(serial_schedule(whole, {0, 1}), 1), later);
    EXPECT_EQ(by_period(serial_schedule(in_parts, {0, 1}), 1), gap);
    // Begun, it keeps what it needs even from what goes before it; split, it loses a period to it.
    EXPECT_EQ(by_period(parallel_schedule(whole, {0, 1}), 1), (std::vector<int>{4, 4}));
    EXPECT_EQ(by_period(parallel_schedule(in_parts, {0, 1}), 1), gap);
}

TEST(Schemes, UnsplittableEffortTakesASmallerPartRatherThanRest) {
    Instance instance;
    instance.capacities = {4};
    instance.activities = {{.work = 2, .demands = {3}, .successors = {}, .release = 1},
                           {.work = 8, .demands = {1}, .successors = {}, .quota = 4}};
    const Timetable serial = serial_schedule(instance, {0, 1});
    EXPECT_TRUE(is_feasible(instance, serial));
    EXPECT_EQ(by_period(serial, 1), (std::vector<int>{4, 1, 1, 2}));
}

TEST(Schemes, ASharedQuotaIsAResource) {
    // A person of 8 units; two activities of one engagement share 3 a period; a third one does not.
    Instance instance;
    instance.capacities = {8, 3};
    const auto work = [](int units, std::vector<int> demands) {
        return Activity{.work = units,
                        .demands = std::move(demands),
                        .successors = {},
                        .quota = 8,
                        .interruption = anywhere};
    };
    instance.activities = {work(4, {1, 1}), work(4, {1, 1}), work(10, {1, 0})};
    for (const Timetable& timetable : {serial_schedule(instance, as_given(instance)),
                                       parallel_schedule(instance, as_given(instance))}) {
        EXPECT_TRUE(is_feasible(instance, timetable));
        EXPECT_EQ(by_period(timetable, 0), (std::vector<int>{3, 1}));
        EXPECT_EQ(by_period(timetable, 1), (std::vector<int>{0, 2, 2}));
        EXPECT_EQ(by_period(timetable, 2), (std::vector<int>{5, 5}));
    }
}

TEST(Schemes, WhatGoesOnAtOnceTakesTheRestOfThePeriod) {
    Instance instance;
    instance.capacities = {8};
    const Activity first{
        .work = 10, .demands = {1}, .successors = {}, .quota = 8, .interruption = anywhere};
    Activity second = first;
    second.work = 7;
    instance.activities = {first, second};
    instance.activities[0].successors_at_once = {1};
    for (const Timetable& timetable :
         {serial_schedule(instance, {0, 1}), parallel_schedule(instance, {1, 0})}) {
        EXPECT_TRUE(is_feasible(instance, timetable));
        EXPECT_EQ(by_period(timetable, 1), (std::vector<int>{0, 6, 1}));
    }
    instance.activities[0].successors_at_once = {};
    instance.activities[0].successors = {1};
    EXPECT_EQ(by_period(serial_schedule(instance, {0, 1}), 1), (std::vector<int>{0, 0, 7}));
}

TEST(Schemes, TheListRuleGoesByPriorityThenByTheLongestWay) {
    Instance instance;
    instance.capacities = {1};
    instance.activities = {{.work = 1, .demands = {1}, .successors = {}, .priority = 2},
                           {.work = 1, .demands = {1}, .successors = {3}, .priority = 2},
                           {.work = 9, .demands = {1}, .successors = {}, .priority = 3},
                           {.work = 5, .demands = {1}, .successors = {}, .priority = 1}};
    EXPECT_EQ(order_by_rule(instance), (std::vector<int>{1, 3, 0, 2}));
}

TEST(Improve, ABackwardPassClosesAGap) {
    // The serial scheme puts the short one first, where the long one has to wait for it.
    Instance instance;
    instance.capacities = {1, 1};
    instance.activities = {{.work = 2, .demands = {1, 0}, .successors = {}},
                           {.work = 2, .demands = {1, 0}, .successors = {2}},
                           {.work = 4, .demands = {0, 1}, .successors = {}}};
    const Timetable given = serial_schedule(instance, {0, 1, 2});
    EXPECT_EQ(makespan(given), 8);
    const Timetable better = improve(instance, given);
    EXPECT_EQ(makespan(better), 6);
    EXPECT_TRUE(is_feasible(instance, better));
}

TEST(Improve, KeepsReleasesAndTheCalendarInItsPlace) {
    Instance instance;
    instance.capacities = {Capacity({}, {1, 1, 1, 1, 1, 0, 0}), 1};
    instance.activities = {
        {.work = 3, .demands = {1, 0}, .successors = {}, .interruption = in_breaks, .release = 2},
        {.work = 2, .demands = {1, 0}, .successors = {2}, .interruption = in_breaks, .release = 3},
        {.work = 4, .demands = {0, 1}, .successors = {}}};
    const Timetable given = serial_schedule(instance, {0, 1, 2});
    EXPECT_EQ(given.starts, (std::vector<int>{2, 7, 9}));
    const Timetable better = improve(instance, given);
    EXPECT_TRUE(is_feasible(instance, better));
    EXPECT_EQ(better.starts, (std::vector<int>{7, 3, 5}));
    EXPECT_EQ(makespan(better), 10);
}

TEST(FindImpossible, NamesWorkThatNoPeriodCanHold) {
    Instance instance;
    instance.capacities = {Capacity({9, 9, 9}, {2, 2, 2, 2, 2, 0, 0}), Capacity({}, {0, 1})};
    const auto is_possible = [&](Activity activity) {
        instance.activities = {{.work = 1, .demands = {1, 0}, .successors = {}}, activity};
        const auto found = find_impossible(instance);
        EXPECT_EQ(found.value_or(1), 1U);
        return !found;
    };
    const auto work = [](int units, std::vector<int> demands, int quota, Interruption kind) {
        return Activity{.work = units,
                        .demands = std::move(demands),
                        .successors = {},
                        .quota = quota,
                        .interruption = kind};
    };
    EXPECT_TRUE(is_possible(work(5, {2, 0}, 1, never)));
    EXPECT_FALSE(is_possible(work(6, {2, 0}, 1, never))) << "longer than a week";
    EXPECT_TRUE(is_possible(work(6, {2, 0}, 1, in_breaks)));
    EXPECT_FALSE(is_possible(work(1, {3, 0}, 1, anywhere))) << "more than there ever is";
    EXPECT_TRUE(is_possible(work(10, {1, 0}, 2, never)));
    EXPECT_FALSE(is_possible(work(11, {1, 0}, 2, never)));
    EXPECT_TRUE(is_possible(work(3, {1, 1}, 1, anywhere))) << "where the patterns meet";
    EXPECT_FALSE(is_possible(work(2, {1, 1}, 1, never)));
    EXPECT_TRUE(is_possible(work(1000, {0, 0}, 1, never)));
}

}  // namespace
}  // namespace slipway::rcpsp
