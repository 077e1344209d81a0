#include <gtest/gtest.h>
#include <cstdlib>
#include <random>

#include "engines/scheduling/list_planner.hpp"
#include "engines/scheduling/order_search.hpp"
#include "planning/naive_plan.hpp"

namespace slipway {
namespace {

using scheduling::ListPlanner;
using std::chrono::days;

unsigned count_from(const char* variable, unsigned otherwise) {
    const char* wanted = std::getenv(variable);
    return wanted ? static_cast<unsigned>(std::atoi(wanted)) : otherwise;
}

/// SLIPWAY_PORTFOLIOS=1000 for the whole claim.
unsigned portfolio_count() {
    return count_from("SLIPWAY_PORTFOLIOS", 200);
}
/// SLIPWAY_FLOATS=500 for the whole claim: each block is planned anew for up to 60 lengths.
unsigned portfolios_with_floats() {
    return count_from("SLIPWAY_FLOATS", 10);
}

/// Small portfolios in which everything meets everything: shared managers and developers, holidays,
/// absences, pauses, all three quotas, acceptance at once and later.
class Maker {
public:
    explicit Maker(unsigned seed) : random_(seed) {}

    int between(int low, int high) {
        return low + static_cast<int>(random_() % static_cast<unsigned>(high - low + 1));
    }
    bool chance(int percent) { return between(1, 100) <= percent; }

    naive::Portfolio portfolio() {
        naive::Portfolio made;
        for (int i = between(1, 3); i > 0; --i) made.calendars.push_back(calendar());
        managers_ = between(1, 2);
        const int people = managers_ + between(0, 2);
        for (int i = 0; i < people; ++i) {
            naive::Person person;
            person.calendar = pick(made.calendars.size());
            person.is_developer = i >= managers_;
            if (chance(40)) {
                const Day from = begin_ + days{between(0, 40)};
                person.absences.emplace_back(from, from + days{between(0, 9)});
            }
            made.people.push_back(person);
        }
        for (int i = between(1, 5); i > 0; --i) made.engagements.push_back(engagement(made));
        return made;
    }

    naive::Engagement engagement(const naive::Portfolio& made) {
        naive::Engagement engagement;
        engagement.manager = pick(static_cast<std::size_t>(managers_));
        engagement.client_calendar = pick(made.calendars.size());
        if (chance(70)) engagement.per_day = between(20, 240);
        if (chance(30)) engagement.per_week = between(60, 600);
        if (chance(30)) engagement.per_month = between(400, 2000);
        engagement.start = begin_ + days{between(0, 20)};
        engagement.priority = between(1, 3);
        for (int& stage : engagement.stages) stage = chance(60) ? between(1, 200) : 0;
        for (int i = chance(40) ? between(1, 2) : 0; i > 0; --i) {
            engagement.pauses.emplace_back(begin_ + days{between(0, 40)}, between(1, 5));
        }
        const int blocks = between(engagement.stages[0] > 0 ? 0 : 1, 5);
        for (int b = 0; b < blocks; ++b) engagement.blocks.push_back(block(made, b));
        return engagement;
    }

private:
    std::size_t pick(std::size_t count) { return random_() % count; }

    naive::Calendar calendar() {
        naive::Calendar made;
        for (std::size_t i = 0; i < 7; ++i)
            made.week[i] = chance(i < 5 ? 90 : 15) ? between(1, 10) * 48 : 0;
        made.week[pick(5)] = 480;
        for (int i = between(0, 6); i > 0; --i) made.holidays.insert(begin_ + days{between(0, 60)});
        for (int i = between(0, 3); i > 0; --i) {
            made.exceptions[begin_ + days{between(0, 60)}] = chance(50) ? 240 : 0;
        }
        return made;
    }

    naive::Block block(const naive::Portfolio& made, int place) {
        naive::Block block;
        block.priority = between(1, 3);
        for (int before = 0; before < place; ++before) {
            if (chance(30)) block.after.push_back(static_cast<std::size_t>(before));
        }
        block.acceptance_days = chance(30) ? 0 : between(1, 4);
        const std::size_t developers = made.people.size() - static_cast<std::size_t>(managers_);
        for (int i = between(1, 3); i > 0; --i) {
            naive::Item item{chance(20) ? between(1, 3) : between(1, 300), {}, 0};
            if (developers > 0 && chance(35)) {
                item.developer = static_cast<std::size_t>(managers_) + pick(developers);
                item.developer_minutes = between(1, 900);
            }
            block.items.push_back(item);
        }
        return block;
    }

