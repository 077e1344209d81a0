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

TEST(Charge, WhatWasDecidedIsPaidForWithoutAReminder) {
    ServicePackage package = serial_package();
    DayBalance balance{.client = 3, .client_by_decision = 1, .was_client_reminded = false};
    EXPECT_EQ(charge_of(balance, {}, package), (DelayCharge{1, 0, 2}));
    // Moved off the client: what is left was booked, and nobody reminded it.
    balance = {.client = 1, .provider = 2, .client_by_decision = -2, .was_client_reminded = false};
    EXPECT_EQ(charge_of(balance, {}, package), (DelayCharge{0, 2, 1}));
}

TEST(Charge, AClientThatNobodyRemindedPaysNoHalfOfAConcurrentDay) {
    ServicePackage package = serial_package();
    const DelayCause client{CourtParty::client, "question_unanswered", "", "",
                            day_of("2026-03-06")};
    const DayBalance both{.concurrent = 1, .was_client_reminded = false};
    package.concurrency = Concurrency::split;
    EXPECT_EQ(charge_of(both, {client}, package), (DelayCharge{0, Rational(1, 2), Rational(1, 2)}));
    package.concurrency = Concurrency::first;
    EXPECT_EQ(charge_of(both, {client}, package), (DelayCharge{0, 0, 1}));
}

/// Ten working days of March 2026 in a row; the term ends on 1 April.
class Extension : public testing::Test {
protected:
    ExtensionBasis basis{.bought_until = day_of("2026-04-01"),
                         .forecast_finish_on = day_of("2026-04-09")};

    StatedDay& add(const char* day, const DayBalance& balance, bool is_settled = true) {
        StatedDay stated{.day = day_of(day), .balance = balance, .quota = 60};
        stated.charge = charge_of(balance, {}, serial_package());
        stated.is_settled = is_settled;
        return basis.days.emplace_back(std::move(stated));
    }
    std::optional<ExtensionContent> draft() const { return draft_extension(basis, weekdays()); }
    void agree() { basis.agreed.push_back(*draft()); }
};

TEST_F(Extension, IsNotNeededWhileTheFinishIsWithinTheTerm) {
    add("2026-03-10", {.client = 1});
    basis.forecast_finish_on = basis.bought_until;
    EXPECT_FALSE(draft());
}

TEST_F(Extension, StatesDaysByWhoseTheyAre) {
    add("2026-03-10", {.client = 1});
    add("2026-03-11", {.provider = Rational(1, 4), .concurrent = Rational(1, 2)});
    add("2026-03-12", {});
    const auto content = draft();
    ASSERT_TRUE(content);
    EXPECT_EQ(content->days.size(), 2u);
    EXPECT_EQ(content->charge, (DelayCharge{1, Rational(1, 4), Rational(1, 2)}));
    EXPECT_EQ(content->client_charge_minutes, Effort::minutes(60));
    EXPECT_EQ(content->new_end_on, day_of("2026-04-03"));
}

TEST_F(Extension, TheBufferIsUsedByTheFirstDaysAndExtendsNothing) {
    basis.buffer = Rational(3, 2);
    add("2026-03-10", {.client = 1});
    add("2026-03-11", {.client = Rational(1, 2), .provider = Rational(1, 2)});
    add("2026-03-12", {.client = 1});
    const auto content = draft();
    ASSERT_TRUE(content);
    EXPECT_EQ(content->days.size(), 2u);
    EXPECT_EQ(content->days[0].buffer_days, Rational(1, 2));
    EXPECT_EQ(content->client_days, Rational(5, 4));
    EXPECT_EQ(content->provider_days, Rational(1, 4));
    EXPECT_EQ(content->charge, (DelayCharge{Rational(5, 4), Rational(1, 4), 0}));
    EXPECT_EQ(content->client_charge_minutes, Effort::minutes(75));
    EXPECT_EQ(content->new_end_on, day_of("2026-04-03"));
}

TEST_F(Extension, WhatWasWonBackIsBufferForLaterDaysAndNewWorkUsesIt) {
    add("2026-03-10", {}).float_gained = 2;
    add("2026-03-11", {}).variation = 1;
    add("2026-03-12", {.client = 3});
    EXPECT_EQ(draft()->client_days, Rational(2));
}

TEST_F(Extension, PausedDaysHaveMovedTheTermAlready) {
    add("2026-03-10", {.neutral = 1}).is_paused = true;
    EXPECT_FALSE(draft());
}

