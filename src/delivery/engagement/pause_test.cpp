#include <gtest/gtest.h>

#include "collaboration/calendar/calendar_commands.hpp"
#include "delivery/engagement/testing/engagement_world.hpp"
#include "platform/events/testing/recorded_events.hpp"

namespace slipway {
namespace {

Day day(const char* text) {
    return *parse_day(text);
}

class PauseTest : public testing::OnBothDatabases {
protected:
    testing::EngagementWorld world{database()};
    EngagementId id = world.start();

    Result<PauseView> request(const Actor& actor, const NewPause& pause) {
        return world.attempt(
            [&](UnitOfWork& work) { return PauseCommands(work).request(actor, id, pause); });
    }
    Result<PauseView> decide(PauseId pause, bool is_given, const std::string& reason = "") {
        return world.attempt([&](UnitOfWork& work) {
            return PauseCommands(work).decide(world.head, id, pause, {is_given, reason});
        });
    }
    Result<bool> end(const Actor& actor, PauseId pause) {
        return world.attempt([&](UnitOfWork& work) -> Result<bool> {
            TRY(PauseCommands(work).end(actor, id, pause));
            return true;
        });
    }
    PauseView pause(std::size_t index) {
        return world.read([&](sql::Transaction& sql) {
            const auto engagement = *find_engagement(sql, world.owner, id);
            return pause_views(sql, world.owner, engagement,
                               today_of(engagement, world.clock.now()))
                .at(index);
        });
    }
    EngagementState state() { return world.facts(id).state; }
    /// Types of the log's events about pauses, with their days.
    std::vector<std::string> events() {
        std::vector<std::string> types;
        for (const Event& event : testing::recorded_events(database())) {
            if (event.subject_kind != "engagement") continue;
            types.push_back(event.type + " " + to_text(event.occurred_at).substr(0, 10));
        }
        types.erase(types.begin());  // engagement.started
        return types;
    }
};

NewPause of(const char* starts_on, int working_days) {
    return {.starts_on = day(starts_on), .working_days = working_days, .reason = "Stocktaking"};
}

TEST_P(PauseTest, BeginsAndResumesByItself) {
    const auto asked = request(world.owner, of("2026-03-04", 5));
    ASSERT_TRUE(asked.has_value());
    EXPECT_EQ(asked->resumes_on, day("2026-03-11"));
    EXPECT_EQ(asked->state, PauseState::planned);
    EXPECT_EQ(asked->allowed, std::vector<std::string>{"withdraw"});
    EXPECT_EQ(state(), EngagementState::active);
    world.go_to("2026-03-04");
    EXPECT_EQ(state(), EngagementState::paused);
    EXPECT_EQ(pause(0).allowed, std::vector<std::string>{"end"});
    world.go_to("2026-03-10", 23);
    EXPECT_EQ(state(), EngagementState::paused);
    world.go_to("2026-03-11", 0);
    EXPECT_EQ(state(), EngagementState::active);
    EXPECT_EQ(pause(0).state, PauseState::ended);
    // Midnight in Kyiv is 22:00 UTC of the day before.
    EXPECT_EQ(events(), (std::vector<std::string>{"engagement.pause_requested 2026-03-02",
                                                  "engagement.paused 2026-03-03",
                                                  "engagement.resumed 2026-03-10"}));
}

TEST_P(PauseTest, HappensAsOfItsDaysWhenTheServerWasDown) {
    ASSERT_TRUE(request(world.owner, of("2026-03-04", 2)).has_value());
    world.go_to("2026-04-01");
    EXPECT_EQ(state(), EngagementState::active);
    EXPECT_EQ(events(), (std::vector<std::string>{"engagement.pause_requested 2026-03-02",
                                                  "engagement.paused 2026-03-03",
                                                  "engagement.resumed 2026-03-05"}));
}

TEST_P(PauseTest, MovesTheEndByItsWorkingDays) {
    const auto ends_on = [&] {
        return world.read(
            [&](sql::Transaction& sql) { return find_summary(sql, world.head, id)->ends_on; });
    };
    EXPECT_EQ(ends_on(), day("2026-05-01"));  // a Friday
    ASSERT_TRUE(request(world.owner, of("2026-03-04", 5)).has_value());
    world.settle();
    EXPECT_EQ(ends_on(), day("2026-05-08"));
    ASSERT_TRUE(request(world.owner, of("2026-03-16", 2)).has_value());  // awaits the head
    world.settle();
    EXPECT_EQ(ends_on(), day("2026-05-08"));
}

TEST_P(PauseTest, BeginsAtOnceWhenItStartsToday) {
    EXPECT_EQ(request(world.owner, of("2026-03-02", 1))->state, PauseState::running);
    EXPECT_EQ(state(), EngagementState::paused);
}

TEST_P(PauseTest, LongerThanFiveWorkingDaysIsRefused) {
    EXPECT_EQ(request(world.owner, of("2026-03-04", 6)).error().key,
              "pause.is_longer_than_the_limit");
}

TEST_P(PauseTest, CountsTheManagersHolidaysOut) {
    world.run([&](UnitOfWork& work) {
        return CalendarCommands(work).add_day(world.head, {day("2026-03-09"), "Holiday", {}});
    });
    EXPECT_EQ(request(world.owner, of("2026-03-04", 5))->resumes_on, day("2026-03-12"));
}

TEST_P(PauseTest, IsLoggedByAManagerWithTheClientsWords) {
    EXPECT_EQ(request(world.manager, of("2026-03-04", 2)).error().key,
              "pause.needs_the_clients_words");
    NewPause logged = of("2026-03-04", 2);
    logged.evidence = WrittenRequest{"Please wait two days", day("2026-03-01")};
    const auto asked = request(world.manager, logged);
    ASSERT_TRUE(asked.has_value());
    EXPECT_EQ(asked->requested_side, Side::provider);
    EXPECT_EQ(asked->evidence, "Please wait two days");
    EXPECT_EQ(request(world.developer, logged).error().key, "access.role_may_not");
}

TEST_P(PauseTest, TheSecondOneWaitsForTheHead) {
    ASSERT_TRUE(request(world.owner, of("2026-03-04", 1)).has_value());
    const auto second = request(world.owner, of("2026-03-12", 2));
    ASSERT_TRUE(second.has_value());
    EXPECT_EQ(second->state, PauseState::awaiting_consent);
    world.go_to("2026-03-12");
    EXPECT_EQ(state(), EngagementState::active);
    const auto consented = decide(second->id, true);
    ASSERT_TRUE(consented.has_value());
    EXPECT_EQ(consented->state, PauseState::running);
    EXPECT_EQ(consented->consent->person_name, "Halyna Head");
    EXPECT_EQ(decide(second->id, true).error().key, "pause.awaits_no_consent");
}

TEST_P(PauseTest, ConsentedToLateBeginsTheNextWorkingDay) {
    ASSERT_TRUE(request(world.owner, of("2026-03-04", 1)).has_value());
    const auto second = request(world.owner, of("2026-03-12", 2));
    world.go_to("2026-03-13");  // a Friday
    const auto consented = decide(second->id, true);
    EXPECT_EQ(consented->starts_on, day("2026-03-16"));
    EXPECT_EQ(consented->resumes_on, day("2026-03-18"));
    world.go_to("2026-03-16");
    EXPECT_EQ(state(), EngagementState::paused);
}

TEST_P(PauseTest, RefusedByTheHeadChangesNothing) {
    ASSERT_TRUE(request(world.owner, of("2026-03-04", 1)).has_value());
    const auto second = request(world.owner, of("2026-03-12", 2));
    EXPECT_EQ(decide(second->id, false).error().field, "reason");
    EXPECT_EQ(decide(second->id, false, "The go-live is that week")->state, PauseState::refused);
    world.go_to("2026-03-12");
    EXPECT_EQ(state(), EngagementState::active);
}

TEST_P(PauseTest, IsWithdrawnBeforeItBegins) {
    const auto asked = request(world.owner, of("2026-03-04", 5));
    EXPECT_EQ(end(world.manager, asked->id).error().key, "access.role_may_not");
    ASSERT_TRUE(end(world.owner, asked->id).has_value());
    world.go_to("2026-03-05");
    EXPECT_EQ(state(), EngagementState::active);
    EXPECT_EQ(pause(0).state, PauseState::withdrawn);
    EXPECT_FALSE(request(world.owner, of("2026-03-09", 5))->needs_consent);
}

TEST_P(PauseTest, EndedEarlyGoesOnAtTheNextWorkingDay) {
    const auto asked = request(world.owner, of("2026-03-04", 5));
    world.go_to("2026-03-06");
    ASSERT_TRUE(end(world.owner, asked->id).has_value());
    EXPECT_EQ(state(), EngagementState::paused);
    EXPECT_EQ(pause(0).resumes_on, day("2026-03-09"));
    world.go_to("2026-03-09", 0);
    EXPECT_EQ(state(), EngagementState::active);
    world.go_to("2026-03-12");
    EXPECT_EQ(end(world.owner, asked->id).error().key, "pause.does_not_run");
}

TEST_P(PauseTest, PreviewTellsWhatItDoesToTheFinish) {
    const auto preview = [&] {
        return world.read([&](sql::Transaction& sql) {
            const auto engagement = *find_engagement(sql, world.owner, id);
            return preview_pause(sql, engagement, day("2026-03-04"), 5,
                                 today_of(engagement, world.clock.now()));
        });
    };
    EXPECT_FALSE(preview()->finish_after.has_value());
    world.run([&](UnitOfWork& work) -> Result<bool> {
        update_summary(work, world.facts_in(work, id), Side::client,
                       {.planned_finish = day("2026-05-01")});
        return true;
    });
    EXPECT_EQ(preview()->limit_days, 5);
    EXPECT_EQ(preview()->finish_now, day("2026-05-01"));
    EXPECT_EQ(preview()->finish_after, day("2026-05-08"));
}

SLIPWAY_ON_BOTH_DATABASES(PauseTest);

}  // namespace
}  // namespace slipway
