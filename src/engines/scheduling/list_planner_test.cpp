#include "engines/scheduling/list_planner.hpp"

#include <gtest/gtest.h>

namespace slipway::scheduling {
namespace {

using working_time::CalendarHistory;
using working_time::CalendarVersion;
using working_time::DayHours;
using working_time::WorkingCalendar;

Day day(std::string_view text) {
    return *parse_day(text);
}
Effort minutes(int count) {
    return Effort::minutes(count);
}

ItemToPlan item(int count) {
    return {.effort = minutes(count),
            .low = minutes(count),
            .high = minutes(count),
            .developer = {},
            .developer_effort = {},
            .done = {},
            .developer_done = {}};
}

ItemToPlan item_with_developer(int count, std::size_t developer, int developer_minutes) {
    ItemToPlan built = item(count);
    built.developer = developer;
    built.developer_effort = minutes(developer_minutes);
    return built;
}

BlockToPlan block(std::vector<ItemToPlan> items, std::vector<std::size_t> after = {},
                  int acceptance_days = 0) {
    BlockToPlan made;
    made.items = std::move(items);
    made.after = std::move(after);
    made.acceptance_days = acceptance_days;
    return made;
}

CalendarVersion office() {
    CalendarVersion version;
    for (std::size_t i = 0; i < 5; ++i) {
        version.week.days[i] = *DayHours::create({{540, 780}, {840, 1080}});
    }
    return version;
}

/// One manager (person 0) and one developer (person 1), Monday to Friday, eight hours.
Portfolio office_portfolio(std::vector<BlockToPlan> blocks, Quota quota) {
    Portfolio portfolio;
    portfolio.calendars.emplace_back(CalendarHistory(office()));
    portfolio.people.resize(2);
    EngagementToPlan engagement;
    engagement.start = day("2026-03-02");
    engagement.quota = quota;
    engagement.blocks = std::move(blocks);
    portfolio.engagements.push_back(std::move(engagement));
    return portfolio;
}

const Quota hour_a_day{.per_day = minutes(60), .per_week = {}, .per_month = {}};

EngagementPlan only_plan(const Portfolio& portfolio) {
    return ListPlanner::create(portfolio)->plan().engagements.front();
}

/// The portfolio of PLAN_FILES.
Portfolio bakery() {
    Portfolio portfolio =
        office_portfolio({block({item(180), item(60)}, {}, 3),
                          block({item(420), item_with_developer(90, 1, 300)}, {0}, 3)},
                         hour_a_day);
    CalendarVersion version = office();
    version.holidays = {day("2026-03-09")};
    version.exceptions[day("2026-03-14")] = *DayHours::create({{540, 780}});
    portfolio.calendars = {WorkingCalendar(CalendarHistory(version))};
    portfolio.people[0].absences = {{day("2026-03-16"), day("2026-03-17")}};
    portfolio.engagements[0].stages = {minutes(240), minutes(600), minutes(480)};
    portfolio.engagements[0].pauses = {{day("2026-04-06"), 3}};
    return portfolio;
}

TEST(ListPlanner, PlansTheExampleOfPlanFiles) {
    const EngagementPlan plan = only_plan(bakery());
    EXPECT_EQ(plan.start, day("2026-03-02"));
    EXPECT_EQ(plan.finish, day("2026-05-05"));
    EXPECT_EQ(plan.blocks[0].start, day("2026-04-03"));
    EXPECT_EQ(plan.blocks[0].delivered, day("2026-04-13"));
    EXPECT_EQ(plan.blocks[0].accepted, day("2026-04-16"));
    EXPECT_EQ(plan.blocks[1].start, day("2026-04-17"));
    EXPECT_EQ(plan.blocks[1].delivered, day("2026-04-30"));
    EXPECT_EQ(plan.blocks[1].accepted, day("2026-05-05"));
    EXPECT_EQ(plan.blocks[0].float_days, 0);
    EXPECT_EQ(plan.blocks[1].float_days, 0);
    int manager_days = 0;
    for (const WorkedDay& worked : plan.work) {
        if (worked.person == 0)
            ++manager_days;
        else
            EXPECT_EQ(worked, (WorkedDay{1, day("2026-04-29"), minutes(300)}));
    }
    EXPECT_EQ(manager_days, 35);
    EXPECT_EQ(plan.stages[2].finish, day("2026-04-02"));
    EXPECT_EQ(plan.blocks[1].items[1].start, day("2026-04-28"));
}

TEST(ListPlanner, WorkHandedOverIsTakenUpOnALaterDay) {
    const Quota all_day;
    const EngagementPlan plan =
        only_plan(office_portfolio({block({item_with_developer(30, 1, 60), item(30)})}, all_day));
    const std::vector<WorkedDay> expected{{0, day("2026-03-02"), minutes(10)},
                                          {1, day("2026-03-03"), minutes(60)},
                                          {0, day("2026-03-04"), minutes(50)}};
    EXPECT_EQ(plan.work, expected);
}

TEST(ListPlanner, AMinuteWithADeveloperIsAllSpecification) {
    const EngagementPlan plan =
        only_plan(office_portfolio({block({item_with_developer(1, 1, 60), item(30)})}, Quota{}));
    EXPECT_EQ(plan.blocks[0].items[0].finish, day("2026-03-03"));
    EXPECT_EQ(plan.blocks[0].items[1].start, day("2026-03-04"));
}

TEST(ListPlanner, ABlockThatNeedsNoAcceptanceFreesItsSuccessorTheSameDay) {
    const EngagementPlan plan =
        only_plan(office_portfolio({block({item(30)}), block({item(30)}, {0})}, hour_a_day));
    EXPECT_EQ(plan.finish, day("2026-03-02"));
}

TEST(ListPlanner, WhileABlockWaitsForADeveloperTheManagerWorksOnAnother) {
    const EngagementPlan plan = only_plan(office_portfolio(
        {block({item_with_developer(30, 1, 960)}), block({item(300)})}, hour_a_day));
    EXPECT_EQ(plan.blocks[1].start, day("2026-03-02"));
    // The developer ends on the 4th, so the first block comes first again from the 5th.
    EXPECT_EQ(plan.blocks[0].delivered, day("2026-03-05"));
}

TEST(ListPlanner, QuotasOfWeekAndMonthBind) {
    const Quota senior{.per_day = {}, .per_week = minutes(480), .per_month = minutes(1500)};
    const EngagementPlan plan = only_plan(office_portfolio({block({item(2000)})}, senior));
    const std::vector<WorkedDay> expected{
        {0, day("2026-03-02"), minutes(480)}, {0, day("2026-03-09"), minutes(480)},
        {0, day("2026-03-16"), minutes(480)}, {0, day("2026-03-23"), minutes(60)},
        {0, day("2026-04-01"), minutes(480)}, {0, day("2026-04-06"), minutes(20)}};
    EXPECT_EQ(plan.work, expected);
}

TEST(ListPlanner, FloatIsHowMuchLongerAnAcceptanceMayTake) {
    // The second block keeps the manager busy for ten days; the first one's successor is short.
    const Portfolio portfolio = office_portfolio(
        {block({item(60)}, {}, 1), block({item(600)}, {}, 1), block({item(60)}, {0}, 1)},
        hour_a_day);
    const EngagementPlan plan = only_plan(portfolio);
    // Day 1: first block; days 2 to 11: second block; day 12: third block, accepted on day 13.
    EXPECT_EQ(plan.finish, day("2026-03-18"));
    EXPECT_EQ(plan.blocks[0].float_days, 9);
    EXPECT_EQ(plan.blocks[1].float_days, 1);
    EXPECT_EQ(plan.blocks[2].float_days, 0);
    // Accepted on Tuesday the 3rd; nine working days more are thirteen dates more.
    EXPECT_EQ(plan.blocks[0].accepted, day("2026-03-03"));
    EXPECT_EQ(plan.blocks[0].float_until, day("2026-03-16"));
    EXPECT_EQ(plan.blocks[1].float_until, day("2026-03-18"));
    EXPECT_EQ(plan.blocks[2].float_until, plan.blocks[2].accepted);
}

TEST(ListPlanner, FloatPassesOverPausesAndWhatIsAcceptedKeepsItsDay) {
    Portfolio portfolio = office_portfolio(
        {block({item(60)}, {}, 1), block({item(600)}, {}, 1), block({item(60)}, {}, 1)},
        hour_a_day);
    portfolio.engagements[0].pauses = {{day("2026-03-09"), 2}};
    portfolio.engagements[0].blocks[2].delivered_on = day("2026-02-26");
    portfolio.engagements[0].blocks[2].accepted_on = day("2026-02-27");
    const EngagementPlan plan = only_plan(portfolio);
    // Ten days of work after the first, two of them paused away, and a day for the acceptance.
    EXPECT_EQ(plan.finish, day("2026-03-19"));
    EXPECT_EQ(plan.blocks[0].accepted, day("2026-03-03"));
    EXPECT_EQ(plan.blocks[0].float_days, 10);
    EXPECT_EQ(plan.blocks[0].float_until, plan.finish);
    EXPECT_EQ(plan.blocks[2].float_until, day("2026-02-27"));
}

TEST(ListPlanner, WorkThatCannotEndIsRefused) {
    Portfolio portfolio = office_portfolio({block({item(60)})}, hour_a_day);
    portfolio.calendars = {WorkingCalendar(CalendarHistory(CalendarVersion{}))};
    const auto planner = ListPlanner::create(portfolio);
    ASSERT_FALSE(planner);
    EXPECT_EQ(planner.error().key, "schedule.never_ends");
}

TEST(ListPlanner, WhatHappenedAlreadyIsNotPlannedAgain) {
    Portfolio portfolio = office_portfolio(
        {block({item(60)}, {}, 3), block({item_with_developer(90, 1, 300)}, {0}, 3)}, hour_a_day);
    portfolio.engagements[0].blocks[0].delivered_on = day("2026-02-27");
    portfolio.engagements[0].blocks[1].items[0].done = minutes(50);
    portfolio.engagements[0].blocks[1].items[0].developer_done = minutes(300);
    const EngagementPlan plan = only_plan(portfolio);
    EXPECT_EQ(plan.blocks[0].accepted, day("2026-03-04"));
    const std::vector<WorkedDay> expected{{0, day("2026-03-05"), minutes(40)}};
    EXPECT_EQ(plan.work, expected);
}

TEST(FindCycle, NamesTheBlocksThatWaitForEachOther) {
    std::vector<BlockToPlan> blocks{block({}, {1}), block({}, {2}), block({}, {1}), block({})};
    const auto cycle = find_cycle(blocks);
    EXPECT_EQ(cycle, (std::vector<std::size_t>{1, 2}));
    blocks[2].after = {3};
    EXPECT_TRUE(find_cycle(blocks).empty());
}

TEST(ListPlanner, WhatIsUsedOfAQuotaIsNotGivenAgain) {
    const Quota senior{.per_day = {}, .per_week = minutes(480), .per_month = minutes(1500)};
    struct Row {
        Quota quota;
        QuotaUse used;
        int work;
        const char* finish;
    };
    const Row rows[] = {
        {hour_a_day, {}, 60, "2026-03-02"},
        {hour_a_day, {.in_day = minutes(60), .in_week = {}, .in_month = {}}, 60, "2026-03-03"},
        {hour_a_day, {.in_day = minutes(45), .in_week = {}, .in_month = {}}, 60, "2026-03-03"},
        {hour_a_day, {.in_day = minutes(90), .in_week = {}, .in_month = {}}, 60, "2026-03-03"},
        {senior, {}, 480, "2026-03-02"},
        {senior, {.in_day = {}, .in_week = minutes(480), .in_month = minutes(480)}, 480,
         "2026-03-09"},
        {senior, {.in_day = {}, .in_week = {}, .in_month = minutes(1440)}, 480, "2026-04-01"},
    };
    for (const Row& row : rows) {
        Portfolio portfolio = office_portfolio({block({item(row.work)})}, row.quota);
        portfolio.engagements[0].used = row.used;
        EXPECT_EQ(to_text(only_plan(portfolio).finish), row.finish);
    }
}

TEST(ListPlanner, WhatSomebodyHasSpentOfADayIsGone) {
    Portfolio portfolio = office_portfolio({block({item(480)})}, Quota{});
    portfolio.people[0].spent = {{day("2026-03-02"), minutes(300)}};
    EXPECT_EQ(to_text(only_plan(portfolio).finish), "2026-03-03");
    auto planner = *ListPlanner::create(portfolio);
    PersonToPlan rested = portfolio.people[0];
    rested.spent.clear();
    EXPECT_EQ(planner.change_person(0, rested)->size(), 1u);
    EXPECT_EQ(to_text(planner.plan().engagements[0].finish), "2026-03-02");
}

}  // namespace
}  // namespace slipway::scheduling
