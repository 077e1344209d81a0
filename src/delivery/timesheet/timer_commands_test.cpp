#include <gtest/gtest.h>

#include "delivery/engagement/testing/engagement_world.hpp"
#include "delivery/timesheet/timesheet_commands.hpp"

namespace slipway {
namespace {

class TimerCommandsTest : public testing::OnBothDatabases {
protected:
    testing::EngagementWorld world{database()};
    EngagementId id = world.start();

    EngagementFacts facts(sql::Transaction& sql) {
        return *find_engagement(sql, Actor::system(world.client), id);
    }

    Result<StartedTimer> try_start(const Actor& actor,
                                   TimeWorkKind kind = TimeWorkKind::discovery) {
        NewTimer timer;
        timer.engagement_id = id;
        timer.work_kind = kind;
        return world.attempt(
            [&](UnitOfWork& work) { return TimerCommands(work).start(actor, timer); });
    }
    Result<LoggedTimer> try_stop(const Actor& actor, const TimerChanges& changes = {}) {
        return world.attempt(
            [&](UnitOfWork& work) { return TimerCommands(work).log(actor, changes); });
    }
    std::optional<TimerView> running(const Actor& actor) {
        return world.read([&](sql::Transaction& sql) { return timer_view(sql, actor); });
    }
    void pass(std::int64_t seconds) {
        world.clock.set(world.clock.now().plus(std::chrono::seconds(seconds)));
    }
};

TEST_P(TimerCommandsTest, AStoppedTimerIsAnEntryInWholeMinutes) {
    ASSERT_TRUE(try_start(world.manager).has_value());
    EXPECT_EQ(running(world.manager)->engagement_name, "Orders and deliveries");
    EXPECT_FALSE(running(world.administrator).has_value());
    pass(600 + 1);
    const auto logged = try_stop(world.manager, {.note = "Questions"});
    ASSERT_TRUE(logged.has_value());
    ASSERT_EQ(logged->entries.size(), 1u);
    EXPECT_EQ(logged->entries[0].effort_minutes, Effort::minutes(11));
    EXPECT_EQ(logged->entries[0].note, "Questions");
    EXPECT_TRUE(logged->warnings.empty());
    EXPECT_FALSE(running(world.manager).has_value());
    EXPECT_EQ(try_stop(world.manager).error().key, "timer.not_running");
}

TEST_P(TimerCommandsTest, StartingAnotherLogsTheOneThatRan) {
    ASSERT_TRUE(try_start(world.manager).has_value());
    pass(300);
    const auto second = try_start(world.manager, TimeWorkKind::meeting);
    ASSERT_TRUE(second.has_value());
    ASSERT_EQ(second->logged.entries.size(), 1u);
    EXPECT_EQ(second->logged.entries[0].effort_minutes, Effort::minutes(5));
    EXPECT_EQ(second->timer.work_kind, TimeWorkKind::meeting);
    EXPECT_EQ(second->timer.started_at, world.clock.now());
}

TEST_P(TimerCommandsTest, OverMidnightItIsTwoEntries) {
    world.clock.set(*parse_instant("2026-03-02T21:30:00Z"));  // 23:30 in Kyiv
    ASSERT_TRUE(try_start(world.manager).has_value());
    pass(3600);
    const auto logged = try_stop(world.manager);
    ASSERT_TRUE(logged.has_value());
    ASSERT_EQ(logged->entries.size(), 2u);
    EXPECT_EQ(to_text(logged->entries[0].day), "2026-03-02");
    EXPECT_EQ(to_text(logged->entries[1].day), "2026-03-03");
    EXPECT_EQ(logged->entries[1].effort_minutes, Effort::minutes(30));
}

TEST_P(TimerCommandsTest, AForgottenOneIsCappedWithAWarning) {
    ASSERT_TRUE(try_start(world.manager).has_value());
    pass(60 * 3600);
    const auto logged = try_stop(world.manager);
    ASSERT_TRUE(logged.has_value());
    ASSERT_EQ(logged->warnings.size(), 1u);
    EXPECT_EQ(logged->warnings[0].key, "timer.was_capped");
    Effort sum;
    for (const auto& entry : logged->entries) sum += entry.effort_minutes;
    EXPECT_EQ(sum, longest_timer);
}

TEST_P(TimerCommandsTest, ADiscardedOneLeavesNothing) {
    ASSERT_TRUE(try_start(world.manager).has_value());
    pass(600);
    EXPECT_TRUE(
        world.attempt([&](UnitOfWork& work) { return TimerCommands(work).discard(world.manager); })
            .has_value());
    EXPECT_FALSE(running(world.manager).has_value());
    EXPECT_EQ(world.read([&](sql::Transaction& sql) { return used_minutes(sql, facts(sql)); }),
              Effort());
}

TEST_P(TimerCommandsTest, IsForThoseWhoMayLogTime) {
    EXPECT_EQ(try_start(world.senior).error().key, "access.not_your_engagement");
    EXPECT_EQ(try_start(world.owner).error().key, "access.role_may_not");
}

}  // namespace
SLIPWAY_ON_BOTH_DATABASES(TimerCommandsTest);
}  // namespace slipway
