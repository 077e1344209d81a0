#include "platform/time_zone/time_zone.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/assert.hpp"

namespace slipway {
namespace {

TimeZone zone(const char* name) {
    return TimeZone::find(name).value();
}
Day day(const char* text) {
    return parse_day(text).value();
}
Instant instant(const char* text) {
    return parse_instant(text).value();
}

TEST(TimeZone, IsFoundByItsExactNameOnly) {
    EXPECT_EQ(zone("Europe/Kyiv").name(), "Europe/Kyiv");
    EXPECT_EQ(zone("UTC"), TimeZone::utc());
    for (const char* wrong : {"", "europe/kyiv", "Europe", "Europe/", "Mars/Olympus",
                              "../etc/passwd", "Europe/Kyiv\n", "zone.tab"}) {
        EXPECT_FALSE(TimeZone::find(wrong)) << wrong;
    }
}

TEST(TimeZone, ListsCitiesThatCanAllBeFound) {
    const auto names = TimeZone::names();
    EXPECT_GT(names.size(), 300u);
    EXPECT_TRUE(std::ranges::is_sorted(names));
    for (const char* expected : {"Europe/Kyiv", "Asia/Almaty", "America/Argentina/Salta", "UTC"}) {
        EXPECT_TRUE(std::ranges::binary_search(names, expected)) << expected;
    }
    for (const auto& name : names) EXPECT_TRUE(TimeZone::find(name)) << name;
}

struct WallClockCase {
    const char* zone;
    const char* instant;
    const char* day;
    int minute;
};

TEST(TimeZone, ShowsWhatTheWallShowsAndComesBack) {
    const WallClockCase cases[] = {
        {"UTC", "2026-03-02T09:30:00Z", "2026-03-02", 570},
        {"Europe/Kyiv", "2026-03-02T22:30:00Z", "2026-03-03", 30},
        {"Europe/Kyiv", "2026-07-01T21:00:00Z", "2026-07-02", 0},
        {"America/St_Johns", "2026-01-15T03:29:00Z", "2026-01-14", 1439},
        {"Asia/Kathmandu", "2026-01-15T18:15:00Z", "2026-01-16", 0},
        {"Pacific/Kiritimati", "1999-12-31T10:00:00Z", "2000-01-01", 0},
        {"Europe/London", "1969-07-20T20:17:00Z", "1969-07-20", 1277},
        {"Europe/Berlin", "2037-08-01T10:00:00Z", "2037-08-01", 720},
    };
    for (const auto& c : cases) {
        SCOPED_TRACE(std::string(c.zone) + " " + c.instant);
        const LocalTime local = zone(c.zone).to_local(instant(c.instant));
        EXPECT_EQ(to_text(local.day), c.day);
        EXPECT_EQ(local.minute_of_day(), c.minute);
        EXPECT_EQ(zone(c.zone).today(instant(c.instant)), day(c.day));
        EXPECT_EQ(to_text(zone(c.zone).to_instant(day(c.day), c.minute)),
                  to_text(instant(c.instant)));
    }
}

TEST(TimeZone, KeepsMillisecondsBefore1970) {
    const LocalTime local = TimeZone::utc().to_local(Instant::from_unix_ms(-1));
    EXPECT_EQ(to_text(local.day), "1969-12-31");
    EXPECT_EQ(local.ms_of_day, 86'399'999);
}

TEST(TimeZone, AMinuteThatIsSkippedIsTheMomentOfTheSkip) {
    // Kyiv, 29 March 2026: 02:59:59 is followed by 04:00:00, at 01:00 UTC.
    const TimeZone kyiv = zone("Europe/Kyiv");
    for (const int minute : {3 * 60, 3 * 60 + 30, 3 * 60 + 59, 4 * 60}) {
        EXPECT_EQ(to_text(kyiv.to_instant(day("2026-03-29"), minute)), "2026-03-29T01:00:00.000Z");
    }
    EXPECT_EQ(to_text(kyiv.to_instant(day("2026-03-29"), 179)), "2026-03-29T00:59:00.000Z");
    // Cairo skips midnight on 24 April 2026: the day begins when the wall first shows it.
    EXPECT_EQ(to_text(zone("Africa/Cairo").start_of(day("2026-04-24"))),
              "2026-04-23T22:00:00.000Z");
    // Samoa left out 30 December 2011.
    EXPECT_EQ(to_text(zone("Pacific/Apia").to_instant(day("2011-12-30"), 720)),
              "2011-12-30T10:00:00.000Z");
}

TEST(TimeZone, AMinuteThatIsShownTwiceIsTheFirst) {
    // Kyiv, 25 October 2026: 03:59:59 is followed by 03:00:00, at 01:00 UTC.
    const TimeZone kyiv = zone("Europe/Kyiv");
    EXPECT_EQ(to_text(kyiv.to_instant(day("2026-10-25"), 210)), "2026-10-25T00:30:00.000Z");
    EXPECT_EQ(to_text(kyiv.to_instant(day("2026-10-25"), 240)), "2026-10-25T02:00:00.000Z");
    EXPECT_EQ(kyiv.offset_seconds(instant("2026-10-25T00:30:00Z")), 3 * 3600);
    EXPECT_EQ(kyiv.offset_seconds(instant("2026-10-25T01:00:00Z")), 2 * 3600);
}

TEST(TimeZone, MomentsDoNotDecreaseThroughAYearOfAnyZone) {
    for (const auto& name : TimeZone::names()) {
        const TimeZone place = zone(name.c_str());
        Instant before = place.start_of(day("2026-01-01"));
        for (Day date = day("2026-01-01"); date < day("2027-01-01"); date += std::chrono::days(1)) {
            for (int minute = 0; minute <= 1440; minute += 60) {
                const Instant moment = place.to_instant(date, minute);
                ASSERT_LE(before, moment) << name << " " << to_text(date) << " " << minute;
                before = moment;
            }
        }
    }
}

TEST(TimeZone, AMinuteOutsideTheDayIsABug) {
    EXPECT_THROW(TimeZone::utc().to_instant(day("2026-01-01"), -1), Bug);
    EXPECT_THROW(TimeZone::utc().to_instant(day("2026-01-01"), 1441), Bug);
    EXPECT_EQ(TimeZone::utc().to_instant(day("2026-01-01"), 1440),
              TimeZone::utc().start_of(day("2026-01-02")));
}

}  // namespace
}  // namespace slipway
