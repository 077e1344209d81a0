#include "engines/forecast/finish_forecast.hpp"

#include <gtest/gtest.h>
#include <cmath>

#include "engines/forecast/pert.hpp"
#include "engines/scheduling/list_planner.hpp"
#include "engines/scheduling/random.hpp"

namespace slipway::forecast {
namespace {

using namespace scheduling;

Day day(std::string_view text) {
    return *parse_day(text);
}

ItemToPlan item(int low, int likely, int high) {
    ItemToPlan made;
    made.effort = Effort::minutes(likely);
    made.low = Effort::minutes(low);
    made.high = Effort::minutes(high);
    return made;
}

/// A manager who works every day for eight hours, and engagements of one block without acceptance.
Portfolio portfolio_of(std::vector<std::vector<ItemToPlan>> engagements, Effort per_day) {
    working_time::CalendarVersion version;
    for (auto& hours : version.week.days) hours = *working_time::DayHours::create({{540, 1020}});
    Portfolio portfolio;
    portfolio.calendars.emplace_back(working_time::CalendarHistory(version));
    portfolio.people.resize(1);
    for (auto& items : engagements) {
        EngagementToPlan engagement;
        engagement.start = day("2026-03-02");
        engagement.quota.per_day = per_day;
        engagement.blocks.resize(1);
        engagement.blocks[0].items = std::move(items);
        portfolio.engagements.push_back(std::move(engagement));
    }
    return portfolio;
}

TEST(PertShape, HasTheMeanAndTheSpreadOfTheFormula) {
    PertBook book;
    for (const Rational mode : {Rational(0), Rational(1, 100), Rational(1, 5), Rational(1, 2),
                                Rational(127, 128), Rational(1)}) {
        book.include(mode);
        const PertShape shape = book.shape_of(mode);
        scheduling::Random random(1, 2);
        double sum = 0;
        double squares = 0;
        constexpr int draws = 200'000;
        for (int i = 0; i < draws; ++i) {
            const double x = shape.quantile(random.next_fraction());
            ASSERT_GE(x, 0.0);
            ASSERT_LE(x, 1.0);
            sum += x;
            squares += x * x;
        }
        const double m =
            static_cast<double>(mode.numerator()) / static_cast<double>(mode.denominator());
        const double mean = (4 * m + 1) / 6;
        EXPECT_NEAR(sum / draws, mean, 0.002) << to_text(mode);
        EXPECT_NEAR(squares / draws - mean * mean, mean * (1 - mean) / 7, 0.002) << to_text(mode);
    }
}

TEST(FinishForecast, CertainWorkFinishesAsPlanned) {
    const Portfolio portfolio = portfolio_of({{item(300, 300, 300)}}, Effort::minutes(60));
    const auto forecast = forecast_finishes(portfolio, {}, 100, 1, 1);
    const Day finish = ListPlanner::create(portfolio)->plan().engagements[0].finish;
    EXPECT_EQ(forecast[0], (FinishForecast{finish, finish, finish}));
}

TEST(FinishForecast, OneItemFollowsItsDistribution) {
    // 0 to 1000 days of a minute: mode 1/2 is a beta of shapes 3 and 3, whose quantiles are tabled.
    const Portfolio portfolio = portfolio_of({{item(1, 501, 1001)}}, Effort::minutes(1));
    const auto forecast = forecast_finishes(portfolio, {}, 40'000, 1, 1)[0];
    const auto days_from_start = [](Day date) { return (date - day("2026-03-02")).count(); };
    EXPECT_NEAR(static_cast<double>(days_from_start(forecast.p50)), 500, 8);
    EXPECT_NEAR(static_cast<double>(days_from_start(forecast.p80)), 673, 8);
    EXPECT_NEAR(static_cast<double>(days_from_start(forecast.p95)), 811, 8);
}

TEST(FinishForecast, AnOverrunDelaysWhoeverSharesTheManager) {
    const Portfolio portfolio =
        portfolio_of({{item(1, 10, 20)}, {item(1, 1, 1)}}, Effort::minutes(1));
    Portfolio busy = portfolio;
    for (auto& engagement : busy.engagements) engagement.quota.per_day = Effort::minutes(480);
    busy.engagements[0].blocks[0].items = {item(480, 4800, 9600)};
    EXPECT_EQ(forecast_finishes(portfolio, {}, 1000, 1, 1)[1].p95, day("2026-03-02"));
    const auto shared = forecast_finishes(busy, {}, 1000, 1, 1);
    EXPECT_GE(shared[1].p95, shared[0].p95);
    EXPECT_GT(shared[1].p95, shared[1].p50);
}

TEST(FinishForecast, TheWholeHasFinishedWithItsLastEngagement) {
    Portfolio portfolio =
        portfolio_of({{item(60, 300, 1200)}, {item(60, 300, 1200)}}, Effort::minutes(60));
    const PortfolioForecast both = forecast_portfolio(portfolio, {}, 4000, 1, 1);
    ASSERT_TRUE(both.whole.has_value());
    for (const FinishForecast& one : both.engagements) {
        EXPECT_GT(both.whole->p50, one.p50) << "either of two may be the late one";
        EXPECT_GE(both.whole->p95, one.p95);
    }
    EXPECT_EQ(both.engagements, forecast_finishes(portfolio, {}, 4000, 1, 1));
    portfolio.engagements.clear();
    EXPECT_FALSE(forecast_portfolio(portfolio, {}, 10, 1, 1).whole);
}

TEST(FinishForecast, TheSameSeedGivesTheSameDates) {
    const Portfolio portfolio =
        portfolio_of({{item(10, 50, 400)}, {item(20, 30, 90)}}, Effort::minutes(5));
    EXPECT_EQ(forecast_finishes(portfolio, {}, 500, 7, 1),
              forecast_finishes(portfolio, {}, 500, 7, 1));
}

TEST(FinishForecast, OnSeveralThreadsTheDatesAreTheSame) {
    Portfolio portfolio = portfolio_of({}, Effort::minutes(60));
    portfolio.people.resize(7);
    // Seven managers with three, two or one engagement: components of different sizes.
    for (std::size_t e = 0; e < 14; ++e) {
        const int likely = 100 + 10 * static_cast<int>(e);
        const Portfolio one =
            portfolio_of({{item(60, likely, 1200 + 7 * likely)}}, Effort::minutes(60));
        portfolio.engagements.push_back(one.engagements[0]);
        portfolio.engagements.back().manager = e % 3 == 0 ? e % 2 : e % 7;
    }
    const PortfolioForecast alone = forecast_portfolio(portfolio, {}, 300, 3, 1);
    for (const int threads : {2, 3, 16}) {
        const PortfolioForecast together = forecast_portfolio(portfolio, {}, 300, 3, threads);
        EXPECT_EQ(together.engagements, alone.engagements) << threads << " threads";
        EXPECT_EQ(together.whole, alone.whole) << threads << " threads";
    }
}

}  // namespace
}  // namespace slipway::forecast
