#include "engines/working_time/working_calendar.hpp"

#include <gtest/gtest.h>
#include <cstdlib>
#include <random>

#include "engines/working_time/zoned_calendar.hpp"

namespace slipway::working_time {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;

Day day(std::string_view text) {
    return *parse_day(text);
}

DayHours hours_of(std::initializer_list<std::string_view> texts) {
    std::vector<ClockSpan> spans;
    for (const auto text : texts) spans.push_back(*parse_clock_span(text));
    return *DayHours::create(spans);
}

CalendarVersion office() {
    CalendarVersion version;
    for (std::size_t i = 0; i < 5; ++i) {
        version.week.days[i] = hours_of({"09:00-13:00", "14:00-18:00"});
    }
    version.holidays = {day("2026-03-09")};
    version.exceptions[day("2026-03-14")] = hours_of({"09:00-13:00"});
    return version;
}

WorkingCalendar compiled(const CalendarVersion& version, std::vector<Absence> absences = {}) {
    return WorkingCalendar(CalendarHistory(version), absences);
}

TEST(ClockSpan, ReadsHoursAndMinutesOnly) {
    EXPECT_EQ(parse_clock_span("09:00-24:00"), (ClockSpan{540, 1440}));
    for (const auto* bad : {"9:00-13:00", "09:00-09:00", "13:00-09:00", "09:00–13:00",
                            "09:60-10:00", "09:00-24:01", "", "09:00-13:00 "}) {
        EXPECT_FALSE(parse_clock_span(bad)) << bad;
    }
}

TEST(DayHours, OverlappingSpansAreRefusedAndTouchingOnesJoined) {
    EXPECT_EQ(DayHours::create({{540, 700}, {600, 800}}).error().key, "calendar.hours_overlap");
    EXPECT_EQ(DayHours::create({{540, 540}}).error().key, "calendar.hours_out_of_day");
    EXPECT_EQ(DayHours::create({{600, 700}, {540, 600}})->spans().size(), 1u);
}

TEST(WorkingCalendar, AnExceptionReplacesTheWeekdayAndAHolidayEndsWork) {
    const WorkingCalendar calendar = compiled(office());
    EXPECT_EQ(calendar.minutes_on(day("2026-03-06")), 480);
    EXPECT_FALSE(calendar.is_working_day(day("2026-03-09")));
    EXPECT_EQ(calendar.minutes_on(day("2026-03-14")), 240);
    EXPECT_EQ(calendar.working_days_between(day("2026-03-02"), day("2026-03-16")), 10);
    EXPECT_EQ(calendar.minutes_between(day("2026-03-16"), day("2026-03-14")), -240);
}

TEST(WorkingCalendar, AddsWorkingDays) {
    const WorkingCalendar calendar = compiled(office());
    struct Row {
        const char* from;
        int count;
        const char* expected;
    };
    for (const Row& row : {Row{"2026-03-06", 1, "2026-03-10"}, Row{"2026-03-07", 0, "2026-03-10"},
                           Row{"2026-03-10", 0, "2026-03-10"}, Row{"2026-03-13", 1, "2026-03-14"},
                           Row{"2026-03-10", -1, "2026-03-06"}, Row{"2026-03-15", -2, "2026-03-13"},
                           Row{"2026-03-02", 261, "2027-03-02"}}) {
        EXPECT_EQ(calendar.add_working_days(day(row.from), row.count), day(row.expected))
            << row.from << " + " << row.count;
    }
}

TEST(WorkingCalendar, ACalendarThatNeverWorksHasNoNextWorkingDay) {
    const WorkingCalendar never = compiled(CalendarVersion{});
    EXPECT_EQ(never.add_working_days(day("2026-03-02"), 1), std::nullopt);
    EXPECT_EQ(nth_common_working_day(compiled(office()), never, day("2026-03-02"), 1),
              std::nullopt);
}

TEST(WorkingCalendar, AbsencesTakeDaysAway) {
    const auto calendar = compiled(office(), {{day("2026-03-16"), day("2026-03-17")}});
    EXPECT_EQ(calendar.minutes_on(day("2026-03-17")), 0);
    EXPECT_EQ(calendar.add_working_days(day("2026-03-14"), 1), day("2026-03-18"));
}

TEST(CalendarHistory, AChangeActsFromItsDayAndNeverBefore) {
    const CalendarHistory before(office());
    CalendarVersion four_days = office();
    four_days.effective_from = day("2026-06-01");
    four_days.week.days[4] = DayHours{};
    EXPECT_EQ(before.with_change(four_days, day("2026-06-02")).error().key,
              "calendar.past_is_not_rewritten");
    const CalendarHistory after = *before.with_change(four_days, day("2026-06-01"));
    const WorkingCalendar old_calendar{before};
    const WorkingCalendar calendar{after};
    EXPECT_TRUE(calendar.is_working_day(day("2026-05-29")));
    EXPECT_FALSE(calendar.is_working_day(day("2026-06-05")));
    EXPECT_EQ(calendar.minutes_between(day("2026-01-01"), day("2026-06-01")),
              old_calendar.minutes_between(day("2026-01-01"), day("2026-06-01")));
    EXPECT_EQ(calendar.working_days_between(day("2026-06-01"), day("2026-06-15")), 8);
}

TEST(WorkingCalendar, AnAllowanceRunsOnDaysThatBothWork) {
    CalendarVersion client;
    for (const std::size_t i : {0, 2, 4}) client.week.days[i] = hours_of({"20:00-22:00"});
    const WorkingCalendar theirs = compiled(client);
    const WorkingCalendar ours = compiled(office());
    EXPECT_EQ(nth_common_working_day(ours, theirs, day("2026-03-06"), 2), day("2026-03-13"));
    EXPECT_EQ(nth_common_working_day(ours, theirs, day("2026-03-07"), 0), day("2026-03-07"));
    EXPECT_EQ(on_common_days(ours, theirs).minutes_on(day("2026-03-11")), 480);
    EXPECT_FALSE(intersection(ours, theirs).is_working_day(day("2026-03-11")));
}

/// Days and sums by walking; shares nothing with the calendar but the rules it was made from.
TEST(WorkingCalendar, AgreesWithCountingDayByDay) {
    std::mt19937 random(20260302);
    for (int round = 0; round < 5; ++round) {
        CalendarHistory history{office()};
        for (int change = 0; change < 3; ++change) {
            CalendarVersion version;
            version.effective_from = day("2026-02-01") + days{static_cast<int>(random() % 200)};
            for (auto& weekday : version.week.days) {
                if (random() % 3 != 0) weekday = hours_of({"08:00-12:00", "12:30-16:00"});
            }
            for (int i = 0; i < 5; ++i) {
                version.holidays.insert(day("2026-01-01") + days{static_cast<int>(random() % 365)});
                version.exceptions[day("2026-01-01") + days{static_cast<int>(random() % 365)}] =
                    random() % 2 == 0 ? hours_of({"10:00-11:00"}) : DayHours{};
            }
            history = *history.with_change(version, day("2026-01-01"));
        }
        const Absence absence{day("2026-04-01"), day("2026-04-20")};
        const WorkingCalendar calendar(history, std::vector{absence});
        std::int64_t worked_days = 0;
        std::int64_t worked_minutes = 0;
        const Day begin = day("2025-12-01");
        std::vector<Day> working;
        for (Day at = begin; at < day("2027-02-01"); at += days{1}) {
            ASSERT_EQ(calendar.working_days_between(begin, at), worked_days);
            EXPECT_EQ(calendar.minutes_between(begin, at), worked_minutes);
            const bool absent = absence.from <= at && at <= absence.to;
            const int here = absent ? 0 : history.version_on(at).hours_on(at).minutes();
            ASSERT_EQ(calendar.minutes_on(at), here) << to_text(at);
            worked_minutes += here;
            if (here > 0) {
                ++worked_days;
                working.push_back(at);
            }
        }
        for (std::size_t i = 1; i < working.size(); ++i) {
            const Day gap = working[i] - days{1};
            EXPECT_EQ(calendar.add_working_days(working[0], static_cast<int>(i)), working[i]);
            EXPECT_EQ(calendar.add_working_days(working[i], -static_cast<int>(i)), working[0]);
            EXPECT_EQ(calendar.add_working_days(gap, 0), gap == working[i - 1] ? gap : working[i]);
        }
    }
}

Instant at(std::string_view text) {
    return *parse_instant(text);
}

/// Kyiv's clocks in 2026; like Berlin's an hour later.
ZoneRules kyiv() {
    return ZoneRules(hours{2}, {{at("2026-03-29T01:00:00Z"), hours{3}},
                                {at("2026-10-25T01:00:00Z"), hours{2}},
                                {at("2027-03-28T01:00:00Z"), hours{3}}});
}
ZoneRules new_york() {
    return ZoneRules(-hours{5}, {{at("2026-03-08T07:00:00Z"), -hours{4}},
                                 {at("2026-11-01T06:00:00Z"), -hours{5}},
                                 {at("2027-03-14T07:00:00Z"), -hours{4}}});
}
/// Lord Howe Island moves by half an hour only.
ZoneRules lord_howe() {
    return ZoneRules(hours{11}, {{at("2026-04-04T15:00:00Z"), hours{10} + minutes{30}},
                                 {at("2026-10-03T15:30:00Z"), hours{11}},
                                 {at("2027-04-03T15:00:00Z"), hours{10} + minutes{30}}});
}

CalendarVersion night_shifts() {
    CalendarVersion version;
    for (auto& weekday : version.week.days) {
        weekday = hours_of({"00:00-02:30", "03:15-06:00", "22:00-24:00"});
    }
    version.exceptions[day("2026-05-01")] = DayHours{};
    return version;
}

TEST(ZonedCalendar, AnHourThatClocksJumpOverIsNotWorkedAndOneShownTwiceIsWorkedTwice) {
    const ZonedCalendar nights(compiled(night_shifts()), kyiv());
    // 22:00 to 06:00 less the break of 45 minutes is 435 minutes of work.
    EXPECT_EQ(nights.worked_between(at("2026-03-27T20:00:00Z"), at("2026-03-28T04:00:00Z")),
              minutes{435});
    // Clocks go from 03:00 to 04:00, over the end of the break and 45 minutes of work.
    EXPECT_EQ(nights.worked_between(at("2026-03-28T20:00:00Z"), at("2026-03-29T03:00:00Z")),
              minutes{390});
    // From 04:00 back to 03:00: the same 45 minutes are worked again.
    EXPECT_EQ(nights.worked_between(at("2026-10-24T19:00:00Z"), at("2026-10-25T04:00:00Z")),
              minutes{480});
}

TEST(ZoneRules, MidnightIsTheFirstMomentOfTheDay) {
    // In Beirut the clocks jump from 00:00 to 01:00: the day starts at what is shown as 01:00.
    const ZoneRules beirut(
        hours{2}, {{at("2026-03-28T22:00:00Z"), hours{3}}, {at("2026-10-24T21:00:00Z"), hours{2}}});
    EXPECT_EQ(beirut.start_of(day("2026-03-29")), at("2026-03-28T22:00:00Z"));
    EXPECT_EQ(beirut.end_of(day("2026-03-29")), at("2026-03-29T21:00:00Z"));
    // In autumn 23:00–24:00 is shown twice; the day after begins once.
    EXPECT_EQ(beirut.end_of(day("2026-10-24")), at("2026-10-24T22:00:00Z"));
    EXPECT_EQ(beirut.day_of(at("2026-10-24T21:30:00Z")), day("2026-10-24"));
}

/// One number a minute: the working minutes until it, counted by looking at the clock each minute.
struct MinuteOracle {
    Instant begin = at("2026-02-20T00:00:00Z");
    std::vector<int> worked_until{0};
    std::vector<bool> works;

