#include "engines/scheduling/order_search.hpp"

#include <gtest/gtest.h>

#include "engines/scheduling/engagement_run.hpp"
#include "engines/scheduling/list_planner.hpp"

namespace slipway::scheduling {
namespace {

Day day(std::string_view text) {
    return *parse_day(text);
}

BlockToPlan block_of(std::int64_t minutes, int acceptance_days) {
    BlockToPlan block;
    block.acceptance_days = acceptance_days;
    block.items.resize(1);
    block.items[0].effort = block.items[0].low = block.items[0].high = Effort::minutes(minutes);
    return block;
}

/// Engagements of one manager, eight hours from Monday to Friday, each of a short block and a long
/// one.
Portfolio of_one_manager(std::size_t engagements, const Quota& quota) {
    working_time::CalendarVersion version;
    for (std::size_t i = 0; i < 5; ++i) {
        version.week.days[i] = *working_time::DayHours::create({{540, 1020}});
    }
    Portfolio portfolio;
    portfolio.calendars.emplace_back(working_time::CalendarHistory(version));
    portfolio.people.resize(1);
    for (std::size_t e = 0; e < engagements; ++e) {
        EngagementToPlan engagement;
        engagement.start = day("2026-03-02");
        engagement.quota = quota;
        engagement.blocks = {block_of(60, 0), block_of(600, 10)};
        portfolio.engagements.push_back(std::move(engagement));
    }
    return portfolio;
}

/// What it takes to plan the first engagement of a portfolio alone.
std::int64_t looks_of_a_plan(const Portfolio& portfolio) {
    DayGrid grid(portfolio);
    FreeMinutes free(grid, portfolio);
    EngagementRun run(grid, free);
    EXPECT_TRUE(run.run(compile(portfolio.engagements[0], portfolio, grid), {}));
    return run.looks();
}

TEST(OrderSearch, ALargeComponentIsSearchedWithinTheEffort) {
    const Portfolio portfolio = of_one_manager(200, {.per_day = Effort::minutes(60)});
    const auto planner = *ListPlanner::create(portfolio);
    constexpr SearchEffort effort{100'000};
    const SearchedPlan found = search_order(portfolio, planner.plan(), effort, 1);
    EXPECT_GE(found.looks, effort.looks) << "there is always another move";
    EXPECT_LT(found.looks, 2 * effort.looks);
    EXPECT_LT(found.objective, objective_of(portfolio, planner.plan()));
}

TEST(OrderSearch, WithoutEffortTheListIsThePlan) {
    const Portfolio portfolio = of_one_manager(5, {.per_day = Effort::minutes(60)});
    const auto planner = *ListPlanner::create(portfolio);
    const SearchedPlan found = search_order(portfolio, planner.plan(), {0}, 1);
    EXPECT_EQ(found.plan, planner.plan());
    EXPECT_EQ(found.looks, 0);
}

TEST(EngagementRun, DaysOnWhichNobodyIsFreeArePassedBy) {
    const Quota an_hour{.per_day = Effort::minutes(60)};
    Portfolio away = of_one_manager(1, an_hour);
    const std::int64_t present = looks_of_a_plan(away);
    away.people[0].absences = {{day("2026-03-04"), day("2036-03-04")}};
    EXPECT_LT(looks_of_a_plan(away), present + 3653 / 10);
    // An hour a week, eleven weeks: the other days of each week need not be looked at.
    EXPECT_LT(looks_of_a_plan(of_one_manager(1, {.per_week = Effort::minutes(60)})), 3 * present);
    EXPECT_LT(looks_of_a_plan(of_one_manager(1, {.per_month = Effort::minutes(60)})), 3 * present);
}

}  // namespace
}  // namespace slipway::scheduling
