#include "delivery/daily_controls/core/control_moments.hpp"

#include <gtest/gtest.h>

#include <string>

namespace slipway {
namespace {

using working_time::ClockSpan;
using working_time::DayHours;
using working_time::WorkingCalendar;

Day day(const char* text) { return *parse_day(text); }

/// Monday to Friday.
WorkingCalendar weekdays(int from_minute, int to_minute, std::set<Day> holidays = {}) {
    working_time::WeeklyHours week;
    for (std::size_t index = 0; index < 5; ++index) {
        week.days[index] = *DayHours::create({ClockSpan{from_minute, to_minute}});
    }
    return WorkingCalendar(working_time::CalendarHistory({.effective_from = day("2026-01-01"),
                                                          .week = week,
                                                          .holidays = std::move(holidays)}));
}

/// Two hours east of UTC, all the year.
const working_time::ZoneRules zone{std::chrono::hours(2)};

std::string said(const std::optional<DueControl>& due) {
    if (!due) return "never";
    return to_text(due->day) + (due->round == ControlRound::cut_off ? " cut-off " : " morning ") +
           to_text(due->at);
}

TEST(ControlMomentsTest, FollowEachPersonsOwnDay) {
    const auto early = weekdays(420, 900);
    const auto provider = weekdays(540, 1080);
    const ControlCalendars calendars{early, provider, zone, {}};
    ControlProgress progress{day("2026-03-05"), day("2026-03-05")};
    auto due = next_control(calendars, progress);
    EXPECT_EQ(said(due), "2026-03-06 cut-off 2026-03-06T13:00:00.000Z");
    progress = after(progress, *due);
    due = next_control(calendars, progress);
    // A Friday's morning after is on Monday.
    EXPECT_EQ(said(due), "2026-03-06 morning 2026-03-09T07:00:00.000Z");
    progress = after(progress, *due);
    EXPECT_EQ(said(next_control(calendars, progress)),
              "2026-03-09 cut-off 2026-03-09T13:00:00.000Z");
}

TEST(ControlMomentsTest, AnHourOfTheProvidersHoldsForEverybody) {
    const auto provider = weekdays(540, 1080);
    EXPECT_EQ(said(next_control({provider, provider, zone, 17 * 60},
                                {day("2026-03-05"), day("2026-03-05")})),
              "2026-03-06 cut-off 2026-03-06T15:00:00.000Z");
}

TEST(ControlMomentsTest, AHolidayIsNotLookedAt) {
    const auto provider = weekdays(540, 1080, {day("2026-03-09")});
    const ControlCalendars calendars{provider, provider, zone, {}};
    ControlProgress progress{day("2026-03-06"), day("2026-03-05")};
    auto due = next_control(calendars, progress);
    EXPECT_EQ(said(due), "2026-03-06 morning 2026-03-10T07:00:00.000Z");
    EXPECT_EQ(said(next_control(calendars, after(progress, *due))),
              "2026-03-10 cut-off 2026-03-10T16:00:00.000Z");
}

TEST(ControlMomentsTest, EachLookComesOnceInOrderOfTime) {
    const auto late = weekdays(780, 1260);
    const auto provider = weekdays(540, 1080);
    const ControlCalendars calendars{late, provider, zone, {}};
    ControlProgress progress{day("2026-03-01"), day("2026-03-01")};
    Instant last;
    for (int look = 0; look < 40; ++look) {
        const auto due = next_control(calendars, progress);
        ASSERT_TRUE(due.has_value());
        EXPECT_GE(due->at, last);
        last = due->at;
        progress = after(progress, *due);
    }
    EXPECT_EQ(progress.cut_off_until, day("2026-03-27"));
    EXPECT_EQ(progress.morning_until, day("2026-03-27"));
}

TEST(ControlMomentsTest, WithoutWorkingDaysThereIsNone) {
    const WorkingCalendar nobody(
        working_time::CalendarHistory({.effective_from = day("2026-01-01")}));
    EXPECT_FALSE(next_control({nobody, nobody, zone, {}}, {}).has_value());
}

}  // namespace
}  // namespace slipway