    MinuteOracle(const CalendarVersion& version, const ZoneRules& zone) {
        for (int i = 0; i < 420 * minutes_a_day; ++i) {
            const Instant now = begin.plus(minutes{i});
            std::chrono::seconds offset = zone.initial_offset();
            for (const OffsetChange& change : zone.changes()) {
                if (change.at <= now) offset = change.offset;
            }
            const LocalTime shown{milliseconds{now.in_unix_ms()} + offset};
            const Day date = std::chrono::floor<days>(shown);
            const auto minute = std::chrono::floor<minutes>(shown - date).count();
            bool is_working = false;
            for (const ClockSpan& span : version.hours_on(date).spans()) {
                if (span.from_minute <= minute && minute < span.to_minute) is_working = true;
            }
            works.push_back(is_working);
            worked_until.push_back(worked_until.back() + (is_working ? 1 : 0));
        }
    }
};

/// SLIPWAY_ROUND_TRIPS=1000000 for the whole claim.
int round_trips() {
    const char* wanted = std::getenv("SLIPWAY_ROUND_TRIPS");
    return wanted ? std::atoi(wanted) : 10'000;
}

TEST(ZonedCalendar, AgreesWithLookingAtTheClockEachMinute) {
    std::mt19937 random(7);
    for (const CalendarVersion& version : {office(), night_shifts()}) {
        for (const ZoneRules& zone : {kyiv(), new_york(), lord_howe()}) {
            const MinuteOracle oracle(version, zone);
            const ZonedCalendar calendar(compiled(version), zone);
            const auto total = static_cast<unsigned>(oracle.works.size());
            for (int i = 0; i < round_trips(); ++i) {
                const unsigned a = random() % (total - 1);
                const unsigned b = random() % (total - 1);
                const Instant from = oracle.begin.plus(minutes{a});
                const Instant until = oracle.begin.plus(minutes{b});
                const int worked = oracle.worked_until[b] - oracle.worked_until[a];
                ASSERT_EQ(calendar.worked_between(from, until), minutes{worked}) << a << ' ' << b;
                ASSERT_EQ(calendar.is_working(from), oracle.works[a]);
                const Instant reached = *calendar.add_working_time(from, minutes{worked});
                ASSERT_EQ(calendar.worked_between(from, reached), minutes{worked});
                const auto minute =
                    static_cast<std::size_t>(reached.since(oracle.begin) / minutes{1});
                // The first such moment follows a worked minute; the last one precedes one.
                const bool is_edge_worked =
                    worked == 0 || oracle.works[worked > 0 ? minute - 1 : minute];
                ASSERT_TRUE(is_edge_worked) << a << ' ' << b;
            }
        }
    }
}

}  // namespace
}  // namespace slipway::working_time