    std::mt19937 random_;
    Day begin_ = *parse_day("2026-03-02");
    int managers_ = 1;
};

working_time::DayHours hours_of(int minutes) {
    if (minutes == 0) return {};
    return *working_time::DayHours::create({{60, 60 + minutes}});
}

scheduling::EngagementToPlan as_engine(const naive::Engagement& given) {
    const auto effort = [](const std::optional<int>& minutes) {
        return minutes ? std::optional(Effort::minutes(*minutes)) : std::nullopt;
    };
    scheduling::EngagementToPlan engagement;
    engagement.manager = given.manager;
    engagement.client_calendar = given.client_calendar;
    engagement.quota = {effort(given.per_day), effort(given.per_week), effort(given.per_month)};
    engagement.start = given.start;
    engagement.priority = given.priority;
    for (std::size_t i = 0; i < 3; ++i) engagement.stages[i] = Effort::minutes(given.stages[i]);
    for (const auto& [from, count] : given.pauses) engagement.pauses.push_back({from, count});
    for (const naive::Block& block : given.blocks) {
        auto& added = engagement.blocks.emplace_back();
        added.priority = block.priority;
        added.after = block.after;
        added.acceptance_days = block.acceptance_days;
        for (const naive::Item& item : block.items) {
            auto& made = added.items.emplace_back();
            made.effort = made.low = made.high = Effort::minutes(item.minutes);
            made.developer = item.developer;
            made.developer_effort = Effort::minutes(item.developer_minutes);
        }
    }
    return engagement;
}

scheduling::Portfolio as_engine(const naive::Portfolio& given) {
    scheduling::Portfolio portfolio;
    for (const naive::Calendar& calendar : given.calendars) {
        working_time::CalendarVersion version;
        for (std::size_t i = 0; i < 7; ++i) version.week.days[i] = hours_of(calendar.week[i]);
        version.holidays = calendar.holidays;
        for (const auto& [day, minutes] : calendar.exceptions) {
            version.exceptions[day] = hours_of(minutes);
        }
        portfolio.calendars.emplace_back(working_time::CalendarHistory(version));
    }
    for (const naive::Person& person : given.people) {
        auto& added = portfolio.people.emplace_back();
        added.calendar = person.calendar;
        for (const auto& [from, to] : person.absences) added.absences.push_back({from, to});
    }
    for (const auto& engagement : given.engagements) {
        portfolio.engagements.push_back(as_engine(engagement));
    }
    return portfolio;
}

void expect_same(const naive::PlannedEngagement& expected, const scheduling::EngagementPlan& plan) {
    EXPECT_EQ(plan.start, expected.start);
    EXPECT_EQ(plan.finish, expected.finish);
    for (std::size_t b = 0; b < plan.blocks.size(); ++b) {
        EXPECT_EQ(plan.blocks[b].start, expected.blocks[b].start) << "block " << b;
        EXPECT_EQ(plan.blocks[b].delivered, expected.blocks[b].delivered) << "block " << b;
        EXPECT_EQ(plan.blocks[b].accepted, expected.blocks[b].accepted) << "block " << b;
    }
    std::map<std::pair<std::size_t, Day>, int> minutes;
    for (const auto& worked : plan.work) {
        minutes[{worked.person, worked.day}] += static_cast<int>(worked.effort.in_minutes());
    }
    EXPECT_EQ(minutes, expected.minutes);
}

TEST(ListPolicy, AgreesToTheMinuteWithPlanningFromTheText) {
    for (unsigned seed = 1; seed <= portfolio_count(); ++seed) {
        const naive::Portfolio portfolio = Maker(seed).portfolio();
        const auto expected = naive::plan(portfolio);
        const auto planner = ListPlanner::create(as_engine(portfolio));
        for (std::size_t e = 0; e < expected.size(); ++e) {
            expect_same(expected[e], planner->plan().engagements[e]);
            ASSERT_FALSE(HasFailure()) << "seed " << seed << ", engagement " << e;
        }
    }
}

TEST(ListPolicy, FloatsAgreeWithReplanningForEveryLength) {
    for (unsigned seed = 1; seed <= portfolios_with_floats(); ++seed) {
        const naive::Portfolio portfolio = Maker(seed).portfolio();
        const auto planner = ListPlanner::create(as_engine(portfolio));
        for (std::size_t e = 0; e < portfolio.engagements.size(); ++e) {
            const auto& blocks = planner->plan().engagements[e].blocks;
            for (std::size_t b = 0; b < blocks.size(); ++b) {
                ASSERT_EQ(blocks[b].float_days, naive::float_days(portfolio, e, b))
                    << "seed " << seed << ", engagement " << e << ", block " << b;
                const auto slower = naive::plan(portfolio, e, b, blocks[b].float_days);
                ASSERT_EQ(to_text(blocks[b].float_until), to_text(slower[e].blocks[b].accepted))
                    << "seed " << seed << ", engagement " << e << ", block " << b;
            }
        }
    }
}

TEST(ListPolicy, AChangedPlanIsThePlanOfTheChangedPortfolio) {
    for (unsigned seed = 1; seed <= portfolio_count(); ++seed) {
        Maker maker(seed);
        const naive::Portfolio portfolio = maker.portfolio();
        auto planner = *ListPlanner::create(as_engine(portfolio));
        for (int change = 0; change < 5; ++change) {
            const auto before = planner.plan();
            const auto count = static_cast<int>(portfolio.engagements.size());
            std::vector<std::size_t> moved;
            if (maker.chance(70)) {
                const auto e = static_cast<std::size_t>(maker.between(0, count - 1));
                moved = *planner.change_engagement(e, as_engine(maker.engagement(portfolio)));
            } else {
                auto person = planner.portfolio().people[0];
                person.absences = {{*parse_day("2026-03-10"),
                                    *parse_day("2026-03-10") + days{maker.between(0, 9)}}};
                moved = *planner.change_person(0, person);
            }
            const auto fresh = *ListPlanner::create(planner.portfolio());
            ASSERT_EQ(planner.plan(), fresh.plan()) << "seed " << seed;
            std::vector<std::size_t> differ;
            for (std::size_t e = 0; e < portfolio.engagements.size(); ++e) {
                if (before.engagements[e] != fresh.plan().engagements[e]) differ.push_back(e);
            }
            ASSERT_EQ(moved, differ) << "seed " << seed;
        }
    }
}

TEST(BestPolicy, IsNeverWorseThanTheListAndKeepsEveryRule) {
    for (unsigned seed = 1; seed <= portfolio_count(); ++seed) {
        const naive::Portfolio portfolio = Maker(seed).portfolio();
        const auto engine = as_engine(portfolio);
        const auto planner = ListPlanner::create(engine);
        const auto list = scheduling::objective_of(engine, planner->plan());
        const auto best = scheduling::search_order(engine, planner->plan(), {20'000}, seed);
        ASSERT_LE(best.objective, list) << "seed " << seed;
        // The best plan is the list's plan of the same portfolio with other priorities.
        naive::Portfolio reordered = portfolio;
        for (std::size_t i = 0; i < best.order.engagements.size(); ++i) {
            auto& engagement = reordered.engagements[best.order.engagements[i]];
            engagement.priority = static_cast<int>(i) + 1;
            const auto& blocks = best.order.blocks[best.order.engagements[i]];
            for (std::size_t b = 0; b < blocks.size(); ++b) {
                engagement.blocks[static_cast<std::size_t>(blocks[b])].priority =
                    static_cast<int>(b) + 1;
            }
        }
        const auto expected = naive::plan(reordered);
        for (std::size_t e = 0; e < expected.size(); ++e) {
            expect_same(expected[e], best.plan.engagements[e]);
            ASSERT_FALSE(HasFailure()) << "seed " << seed << ", engagement " << e;
        }
    }
}

}  // namespace
}  // namespace slipway
