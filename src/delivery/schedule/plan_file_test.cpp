#include "delivery/schedule/plan_file.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "delivery/schedule/plan_file_format.hpp"
#include "delivery/schedule/testing/plan_file_example.hpp"
#include "platform/describe/json.hpp"

namespace slipway {
namespace {

using testing::by_list;
using testing::changed;
using testing::example;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::with_engagements;

constexpr PlanFileOptions by_search{.policy = PlanPolicy::best, .budget_ms = 20, .samples = 100};

plan_file::Plan planned(const std::string& file, const PlanFileOptions& options = by_list) {
    const auto answer = plan_portfolio_file(file, options);
    EXPECT_TRUE(answer) << answer.error().field;
    return *from_json<plan_file::Plan>(*answer);
}

/// An engagement of olena's whose only work is so many minutes of discovery.
std::string of_one_stage(std::string_view id, std::string_view package, int minutes,
                         std::string_view start = "2026-03-02") {
    return fmt::format(
        R"({{"id": "{}", "package": "{}", "manager": "olena", "client_calendar": "office",
             "start": "{}", "stages": {{"discovery": {}}}, "blocks": []}})",
        id, package, start, minutes);
}

TEST(PlanFile, AnswersTheExample) {
    const std::string answer = *plan_portfolio_file(example, by_list);
    for (
        const auto* part :
        {R"("id":"bakery","start":"2026-03-02","finish":"2026-05-05","work_days":35)",
         R"("implementation_term":{"from":"2026-03-02","to":"2026-05-05","working_days":47})",
         R"("service_term":{"exact_months":"67/44","months":2,"ends":"2026-05-01"})",
         R"({"id":"contacts","start":"2026-04-03","delivered":"2026-04-13","accepted":"2026-04-16","float_days":0})",
         R"({"id":"orders","start":"2026-04-17","delivered":"2026-04-30","accepted":"2026-05-05","float_days":0})",
         R"("critical":["contacts","orders"])", R"({"id":"taras","minutes":[["2026-04-29",300]]})",
         R"("free_from":"2026-03-02")",
         R"({"key":"stage_out_of_range","stage":"configuration","minutes":750,"low":1500,"high":3000})",
         R"("objective":{"list":{"weighted_days":64,"latest_finish":"2026-05-05"},"best":null})"}) {
        EXPECT_THAT(answer, HasSubstr(part));
    }
}

TEST(PlanFile, TheSameInputGivesTheSameBytes) {
    EXPECT_EQ(*plan_portfolio_file(example, by_search), *plan_portfolio_file(example, by_search));
    EXPECT_THAT(*plan_portfolio_file(example, by_search), HasSubstr(R"("policy":"best")"));
}

TEST(PlanFile, WithoutSamplesThereIsNoForecast) {
    EXPECT_THAT(*plan_portfolio_file(example, {.policy = PlanPolicy::list, .samples = 0}),
                HasSubstr(R"("forecast":null)"));
}

TEST(PlanFile, WithoutEngagementsThereIsNoLatestFinish) {
    EXPECT_THAT(*plan_portfolio_file(with_engagements(""), by_search),
                HasSubstr(R"("objective":{"list":{"weighted_days":0,"latest_finish":null},)"
                          R"("best":{"weighted_days":0,"latest_finish":null}},"engagements":[],)"
                          R"("people":[{"id":"olena","minutes":[],"free_from":"2026-03-02"})"));
}

TEST(PlanFile, TheSearchPutsAShortEngagementBeforeALongOne) {
    const std::string file = with_engagements(of_one_stage("long", "senior_full", 6000) + "," +
                                              of_one_stage("short", "senior_full", 480));
    const std::string one_at_a_time =
        changed(file, R"("mon": ["09:00-13:00", "14:00-18:00"])", R"("mon": ["09:00-10:00"])");
    for (const std::string& text : {file, one_at_a_time, std::string(example)}) {
        const auto plan = planned(text, by_search);
        EXPECT_LE(std::stod(plan.objective.best->weighted_days.text),
                  std::stod(plan.objective.list.weighted_days.text));
    }
    // A week has 33 hours and each engagement takes 8 of them: both go on side by side.
    const auto narrow =
        changed(one_at_a_time, R"("minutes_per_week": 480)", R"("minutes_per_week": 10080)");
    const auto plan = planned(narrow, by_search);
    EXPECT_LT(std::stod(plan.objective.best->weighted_days.text),
              std::stod(plan.objective.list.weighted_days.text));
    EXPECT_LT(plan.engagements[1].finish, plan.engagements[0].finish);
}

