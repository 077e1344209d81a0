#include "delivery/engagement/core/pause.hpp"

#include <gtest/gtest.h>

namespace slipway {
namespace {

using namespace std::chrono_literals;
using working_time::CalendarHistory;
using working_time::CalendarVersion;
using working_time::DayHours;
using working_time::WorkingCalendar;

Day day(const char* text) { return *parse_day(text); }

WorkingCalendar office(std::set<Day> holidays = {}) {
    const DayHours hours = *DayHours::create({{540, 780}, {840, 1080}});
    CalendarVersion version{.effective_from = day("2026-01-01"), .holidays = std::move(holidays)};
    for (int i = 0; i < 5; ++i) version.week.days[static_cast<std::size_t>(i)] = hours;
    return WorkingCalendar(CalendarHistory(version));
}

const Day monday = day("2026-03-02");

NewPause asked(const char* starts_on, int working_days) {
    return {.starts_on = day(starts_on), .working_days = working_days, .reason = "Stocktaking"};
}

Pause taken(const PlannedPause& planned) {
    return {.starts_on = planned.starts_on,
            .working_days = planned.working_days,
            .resumes_on = planned.resumes_on,
            .needs_consent = planned.needs_consent};
}

Result<PlannedPause> plan(const NewPause& request, std::vector<Pause> earlier = {},
                          Side side = Side::client, const ServicePackage& package = {}) {
    return plan_pause(request, side, earlier, package, office(), monday);
}

TEST(Pause, OfFiveWorkingDaysIsTheLongest) {
    EXPECT_TRUE(plan(asked("2026-03-04", 5)).has_value());
}

TEST(Pause, LongerThanFiveWorkingDaysIsRefused) {
    const auto refused = plan(asked("2026-03-04", 6));
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().key, "pause.is_longer_than_the_limit");
    EXPECT_EQ(refused.error().field, "working_days");
    EXPECT_EQ(std::get<std::int64_t>(refused.error().parameters.at(0).second), 5);
}

TEST(Pause, TakesItsLimitFromThePackage) {
    EXPECT_TRUE(plan(asked("2026-03-04", 8), {}, Side::client, {.pause_limit_days = 8}));
    EXPECT_FALSE(plan(asked("2026-03-04", 9), {}, Side::client, {.pause_limit_days = 8}));
}

TEST(Pause, NeedsAWorkingDay) {
    EXPECT_EQ(plan(asked("2026-03-04", 0)).error().key, "pause.needs_a_working_day");
}

TEST(Pause, CountsWorkingDaysOverTheWeekendAndResumesByItself) {
    const auto planned = plan(asked("2026-03-04", 5));
    EXPECT_EQ(planned->last_day, day("2026-03-10"));
    EXPECT_EQ(planned->resumes_on, day("2026-03-11"));
    EXPECT_FALSE(planned->needs_consent);
}

TEST(Pause, ThatBeginsOnADayOffCountsFromTheNextWorkingDay) {
    EXPECT_EQ(plan(asked("2026-03-07", 1))->starts_on, day("2026-03-09"));
}

TEST(Pause, LeavesHolidaysOut) {
    const auto planned = plan_pause(asked("2026-03-05", 2), Side::client, {}, {},
                                    office({day("2026-03-06")}), monday);
    EXPECT_EQ(planned->last_day, day("2026-03-09"));
}

TEST(Pause, InThePastIsRefused) {
    EXPECT_EQ(plan(asked("2026-02-27", 1)).error().key, "pause.starts_in_the_past");
}

TEST(Pause, OfAClientWhoWroteEarlierStartsWhenTheMessageCame) {
    NewPause late = asked("2026-02-27", 2);
    late.evidence = WrittenRequest{.text = "We need two days", .received_on = day("2026-02-26")};
    EXPECT_TRUE(plan(late, {}, Side::provider).has_value());
    late.starts_on = day("2026-02-25");
    EXPECT_EQ(plan(late, {}, Side::provider).error().key, "pause.starts_in_the_past");
}

TEST(Pause, NeverReachesBackToSettledDays) {
    NewPause late = asked("2026-02-20", 2);
    late.evidence = WrittenRequest{.text = "We need two days", .received_on = day("2026-02-19")};
    EXPECT_EQ(plan(late, {}, Side::provider).error().key, "pause.starts_in_the_past");
    late.starts_on = day("2026-02-23");  // five working days ago: still open
    EXPECT_TRUE(plan(late, {}, Side::provider).has_value());
}

TEST(Pause, ByTheProviderNeedsTheClientsWords) {
    EXPECT_EQ(plan(asked("2026-03-04", 2), {}, Side::provider).error().key,
              "pause.needs_the_clients_words");
}

TEST(Pause, TheSecondOneNeedsTheHeadsConsent) {
    const Pause first = taken(*plan(asked("2026-03-04", 2)));
    const auto second = plan(asked("2026-03-16", 2), {first});
    EXPECT_TRUE(second->needs_consent);
    Pause waiting = taken(*second);
    EXPECT_EQ(state_on(waiting, day("2026-03-16")), PauseState::awaiting_consent);
    waiting.consent_is_given = false;
    EXPECT_EQ(state_on(waiting, day("2026-03-16")), PauseState::refused);
    waiting.consent_is_given = true;
    EXPECT_EQ(state_on(waiting, day("2026-03-16")), PauseState::running);
}

TEST(Pause, ThatWasWithdrawnCountsForNothing) {
    Pause first = taken(*plan(asked("2026-03-04", 2)));
    first.withdrawn_at = Instant::from_unix_ms(1);
    EXPECT_FALSE(plan(asked("2026-03-04", 2), {first})->needs_consent);
    EXPECT_EQ(state_on(first, day("2026-03-04")), PauseState::withdrawn);
}

TEST(Pause, OverlappingAnotherIsRefused) {
    const Pause first = taken(*plan(asked("2026-03-04", 5)));
    EXPECT_EQ(plan(asked("2026-03-10", 1), {first}).error().key, "pause.overlaps_another");
    EXPECT_TRUE(plan(asked("2026-03-11", 1), {first}).has_value());
}

TEST(Pause, EndedByTheClientGoesOnAtTheNextWorkingDay) {
    const Pause pause = taken(*plan(asked("2026-03-04", 5)));
    EXPECT_EQ(*end_early(pause, office(), day("2026-03-06")), day("2026-03-09"));
    EXPECT_EQ(*end_early(pause, office(), day("2026-03-10")), day("2026-03-11"));
    EXPECT_EQ(end_early(pause, office(), day("2026-03-11")).error().key, "pause.does_not_run");
}

TEST(Pause, MovesTheTermByItsWorkingDays) {
    const Pause first = taken(*plan(asked("2026-03-04", 5)));
    Pause refused = taken(*plan(asked("2026-03-16", 2), {first}));
    refused.consent_is_given = false;
    const std::vector<Pause> pauses{first, refused};
    EXPECT_EQ(paused_working_days(pauses, office(), day("2026-03-04")), 0);
    EXPECT_EQ(paused_working_days(pauses, office(), day("2026-03-09")), 3);
    EXPECT_EQ(paused_working_days(pauses, office(), day("2026-12-31")), 5);
}

}  // namespace
}  // namespace slipway
