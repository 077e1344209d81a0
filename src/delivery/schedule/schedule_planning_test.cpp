#include "delivery/schedule/schedule_planning.hpp"

#include "delivery/acceptance/acceptance_feature.hpp"
#include "delivery/delay_ledger/core/delay_plan.hpp"
#include "delivery/delay_ledger/ledger_commands.hpp"
#include "delivery/schedule/schedule_input_queries.hpp"
#include "delivery/schedule/testing/scheduled_engagement.hpp"

namespace slipway {
namespace {

class SchedulePlanningTest : public testing::OnBothDatabases {
protected:
    testing::EngagementWorld world{
        database(), {make_block_maker(), make_schedule_reader()}, jobs()};
    testing::ScheduledEngagement engagement{world, "standard"};

    /// The world makes its own clock and chance after these are named; the jobs run on ours.
    std::vector<JobKind> jobs() {
        const auto now = [this](sql::Database& of, const Job& job) {
            plan_portfolio(of, chance, job.workspace_id, world.clock.now());
        };
        return {{.name = "schedule.plan", .run = now}};
    }
    void SetUp() override {
        engagement.approve_document();
        engagement.agree_estimate();
        plan();
    }

    /// A little later, when the burst is over.
    void plan() {
        world.clock.advance(std::chrono::seconds(2));
        world.settle();
    }
    /// The morning of a day: what the job of the new day asks for.
    void begin(const char* day) {
        world.go_to(day);
        world.run([&](UnitOfWork& work) -> Result<bool> {
            ask_for_plan(work, world.provider);
            return true;
        });
        plan();
    }
    void cancel() {
        world.run([&](UnitOfWork& work) {
            return EngagementCommands(work).close(world.head, engagement.id,
                                                  {ClosureOutcome::cancelled, "Sold"});
        });
        world.settle();
        plan();
    }
    EngagementSchedule schedule() {
        auto found = world.read([&](sql::Transaction& sql) {
            return ScheduleStore(sql).find(world.client, engagement.id);
        });
        EXPECT_TRUE(found.has_value());
        return std::move(*found);
    }
    std::string finish() { return to_text(schedule().finishes_on); }
    std::vector<StoredMove> moves() {
        constexpr sql::Statement list{"test.moves", R"sql(
            select workspace_id, id, engagement_id, provider_workspace_id, from_finish, to_finish,
                cause, change_id, cause_engagement_id, cause_person_id, activity_key, title,
                undone_minutes, activities, changed_by, changed_at, moved_on, moved_at
            from schedule_moves order by moved_at, id)sql"};
        return world.read([&](sql::Transaction& sql) { return sql.all<StoredMove>(list); });
    }
    /// The newest move, which must have this cause.
    StoredMove last_move(ScheduleCause cause) {
        const auto all = moves();
        EXPECT_FALSE(all.empty());
        if (all.empty()) return {};
        EXPECT_EQ(all.back().cause, cause);
        return all.back();
    }

