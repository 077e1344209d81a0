#include "delivery/delay_ledger/core/delay_day.hpp"

#include <gtest/gtest.h>

#include "delivery/delay_ledger/core/court.hpp"
#include "delivery/delay_ledger/core/extension.hpp"
#include "delivery/delay_ledger/core/ledger_story_test_support.hpp"

namespace slipway {
namespace {

using namespace ledger_story;

DelayDay booked(const DayLine& line, DayNumber number, Rational client, Rational provider) {
    return {.day = line.day(number),
            .number = number,
            .booked_on = line.day(number),
            .booked_number = number,
            .client_days = client,
            .provider_days = provider};
}

class Settlement : public testing::Test {
protected:
    Story story;
    const DayLine& line = story.line_;
    std::vector<DisputeSpan> disputes;

    SettlementRules rules() const { return {line, 5, disputes}; }
    bool settled(const DelayDay& day, DayNumber at, Instant now = Instant()) const {
        return is_settled(day, at, now, rules());
    }
};

TEST_F(Settlement, ADayIsSettledFiveWorkingDaysAfterItWasBooked) {
    const DelayDay day = booked(line, 7, 1, 0);
    EXPECT_FALSE(settled(day, 11));
    EXPECT_TRUE(settled(day, 12));
    EXPECT_EQ(disputable_until(day, rules()), line.day(12));
}

TEST_F(Settlement, TheProvidersDaysWaitForTheEndOfTheirPeriod) {
    ServicePackage package = serial_package();
    package.settlement_period = SettlementPeriod::month;
    const Story monthly(package);
    const DelayDay day = booked(monthly.line_, 7, 0, 1);
    const SettlementRules of_month{monthly.line_, 5, {}};
    EXPECT_FALSE(is_settled(day, 21, Instant(), of_month));
    EXPECT_TRUE(is_settled(day, 22, Instant(), of_month));
}

TEST_F(Settlement, ADisputedDayIsSettledByTheDecision) {
    const DelayDay day = booked(line, 7, 1, 0);
    const Instant raised = Instant::from_unix_ms(1'000);
    disputes = {{day.day, raised, Instant::from_unix_ms(2'000)}};
    EXPECT_FALSE(settled(day, 9, Instant::from_unix_ms(500)));
    EXPECT_FALSE(settled(day, 20, Instant::from_unix_ms(1'500)));
    EXPECT_TRUE(settled(day, 9, Instant::from_unix_ms(2'500)));
}

TEST_F(Settlement, ARecoveryCancelsTheSamePartysLastUnsettledDaysFirst) {
    const std::vector<DelayDay> earlier{booked(line, 1, 0, 1), booked(line, 2, 1, 0),
                                        booked(line, 3, 0, 1)};
    ClosedDay day{.number = 5};
    day.provider_recovery = Rational(3, 2);
    const std::vector<DelayRecovery> expected{
        {CourtParty::provider, line.day(3), 1},
        {CourtParty::provider, line.day(1), Rational(1, 2)}};
    EXPECT_EQ(recoveries_of(day, earlier, 5, Instant(), rules()), expected);
}

TEST_F(Settlement, WhatARecoveryHasOverIsFloat) {
    const std::vector<DelayDay> earlier{booked(line, 1, 0, 1)};
    ClosedDay day{.number = 9};
    day.provider_recovery = 1;
    // Day 1 was settled on day 6: nobody banks credit.
    const std::vector<DelayRecovery> expected{{CourtParty::provider, std::nullopt, 1}};
    EXPECT_EQ(recoveries_of(day, earlier, 9, Instant(), rules()), expected);
}

TEST(Charge, IsByThePackage) {
    const DelayCause client{CourtParty::client, "question_unanswered", "", "", day_of("2026-03-06")};
    const DelayCause provider{CourtParty::provider, "quota_shortfall", "", "",
                              day_of("2026-03-04")};
    ServicePackage package = serial_package();
    const DayBalance both{.client = 2, .provider = 2, .concurrent = 2};
    struct Row {
        Concurrency policy;
        DelayCharge expected;
    };
    for (const Row& row : {Row{Concurrency::excusable, {2, 2, 2}},
                           Row{Concurrency::split, {3, 3, 0}},
                           Row{Concurrency::first, {2, 4, 0}},
                           Row{Concurrency::dominant, {2, 2, 2}}}) {
        package.concurrency = row.policy;
        EXPECT_EQ(charge_of(both, {client, provider}, package), row.expected);
    }
}

TEST(Charge, AClientThatNobodyRemindedDoesNotPay) {
    ServicePackage package = serial_package();
    const DayBalance balance{.client = 1, .was_client_reminded = false};
    EXPECT_EQ(charge_of(balance, {}, package), (DelayCharge{0, 0, 1}));
    package.charge_needs_reminder = false;
    EXPECT_EQ(charge_of(balance, {}, package), (DelayCharge{1, 0, 0}));
}

TEST(Reminders, GoOutAtHalfAndAtTheWholeAllowanceAndPausesStopTheClock) {
    Story story;
    story.asks("question:1", 1, 3).during(DelayFactKind::pause, 3, 4);
    const KnownFacts known(story.facts_, story.line_, Instant());
    EXPECT_EQ(due_on(story.line_, known, 1, 3), story.line_.day(6));
    ProgressFollower follower(story.plans_[0].plan, story.line_, known);
    std::vector<std::optional<ReminderKind>> kinds;
    for (DayNumber day = 1; day <= 6; ++day) {
        follower.advance();
        const auto due = due_reminders(story.plans_[0].plan, story.line_, known, follower);
        kinds.push_back(due.empty() ? std::nullopt : std::optional(due[0].kind));
    }
    const std::vector<std::optional<ReminderKind>> expected{
        std::nullopt, std::nullopt, std::nullopt,
        std::nullopt, ReminderKind::half, ReminderKind::whole};
    EXPECT_EQ(kinds, expected);
}

TEST(Extension, IsNeededWhenDelayPushesTheFinishBeyondTheTerm) {
    const ServicePackage package = serial_package();
    const std::vector<ExtensionDay> days{
        {.day = day_of("2026-03-10"), .client_days = 1, .charge = {1, 0, 0}},
        {.day = day_of("2026-03-11"),
         .concurrent_days = Rational(1, 2),
         .charge = {Rational(1, 4), Rational(1, 4), 0}},
        {.day = day_of("2026-03-12")}};
    const auto draft = [&](const char* term, const char* finish) {
        return draft_extension(days, day_of(term), day_of(finish), weekdays(), package);
    };
    EXPECT_FALSE(draft("2026-04-01", "2026-04-01"));
    const auto content = draft("2026-04-01", "2026-04-02");
    ASSERT_TRUE(content);
    EXPECT_EQ(content->days.size(), 2u);
    EXPECT_EQ(content->charge, (DelayCharge{Rational(5, 4), Rational(1, 4), 0}));
    EXPECT_EQ(content->client_charge_minutes, Effort::minutes(75));
    EXPECT_EQ(content->new_end_on, day_of("2026-04-03"));
}

}  // namespace
}  // namespace slipway