TEST_F(Extension, OpenDaysAreShownAndChargedOnceTheyAreSettled) {
    add("2026-03-10", {.client = 1});
    add("2026-03-11", {.client = 2}, false);
    const auto content = draft();
    EXPECT_EQ(content->client_days, Rational(3));
    EXPECT_EQ(content->charge, (DelayCharge{1, 0, 0}));
    EXPECT_EQ(content->open_charge, (DelayCharge{2, 0, 0}));
    EXPECT_EQ(content->client_charge_minutes, Effort::minutes(60));
    agree();
    EXPECT_FALSE(draft());
    basis.days[1].is_settled = true;
    const auto rest = draft();
    ASSERT_TRUE(rest);
    EXPECT_EQ(rest->client_days, Rational(0));
    EXPECT_EQ(rest->charge, (DelayCharge{2, 0, 0}));
    EXPECT_EQ(rest->client_charge_minutes, Effort::minutes(120));
    EXPECT_EQ(rest->new_end_on, content->new_end_on);
}

TEST_F(Extension, AWordOnAnAgreedDayIsStatedAsTheDifference) {
    add("2026-03-10", {.client = 2});
    agree();
    basis.days[0].balance = {.client = 1, .provider = 1};
    basis.days[0].charge = charge_of(basis.days[0].balance, {}, serial_package());
    // It is the same whether the finish is within the new term or not.
    basis.forecast_finish_on = day_of("2026-04-03");
    const auto correction = draft();
    ASSERT_TRUE(correction);
    EXPECT_EQ(correction->client_days, Rational(-1));
    EXPECT_EQ(correction->provider_days, Rational(1));
    EXPECT_EQ(correction->client_charge_minutes, Effort::minutes(-60));
    EXPECT_EQ(correction->new_end_on, day_of("2026-04-03"));
}

TEST_F(Extension, ALongerTermDoesNotTakeBackWhatWasAgreed) {
    add("2026-03-10", {.client = 2});
    agree();
    basis.bought_until = day_of("2026-05-01");
    basis.buffer = 20;
    EXPECT_FALSE(draft());
    EXPECT_EQ(extension_days(basis.agreed), 2);
}

TEST_F(Extension, IsRoundedOnceOverAllStatements) {
    add("2026-03-10", {.client = Rational(1, 2)}).quota = 71;
    EXPECT_EQ(draft()->client_charge_minutes, Effort::minutes(36));
    agree();
    add("2026-03-11", {.client = Rational(1, 2)}).quota = 71;
    EXPECT_EQ(draft()->client_charge_minutes, Effort::minutes(35));
}

TEST(ExtensionDecision, IsNotTakenOnWhatIsWithdrawn) {
    const ExtensionContent drafted{.days = {{.day = day_of("2026-03-10")}}};
    EXPECT_EQ(undecided_state(drafted), ExtensionState::drafted);
    EXPECT_EQ(undecided_state(without_days(drafted)), ExtensionState::withdrawn);
    EXPECT_EQ(check_decision(ExtensionState::withdrawn, {}, "", false).error().key,
              "extension_statement.is_withdrawn");
}

TEST(DayLine, ClosedDaysKeepTheirNumbersUnderAnotherCalendar) {
    const std::vector<Day> closed{day_of("2026-03-02"), day_of("2026-03-03"), day_of("2026-03-05")};
    const DayLine line(weekdays(), weekdays(), serial_package(), day_of("2026-03-02"), closed);
    EXPECT_EQ(line.day(3), day_of("2026-03-05"));
    EXPECT_EQ(line.day(4), day_of("2026-03-06"));
    EXPECT_EQ(line.number_of(day_of("2026-03-04")), 2);
}

TEST(DayLine, AMonthsQuotaIsSpreadExactly) {
    ServicePackage package = serial_package();
    package.minutes_per_day.reset();
    package.minutes_per_month = Effort::hours(25);
    const DayLine line(weekdays(), weekdays(), package, day_of("2026-03-02"));
    EXPECT_EQ(line.exact_quota(1), Rational(1500, 22));
    std::int64_t march = 0;
    for (DayNumber day = 1; day <= 22; ++day) march += line.quota_minutes(day);
    EXPECT_EQ(march, 1500);
}

}  // namespace
}  // namespace slipway
