#include "delivery/schedule/plan_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "platform/describe/expectation.hpp"

namespace slipway {
namespace {

using testing::HasSubstr;

/// The file of docs/PLAN_FILES.md.
constexpr std::string_view example = R"({
  "today": "2026-03-02",
  "calendars": {
    "office": {
      "week": {"mon": ["09:00-13:00", "14:00-18:00"], "tue": ["09:00-13:00", "14:00-18:00"],
               "wed": ["09:00-13:00", "14:00-18:00"], "thu": ["09:00-13:00", "14:00-18:00"],
               "fri": ["09:00-13:00", "14:00-18:00"]},
      "holidays": ["2026-03-09"],
      "exceptions": {"2026-03-14": ["09:00-13:00"]}
    }
  },
  "packages": {
    "junior_standard": {"tier": "junior", "base_months": 2, "minutes_per_day": 60,
                        "concurrent_engagements": 8, "acceptance_days": 3, "pause_limit_days": 5},
    "senior_full": {"tier": "senior", "base_months": 1, "minutes_per_month": 1500,
                    "minutes_per_week": 480, "acceptance_days": 3, "pause_limit_days": 5}
  },
  "people": [
    {"id": "olena", "role": "manager", "calendar": "office",
     "absences": [{"from": "2026-03-16", "to": "2026-03-17"}]},
    {"id": "taras", "role": "developer", "calendar": "office"}
  ],
  "engagements": [
    {"id": "bakery", "package": "junior_standard", "manager": "olena", "client_calendar": "office",
     "start": "2026-03-02", "priority": 1,
     "stages": {"discovery": 240, "document": 600, "estimate": 480},
     "pauses": [{"from": "2026-04-06", "days": 3}],
     "blocks": [
       {"id": "contacts", "priority": 1, "after": [],
        "items": [{"id": "load", "minutes": 180},
                  {"id": "groups", "minutes": 60, "low": 30, "high": 180}]},
       {"id": "orders", "priority": 2, "after": ["contacts"],
        "items": [{"id": "process", "minutes": 420},
                  {"id": "invoice", "minutes": 90, "developer": "taras", "developer_minutes": 300}]}
     ]}
  ]
})";

std::string changed(std::string_view from, std::string_view to) {
    std::string text(example);
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

constexpr PlanFileOptions by_list{.policy = PlanPolicy::list, .samples = 200};

TEST(PlanFile, AnswersTheExample) {
    const std::string answer = *plan_portfolio_file(example, by_list);
    for (
        const auto* part :
        {R"("id":"bakery","start":"2026-03-02","finish":"2026-05-05","work_days":35)",
         R"("implementation_term":{"from":"2026-03-02","to":"2026-05-05","working_days":47})",
         R"("service_term":{"exact_months":"67/44","months":2,"ends":"2026-05-01"})",
         R"({"id":"contacts","start":"2026-04-03","delivered":"2026-04-13","accepted":"2026-04-16","float_days":0})",
         R"({"id":"orders","start":"2026-04-17","delivered":"2026-04-30","accepted":"2026-05-05","float_days":0})",
         R"("critical":["contacts","orders"])", R"({"id":"taras","minutes":[["2026-04-29",300]]})",
         R"("free_from":"2026-03-02")",
         R"({"key":"stage_out_of_range","stage":"configuration","minutes":750,"low":1500,"high":3000})",
         R"("objective":{"list":{"weighted_days":64,"latest_finish":"2026-05-05"},"best":null})"}) {
        EXPECT_THAT(answer, HasSubstr(part));
    }
}

TEST(PlanFile, TheSameInputGivesTheSameBytes) {
    const PlanFileOptions best{.policy = PlanPolicy::best, .budget_ms = 20, .samples = 100};
    EXPECT_EQ(*plan_portfolio_file(example, best), *plan_portfolio_file(example, best));
    EXPECT_THAT(*plan_portfolio_file(example, best), HasSubstr(R"("policy":"best")"));
}

TEST(PlanFile, WithoutSamplesThereIsNoForecast) {
    EXPECT_THAT(*plan_portfolio_file(example, {.policy = PlanPolicy::list, .samples = 0}),
                HasSubstr(R"("forecast":null)"));
}

TEST(PlanFile, ErrorsNameThePlaceAndWhatWasExpected) {
    struct Row {
        std::string text;
        const char* field;
        const char* expectation;
    };
    const std::vector<Row> rows{
        {"{", "", "JSON"},
        {"[]", "", "an object"},
        {"{}", "today", "a date"},
        {changed(R"("today": "2026-03-02")", R"("today": "2026-02-30")"), "today", "YYYY-MM-DD"},
        {changed(R"("today")", R"("yesterday": 1, "today")"), "yesterday", "no such member"},
        {changed(R"("priority": 1,)", R"("priority": 1, "colour": "red",)"), "engagements/0/colour",
         "no such member"},
        {changed("180}", "0}"), "engagements/0/blocks/0/items/0/minutes", "at least 1"},
        {changed("180}", "1.5}"), "engagements/0/blocks/0/items/0/minutes", "a whole number"},
        {changed("180}", R"("180"})"), "engagements/0/blocks/0/items/0/minutes", "a whole number"},
        {changed(R"("minutes": 420)", R"("minutes": 420, "minutes": 420)"),
         "engagements/0/blocks/1/items/0/minutes", "a member that is there once"},
        {changed(R"("low": 30)", R"("low": 61)"), "engagements/0/blocks/0/items/1/low",
         "at most minutes, 60"},
        {changed(R"("high": 180)", R"("high": 59)"), "engagements/0/blocks/0/items/1/high",
         "at least minutes, 60"},
        {changed(R"("after": [])", R"("after": ["orders"])"), "engagements/0/blocks/0/after",
         "no circle of blocks: contacts after orders after contacts"},
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
    };
    for (const Row& row : rows) {
        const auto answer = plan_portfolio_file(row.text, by_list);
        ASSERT_FALSE(answer) << row.field;
        EXPECT_EQ(answer.error().field, row.field);
        EXPECT_THAT(expectation_of(answer.error()), HasSubstr(row.expectation)) << row.field;
        EXPECT_THAT(expectation_of(answer.error()), HasSubstr("expected ")) << row.field;
    }
}

TEST(PlanFile, WorkThatNeverEndsIsAnErrorAtItsEngagement) {
    const std::string text = changed(
        R"("week": {"mon": ["09:00-13:00", "14:00-18:00"], "tue": ["09:00-13:00", "14:00-18:00"],
               "wed": ["09:00-13:00", "14:00-18:00"], "thu": ["09:00-13:00", "14:00-18:00"],
               "fri": ["09:00-13:00", "14:00-18:00"]})",
        R"("week": {})");
    const auto answer = plan_portfolio_file(text, by_list);
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().field, "engagements/0");
}

}  // namespace
}  // namespace slipway
