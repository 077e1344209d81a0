#include "engines/rcpsp/calendar_capacity.hpp"

#include <gtest/gtest.h>

namespace slipway::rcpsp {
namespace {

using working_time::Absence;
using working_time::CalendarHistory;
using working_time::CalendarVersion;
using working_time::DayHours;
using working_time::WorkingCalendar;

TEST(MinutesByDay, FollowsTheCalendarAndAbsencesThenTheUsualWeek) {
    CalendarVersion version;
    for (std::size_t i = 0; i < 5; ++i) version.week.days[i] = *DayHours::create({{540, 1020}});
    const Day monday = *parse_day("2026-03-02");
    version.holidays = {monday + std::chrono::days{1}, monday + std::chrono::days{8}};
    version.exceptions[monday + std::chrono::days{12}] = *DayHours::create({{600, 660}});
    const WorkingCalendar calendar{CalendarHistory(version)};
    const std::vector<Absence> absences{
        {monday + std::chrono::days{3}, monday + std::chrono::days{3}}};

    const Capacity capacity = minutes_by_day(calendar, absences, monday, 7);
    EXPECT_EQ(capacity.first, (std::vector<int>{480, 0, 480, 0, 480, 0, 0}));
    // The second week has a holiday and a working Saturday, which do not come back.
    EXPECT_EQ(capacity.pattern, (std::vector<int>{480, 480, 480, 480, 480, 0, 0}));
    EXPECT_EQ(capacity.in(6), 0);
    EXPECT_EQ(capacity.in(8), 480);
    EXPECT_EQ(capacity.in(7000), 480);
    EXPECT_EQ(capacity.in(7005), 0);
}

}  // namespace
}  // namespace slipway::rcpsp
