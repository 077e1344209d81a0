#include "collaboration/calendar/core/calendar.hpp"

#include <gtest/gtest.h>

namespace slipway {
namespace {

using working_time::WorkingCalendar;

Day day(const char* text) { return *parse_day(text); }
const Day today = day("2026-03-02");  // a Monday

WorkingCalendar compiled(std::vector<WorkingWeek> workspace, std::vector<WorkingWeek> person = {},
                         std::vector<CalendarDay> days = {}) {
    return WorkingCalendar(make_history(workspace, person, days));
}

TEST(Calendar, IsTheUsualWeekUntilSomebodySaysOtherwise) {
    const auto calendar = compiled({});
    EXPECT_EQ(calendar.minutes_on(day("1999-12-31")), 480);
    EXPECT_FALSE(calendar.is_working_day(day("2026-03-07")));
}

TEST(Calendar, ANewWeekActsFromItsDayAndLeavesThePastAlone) {
    WeekHours short_week = usual_week();
    short_week.fri = {"09:00-13:00"};
    const auto calendar = compiled({{day("2026-03-09"), short_week}});
    EXPECT_EQ(calendar.minutes_on(day("2026-03-06")), 480);
    EXPECT_EQ(calendar.minutes_on(day("2026-03-13")), 240);
}

TEST(Calendar, AHolidayIsOffAndADayWithHoursReplacesItsWeekday) {
    const auto calendar = compiled({}, {},
                                   {{.day = day("2026-03-09"), .name = "Holiday"},
                                    {.day = day("2026-03-14"), .hours = {"10:00-14:00"}}});
    EXPECT_FALSE(calendar.is_working_day(day("2026-03-09")));
    EXPECT_EQ(calendar.minutes_on(day("2026-03-14")), 240);
}

TEST(Calendar, APersonHasOwnHoursAndMayGoBackToTheWorkspaces) {
    const WeekHours mornings{.mon = {"08:00-12:00"}, .tue = {"08:00-12:00"}};
    const auto calendar = compiled(
        {}, {{day("2026-03-09"), mornings}, {day("2026-03-23"), std::nullopt}});
    EXPECT_EQ(calendar.minutes_on(day("2026-03-09")), 240);
    EXPECT_FALSE(calendar.is_working_day(day("2026-03-11")));
    EXPECT_EQ(calendar.minutes_on(day("2026-03-25")), 480);
}

TEST(Calendar, SpecialHoursOnlyShortenTheDayOfSomebodyWithOwnHours) {
    const WeekHours afternoons{.mon = {"12:00-16:00"}, .fri = {"12:00-16:00"}};
    const std::vector<CalendarDay> days{{.day = day("2026-03-09"), .hours = {"09:00-14:00"}},
                                        {.day = day("2026-03-14"), .hours = {"09:00-17:00"}}};
    const auto calendar = compiled({}, {{day("2026-03-02"), afternoons}}, days);
    EXPECT_EQ(calendar.minutes_on(day("2026-03-09")), 120);
    EXPECT_FALSE(calendar.is_working_day(day("2026-03-14"))) << "never on Saturdays";
    EXPECT_EQ(compiled({}, {}, days).minutes_on(day("2026-03-14")), 480);
}

TEST(Calendar, AChangeOfTheWorkspaceReachesAPersonWithoutOwnHours) {
    const WeekHours four_days{.mon = {"09:00-19:00"}};
    const auto calendar = compiled({{day("2026-03-16"), four_days}},
                                   {{day("2026-03-09"), std::nullopt}});
    EXPECT_EQ(calendar.minutes_on(day("2026-03-16")), 600);
}

TEST(CalendarRules, RefuseByTheirField) {
    WeekHours overlapping = usual_week();
    overlapping.tue = {"09:00-13:00", "12:00-15:00"};
    WeekHours malformed = usual_week();
    malformed.wed = {"09:00-13:00", "from two"};
    const struct {
        WorkingWeek week;
        const char* key;
        const char* field;
    } cases[] = {
        {{day("2026-03-01"), usual_week()}, "calendar.past_is_not_rewritten", "effective_from"},
        {{today, WeekHours{}}, "calendar.week_has_no_hours", "hours"},
        {{today, overlapping}, "calendar.hours_overlap", "hours/tue"},
        {{today, malformed}, "calendar.hours_are_malformed", "hours/wed/1"},
    };
    for (const auto& wrong : cases) {
        const auto checked = check_week(wrong.week, today);
        ASSERT_FALSE(checked.has_value()) << wrong.key;
        EXPECT_EQ(checked.error().key, wrong.key);
        EXPECT_EQ(checked.error().field, wrong.field);
    }
    EXPECT_TRUE(check_week({today, usual_week()}, today).has_value());
    EXPECT_EQ(check_day({.day = day("2026-02-28")}, today).error().field, "day");
}

TEST(AbsenceRules, RefuseUpsideDownTooLongAndOverlapping) {
    const std::vector<PersonAbsence> others{
        {.from_day = day("2026-07-01"), .to_day = day("2026-07-14")}};
    const auto check = [&](const char* from, const char* to) {
        return check_absence({.from_day = day(from), .to_day = day(to)}, others);
    };
    EXPECT_EQ(check("2026-07-20", "2026-07-19").error().key, "absence.ends_before_it_starts");
    EXPECT_EQ(check("2026-08-01", "2027-08-03").error().key, "absence.is_too_long");
    EXPECT_EQ(check("2026-07-14", "2026-07-20").error().key, "absence.overlaps_another");
    EXPECT_TRUE(check("2026-07-15", "2026-07-15").has_value());
}

TEST(AbsenceRules, WhatHasPassedOfAnAbsenceStays) {
    const auto ending = [&](const char* today) {
        return ending_of(day("2026-07-01"), day("2026-07-14"), day(today));
    };
    EXPECT_EQ(ending("2026-06-30"), AbsenceEnding::remove);
    EXPECT_EQ(ending("2026-07-01"), AbsenceEnding::remove);
    EXPECT_EQ(ending("2026-07-02"), AbsenceEnding::shorten);
    EXPECT_EQ(ending("2026-07-14"), AbsenceEnding::shorten);
    EXPECT_EQ(ending("2026-07-15"), AbsenceEnding::over);
}

}  // namespace
}  // namespace slipway
