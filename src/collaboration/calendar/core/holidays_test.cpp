#include "collaboration/calendar/core/holidays.hpp"

#include <gtest/gtest.h>

namespace slipway {
namespace {

Day day(const char* text) { return *parse_day(text); }

/// Gauss's rule of 1800 with his correction of 1816: another way to the same dates.
Day easter_by_gauss(int year, Church church) {
    const int a = year % 19;
    const int b = year % 4;
    const int c = year % 7;
    int m = 15;
    int n = 6;
    if (church == Church::western) {
        const int k = year / 100;
        const int p = (13 + 8 * k) / 25;
        const int q = k / 4;
        m = (15 - p + k - q) % 30;
        n = (4 + k - q) % 7;
    }
    const int d = (19 * a + m) % 30;
    const int e = (2 * b + 4 * c + 6 * d + n) % 7;
    int days_after_22_march = d + e;
    if (church == Church::western && e == 6 && (d == 29 || (d == 28 && (11 * m + 11) % 30 < 19))) {
        days_after_22_march -= 7;
    }
    const Day first(std::chrono::year{year} / 3 / 22);
    return first + std::chrono::days{days_after_22_march + (church == Church::orthodox ? 13 : 0)};
}

TEST(Easter, AgreesWithGaussInTwoCenturies) {
    for (int year = 1900; year <= 2099; ++year) {
        for (const Church church : {Church::western, Church::orthodox}) {
            EXPECT_EQ(to_text(easter_sunday(year, church)),
                      to_text(easter_by_gauss(year, church)));
            EXPECT_EQ(iso_weekday(easter_sunday(year, church)), 7u);
        }
    }
}

TEST(Easter, IsWhatTheChurchesPublish) {
    const struct {
        int year;
        const char* western;
        const char* orthodox;
    } cases[] = {{2024, "2024-03-31", "2024-05-05"}, {2025, "2025-04-20", "2025-04-20"},
                 {2026, "2026-04-05", "2026-04-12"}, {2027, "2027-03-28", "2027-05-02"},
                 {2028, "2028-04-16", "2028-04-16"}, {2029, "2029-04-01", "2029-04-08"},
                 {2030, "2030-04-21", "2030-04-28"}};
    for (const auto& each : cases) {
        EXPECT_EQ(easter_sunday(each.year, Church::western), day(each.western));
        EXPECT_EQ(easter_sunday(each.year, Church::orthodox), day(each.orthodox));
    }
}

HolidaySet set_of(WeekendRule weekend, std::vector<PublicHoliday> holidays) {
    return {.country = "XX",
            .from_year = 2024,
            .to_year = 2030,
            .weekend = weekend,
            .sources = {{"law", "The law", std::nullopt}},
            .holidays = std::move(holidays)};
}
PublicHoliday fixed(int month, int day_of_month) {
    return {.key = "day",
            .rule = {.kind = HolidayRuleKind::fixed, .month = month, .day = day_of_month},
            .source = "law"};
}
std::vector<std::string> days_of(const HolidaySet& set, int year, HolidayDayKind kind) {
    std::vector<std::string> days;
    for (const HolidayDay& each : holidays_of_year(set, "", year)) {
        if (each.kind == kind) days.push_back(to_text(each.day));
    }
    return days;
}

using Days = std::vector<std::string>;

TEST(Holidays, OnAWeekendAreMadeUpForByTheNextWorkingDay) {
    // 21 and 22 March 2026 are a Saturday and a Sunday, 23 March is a holiday itself.
    const auto set =
        set_of(WeekendRule::next_working_day, {fixed(3, 21), fixed(3, 22), fixed(3, 23)});
    EXPECT_EQ(days_of(set, 2026, HolidayDayKind::carried_over), (Days{"2026-03-24", "2026-03-25"}));
}

TEST(Holidays, OnASaturdayMayBeKeptOnTheFridayBefore) {
    const auto set = set_of(WeekendRule::nearest_working_day, {fixed(1, 1), fixed(7, 4)});
    EXPECT_EQ(days_of(set, 2026, HolidayDayKind::carried_over), (Days{"2026-07-03"}));
    EXPECT_EQ(days_of(set, 2027, HolidayDayKind::carried_over),
              (Days{"2027-07-05", "2027-12-31"}));  // for 1 January 2028, a Saturday
}

TEST(Holidays, StayWhereTheLawLeavesThem) {
    EXPECT_TRUE(days_of(set_of(WeekendRule::stays, {fixed(7, 4)}), 2026,
                        HolidayDayKind::carried_over)
                    .empty());
    PublicHoliday lost = fixed(7, 4);
    lost.is_carried_over = false;
    EXPECT_TRUE(days_of(set_of(WeekendRule::next_working_day, {lost}), 2026,
                        HolidayDayKind::carried_over)
                    .empty());
}

TEST(Holidays, FollowTheirWeekdays) {
    PublicHoliday third_monday{.key = "a",
                               .rule = {.kind = HolidayRuleKind::nth_weekday,
                                        .month = 1, .weekday = 1, .nth = 3},
                               .source = "law"};
    PublicHoliday last_monday{.key = "b",
                              .rule = {.kind = HolidayRuleKind::nth_weekday,
                                       .month = 5, .weekday = 1, .nth = -1},
                              .source = "law"};
    PublicHoliday before{.key = "c",
                         .rule = {.kind = HolidayRuleKind::weekday_before,
                                  .month = 11, .day = 23, .weekday = 3},
                         .source = "law"};
    const auto set = set_of(WeekendRule::stays, {third_monday, last_monday, before});
    EXPECT_EQ(days_of(set, 2026, HolidayDayKind::holiday),
              (Days{"2026-01-19", "2026-05-25", "2026-11-18"}));
    // 23 November 2022 was a Wednesday itself: the one before it counts.
    EXPECT_EQ(days_of(set, 2022, HolidayDayKind::holiday).back(), "2022-11-16");
}

TEST(Holidays, HoldInTheirYearsAndRegions) {
    PublicHoliday regional = fixed(10, 31);
    regional.regions = {"SN"};
    PublicHoliday later = fixed(12, 24);
    later.from_year = 2025;
    const auto set = set_of(WeekendRule::stays, {regional, later});
    EXPECT_TRUE(holidays_of_year(set, "", 2024).empty());
    EXPECT_EQ(holidays_of_year(set, "SN", 2024).size(), 1u);
    EXPECT_EQ(holidays_of_year(set, "SN", 2025).size(), 2u);
}

}  // namespace
}  // namespace slipway
