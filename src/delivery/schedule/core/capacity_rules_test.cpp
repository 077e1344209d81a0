#include <gtest/gtest.h>

#include "delivery/schedule/core/announcement.hpp"
#include "delivery/schedule/core/calibration.hpp"
#include "delivery/schedule/core/likely_portfolio.hpp"
#include "delivery/schedule/core/planned_load.hpp"
#include "delivery/schedule/core/what_if.hpp"

namespace slipway {
namespace {

Day day(std::string_view text) {
    return *parse_day(text);
}
template <class AnyId>
AnyId id(std::uint8_t number) {
    Uuid uuid;
    uuid.bytes[15] = number;
    return AnyId(uuid);
}

/// One manager with one engagement: an hour a day on ten hours of work.
ScheduleInputs inputs() {
    ScheduleInputs made;
    made.provider_workspace_id = id<WorkspaceId>(100);
    made.first_day = day("2026-03-02");
    made.people.push_back(
        {.id = id<PersonId>(1), .weeks = {}, .absences = {}, .spent_minutes = {}});
    made.calendars.push_back({id<WorkspaceId>(100), {}, {}});
    made.calendars.push_back({id<WorkspaceId>(1), {}, {}});
    EngagementInput engagement;
    engagement.id = id<EngagementId>(1);
    engagement.workspace_id = id<WorkspaceId>(1);
    engagement.manager_id = id<PersonId>(1);
    engagement.starts_on = day("2026-03-02");
    engagement.quota.minutes_per_day = Effort::minutes(60);
    ActivityInput activity;
    activity.key = activity.title = "orders";
    ItemInput item;
    item.key = "process";
    item.capability = "orders";
    item.effort_minutes = item.low_minutes = item.high_minutes = Effort::hours(10);
    activity.items.push_back(item);
    engagement.activities.push_back(activity);
    made.engagements.push_back(engagement);
    return made;
}

std::string finish_if(const WhatIf& what_if) {
    const auto supposed = suppose(inputs(), what_if);
    EXPECT_TRUE(supposed.has_value()) << (supposed ? "" : supposed.error().key);
    if (!supposed) return "";
    const Replan moved = replan(inputs(), supposed->inputs, {supposed->change});
    return to_text(moved.planned.plan.engagements.at(0).finish);
}

TEST(WhatIf, ShowsWhereTheFinishWouldBe) {
    EXPECT_EQ(to_text(plan_what_ends(inputs()).plan.engagements[0].finish), "2026-03-13");
    EXPECT_EQ(finish_if({.absence =
                             AbsenceWhatIf{id<PersonId>(1), day("2026-03-04"), day("2026-03-05")}}),
              "2026-03-17");
    EXPECT_EQ(finish_if({.calendar_day = DayWhatIf{day("2026-03-09"), {}}}), "2026-03-16");
    EXPECT_EQ(finish_if({.calendar_day = DayWhatIf{day("2026-03-07"), {"09:00-13:00"}}}),
              "2026-03-12");
    EXPECT_EQ(finish_if({.calendar_days = std::vector<DayWhatIf>{{day("2026-03-09"), {}},
                                                                 {day("2026-03-11"), {}}}}),
              "2026-03-17");
    WeekHours short_week = usual_week();
    short_week.fri.clear();
    EXPECT_EQ(finish_if({.working_week = WeekWhatIf{std::nullopt, day("2026-03-02"), short_week}}),
              "2026-03-17");
    EXPECT_EQ(
        finish_if({.working_week = WeekWhatIf{id<PersonId>(1), day("2026-03-09"), short_week}}),
        "2026-03-16");
    // A month of an hour a day from Monday 2 March on: 23 hours more.
    EXPECT_EQ(finish_if({.extension = ExtensionWhatIf{id<EngagementId>(1), 1}}), "2026-04-15");
}

TEST(WhatIf, RefusesWhatMakesNoSense) {
    struct Row {
        WhatIf what_if;
        const char* key;
        const char* field = "";
    };
    const Row rows[] = {
        {{}, "schedule_preview.needs_one_change"},
        {{.calendar_day = DayWhatIf{day("2026-03-09"), {}},
          .extension = ExtensionWhatIf{id<EngagementId>(1), 1}},
         "schedule_preview.needs_one_change"},
        {{.absence = AbsenceWhatIf{id<PersonId>(7), day("2026-03-04"), day("2026-03-05")}},
         "schedule_preview.person_is_not_planned",
         "absence/person_id"},
        {{.absence = AbsenceWhatIf{id<PersonId>(1), day("2026-03-05"), day("2026-03-04")}},
         "absence.ends_before_it_starts",
         "absence/to_day"},
        {{.extension = ExtensionWhatIf{id<EngagementId>(9), 1}},
         "schedule_preview.engagement_is_not_planned",
         "extension/engagement_id"},
        {{.calendar_days =
              std::vector<DayWhatIf>{{day("2026-03-09"), {}}, {day("2026-02-27"), {}}}},
         "calendar.past_is_not_rewritten",
         "calendar_days/1/day"},
        {{.calendar_day = DayWhatIf{day("2026-03-09"), {"13:00-09:00"}}},
         "calendar.hours_are_malformed",
         "calendar_day/hours/0"},
        {{.working_week = WeekWhatIf{std::nullopt, day("2026-03-01"), usual_week()}},
         "calendar.past_is_not_rewritten",
         "working_week/effective_from"},
    };
    for (const Row& row : rows) {
        const auto supposed = suppose(inputs(), row.what_if);
        ASSERT_FALSE(supposed) << row.key;
        EXPECT_EQ(supposed.error().key, row.key);
        EXPECT_EQ(supposed.error().field, row.field) << row.key;
    }
}

TEST(Announcing, OnlyACalendarThatMovesSeveralWaitsForAWord) {
    struct Row {
        ScheduleCause cause;
        std::size_t moved;
        Announcing how;
    };
    for (const Row& row : {Row{ScheduleCause::absence, 1, Announcing::at_once},
                           Row{ScheduleCause::absence, 2, Announcing::when_confirmed},
                           Row{ScheduleCause::calendar, 40, Announcing::when_confirmed},
                           Row{ScheduleCause::pause, 2, Announcing::at_once},
                           Row{ScheduleCause::work_logged, 3, Announcing::silent},
                           Row{ScheduleCause::client_waited, 1, Announcing::silent}}) {
        EXPECT_EQ(announcing(row.cause, row.moved), row.how);
    }
}

TEST(Announcing, OnlyAFinishThatIsStillElsewhereIsWorthAWord) {
    struct Row {
        const char* from;
        const char* to;
        const char* present;
        bool is_moved;
    };
    for (const Row& row : {Row{"2026-04-20", "2026-04-22", "2026-04-22", true},
                           Row{"2026-04-20", "2026-04-22", "2026-04-30", true},
                           Row{"2026-04-20", "2026-04-22", "2026-04-20", false},
                           Row{"2026-04-20", "2026-04-22", "2026-04-17", false},
                           Row{"2026-04-20", "2026-04-16", "2026-04-17", true},
                           Row{"2026-04-20", "2026-04-16", "2026-04-21", false}}) {
        EXPECT_EQ(is_still_moved(day(row.from), day(row.to), day(row.present)), row.is_moved)
            << row.to << ' ' << row.present;
    }
}

TEST(PlannedLoad, AddsUpThePlanByWeek) {
    const auto loads = planned_loads(plan_what_ends(inputs()));
    EXPECT_EQ(loads.at(id<PersonId>(1)),
              (std::vector<PlannedWeek>{{day("2026-03-02"), Effort::hours(5)},
                                        {day("2026-03-09"), Effort::hours(5)}}));
    EXPECT_EQ(monday_of(day("2026-03-08")), day("2026-03-02"));
}

TEST(LikelyPortfolio, ScalesEstimatesByWhatSuchWorkTook) {
    const std::string manager = id<PersonId>(1).text();
    const forecast::EffortRatios ratios(
        {{"orders", manager, Effort::hours(2000), Effort::hours(2000)},
         {"orders", manager, Effort::hours(2000), Effort::hours(4000)}});
    const auto portfolio = likely_portfolio(inputs(), ratios);
    const auto& item = portfolio.engagements[0].blocks[0].items[0];
    EXPECT_NEAR(item.effort.in_minutes(), 900, 10);
    EXPECT_LT(item.low, item.effort);
    EXPECT_GT(item.high, item.effort);
    ScheduleInputs three_points = inputs();
    three_points.engagements[0].activities[0].items[0].high_minutes = Effort::hours(20);
    const auto scaled = likely_portfolio(three_points, ratios);
    EXPECT_NEAR(scaled.engagements[0].blocks[0].items[0].high.in_minutes(), 1800, 20);
    EXPECT_EQ(scaled.engagements[0].blocks[0].items[0].low,
              scaled.engagements[0].blocks[0].items[0].effort);
}

TEST(Calibration, CountsHowOftenWhatWasForeseenWasKept) {
    const auto outcome = [](const char* finished) {
        return ForecastOutcome{id<PersonId>(1), day("2026-03-10"), day("2026-03-20"),
                               day("2026-03-30"), day(finished)};
    };
    EXPECT_EQ(calibrate({outcome("2026-03-09"), outcome("2026-03-20"), outcome("2026-03-29"),
                         outcome("2026-04-09")}),
              (Calibration{4, 1, 2, 3}));
    EXPECT_EQ(calibrate({}), Calibration{});
    EXPECT_EQ(calibrate_by_quarter({outcome("2026-04-01"), outcome("2026-03-31"),
                                    outcome("2026-01-01"), outcome("2025-12-31")}),
              (std::vector<QuarterCalibration>{{day("2025-10-01"), {1, 1, 1, 1}},
                                               {day("2026-01-01"), {2, 1, 1, 1}},
                                               {day("2026-04-01"), {1, 0, 0, 0}}}));
    EXPECT_TRUE(calibrate_by_quarter({}).empty());
}

}  // namespace
}  // namespace slipway