TEST(PlanFile, AForecastsDatesRiseAndFollowTheSeed) {
    const std::string file = changed(R"("low": 30, "high": 180)", R"("low": 1, "high": 9000)");
    const auto forecast = [&](std::uint64_t seed) {
        const auto plan = planned(file, {.policy = PlanPolicy::list, .samples = 300, .seed = seed});
        return *plan.engagements[0].forecast;
    };
    const auto first = forecast(1);
    EXPECT_LE(first.p50, first.p80);
    EXPECT_LE(first.p80, first.p95);
    EXPECT_LT(first.p50, first.p95);
    const auto dates = [](const plan_file::Forecast& f) { return std::array{f.p50, f.p80, f.p95}; };
    EXPECT_EQ(dates(forecast(1)), dates(first));
    EXPECT_NE(dates(forecast(2)), dates(first));
}

TEST(PlanFile, ASeniorServiceTermIsTheTotalByTheMonthlyQuota) {
    const auto plan = planned(with_engagements(of_one_stage("factory", "senior_full", 2000)));
    const auto& term = plan.engagements[0].service_term;
    EXPECT_EQ(to_text(term.exact_months), "4/3");
    EXPECT_EQ(term.months, 2);
    EXPECT_EQ(to_text(term.ends), "2026-05-01");
}

std::string free_from(const std::string& file) {
    return to_text(*from_json<plan_file::PlannedManager>(planned(file).people[0].text)->free_from);
}

TEST(PlanFile, AManagerIsFreeWhenFewerThanTheLimitAreOpen) {
    const std::string one = R"("concurrent_engagements": 1)";
    const std::string eight = R"("concurrent_engagements": 8)";
    EXPECT_EQ(free_from(changed(eight, one)), "2026-05-06") << "the day after the finish";
    // The norm counts what is open: a Saturday will do.
    EXPECT_EQ(free_from(changed(with_engagements(of_one_stage("bakery", "junior_standard", 300)),
                                eight, one)),
              "2026-03-07");
    // Without a number the limit is what the month has hours for: in March, two days of which olena
    // is away, once 5,000 minutes, in April twice.
    EXPECT_EQ(free_from(changed(with_engagements(of_one_stage("factory", "senior_full", 4000)),
                                R"("minutes_per_month": 1500)", R"("minutes_per_month": 5000)")),
              "2026-04-01");
}

TEST(PlanFile, WarnsOfAManagerOverTheLimit) {
    const std::string two = with_engagements(of_one_stage("bakery", "junior_standard", 2000) + "," +
                                             of_one_stage("mill", "junior_standard", 2000));
    const std::string number = R"("concurrent_engagements": )";
    EXPECT_THAT(*plan_portfolio_file(two, by_list), Not(HasSubstr("manager_over_limit")));
    const auto over = planned(changed(two, number + "8", number + "1"));
    for (const auto& engagement : over.engagements) {
        ASSERT_EQ(engagement.warnings.size(), 2U);
        EXPECT_EQ(engagement.warnings[1].text,
                  R"({"key":"manager_over_limit","manager":"olena","day":"2026-03-02","open":2,)"
                  R"("limit":1})");
    }
    // The hours of a senior manager's month limit as well; so does the smaller of two limits.
    const std::string mixed = with_engagements(of_one_stage("bakery", "junior_standard", 2000) +
                                               "," + of_one_stage("factory", "senior_full", 6000));
    EXPECT_THAT(*plan_portfolio_file(mixed, by_list), Not(HasSubstr("manager_over_limit")));
    const auto few_hours =
        planned(changed(mixed, R"("minutes_per_month": 1500)", R"("minutes_per_month": 5000)"));
    for (const auto& engagement : few_hours.engagements) {
        EXPECT_THAT(engagement.warnings.back().text, HasSubstr(R"("open":2,"limit":1})"));
    }
}

TEST(PlanFile, WarnsOfATotalOutsideTheTiersRange) {
    const auto warnings_of = [](std::string_view package, int minutes) {
        std::string all;
        const auto plan = planned(with_engagements(of_one_stage("mill", package, minutes)));
        for (const auto& warning : plan.engagements[0].warnings) all += warning.text;
        return all;
    };
    EXPECT_EQ(warnings_of("junior_standard", 300),
              R"({"key":"total_out_of_range","minutes":300,"low":1800,"high":5400})");
    EXPECT_THAT(warnings_of("junior_standard", 1800), Not(HasSubstr("total_out_of_range")));
    EXPECT_THAT(warnings_of("junior_standard", 5401),
                HasSubstr(R"({"key":"total_out_of_range","minutes":5401,"low":1800,"high":5400})"));
    EXPECT_THAT(warnings_of("senior_full", 600),
                HasSubstr(R"({"key":"total_out_of_range","minutes":600,"low":3720,"high":63300})"));
}

}  // namespace
}  // namespace slipway
