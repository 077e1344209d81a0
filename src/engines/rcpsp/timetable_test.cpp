#include "engines/rcpsp/timetable.hpp"

#include <gtest/gtest.h>

namespace slipway::rcpsp {
namespace {

TEST(IsFeasible, FindsWhatIsBroken) {
    Instance instance;
    instance.capacities = {2};
    instance.activities = {{2, {2}, {1}}, {1, {1}, {}}, {1, {1}, {}}};
    EXPECT_TRUE(is_feasible(instance, {0, 2, 2}));
    EXPECT_FALSE(is_feasible(instance, {0, 1, 2})) << "precedence";
    EXPECT_FALSE(is_feasible(instance, {0, 2, 1})) << "capacity";
    EXPECT_FALSE(is_feasible(instance, {0, 2})) << "count";
    EXPECT_FALSE(is_feasible(instance, {0, 2, -1})) << "before the beginning";
}

/// Five units of a resource that is away in period 2, at most two a period, from period 1 on.
Instance effort(Interruption interruption) {
    Instance instance;
    instance.capacities = {Capacity({3, 3, 0}, {3})};
    instance.activities = {{.work = 5,
                            .demands = {1},
                            .successors = {},
                            .quota = 2,
                            .interruption = interruption,
                            .release = 1}};
    return instance;
}

Timetable only(std::vector<Piece> pieces) {
    return {.starts = {pieces.front().period},
            .finishes = {pieces.back().period + 1},
            .pieces = std::move(pieces)};
}

TEST(IsFeasible, WorkIsDoneWithinItsQuotaReleaseAndCapacity) {
    const Instance instance = effort(Interruption::anywhere);
    EXPECT_TRUE(is_feasible(instance, only({{0, 1, 2}, {0, 3, 2}, {0, 4, 1}})));
    EXPECT_TRUE(is_feasible(instance, only({{0, 1, 1}, {0, 5, 2}, {0, 9, 2}})));
    EXPECT_FALSE(is_feasible(instance, only({{0, 1, 2}, {0, 3, 2}}))) << "too little";
    EXPECT_FALSE(is_feasible(instance, only({{0, 1, 2}, {0, 3, 2}, {0, 4, 2}}))) << "too much";
    EXPECT_FALSE(is_feasible(instance, only({{0, 1, 2}, {0, 3, 3}}))) << "quota";
    EXPECT_FALSE(is_feasible(instance, only({{0, 0, 2}, {0, 1, 2}, {0, 3, 1}}))) << "release";
    EXPECT_FALSE(is_feasible(instance, only({{0, 1, 2}, {0, 2, 2}, {0, 3, 1}}))) << "capacity";
    EXPECT_FALSE(is_feasible(instance, only({{0, 1, 2}, {0, 3, 1}, {0, 3, 2}}))) << "twice";
    EXPECT_FALSE(is_feasible(instance, only({{0, 1, 2}, {0, 3, 0}, {0, 4, 2}, {0, 5, 1}})))
        << "nothing is no piece";
    EXPECT_FALSE(is_feasible(instance, only({{1, 1, 2}, {1, 3, 2}, {1, 4, 1}}))) << "whose";
    Timetable wrong = only({{0, 1, 2}, {0, 3, 2}, {0, 4, 1}});
    wrong.finishes = {6};
    EXPECT_FALSE(is_feasible(instance, wrong)) << "finish";
    wrong.finishes = {5};
    wrong.starts = {2};
    EXPECT_FALSE(is_feasible(instance, wrong)) << "start";
}

TEST(IsFeasible, WorkRestsWhereItMay) {
    const Timetable over_the_break = only({{0, 1, 2}, {0, 3, 2}, {0, 4, 1}});
    const Timetable with_a_gap = only({{0, 3, 2}, {0, 5, 2}, {0, 6, 1}});
    const Timetable in_one_run = only({{0, 3, 2}, {0, 4, 2}, {0, 5, 1}});
    EXPECT_TRUE(is_feasible(effort(Interruption::anywhere), with_a_gap));
    EXPECT_TRUE(is_feasible(effort(Interruption::in_breaks), over_the_break));
    EXPECT_FALSE(is_feasible(effort(Interruption::in_breaks), with_a_gap));
    EXPECT_FALSE(is_feasible(effort(Interruption::never), over_the_break));
    EXPECT_TRUE(is_feasible(effort(Interruption::never), in_one_run));
}

TEST(IsFeasible, SuccessorsAtOnceShareTheLastPeriod) {
    Instance instance;
    instance.capacities = {4};
    instance.activities = {{.work = 2, .demands = {2}, .successors = {}, .successors_at_once = {1}},
                           {.work = 3, .demands = {1}, .successors = {}, .quota = 2}};
    const auto second_from = [](int period) {
        return Timetable{.starts = {0, period},
                         .finishes = {2, period + 2},
                         .pieces = {{0, 0, 1}, {0, 1, 1}, {1, period, 2}, {1, period + 1, 1}}};
    };
    EXPECT_TRUE(is_feasible(instance, second_from(1)));
    EXPECT_FALSE(is_feasible(instance, second_from(0)));
    instance.activities[0].successors = {1};
    EXPECT_FALSE(is_feasible(instance, second_from(1)));
    EXPECT_TRUE(is_feasible(instance, second_from(2)));
}

TEST(IsFeasible, AMilestoneTakesNoTime) {
    Instance instance;
    instance.activities = {{.work = 0, .demands = {}, .successors = {}, .release = 3}};
    EXPECT_TRUE(is_feasible(instance, Timetable{{3}, {3}, {}}));
    EXPECT_FALSE(is_feasible(instance, Timetable{{2}, {2}, {}}));
    EXPECT_FALSE(is_feasible(instance, Timetable{{3}, {4}, {}}));
}

}  // namespace
}  // namespace slipway::rcpsp
