#include "collaboration/calendar/holiday_sets.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace slipway {
namespace {

/// "01-01 03-08 …": the working days that a year's holidays make free.
std::string weekdays_off(const char* country, const char* region, int year) {
    const HolidaySet* set = find_holiday_set(country);
    EXPECT_NE(set, nullptr);
    std::string text;
    for (const HolidayDay& each : holidays_of_year(*set, region, year)) {
        if (iso_weekday(each.day) > 5 || each.kind == HolidayDayKind::moved_worked) continue;
        text += (text.empty() ? "" : " ") + to_text(each.day).substr(5);
    }
    return text;
}

/// As the authorities published them.
TEST(HolidaySets, MakeTheDaysFreeThatTheAuthoritiesName) {
    const struct {
        const char* country;
        const char* region;
        int year;
        const char* days;
    } cases[] = {
        {"KZ", "", 2024,
         "01-01 01-02 03-08 03-21 03-22 03-25 05-01 05-07 05-08 05-09 07-08 08-30 10-25 12-16"},
        {"KZ", "", 2026,
         "01-01 01-02 01-07 03-09 03-23 03-24 03-25 05-01 05-07 05-11 05-27 07-06 10-26 12-16"},
        {"PL", "", 2025,
         "01-01 01-06 04-21 05-01 06-19 08-15 11-11 12-24 12-25 12-26"},
        {"DE", "BY", 2026,
         "01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 12-25"},
        {"DE", "SN", 2025,
         "01-01 04-18 04-21 05-01 05-29 06-09 10-03 10-31 11-19 12-25 12-26"},
        {"DE", "BE", 2025, "01-01 04-18 04-21 05-01 05-08 05-29 06-09 10-03 12-25 12-26"},
        {"US", "", 2026,
         "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25"},
        {"US", "DC", 2025,
         "01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25"},
        {"UA", "", 2026,
         "01-01 03-09 04-13 05-01 05-08 06-01 06-29 07-15 08-24 10-01 12-25"},
    };
    for (const auto& each : cases) {
        EXPECT_EQ(weekdays_off(each.country, each.region, each.year), each.days)
            << each.country << " " << each.region << " " << each.year;
    }
}

TEST(HolidaySets, AreSoundInEveryYearAndRegion) {
    ASSERT_EQ(holiday_sets().size(), 5u);
    for (const HolidaySet& set : holiday_sets()) {
        std::vector<std::string> regions{""};
        for (const HolidayRegion& region : set.regions) regions.push_back(region.code);
        for (int year = set.from_year; year <= set.to_year; ++year) {
            for (const std::string& region : regions) {
                const auto days = holidays_of_year(set, region, year);
                EXPECT_GE(days.size(), 9u) << set.country << region << year;
                for (std::size_t i = 1; i < days.size(); ++i) {
                    EXPECT_LT(days[i - 1].day, days[i].day);
                }
            }
        }
    }
}

TEST(HolidaySets, SayThatUkrainesAreSuspendedUnderMartialLaw) {
    const HolidaySet* set = find_holiday_set("UA");
    ASSERT_TRUE(set->suspension.has_value());
    EXPECT_NE(set->law_of(set->suspension->source).find("2136-IX"), std::string::npos);
    EXPECT_EQ(find_holiday_set("FR"), nullptr);
}

TEST(HolidaySets, TellAnnouncedDatesFromEstimates) {
    const auto days = holidays_of_year(*find_holiday_set("KZ"), "", 2027);
    const auto estimated = std::ranges::count(days, HolidayCertainty::estimated,
                                              &HolidayDay::certainty);
    EXPECT_EQ(estimated, 1);
}

}  // namespace
}  // namespace slipway
