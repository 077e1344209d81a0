#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "delivery/schedule/testing/plan_file_example.hpp"
#include "platform/describe/expectation.hpp"

namespace slipway {
namespace {

using testing::by_list;
using testing::changed;
using ::testing::HasSubstr;
using testing::with_engagements;

struct Row {
    std::string text;
    const char* field;
    const char* expectation;
};

void expect_errors(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        const auto answer = plan_portfolio_file(row.text, by_list);
        ASSERT_FALSE(answer) << row.field;
        EXPECT_EQ(answer.error().field, row.field);
        EXPECT_THAT(expectation_of(answer.error()), HasSubstr(row.expectation)) << row.field;
        EXPECT_THAT(expectation_of(answer.error()), HasSubstr("expected ")) << row.field;
    }
}

TEST(PlanFile, ErrorsNameThePlaceAndWhatWasExpected) {
    expect_errors({
        {"{", "", "JSON"},
        {"[]", "", "an object"},
        {"{}", "today", "a date"},
        {changed(R"("today": "2026-03-02")", R"("today": "2026-02-30")"), "today", "YYYY-MM-DD"},
        {changed(R"("today")", R"("yesterday": 1, "today")"), "yesterday", "no such member"},
        {changed(R"("priority": 1,)", R"("priority": 1, "colour": "red",)"), "engagements/0/colour",
         "no such member"},
        {changed("180}", "1.5}"), "engagements/0/blocks/0/items/0/minutes", "a whole number"},
        {changed("180}", R"("180"})"), "engagements/0/blocks/0/items/0/minutes", "a whole number"},
        {changed(R"("minutes": 420)", R"("minutes": 420, "minutes": 420)"),
         "engagements/0/blocks/1/items/0/minutes", "a member that is there once"},
        {changed(R"("low": 30)", R"("low": 61)"), "engagements/0/blocks/0/items/1/low",
         "at most minutes, 60"},
        {changed(R"("high": 180)", R"("high": 59)"), "engagements/0/blocks/0/items/1/high",
         "at least minutes, 60"},
        {changed(R"("after": [])", R"("after": ["orders"])"), "engagements/0/blocks/0/after",
         R"(no circle of blocks: "contacts" after "orders" after "contacts")"},
        {changed(R"("after": [])", R"("after": ["contacts"])"), "engagements/0/blocks/0/after",
         R"(no circle of blocks: "contacts" after "contacts")"},
        {changed(R"("after": ["contacts"])", R"("after": ["nobody"])"),
         "engagements/0/blocks/1/after/0", "the id of a block"},
        {changed(R"("id": "orders")", R"("id": "contacts")"), "engagements/0/blocks/1/id",
         "an id that is there once"},
        {changed(R"("id": "groups")", R"("id": "load")"), "engagements/0/blocks/0/items/1/id",
         "an id that is there once"},
        {changed(R"("id": "taras")", R"("id": "olena")"), "people/1/id",
         "an id that is there once"},
        {changed(R"("developer": "taras")", R"("developer": "olena")"),
         "engagements/0/blocks/1/items/1/developer", "the id of a developer"},
        {changed(changed(R"("id": "groups")", R"("id": "a\nb")"), R"("id": "load")",
                 R"("id": "a\nb")"),
         "engagements/0/blocks/0/items/1/id", R"(an id that is there once, not "a\nb" again)"},
        {changed(R"("developer": "taras", )", ""), "engagements/0/blocks/1/items/1/developer",
         "together"},
        {changed(R"({"id": "process", "minutes": 420},
                  {"id": "invoice", "minutes": 90, "developer": "taras", "developer_minutes": 300})",
                 ""),
         "engagements/0/blocks/1/items", "at least one item"},
        {changed(R"("role": "developer", "calendar": "office")",
                 R"("role": "developer", "calendar": "home")"),
         "people/1/calendar", "the name of a calendar"},
        {changed(R"("engagements": [)",
                 R"("engagements": [{"id": "bakery", "package": "junior_standard",
                    "manager": "olena", "client_calendar": "office", "start": "2026-03-02",
                    "stages": {"discovery": 60}, "blocks": []},)"),
         "engagements/1/id", R"(an id that is there once, not "bakery" again)"},
        {changed(R"("minutes_per_month": 1500,)", ""), "packages/senior_full/minutes_per_month",
         "monthly quota"},
        {changed(R"(, "developer_minutes": 300)", ""),
         "engagements/0/blocks/1/items/1/developer_minutes", "together"},
        {changed(R"("manager": "olena")", R"("manager": "nobody")"), "engagements/0/manager",
         "the id of a manager"},
        {changed(R"("package": "junior_standard")", R"("package": "x")"), "engagements/0/package",
         "the name of a package"},
        {changed(R"("client_calendar": "office")", R"("client_calendar": "x")"),
         "engagements/0/client_calendar", "the name of a calendar"},
        {changed(R"("to": "2026-03-17")", R"("to": "2026-03-15")"), "people/0/absences/0/to",
         "a date not before 2026-03-16"},
        {changed(R"("days": 3)", R"("days": 6)"), "engagements/0/pauses/0/days", "at most 5"},
        {changed(R"("days": 3)", R"("days": 0)"), "engagements/0/pauses/0/days", "at least 1"},
        {changed(R"("role": "developer")", R"("role": "boss")"), "people/1/role",
         "one of manager, developer"},
        {changed(R"("2026-03-14": ["09:00-13:00"])", R"("2026-13-14": ["09:00-13:00"])"),
         "calendars/office/exceptions/2026-13-14", "a date"},
        {changed(R"("2026-03-14": ["09:00-13:00"])", R"("2026-03-14": ["13:00-09:00"])"),
         "calendars/office/exceptions/2026-03-14/0", "hours as HH:MM-HH:MM"},
        {changed(R"("2026-03-14": ["09:00-13:00"])",
                 R"("2026-03-14": ["09:00-13:00", "12:00-14:00"])"),
         "calendars/office/exceptions/2026-03-14", "do not overlap"},
        {changed(R"("base_months": 2, "minutes_per_day": 60,)", R"("base_months": 2,)"),
         "packages/junior_standard/minutes_per_day", "daily quota"},
        {changed(R"("holidays": ["2026-03-09"])", R"("holidays": "2026-03-09")"),
         "calendars/office/holidays", "an array"},
    });
}