    SeededChance chance{11};
};
SLIPWAY_ON_BOTH_DATABASES(SchedulePlanningTest);

TEST_P(SchedulePlanningTest, TheFirstPlanOfWhatIsAgreedIsTheBaseline) {
    EXPECT_EQ(finish(), "2026-04-20");
    EXPECT_EQ(schedule().baseline_finishes_on, *parse_day("2026-04-20"));
    engagement.add_absence(world.junior.person_id, "2026-03-09", "2026-03-10");
    plan();
    EXPECT_EQ(finish(), "2026-04-22");
    EXPECT_EQ(schedule().baseline_finishes_on, *parse_day("2026-04-20"));
    const auto activities = world.read([&](sql::Transaction& sql) {
        return ScheduleStore(sql).activities(world.client, engagement.id);
    });
    ASSERT_EQ(activities.size(), 5u);
    EXPECT_EQ(activities[3].title, "Contacts");
    EXPECT_EQ(activities[3].float_days, 0);
    EXPECT_EQ(activities[4].baseline_accepted_on, *parse_day("2026-04-20"));
    EXPECT_EQ(activities[4].accepted_on, *parse_day("2026-04-22"));
    EXPECT_EQ(activities[4].items.at(0).effort_minutes, Effort::minutes(900));
    // Without float it may be accepted on its planned day at the latest.
    EXPECT_EQ(activities[4].float_until, activities[4].accepted_on);
}

TEST_P(SchedulePlanningTest, PlanningAgainChangesNothing) {
    const auto planned_at = schedule().planned_at;
    const auto count = moves().size();
    for (int again = 0; again < 3; ++again) {
        world.run([&](UnitOfWork& work) -> Result<bool> {
            ask_for_plan(work, world.provider);
            return true;
        });
        plan();
    }
    EXPECT_EQ(schedule().planned_at, planned_at);
    EXPECT_EQ(moves().size(), count);
}

TEST_P(SchedulePlanningTest, ABurstOfEventsIsOnePlan) {
    world.clock.advance(std::chrono::seconds(10));
    for (int entry = 0; entry < 5; ++entry) engagement.log(0, 10);
    const auto waiting = world.read([&](sql::Transaction& sql) {
        constexpr sql::Statement count{"test.open_plans", R"sql(
            select count(*) as plans from jobs
            where kind = 'schedule.plan' and state = 'open')sql"};
        return sql.one<std::int64_t>(count);
    });
    EXPECT_EQ(waiting, 1);
}

/// Effort is logged, an absence is entered, a client answers late, a pause passes: the finish moves
/// each time, and says why.
TEST_P(SchedulePlanningTest, EachDateThatMovesSaysWhatMovedIt) {
    // Monday: an hour was planned, two are logged.
    engagement.log(0, 120);
    plan();
    EXPECT_EQ(finish(), "2026-04-17");
    EXPECT_EQ(last_move(ScheduleCause::work_logged).cause_person_id, world.junior.person_id);

    // Nothing is logged on Tuesday.
    begin("2026-03-03");
    EXPECT_EQ(finish(), "2026-04-17");
    begin("2026-03-04");
    EXPECT_EQ(finish(), "2026-04-20");
    EXPECT_EQ(last_move(ScheduleCause::work_not_done).undone_minutes, Effort::minutes(60));

    engagement.add_absence(world.junior.person_id, "2026-03-09", "2026-03-10");
    plan();
    EXPECT_EQ(finish(), "2026-04-22");
    const StoredMove absent = last_move(ScheduleCause::absence);
    EXPECT_EQ(absent.cause_person_id, world.junior.person_id);
    EXPECT_EQ(absent.changed_by, world.head.person_id);
    // Of the first block, which is under way, the delivery and the acceptance; all of the second.
    std::vector<ActivityDate> dates;
    for (const ActivityMove& moved : absent.activities) dates.push_back(moved.date);
    using enum ActivityDate;
    EXPECT_EQ(dates, (std::vector{delivered, accepted, starts, delivered, accepted}));
    EXPECT_EQ(absent.activities.back().title, "Orders");

    // The manager makes up for it and hands the first block over; the client has three days.
    engagement.log(0, 780);
    engagement.deliver(0);
    plan();
    EXPECT_EQ(finish(), "2026-04-03");
    begin("2026-03-11");
    const StoredMove late = last_move(ScheduleCause::client_waited);
    EXPECT_EQ(late.title, "Contacts");
    EXPECT_EQ(to_text(late.to_finish), "2026-04-06");
    engagement.accept(0);
    plan();
    EXPECT_EQ(schedule().finishes_on, late.to_finish) << "accepted on the day it was expected now";

    const std::string before = finish();
    world.run([&](UnitOfWork& work) {
        return PauseCommands(work).request(
            world.owner, engagement.id,
            {.starts_on = *parse_day("2026-03-16"), .working_days = 3, .reason = "Stocktaking"});
    });
    world.settle();
    plan();
    const StoredMove paused = last_move(ScheduleCause::pause);
    EXPECT_EQ(to_text(paused.from_finish), before);
    EXPECT_EQ(paused.changed_by, world.owner.person_id);
    // No plan was made in between: every move begins where the one before ended.
    const auto all = moves();
    for (std::size_t i = 1; i < all.size(); ++i) {
        EXPECT_EQ(all[i].from_finish, all[i - 1].to_finish) << i;
    }
}

TEST_P(SchedulePlanningTest, WhatTheClientOwesHoldsTheBlocksThatStandStillForIt) {
    const auto request = world.run([&](UnitOfWork& work) {
        return LedgerCommands(work).request_input(
            world.manager, engagement.id,
            {.kind = InputKind::access,
             .title = "Access to the shop",
             .stops = {block_key(engagement.block(0).text()),
                       block_key(engagement.block(1).text())}});
    });
    world.settle();
    plan();
    EXPECT_EQ(finish(), "2026-04-23") << "nobody begins before the two days are over";
    const StoredMove asked = last_move(ScheduleCause::wait_began);
    EXPECT_EQ(asked.title, "Access to the shop");
    EXPECT_EQ(asked.activity_key, "input:" + request.id.text());
    begin("2026-03-04");
    EXPECT_EQ(finish(), "2026-04-23");

    begin("2026-03-06");
    EXPECT_EQ(finish(), "2026-04-27");
    const StoredMove late = last_move(ScheduleCause::client_waited);
    EXPECT_EQ(late.title, "Access to the shop");
    EXPECT_EQ(to_text(late.from_finish), "2026-04-23");

    world.run([&](UnitOfWork& work) {
        return LedgerCommands(work).supply_input(world.owner, engagement.id, request.id, {"Here"});
    });
    world.settle();
    plan();
    EXPECT_EQ(last_move(ScheduleCause::wait_ended).title, "Access to the shop");
    EXPECT_EQ(finish(), "2026-04-24") << "the work begins today";
}

TEST_P(SchedulePlanningTest, NobodyWorksOnDaysOfForceMajeure) {
    world.run([&](UnitOfWork& work) {
        return LedgerCommands(work).record_stop(
            world.head, engagement.id,
            {*parse_day("2026-03-10"), *parse_day("2026-03-11"), "No electricity"});
    });
    world.settle();
    plan();
    EXPECT_EQ(finish(), "2026-04-22");
    EXPECT_EQ(last_move(ScheduleCause::neutral_stop).title, "No electricity");
}

TEST_P(SchedulePlanningTest, TheStoredPlanIsThatOfReadingEverythingAnew) {
    engagement.log(0, 45);
    plan();
    engagement.add_absence(world.junior.person_id, "2026-03-12", "2026-03-13");
    engagement.move(0, BlockState::in_progress);
    plan();
    const auto [stored, read] = world.read([&](sql::Transaction& sql) {
        return std::pair(
            *ScheduleStore(sql).inputs(world.provider),
            read_schedule_inputs(sql, world.provider,
                                 present(world.clock.now(), *TimeZone::find("Europe/Kyiv"))));
    });
    EXPECT_EQ(stored.engagements, read.engagements);
    EXPECT_EQ(stored.people, read.people);
    EXPECT_EQ(stored.calendars, read.calendars);
    EXPECT_EQ(stored.first_day, read.first_day);
}

TEST_P(SchedulePlanningTest, WhatIsOverIsShownAsItWas) {
    for (const std::size_t block : {0, 1}) {
        engagement.log(block, 600);
        engagement.deliver(block);
        plan();
        engagement.accept(block);
    }
    cancel();
    EXPECT_TRUE(schedule().is_over);
    const auto activities = world.read([&](sql::Transaction& sql) {
        return ScheduleStore(sql).activities(world.client, engagement.id);
    });
    for (const ScheduledActivity& activity : activities) {
        EXPECT_TRUE(activity.actual_accepted_on.has_value()) << activity.key;
    }
}

TEST_P(SchedulePlanningTest, WhatIsOverLeavesThePlan) {
    cancel();
    EXPECT_TRUE(schedule().is_over);
    const auto stored = world.read(
        [&](sql::Transaction& sql) { return *ScheduleStore(sql).inputs(world.provider); });
    EXPECT_TRUE(stored.engagements.empty());
}

}  // namespace
}  // namespace slipway
