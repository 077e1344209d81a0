#include "delivery/overview/core/engagement_health.hpp"

#include <gtest/gtest.h>

namespace slipway {
namespace {

Day day(const char* text) {
    return *parse_day(text);
}
const Day today = day("2026-03-05");

HealthSignal signal(ControlKind kind, const EngagementSnapshot& snapshot,
                    DayKind day_kind = DayKind::works) {
    const auto health = health_on(snapshot, today, day_kind);
    EXPECT_EQ(health.size(), 4u);
    return health[static_cast<std::size_t>(kind)];
}

TEST(EngagementHealthTest, WhatWasDoneTodayIsGoodWhateverWasMissedBefore) {
    EngagementSnapshot snapshot{.last_logged_on = today,
                                .last_logged_minutes = Effort::minutes(45),
                                .last_contact_on = today,
                                .streaks = {.work_logged = 4, .client_spoken = 4}};
    EXPECT_EQ(signal(ControlKind::work_logged, snapshot).key, "logged_today");
    EXPECT_EQ(signal(ControlKind::work_logged, snapshot).value, 45);
    EXPECT_EQ(signal(ControlKind::client_spoken, snapshot).key, "spoken_today");
    EXPECT_TRUE(stalled_on(snapshot, today).empty());
}

TEST(EngagementHealthTest, ThreeMissesInARowAreBad) {
    EngagementSnapshot snapshot{.last_logged_on = day("2026-03-02")};
    EXPECT_EQ(signal(ControlKind::work_logged, snapshot).key, "not_yet_today");
    snapshot.streaks.work_logged = 2;
    EXPECT_EQ(signal(ControlKind::work_logged, snapshot).state, SignalState::warning);
    snapshot.streaks.work_logged = 3;
    EXPECT_EQ(signal(ControlKind::work_logged, snapshot).state, SignalState::bad);
    EXPECT_EQ(stalled_on(snapshot, today), std::vector{ControlKind::work_logged});
}

TEST(EngagementHealthTest, ADayOffAsksForNothing) {
    const EngagementSnapshot snapshot;
    EXPECT_EQ(signal(ControlKind::work_logged, snapshot, DayKind::rests).key, "resting");
    EXPECT_EQ(signal(ControlKind::client_spoken, snapshot, DayKind::rests).key, "resting");
}

TEST(EngagementHealthTest, WorkThatWaitsForTheClientIsNotMissed) {
    EngagementSnapshot snapshot;
    snapshot.matters = {{MatterKind::document_approval, "1", "", {}, day("2026-03-09")}};
    EXPECT_EQ(signal(ControlKind::work_logged, snapshot).key, "client_has_it");
}

TEST(EngagementHealthTest, LateMattersAreCountedForWhoeverHasThem) {
    EngagementSnapshot snapshot;
    snapshot.matters = {{MatterKind::question, "1", "", {}, day("2026-03-04")},
                        {MatterKind::question, "2", "", {}, today},
                        {MatterKind::answer, "3", "", {}, std::nullopt}};
    EXPECT_EQ(signal(ControlKind::client_late, snapshot).value, 1);
    EXPECT_EQ(signal(ControlKind::client_late, snapshot).state, SignalState::bad);
    EXPECT_EQ(signal(ControlKind::provider_late, snapshot).state, SignalState::good);
}

TEST(EngagementHealthTest, NothingIsMissedWhileAnEngagementRests) {
    EngagementSnapshot snapshot{.state = EngagementState::paused, .streaks = {.work_logged = 3}};
    snapshot.matters = {{MatterKind::question, "1", "", {}, day("2026-03-03")}};
    const auto health = health_on(snapshot, today, DayKind::works);
    for (const HealthSignal& one : health) EXPECT_EQ(one.key, "resting");
    EXPECT_FALSE(is_at_risk(health));
    EXPECT_TRUE(stalled_on(snapshot, today).empty());
}

}  // namespace
}  // namespace slipway