TEST(PlanFile, NumbersOutOfRangeAreErrors) {
    const std::string minutes = "engagements/0/blocks/0/items/0/minutes";
    expect_errors({
        {changed("180}", "0}"), minutes.c_str(), "at least 1"},
        {changed("180}", "-5}"), minutes.c_str(), "at least 1"},
        {changed("180}", "10000001}"), minutes.c_str(), "at most 10000000"},
        {changed("180}", "99999999999}"), minutes.c_str(), "at most 10000000"},
        {changed("180}", "18446744073709551617}"), minutes.c_str(), "a whole number"},
        {changed("180}", "1e3}"), minutes.c_str(), "a whole number"},
        {changed(R"("discovery": 240)", R"("discovery": 0)"), "engagements/0/stages/discovery",
         "at least 1"},
        {changed(R"("priority": 1,)", R"("priority": 0,)"), "engagements/0/priority", "at least 1"},
        {changed(R"("priority": 2,)", R"("priority": 0,)"), "engagements/0/blocks/1/priority",
         "at least 1"},
        {changed(R"("minutes_per_day": 60)", R"("minutes_per_day": 1441)"),
         "packages/junior_standard/minutes_per_day", "at most 1440"},
        {changed(R"("concurrent_engagements": 8)", R"("concurrent_engagements": 0)"),
         "packages/junior_standard/concurrent_engagements", "at least 1"},
    });
}

TEST(PlanFile, WorkThatNeverEndsIsAnErrorAtItsCause) {
    constexpr const char* office =
        R"("week": {"mon": ["09:00-13:00", "14:00-18:00"], "tue": ["09:00-13:00", "14:00-18:00"],
               "wed": ["09:00-13:00", "14:00-18:00"], "thu": ["09:00-13:00", "14:00-18:00"],
               "fri": ["09:00-13:00", "14:00-18:00"]})";
    const auto with_client_calendar = [](std::string_view week) {
        const std::string named =
            changed(R"("client_calendar": "office")", R"("client_calendar": "client/1")");
        return changed(named, R"("calendars": {)",
                       std::string(R"("calendars": {"client/1": {"week": )").append(week) + "},");
    };
    constexpr const char* developer =
        R"({"id": "taras", "role": "developer", "calendar": "office"})";
    constexpr const char* absent_developer =
        R"({"id": "taras", "role": "developer", "calendar": "office",
            "absences": [{"from": "2020-01-01", "to": "2999-12-31"}]})";
    const std::string for_ever = R"("to": "2999-12-31")";
    expect_errors({
        {changed(office, R"("week": {})"), "calendars/office/week", "hours on at least one day"},
        {with_client_calendar("{}"), "calendars/client~11/week", "hours on at least one day"},
        {changed(R"("to": "2026-03-17")", for_ever), "people/0/absences",
         R"(absences that leave days for the work on "bakery")"},
        {changed(developer, absent_developer), "people/1/absences", "absences that leave days"},
        {changed(changed(developer, absent_developer), R"("to": "2026-03-17")", for_ever),
         "people/0/absences", "absences that leave days"},
        {with_client_calendar(R"({"sun": ["09:00-10:00"]})"), "engagements/0/client_calendar",
         "working days in common with the manager's"},
        {changed(with_client_calendar(R"({"sun": ["09:00-10:00"]})"), R"("to": "2026-03-17")",
                 for_ever),
         "engagements/0/client_calendar", "working days in common with the manager's"},
        {changed(changed(R"("minutes": 420)", R"("minutes": 10000000)"), R"("minutes_per_day": 60)",
                 R"("minutes_per_day": 1)"),
         "engagements/0", "less of it, larger quotas"},
    });
}

TEST(PlanFile, WorkThatOthersLeaveNoTimeForIsAnErrorAtItsEngagement) {
    // December 2999 has 22 working days; the first engagement takes 21 of them.
    const std::string text = with_engagements(
        R"({"id": "first", "package": "senior_full", "manager": "olena", "start": "2999-12-01",
            "client_calendar": "office", "stages": {"discovery": 10080}, "blocks": []},
           {"id": "second", "package": "senior_full", "manager": "olena", "start": "2999-12-01",
            "client_calendar": "office", "stages": {"discovery": 960}, "blocks": []})");
    expect_errors(
        {{changed(changed(text, R"("minutes_per_month": 1500)", R"("minutes_per_month": 44640)"),
                  R"("minutes_per_week": 480)", R"("minutes_per_week": 10080)"),
          "engagements/1", "the engagements before it leave time"}});
}

}  // namespace
}  // namespace slipway
