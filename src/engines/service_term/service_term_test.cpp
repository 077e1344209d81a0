#include "engines/service_term/service_term.hpp"

#include <gtest/gtest.h>

namespace slipway::service_term {
namespace {

using working_time::CalendarHistory;
using working_time::CalendarVersion;
using working_time::DayHours;
using working_time::WorkingCalendar;

Day day(std::string_view text) {
    return *parse_day(text);
}

/// Monday to Friday, eight hours, with the holiday and the working Saturday of PLAN_FILES.
WorkingCalendar office() {
    CalendarVersion version;
    const DayHours eight_hours = *DayHours::create({{540, 780}, {840, 1080}});
    for (std::size_t i = 0; i < 5; ++i) version.week.days[i] = eight_hours;
    version.holidays = {day("2026-03-09")};
    version.exceptions[day("2026-03-14")] = *DayHours::create({{540, 780}});
    return WorkingCalendar(CalendarHistory(version));
}

constexpr TermRules junior_standard{Tier::junior, Effort::minutes(60), 2};
constexpr TermRules senior_full{Tier::senior, Effort::hours(25), 1};

TEST(ServiceTerm, TermsByTable) {
    struct Row {
        const char* fact;
        TermRules rules;
        Effort total;
        const char* start;
        Rational exact;
        int months;
        const char* ends;
    };
    const std::vector<Row> rows{
        {"the example of PLAN_FILES", junior_standard, Effort::minutes(2070), "2026-03-02",
         Rational(67, 44), 2, "2026-05-01"},
        {"the base is the floor", junior_standard, Effort::minutes(1), "2026-03-02",
         Rational(1, 1380), 2, "2026-05-01"},
        {"a month filled to its last minute", junior_standard, Effort::minutes(1380), "2026-03-02",
         Rational(1), 2, "2026-05-01"},
        {"no effort yet", junior_standard, Effort{}, "2026-03-02", Rational(0), 2, "2026-05-01"},
        {"121 h by 25 h", senior_full, Effort::hours(121), "2026-03-02", Rational(121, 25), 5,
         "2026-08-01"},
        {"exactly four months", senior_full, Effort::hours(100), "2026-03-02", Rational(4), 4,
         "2026-07-01"},
        {"a day that the month lacks", senior_full, Effort::hours(20), "2026-01-31", Rational(4, 5),
         1, "2026-02-27"},
    };
    for (const Row& row : rows) {
        const auto term = service_term(row.rules, row.total, day(row.start), office());
        ASSERT_TRUE(term) << row.fact;
        EXPECT_EQ(term->exact_months, row.exact) << row.fact << ' ' << to_text(term->exact_months);
        EXPECT_EQ(term->months, row.months) << row.fact;
        EXPECT_EQ(to_text(term->ends), row.ends) << row.fact;
    }
}

TEST(ServiceTerm, EachMonthExplainsWhatItCarries) {
    const auto term =
        service_term(junior_standard, Effort::minutes(2070), day("2026-03-02"), office());
    const ServiceMonth first{day("2026-03-02"), day("2026-04-01"), 23, Effort::minutes(1380),
                             Effort::minutes(1380)};
    const ServiceMonth second{day("2026-04-02"), day("2026-05-01"), 22, Effort::minutes(1320),
                              Effort::minutes(690)};
    EXPECT_EQ(term->explanation, (std::vector{first, second}));
}

TEST(ServiceTerm, MonthsWithoutWorkingDaysPassEmpty) {
    CalendarVersion none_in_april;
    for (auto& hours : none_in_april.week.days) hours = *DayHours::create({{540, 600}});
    for (Day off = day("2026-04-01"); off < day("2026-05-01"); off += std::chrono::days{1}) {
        none_in_april.holidays.insert(off);
    }
    const auto term = service_term(junior_standard, Effort::minutes(32 * 60), day("2026-03-01"),
                                   WorkingCalendar(CalendarHistory(none_in_april)));
    EXPECT_EQ(term->exact_months, Rational(2) + Rational(1, 31));
}

TEST(ServiceTerm, ACalendarThatNeverWorksHasNoTerm) {
    EXPECT_FALSE(service_term(junior_standard, Effort::minutes(1), day("2026-03-02"),
                              WorkingCalendar(CalendarHistory(CalendarVersion{}))));
}

}  // namespace
}  // namespace slipway::service_term
