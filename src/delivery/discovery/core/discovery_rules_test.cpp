#include <gtest/gtest.h>

#include "delivery/discovery/core/clarifying_question.hpp"
#include "delivery/discovery/core/consultation.hpp"
#include "delivery/discovery/core/fact.hpp"
#include "delivery/discovery/core/scope_range.hpp"
#include "delivery/discovery/core/workshop.hpp"

namespace slipway {
namespace {

using working_time::CalendarHistory;
using working_time::CalendarVersion;
using working_time::DayHours;
using working_time::WorkingCalendar;

Day day(const char* text) { return *parse_day(text); }

/// Monday to Friday without these days.
WorkingCalendar calendar(const std::vector<const char*>& days_off) {
    CalendarVersion version;
    for (std::size_t i = 0; i < 5; ++i) version.week.days[i] = *DayHours::create({{540, 1080}});
    for (const char* off : days_off) version.exceptions[day(off)] = DayHours();
    return WorkingCalendar(CalendarHistory(version));
}

struct DueCase {
    const char* name;
    const char* asked_on;
    std::int32_t answer_days;
    std::vector<const char*> provider_off;
    std::vector<const char*> client_off;
    const char* due_on;
};

class AnswerDueTest : public ::testing::TestWithParam<DueCase> {};

TEST_P(AnswerDueTest, CountsTheDaysThatBothWork) {
    const DueCase& c = GetParam();
    EXPECT_EQ(answer_due(day(c.asked_on), c.answer_days, calendar(c.provider_off),
                         calendar(c.client_off)),
              day(c.due_on));
}

INSTANTIATE_TEST_SUITE_P(
    Days, AnswerDueTest,
    ::testing::Values(
        DueCase{"within_the_week", "2026-03-02", 2, {}, {}, "2026-03-04"},
        DueCase{"over_the_weekend", "2026-03-05", 2, {}, {}, "2026-03-09"},
        DueCase{"asked_on_a_saturday", "2026-03-07", 2, {}, {}, "2026-03-10"},
        DueCase{"the_clients_holiday", "2026-03-05", 2, {}, {"2026-03-09"}, "2026-03-10"},
        DueCase{"the_providers_holiday", "2026-03-05", 2, {"2026-03-06"}, {}, "2026-03-10"},
        DueCase{"holidays_of_both", "2026-03-05", 2, {"2026-03-06"}, {"2026-03-09"}, "2026-03-11"},
        DueCase{"one_holiday_for_both", "2026-03-05", 2, {"2026-03-09"}, {"2026-03-09"},
                "2026-03-10"}),
    [](const auto& info) { return info.param.name; });

ClarifyingQuestion asked() {
    ClarifyingQuestion question;
    question.rounds.push_back({.asked_at = Instant::from_unix_ms(1), .due_on = day("2026-03-04")});
    return question;
}

TEST(ClarifyingQuestion, GoesBackAndForthUntilItIsComplete) {
    ClarifyingQuestion question = asked();
    EXPECT_EQ(state_of(question), QuestionState::asked);
    EXPECT_EQ(check_reviewing(question).error().key, "clarifying_question.is_not_answered");
    question.rounds.back().answered_at = Instant::from_unix_ms(2);
    EXPECT_EQ(state_of(question), QuestionState::answered);
    EXPECT_EQ(check_answering(question).error().key, "clarifying_question.is_answered");
    question.rounds.push_back({.round = 2, .asked_at = Instant::from_unix_ms(3)});
    EXPECT_EQ(state_of(question), QuestionState::asked);
    EXPECT_TRUE(check_answering(question));
    question.rounds.back().answered_at = Instant::from_unix_ms(4);
    question.completed_at = Instant::from_unix_ms(5);
    EXPECT_EQ(check_withdrawing(question).error().key, "clarifying_question.is_complete");
}

TEST(Workshop, OnSiteIsEstimatedApartAndRemoteCostsNothing) {
    const auto key = [](const Result<void>& result) { return result ? "" : result.error().key; };
    EXPECT_EQ(key(check_place(WorkshopPlace::remote, std::nullopt, std::nullopt)), "");
    EXPECT_EQ(key(check_place(WorkshopPlace::remote, Effort::hours(4), std::nullopt)),
              "workshop.remote_costs_nothing");
    EXPECT_EQ(key(check_place(WorkshopPlace::on_site, std::nullopt, std::nullopt)),
              "workshop.on_site_needs_an_estimate");
    EXPECT_EQ(key(check_place(WorkshopPlace::on_site, Effort::hours(4), Money{500'000, {}})), "");
}

ServicePackage package_with(std::int32_t low, std::int32_t high) {
    ServicePackage package;
    package.stage_hours["discovery"] = {.low_minutes = Effort::hours(1),
                                        .high_minutes = Effort::hours(8),
                                        .workshops_low = low,
                                        .workshops_high = high};
    package.stage_hours["configuration"] = {.low_minutes = Effort::hours(25),
                                            .high_minutes = Effort::hours(50)};
    return package;
}

TEST(Workshop, TheCountWarnsOutsideThePackagesRange) {
    const ServicePackage junior = package_with(1, 1);
    EXPECT_FALSE(check_count(1, junior, EngagementStage::discovery));
    EXPECT_EQ(check_count(2, junior, EngagementStage::discovery)->key, "workshop.more_than_usual");
    EXPECT_FALSE(check_count(0, junior, EngagementStage::discovery));
    EXPECT_EQ(check_count(0, junior, EngagementStage::document)->key, "workshop.fewer_than_usual");
    EXPECT_FALSE(check_count(5, package_with(1, 5), EngagementStage::document));
}

TEST(Consultation, ACustomisationNeedsADevelopersFigure) {
    EXPECT_EQ(check_answer({.feasibility = Feasibility::customisation}).error().key,
              "consultation.customisation_needs_an_estimate");
    EXPECT_EQ(check_answer({.feasibility = Feasibility::not_possible,
                            .estimate_minutes = Effort::hours(1)})
                  .error()
                  .key,
              "consultation.impossible_has_no_estimate");
    EXPECT_TRUE(check_answer({.feasibility = Feasibility::configuration}));
}

TEST(Fact, WhatWasSaidInsideTheFirmStaysInside) {
    EXPECT_EQ(check_source(FactSource::consultation, true, FactVisibility::both).error().key,
              "fact.consultation_is_internal");
    EXPECT_TRUE(check_source(FactSource::consultation, true, FactVisibility::provider));
    EXPECT_EQ(check_source(FactSource::workshop, false, FactVisibility::both).error().key,
              "fact.source_needs_an_id");
    EXPECT_EQ(check_source(FactSource::talk, true, FactVisibility::both).error().key,
              "fact.source_has_no_id");
}

TEST(Fact, TagsAreTrimmedAndNotRepeated) {
    EXPECT_EQ(*checked_tags({" Orders", "orders", "", "Пекарня"}),
              (std::vector<std::string>{"orders", "Пекарня"}));
    EXPECT_EQ(checked_tags(std::vector<std::string>{std::string(41, 'a')}).error().key,
              "fact.tag_is_too_long");
}

TextInLanguages said(const char* text) { return {text, text, text}; }

TEST(ScopeRange, CountsWhatIsShownAndLetsTheManagerOverrule) {
    const Questionnaire questionnaire{
        .sections = {{"one",
                      said("One"),
                      std::nullopt,
                      {{.key = "wants", .kind = QuestionKind::yes_no, .label = said("?")},
                       {.key = "reports",
                        .kind = QuestionKind::table,
                        .label = said("Reports"),
                        .columns = {{"name", QuestionKind::text, said("Name"), {}}},
                        .shown_if = BriefCondition{"wants", "yes", std::nullopt},
                        .driver = QuestionDriver{"screens", DriverCount::rows}},
                       {.key = "order",
                        .kind = QuestionKind::choice,
                        .label = said("Order"),
                        .options = {{"none", said("None"), 3}, {"all", said("All"), 0}},
                        .driver = QuestionDriver{"detail", DriverCount::value}}}}}};
    const std::vector<AnswerRow> two_and_a_blank{
        {{"name", std::string("Debts")}}, {{"name", std::string("Stock")}}, {}};
    Answers answers{{"wants", std::string("yes")},
                    {"reports", two_and_a_blank},
                    {"order", std::string("none")}};
    const ScopeDriverModel model{
        .version = 4,
        .drivers = {{"screens", said("S"), said("u"), said("h"), {30, 45, 60}},
                    {"detail", said("D"), said("u"), said("h"), {60, 120, 180}}}};
    const ScopeRange range = first_range(model, count_units(questionnaire, answers), {});
    EXPECT_EQ(range.lines.at(0).units, 2);
    EXPECT_EQ(range.lines.at(1).units, 3);
    EXPECT_EQ(range.low_minutes, Effort::minutes(2 * 30 + 3 * 60));
    EXPECT_EQ(range.likely_minutes, Effort::minutes(2 * 45 + 3 * 120));
    EXPECT_EQ(range.high_minutes, Effort::minutes(2 * 60 + 3 * 180));

    answers["wants"] = std::string("no");
    EXPECT_EQ(first_range(model, count_units(questionnaire, answers), {}).lines.at(0).units, 0);

    const ScopeRange overruled = first_range(model, count_units(questionnaire, answers),
                                             {{"screens", 10, "They showed us ten"}});
    EXPECT_EQ(overruled.lines.at(0).units, 10);
    EXPECT_EQ(overruled.lines.at(0).counted_units, 0);
    EXPECT_EQ(overruled.lines.at(0).overruled_because, "They showed us ten");
    EXPECT_EQ(check_overrule(model, {"weather", 1, "?"}).error().key, "scope_driver.is_unknown");
}

TEST(ScopeRange, WarnsOutsideTheUsualHoursOfConfiguration) {
    ScopeRange range{.likely_minutes = Effort::hours(50)};
    EXPECT_FALSE(check_against_package(range, package_with(1, 1)));
    range.likely_minutes = Effort::hours(51);
    const auto warning = check_against_package(range, package_with(1, 1));
    ASSERT_TRUE(warning);
    EXPECT_EQ(warning->parameters.at("hours"), "51");
    EXPECT_FALSE(check_against_package({}, package_with(1, 1)));  // nothing is known yet
}

}  // namespace
}  // namespace slipway
