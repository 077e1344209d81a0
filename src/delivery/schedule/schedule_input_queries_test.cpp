#include "delivery/schedule/schedule_input_queries.hpp"

#include "delivery/acceptance/acceptance_feature.hpp"
#include "delivery/discovery/question_commands.hpp"
#include "delivery/schedule/core/portfolio_of.hpp"
#include "delivery/schedule/testing/scheduled_engagement.hpp"

namespace slipway {
namespace {

class ScheduleInputTest : public testing::OnBothDatabases {
protected:
    testing::EngagementWorld world{database(), {make_block_maker()}};
    testing::ScheduledEngagement engagement{world, "standard"};
    const TimeZone zone = *TimeZone::find("Europe/Kyiv");

    ScheduleInputs inputs(const ReadingMoment& moment) {
        return world.read([&](sql::Transaction& sql) {
            return read_schedule_inputs(sql, world.provider, moment);
        });
    }
    ScheduleInputs inputs() { return inputs(present(world.clock.now(), zone)); }
    static const ActivityInput& activity(const ScheduleInputs& inputs, const std::string& key) {
        const auto& activities = inputs.engagements.at(0).activities;
        const auto found = std::ranges::find(activities, key, &ActivityInput::key);
        EXPECT_NE(found, activities.end()) << key;
        return *found;
    }
    static std::string finish(const ScheduleInputs& inputs) {
        const auto plan = plan_schedule(inputs);
        EXPECT_TRUE(plan.has_value());
        return to_text(plan->engagements.at(0).finish);
    }
};
SLIPWAY_ON_BOTH_DATABASES(ScheduleInputTest);

TEST_P(ScheduleInputTest, ANewEngagementIsStagesAndAnOutline) {
    const ScheduleInputs read = inputs();
    ASSERT_EQ(read.engagements.size(), 1u);
    const EngagementInput& only = read.engagements[0];
    EXPECT_EQ(only.manager_id, world.junior.person_id);
    EXPECT_EQ(only.quota.minutes_per_day, Effort::minutes(60));
    EXPECT_FALSE(only.is_agreed);
    ASSERT_EQ(only.activities.size(), 4u);
    EXPECT_EQ(only.activities[0].started_on, *parse_day("2026-03-02"));
    EXPECT_EQ(only.activities[3].kind, ActivityKind::outline);
    EXPECT_EQ(read.calendars.size(), 2u);
    EXPECT_EQ(read.people.size(), 2u) << "the manager and the developer";
    EXPECT_GT(finish(read), "2026-04-01");
}

TEST_P(ScheduleInputTest, AnAgreedEngagementIsItsBlocks) {
    engagement.approve_document();
    engagement.agree_estimate();
    const ScheduleInputs read = inputs();
    EXPECT_TRUE(read.engagements[0].is_agreed);
    ASSERT_EQ(read.engagements[0].activities.size(), 5u);
    EXPECT_EQ(activity(read, "document").accepted_on, *parse_day("2026-03-02"));
    const ActivityInput& orders = activity(read, engagement.block(1).text());
    EXPECT_EQ(orders.after, (std::vector<std::string>{engagement.block(0).text(), "estimate"}));
    EXPECT_EQ(orders.items.at(0).effort_minutes, Effort::minutes(900));
    // 15 days of an hour, then three common working days to accept, and the same again.
    EXPECT_EQ(finish(read), "2026-04-20");
}

TEST_P(ScheduleInputTest, WhatWasLoggedTodayIsGoneFromTheWorkAndFromToday) {
    engagement.approve_document();
    engagement.agree_estimate();
    const std::string before = finish(inputs());
    engagement.log(0, 60);
    const ScheduleInputs read = inputs();
    EXPECT_EQ(activity(read, engagement.block(0).text()).items[0].done_minutes,
              Effort::minutes(60));
    EXPECT_EQ(read.engagements[0].quota.used_in_day_minutes, Effort::minutes(60));
    EXPECT_EQ(finish(read), before) << "as planned for the day";
    engagement.log(0, 120);
    EXPECT_LT(finish(inputs()), before) << "more than planned";
}

TEST_P(ScheduleInputTest, APastDayCanBeReadAsItWasAtItsClose) {
    engagement.approve_document();
    engagement.agree_estimate();
    engagement.log(0, 60);
    const std::string then = finish(inputs(close_of(*parse_day("2026-03-02"), zone)));
    world.go_to("2026-03-04");
    engagement.log(0, 300);
    engagement.deliver(0);
    const ScheduleInputs monday = inputs(close_of(*parse_day("2026-03-02"), zone));
    EXPECT_EQ(monday.first_day, *parse_day("2026-03-03"));
    EXPECT_FALSE(activity(monday, engagement.block(0).text()).delivered_on);
    EXPECT_EQ(activity(monday, engagement.block(0).text()).items[0].done_minutes,
              Effort::minutes(60));
    EXPECT_EQ(finish(monday), then);
    const ScheduleInputs wednesday = inputs(close_of(*parse_day("2026-03-04"), zone));
    EXPECT_EQ(activity(wednesday, engagement.block(0).text()).delivered_on,
              *parse_day("2026-03-04"));
    EXPECT_EQ(wednesday.engagements[0].quota.used_in_day_minutes, Effort{});
    EXPECT_EQ(wednesday.engagements[0].quota.used_in_week_minutes, Effort::minutes(360));
    EXPECT_EQ(inputs(close_of(*parse_day("2026-03-01"), zone)).engagements[0].is_agreed, false);
}

TEST_P(ScheduleInputTest, PausesAndAbsencesMoveTheFinish) {
    engagement.approve_document();
    engagement.agree_estimate();
    const std::string before = finish(inputs());
    engagement.add_absence(world.junior.person_id, "2026-03-09", "2026-03-10");
    const std::string absent = finish(inputs());
    EXPECT_EQ(before, "2026-04-20");
    EXPECT_EQ(absent, "2026-04-22");
    world.run([&](UnitOfWork& work) {
        return PauseCommands(work).request(
            world.owner, engagement.id,
            {.starts_on = *parse_day("2026-03-16"), .working_days = 3, .reason = "Stocktaking"});
    });
    EXPECT_EQ(finish(inputs()), "2026-04-27");
}

TEST_P(ScheduleInputTest, AnOpenQuestionHoldsTheDocument) {
    const auto question = world.run([&](UnitOfWork& work) {
        return QuestionCommands(work).ask(world.manager, engagement.id, {"Which stock?", {}});
    });
    const ScheduleInputs read = inputs();
    EXPECT_EQ(activity(read, "document").after,
              (std::vector<std::string>{"discovery", question.id.text()}));
    EXPECT_EQ(activity(read, question.id.text()).delivered_on, *parse_day("2026-03-02"));
    // Without the client's causes: the answer has come.
    ScheduleInputs answered = read;
    for (ActivityInput& one : find_engagement_input(answered, engagement.id)->activities) {
        if (one.kind == ActivityKind::wait) one.accepted_on = one.delivered_on;
    }
    EXPECT_LE(finish(answered), finish(read));
}

TEST_P(ScheduleInputTest, AnotherProviderReadsNothingOfIt) {
    const auto other = world.run([&](UnitOfWork& work) {
        return IdentityCommands(work).create_provider_workspace(
            {"Southern Bridge", WorkspaceKind::provider, Locale::en, "Europe/Kyiv", "UAH"});
    });
    const ScheduleInputs read = world.read([&](sql::Transaction& sql) {
        return read_schedule_inputs(sql, other.id, present(world.clock.now(), zone));
    });
    EXPECT_TRUE(read.engagements.empty());
    EXPECT_TRUE(read.people.empty());
}

}  // namespace
}  // namespace slipway
