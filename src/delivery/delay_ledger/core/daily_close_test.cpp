#include "delivery/delay_ledger/core/daily_close.hpp"

#include <gtest/gtest.h>

#include "delivery/delay_ledger/core/ledger_story_test_support.hpp"

namespace slipway {
namespace {

using namespace ledger_story;

Buckets buckets(Rational client, Rational provider, Rational concurrent, Rational neutral) {
    return {client, provider, concurrent, neutral};
}

Story e1() {
    Story story;
    story.works(a, 1, 5).asks("question:1", 5).passes("question:1", 10).works(b, 11, 15);
    return story;
}
Story e3() {
    Story story;
    story.works(a, 1, 1).works(a, 6, 9).asks("question:1", 9).passes("question:1", 11);
    story.works(b, 12, 16);
    return story;
}
/// Asked on day 2, so that the client is late on 4; what it stops stands still from 5 on.
Story e4() {
    Story story;
    story.works(a, 1, 2).asks("question:1", 3).waits("question:1", a, 5).passes("question:1", 9);
    story.during(DelayFactKind::absence, 3, 6).works(a, 9, 11);
    story.asks("question:2", 11).passes("question:2", 13).works(b, 14, 18);
    return story;
}
Story e7() {
    Story story;
    story.works(a, 1, 2).asks("question:1", 1).during(DelayFactKind::pause, 3, 7);
    story.waits("question:1", a, 8).passes("question:1", 10).works(a, 10, 12);
    story.asks("question:2", 12).passes("question:2", 14).works(b, 15, 19);
    return story;
}

TEST(DailyClose, TheWorkedExamplesOfDelayComeOutOfWhatHappened) {
    struct Row {
        const char* example;
        Story story;
        DayNumber until;
        Rational slip;
        Buckets expected;
    };
    const std::vector<Row> rows{
        {"E1", e1(), 14, 3, buckets(3, 0, 0, 0)},
        {"E3", e3(), 15, 4, buckets(0, 4, 0, 0)},
        {"E4", e4(), 17, 6, buckets(2, 2, 2, 0)},
        {"E7", e7(), 18, 7, buckets(2, 0, 0, 5)},
    };
    for (const Row& row : rows) {
        const auto days = row.story.closed(row.until);
        EXPECT_EQ(Story::sum(days), row.expected) << row.example;
        EXPECT_EQ(days.back().actual - days.front().before, row.slip) << row.example;
    }
}

TEST(DailyClose, ALateAnswerIsBookedFromTheEndOfItsAllowance) {
    const auto days = e1().closed(10);
    for (const ClosedDay& day : days) {
        EXPECT_EQ(day.slip(), Rational(day.number >= 7 && day.number <= 9 ? 1 : 0)) << day.number;
    }
    EXPECT_EQ(days[6].before, Rational(12));
    EXPECT_EQ(days[6].actual, Rational(13));
    EXPECT_EQ(days[6].without_client, Rational(12));
    EXPECT_EQ(days[6].without_provider, Rational(13));
    ASSERT_EQ(days[6].causes.size(), 1u);
    EXPECT_EQ(days[6].causes[0].cause, "question_unanswered");
    EXPECT_EQ(days[6].causes[0].since, day_of("2026-03-10"));
}

TEST(DailyClose, TheClientsContractorIsTheClient) {
    Story story;
    story.works(a, 1, 3).asks("contractor:1", 2, 2, {b}, CourtParty::client_contractor);
    story.waits("contractor:1", a, 4).passes("contractor:1", 7).works(a, 7, 8);
    EXPECT_EQ(Story::sum(story.closed(7)), buckets(3, 0, 0, 0));
}

TEST(DailyClose, ForceMajeureIsNeutral) {
    Story story;
    story.works(a, 1, 1).during(DelayFactKind::neutral_stop, 2, 3).works(a, 4, 7);
    EXPECT_EQ(Story::sum(story.closed(6)), buckets(0, 0, 0, 2));
}

TEST(DailyClose, HalfAnHourShortAsksTheClientADayLater) {
    Story story;
    story.works(a, 1, 1, 30).works(a, 2, 2, 90);
    const auto days = story.closed(2);
    EXPECT_EQ(days[0].share, buckets(0, 1, 0, 0));
    EXPECT_EQ(days[0].causes[0].minutes, 30);
    EXPECT_EQ(days[1].provider_recovery, Rational(1));
}

TEST(DailyClose, ADayMadeUpInItsWeekIsWonBackByTheProvider) {
    Story story;
    story.works(a, 1, 1).works(a, 3, 3, 120).works(a, 4, 4);
    const auto days = story.closed(4);
    EXPECT_EQ(days[1].share, buckets(0, 1, 0, 0));
    EXPECT_EQ(days[2].provider_recovery, Rational(1));
    EXPECT_EQ(days[3].finish(), days[0].before);
}

TEST(DailyClose, WorkedAheadInTheWeekIsNoReserveAndNoDelay) {
    Story story;
    story.works(a, 1, 1, 180).works(a, 4, 4);
    for (const ClosedDay& day : story.closed(4)) {
        EXPECT_EQ(day.slip(), Rational(0)) << day.number;
    }
}

TEST(DailyClose, AnEarlyAnswerIsTheClientsGain) {
    Story story;
    story.works(a, 1, 5).asks("question:1", 5).passes("question:1", 6);
    const auto days = story.closed(6);
    EXPECT_EQ(days[5].slip(), Rational(-1));
    EXPECT_EQ(days[5].client_recovery, Rational(1));
    EXPECT_EQ(days[5].provider_recovery, Rational(0));
}

TEST(DailyClose, WhatNobodyAskedForIsTheProvidersToAsk) {
    Story story;
    story.works(a, 1, 5);
    const auto days = story.closed(7);
    EXPECT_EQ(Story::sum(days), buckets(0, 3, 0, 0));
    EXPECT_EQ(days[5].causes[0].cause, "request_not_sent");
}

TEST(DailyClose, ARequestThatStopsBegunWorkWithinItsAllowanceCameTooLate) {
    Story story;
    story.works(a, 1, 2).asks("input:1", 3, 2, {}).waits("input:1", a, 3).passes("input:1", 5);
    story.works(a, 5, 7);
    const auto days = story.closed(6);
    EXPECT_EQ(Story::sum(days), buckets(0, 2, 0, 0));
    EXPECT_EQ(days[2].causes[0].cause, "request_not_planned");
}

/// Two blocks side by side: a is delivered on day 1, then b is worked on for four days.
Story two_blocks() {
    ServicePackage package = serial_package();
    package.stages_included = {EngagementStage::configuration};
    package.acceptance_days = 2;
    Story story(package);
    const PlanFigures figures{.stages = {},
                              .blocks = {{.id = "a", .effort = Effort::hours(1)},
                                         {.id = "b", .effort = Effort::hours(4)}}};
    story.plans_[0].plan = make_delay_plan(package, figures);
    story.works("block:a", 1, 1).finishes("block:a", 1).asks("acceptance:a", 1, 2, {});
    return story;
}

TEST(DailyClose, BegunWorkThatWaitsForALateAcceptanceIsTheClients) {
    Story story = two_blocks();
    story.works("block:b", 2, 3).waits("acceptance:a", "block:b", 4).passes("acceptance:a", 6);
    story.works("block:b", 6, 6);
    const auto days = story.closed(6);
    EXPECT_EQ(Story::sum(days), buckets(2, 0, 0, 0));
    ASSERT_EQ(days[3].causes.size(), 1u);
    EXPECT_EQ(days[3].causes[0].item, "acceptance:a");
}

TEST(DailyClose, WaitingForAnAcceptanceWithinItsAllowanceIsTheProviders) {
    Story story = two_blocks();
    story.waits("acceptance:a", "block:b", 2).passes("acceptance:a", 4).works("block:b", 4, 6);
    const auto days = story.closed(6);
    EXPECT_EQ(Story::sum(days), buckets(1, 1, 0, 0));
    EXPECT_EQ(days[1].causes[0].cause, "request_not_planned");
}

TEST(DailyClose, AWaitEndsWhenTheBlockIsReturned) {
    Story story = two_blocks();
    story.works("block:b", 2, 3).waits("acceptance:a", "block:b", 4);
    story.add(DelayFactKind::gate_returned, 5, "acceptance:a");
    story.asks("acceptance:a", 5, 2, {});
    const auto days = story.closed(6);
    EXPECT_EQ(days[3].share, buckets(1, 0, 0, 0));
    EXPECT_EQ(days[5].share, buckets(0, 1, 0, 0));
}

TEST(DailyClose, TheClientsHolidayIsNoDayOfItsAllowance) {
    // Asked on day 5, a Friday; the client is off on the Monday after.
    Story story(serial_package(), {day_of("2026-03-09")});
    story.works(a, 1, 5).asks("question:1", 5).passes("question:1", 10);
    const auto days = story.closed(9);
    EXPECT_EQ(Story::sum(days), buckets(2, 0, 0, 0));
    EXPECT_EQ(days[6].share, buckets(0, 0, 0, 0));
}

TEST(DailyClose, IdleTimeOnPacedWorkIsNoDelayWhileTheClientIsLate) {
    // Nothing but answering is left to the client; the document could be worked on.
    ServicePackage package = serial_package();
    package.stages_included = {EngagementStage::document};
    for (const bool is_paced : {false, true}) {
        Story story(package);
        story.asks("input:1", 1, 1, {"document_check"});
        if (is_paced) story.during(DelayFactKind::pacing, 2, 9, {b});
        const Buckets sum = Story::sum(story.closed(4));
        EXPECT_EQ(sum.provider, Rational(is_paced ? 1 : 4));
    }
}

TEST(DailyClose, APlanAgreedThatDayIsVariationAndNoDelay) {
    Story story;
    story.works(a, 1, 4);
    ServicePackage larger = serial_package();
    larger.stage_hours["document"] = {Effort::hours(8), Effort::hours(8)};
    story.plans_[0].document_number = 1;
    story.plans_[0].estimate_number = 1;
    story.plans_.push_back({.agreed_on = story.line_.day(2),
                            .plan = make_delay_plan(larger, {}),
                            .document_number = 2,
                            .estimate_number = 2});
    const auto days = story.closed(4);
    EXPECT_EQ(days[1].variation, Rational(3));
    EXPECT_EQ(days[1].slip(), Rational(0));
    EXPECT_EQ(days[1].document_number, 1);
    EXPECT_EQ(days[2].document_number, 2);
    EXPECT_EQ(days[3].finish(), days[0].before + 3);
    EXPECT_EQ(Story::sum(days), buckets(0, 0, 0, 0));
}

TEST(DailyClose, TheFirstAgreedPlanIsWhatIsMeasuredAgainstAndNoVariation) {
    Story story;
    story.works(a, 1, 4);
    ServicePackage larger = serial_package();
    larger.stage_hours["document"] = {Effort::hours(8), Effort::hours(8)};
    story.plans_.push_back({.agreed_on = story.line_.day(2),
                            .plan = make_delay_plan(larger, {}),
                            .document_number = 1,
                            .estimate_number = 1});
    const auto days = story.closed(4);
    EXPECT_EQ(days[1].variation, Rational(0));
    EXPECT_EQ(days[1].rebased, Rational(3));
    EXPECT_EQ(days[3].finish(), days[0].before + 3);
}

TEST(DailyClose, AReturnWithAnUnmetCriterionIsTheProviders) {
    ServicePackage package = serial_package();
    package.stages_included = {EngagementStage::configuration};
    package.stage_hours["configuration"] = {Effort::hours(2), Effort::hours(2)};
    package.acceptance_days = 2;
    Story story(package);
    story.works("stage:configuration", 1, 2).finishes("block:configuration", 2);
    story.asks("acceptance:configuration", 2);
    story.add(DelayFactKind::gate_returned, 4, "acceptance:configuration");
    story.asks("acceptance:configuration", 5);
    story.passes("acceptance:configuration", 8);
    const auto days = story.closed(8);
    // The round that was lost is the provider's; of the next one the client is a day late.
    EXPECT_EQ(Story::sum(days), buckets(1, 3, 0, 0));
    EXPECT_EQ(days[3].causes[0].cause, "returned_unmet");
}

TEST(DailyClose, TheQuotaOfAMonthIsSpreadOverItsDays) {
    ServicePackage package = serial_package();
    package.minutes_per_day.reset();
    package.minutes_per_month = Effort::hours(25);
    package.settlement_period = SettlementPeriod::month;
    const Story story(package);
    // March 2026 has 22 working days.
    EXPECT_EQ(story.line_.capacity_between(0, 22), 25 * 60);
    EXPECT_EQ(story.line_.period_end(3), 22);
    EXPECT_EQ(story.line_.time_of(0, 25 * 60), Rational(22));
}

TEST(DailyClose, TheSameFactsGiveTheSameDaysFromAnyDayOn) {
    const Story story = e4();
    const auto all = story.closed(17);
    EXPECT_EQ(story.closed(17), all);
    const auto later = story.closed(17, 7);
    EXPECT_TRUE(std::ranges::equal(later, std::span(all).subspan(6)));
}

}  // namespace
}  // namespace slipway
