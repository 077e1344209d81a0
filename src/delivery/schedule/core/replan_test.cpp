#include "delivery/schedule/core/replan.hpp"

#include <gtest/gtest.h>

#include <map>
#include <random>

#include "delivery/schedule/core/planned_dates.hpp"
#include "delivery/schedule/core/portfolio_of.hpp"

namespace slipway {
namespace {

Day day(std::string_view text) {
    return *parse_day(text);
}
Effort minutes(std::int64_t count) {
    return Effort::minutes(count);
}
template <class AnyId>
AnyId id(std::uint8_t number) {
    Uuid uuid;
    uuid.bytes[15] = number;
    return AnyId(uuid);
}
const WorkspaceId provider = id<WorkspaceId>(100);
const PersonId manager = id<PersonId>(1);

ActivityInput block(std::string key, std::int64_t work, std::vector<std::string> after = {}) {
    ActivityInput made;
    made.key = made.title = std::move(key);
    made.after = std::move(after);
    made.acceptance_days = 2;
    ItemInput item;
    item.key = made.key + " item";
    item.effort_minutes = item.low_minutes = item.high_minutes = minutes(work);
    made.items.push_back(item);
    return made;
}

/// An hour a day on contacts (5 h), then on orders (5 h), two days of acceptance each.
EngagementInput engagement(std::uint8_t number) {
    EngagementInput made;
    made.id = id<EngagementId>(number);
    made.workspace_id = id<WorkspaceId>(number);
    made.manager_id = manager;
    made.starts_on = day("2026-03-02");
    made.quota.minutes_per_day = minutes(60);
    made.activities = {block("contacts", 300), block("orders", 300, {"contacts"})};
    return made;
}

ScheduleInputs inputs(int engagements) {
    ScheduleInputs made;
    made.provider_workspace_id = provider;
    made.first_day = day("2026-03-02");
    made.people.push_back({.id = manager, .weeks = {}, .absences = {}, .spent_minutes = {}});
    made.calendars.push_back({provider, {}, {}});
    for (int number = 1; number <= engagements; ++number) {
        made.engagements.push_back(engagement(static_cast<std::uint8_t>(number)));
        made.calendars.push_back({made.engagements.back().workspace_id, {}, {}});
    }
    return made;
}

ScheduleChange change(ScheduleCause cause, std::optional<std::uint8_t> of = 1,
                      std::string activity_key = "") {
    ScheduleChange made;
    made.cause = cause;
    if (of) made.engagement_id = id<EngagementId>(*of);
    made.activity_key = std::move(activity_key);
    return made;
}

struct Told {
    std::string from;
    std::string to;
    ScheduleCause cause;
    bool operator==(const Told&) const = default;
};
std::vector<Told> told(const Replan& replan) {
    std::vector<Told> all;
    for (const ScheduleMove& move : replan.moves) {
        all.push_back({to_text(move.from_finish), to_text(move.to_finish), move.cause});
    }
    return all;
}

// 2–6 March contacts, accepted on the 10th; 11–17 orders, accepted on the 19th.
const std::string planned = "2026-03-19";

TEST(Replan, NothingMovesByItself) {
    EXPECT_TRUE(replan(inputs(3), inputs(3), {}).moves.empty());
    EXPECT_EQ(to_text(plan_what_ends(inputs(1)).plan.engagements[0].finish), planned);
}

TEST(Replan, ADayOnWhichThePlanWasKeptMovesNothing) {
    ScheduleInputs after = inputs(1);
    after.engagements[0].activities[0].items[0].done_minutes = minutes(60);
    after.engagements[0].quota.used_in_day_minutes = minutes(60);
    const Replan logged = replan(inputs(1), after, {change(ScheduleCause::work_logged)});
    EXPECT_TRUE(logged.moves.empty());
    ScheduleInputs tomorrow = after;
    tomorrow.first_day = day("2026-03-03");
    tomorrow.engagements[0].quota.used_in_day_minutes = {};
    EXPECT_TRUE(replan(after, tomorrow, {}).moves.empty());
}

TEST(Replan, WhatWasNotDoneYesterdayMovesTheFinishAndSaysHowMuch) {
    ScheduleInputs tomorrow = inputs(1);
    tomorrow.first_day = day("2026-03-03");
    const Replan moved = replan(inputs(1), tomorrow, {});
    EXPECT_EQ(told(moved),
              (std::vector<Told>{{planned, "2026-03-20", ScheduleCause::work_not_done}}));
    EXPECT_EQ(moved.moves[0].minutes, minutes(60));
    ASSERT_EQ(moved.moves[0].activities.size(), 6u) << "start, delivery and acceptance of both";
    EXPECT_EQ(moved.moves[0].activities[2],
              (ActivityMove{"contacts", "contacts", ActivityDate::accepted, day("2026-03-10"),
                            day("2026-03-11")}));
}

TEST(Replan, AStartThatMovesAloneIsAMove) {
    const EngagementInput input = inputs(1).engagements[0];
    PlannedDates before{day("2026-03-20"),
                        {{"contacts", day("2026-03-02"), day("2026-03-06"), day("2026-03-11")}}};
    PlannedDates now = before;
    now.activities[0].starts = day("2026-03-03");
    EXPECT_EQ(moves_between(before, now, input),
              (std::vector<ActivityMove>{{"contacts", "contacts", ActivityDate::starts,
                                          day("2026-03-02"), day("2026-03-03")}}));
    now.activities[0].starts.reset();
    EXPECT_TRUE(moves_between(before, now, input).empty()) << "it has begun";
}

TEST(Replan, AClientWhoDoesNotAcceptInTimeMovesTheFinishFromDayToDay) {
    ScheduleInputs waiting = inputs(1);
    waiting.first_day = day("2026-03-10");
    ActivityInput& contacts = waiting.engagements[0].activities[0];
    contacts.items[0].done_minutes = minutes(300);
    contacts.delivered_on = day("2026-03-06");
    ScheduleInputs later = waiting;
    later.first_day = day("2026-03-11");
    const Replan moved = replan(waiting, later, {});
    EXPECT_EQ(told(moved),
              (std::vector<Told>{{planned, "2026-03-20", ScheduleCause::client_waited}}));
    EXPECT_EQ(moved.moves[0].activity_key, "contacts");
    EXPECT_EQ(moved.moves[0].title, "contacts");
}

TEST(Replan, EachChangeMovesItsOwnPart) {
    ScheduleInputs after = inputs(1);
    after.people[0].absences = {{day("2026-03-04"), day("2026-03-05")}};
    after.engagements[0].pauses = {{day("2026-03-12"), 3}};
    after.engagements[0].activities[1].items[0].effort_minutes = minutes(360);
    ScheduleChange ill = change(ScheduleCause::absence, std::nullopt);
    ill.person_id = manager;
    const Replan moved = replan(
        inputs(1), after, {ill, change(ScheduleCause::pause), change(ScheduleCause::estimate)});
    EXPECT_EQ(told(moved),
              (std::vector<Told>{{planned, "2026-03-23", ScheduleCause::absence},
                                 {"2026-03-23", "2026-03-26", ScheduleCause::pause},
                                 {"2026-03-26", "2026-03-27", ScheduleCause::estimate}}));
    EXPECT_EQ(moved.moves[0].change, ill);
}

TEST(Replan, AHolidayMovesEverybodyByOneChange) {
    ScheduleInputs after = inputs(2);
    after.calendars[0].days.push_back({.day = day("2026-03-09"), .name = "Day off"});
    ScheduleChange holiday = change(ScheduleCause::calendar, std::nullopt);
    holiday.calendar_of = provider;
    EXPECT_EQ(told(replan(inputs(2), after, {holiday})),
              (std::vector<Told>{{planned, "2026-03-20", ScheduleCause::calendar},
                                 {planned, "2026-03-20", ScheduleCause::calendar}}));
}

TEST(Replan, AnEngagementThatComesOrGoesMovesTheOthersOfItsManager) {
    // Without daily quotas the manager's eight hours go to one engagement after the other.
    const auto full = [](int count) {
        ScheduleInputs made = inputs(count);
        for (EngagementInput& one : made.engagements) {
            one.quota.minutes_per_day.reset();
            one.activities = {block("all", 480)};
        }
        return made;
    };
    ScheduleInputs first_goes = full(2);
    first_goes.engagements.erase(first_goes.engagements.begin());
    EXPECT_EQ(told(replan(full(2), first_goes, {change(ScheduleCause::engagement_over)})),
              (std::vector<Told>{{"2026-03-05", "2026-03-04", ScheduleCause::engagement_over}}));
    EXPECT_EQ(told(replan(first_goes, full(2), {change(ScheduleCause::engagement_started)})),
              (std::vector<Told>{{"2026-03-04", "2026-03-05", ScheduleCause::engagement_started}}));
}

TEST(Replan, WhatNoChangeExplainsIsLaidToTheLastOfTheEngagement) {
    ScheduleInputs after = inputs(1);
    after.engagements[0].activities[1].items[0].effort_minutes = minutes(360);
    const Replan moved = replan(inputs(1), after, {change(ScheduleCause::work_logged)});
    EXPECT_EQ(told(moved),
              (std::vector<Told>{{planned, "2026-03-20", ScheduleCause::work_logged}}));
}

TEST(Replan, WhatNeverEndsIsLeftOutAndHoldsNobodyUp) {
    ScheduleInputs made = inputs(2);
    WorkingWeek weekend{.effective_from = day("1900-01-01"), .hours = WeekHours{}};
    weekend.hours->sun = {"09:00-12:00"};
    made.calendars[1].weeks = {weekend};
    const PlannedSchedule planned_two = plan_what_ends(made);
    EXPECT_EQ(planned_two.endless, std::vector{id<EngagementId>(1)});
    ASSERT_EQ(planned_two.plan.engagements.size(), 1u);
    EXPECT_EQ(to_text(planned_two.plan.engagements[0].finish), planned);
}

/// The plan depends on the inputs alone, and the moves of an engagement add up.
TEST(Replan, AddsUpToThePlanFromScratchForAnyHistory) {
    std::mt19937 random(20260302);
    const auto pick = [&](int below) {
        return static_cast<int>(random() % static_cast<unsigned>(below));
    };
    for (int history = 0; history < 200; ++history) {
        ScheduleInputs before = inputs(1 + pick(5));
        ScheduleInputs after = before;
        std::vector<ScheduleChange> changes;
        after.first_day += std::chrono::days{pick(4)};
        for (int step = pick(6); step > 0; --step) {
            const auto index =
                static_cast<std::size_t>(pick(static_cast<int>(after.engagements.size())));
            EngagementInput& one = after.engagements[index];
            const auto number = one.id.uuid().bytes[15];
            switch (pick(5)) {
                case 0:
                    one.pauses = {{day("2026-03-04") + std::chrono::days{pick(9)}, 1 + pick(4)}};
                    changes.push_back(change(ScheduleCause::pause, number));
                    break;
                case 1:
                    one.activities[0].items[0].done_minutes = minutes(pick(300));
                    changes.push_back(change(ScheduleCause::work_logged, number));
                    break;
                case 2:
                    one.activities[0].delivered_on = day("2026-03-02");
                    changes.push_back(change(ScheduleCause::block_delivered, number, "contacts"));
                    break;
                case 3:
                    one.priority = 1 + pick(3);
                    changes.push_back(change(ScheduleCause::priority, number));
                    break;
                default: {
                    after.people[0].absences = {
                        {day("2026-03-05"), day("2026-03-05") + std::chrono::days{pick(5)}}};
                    ScheduleChange ill = change(ScheduleCause::absence, std::nullopt);
                    ill.person_id = manager;
                    changes.push_back(ill);
                }
            }
        }
        const Replan again = replan(before, after, changes);
        EXPECT_EQ(again.planned.plan, plan_what_ends(after).plan) << history;
        std::map<EngagementId, std::chrono::days> sums;
        for (const ScheduleMove& move : again.moves) {
            sums[move.engagement_id] += move.to_finish - move.from_finish;
        }
        const PlannedSchedule was = plan_what_ends(before);
        for (std::size_t i = 0; i < before.engagements.size(); ++i) {
            EXPECT_EQ(again.planned.plan.engagements[i].finish - was.plan.engagements[i].finish,
                      sums[before.engagements[i].id])
                << history;
        }
    }
}

}  // namespace
}  // namespace slipway
