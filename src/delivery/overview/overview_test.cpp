#include <gtest/gtest.h>

#include <algorithm>

#include "delivery/discovery/question_commands.hpp"
#include "delivery/engagement/testing/engagement_world.hpp"
#include "delivery/overview/overview_queries.hpp"
#include "delivery/overview/overview_refresh.hpp"
#include "delivery/overview/overview_store.hpp"
#include "delivery/timesheet/timesheet_commands.hpp"

namespace slipway {
namespace {

class OverviewTest : public testing::OnBothDatabases {
protected:
    testing::EngagementWorld world{database(), {make_overview_reader()}};

    EngagementHeader header(const Actor& actor, EngagementId id) {
        auto found = world.read([&](sql::Transaction& sql) {
            return engagement_header(sql, actor, id, world.clock.now());
        });
        EXPECT_TRUE(found.has_value());
        return std::move(*found);
    }
    HomeView home(const Actor& actor) {
        return world.read(
            [&](sql::Transaction& sql) { return home_view(sql, actor, world.clock.now()); });
    }
    EngagementSummary line(const Actor& actor, EngagementId id) {
        auto found =
            world.read([&](sql::Transaction& sql) { return find_summary(sql, actor, id); });
        EXPECT_TRUE(found.has_value());
        return std::move(*found);
    }
    void ask(EngagementId id) {
        world.run([&](UnitOfWork& work) {
            return QuestionCommands(work).ask(world.manager, id,
                                              {.question = "Which price lists do you use?"});
        });
        world.settle();
    }
    void log_an_hour(EngagementId id, const char* day) {
        world.run([&](UnitOfWork& work) {
            NewTimeEntry entry;
            entry.stage = EngagementStage::discovery;
            entry.work_kind = TimeWorkKind::discovery;
            entry.effort_minutes = Effort::hours(1);
            entry.day = *parse_day(day);
            return TimesheetCommands(work).log_time(world.manager, id, entry);
        });
        world.settle();
    }
};

TEST_P(OverviewTest, ANewEngagementIsTheManagersMove) {
    const EngagementId id = world.start();
    const EngagementHeader managers = header(world.manager, id);
    ASSERT_TRUE(managers.next_step.has_value());
    EXPECT_EQ(managers.next_step->key, "choose_brief");
    EXPECT_EQ(managers.other_step.key, "provider_learns");
    EXPECT_EQ(managers.ball.court, Court::provider);
    EXPECT_EQ(managers.ball.cause, "stage_work");
    EXPECT_EQ(managers.used_minutes, Effort());
    EXPECT_FALSE(managers.planned_finish.has_value());
    EXPECT_EQ(header(world.owner, id).next_step->key, "provider_learns");
}

TEST_P(OverviewTest, WhoAnswersForAnEngagementSeesWhoseMoveItIs) {
    world.start();
    const HomeView seen = home(world.administrator);
    ASSERT_EQ(seen.lines.size(), 1u);
    EXPECT_EQ(seen.lines[0].next_step.key, "choose_brief");
    EXPECT_EQ(seen.lines[0].next_step.urgency, Urgency::waiting);
    EXPECT_TRUE(home(world.developer).lines.empty());
}

TEST_P(OverviewTest, MoreThanAnybodyReadsIsCountedAndNotShown) {
    constexpr std::int32_t most = HomeView::most_of_a_kind;
    for (int i = 0; i < most + 3; ++i) world.start();
    const HomeView managers = home(world.manager);
    EXPECT_EQ(std::ssize(managers.lines), most);
    EXPECT_EQ(managers.figures.to_do, most + 3);
    EXPECT_EQ(managers.figures.waiting, 0);
    EXPECT_EQ(managers.left_out.to_do, 3);
    const HomeView heads = home(world.head);
    EXPECT_EQ(heads.figures.waiting, most + 3);
    EXPECT_EQ(heads.left_out.waiting, 3);
    EXPECT_EQ(heads.left_out.to_do, 0);
}

TEST_P(OverviewTest, AQuestionGivesTheBallToTheClientInWorkingTime) {
    const EngagementId id = world.start();
    ask(id);
    world.go_to("2026-03-03", 10);
    const EngagementHeader owners = header(world.owner, id);
    EXPECT_EQ(owners.next_step->key, "answer_questions");
    EXPECT_EQ(owners.ball.court, Court::client);
    // Monday 09:00 to 18:00 with an hour's break, and an hour of Tuesday.
    EXPECT_EQ(owners.ball.working_minutes, 9 * 60);
    EXPECT_FALSE(owners.ball.is_late);
}

TEST_P(OverviewTest, PastItsAllowanceAQuestionIsLateForBoth) {
    const EngagementId id = world.start();
    ask(id);
    world.go_to("2026-03-09");
    EXPECT_EQ(header(world.owner, id).next_step->urgency, Urgency::late);
    const HomeView managers = home(world.manager);
    ASSERT_EQ(managers.lines.size(), 1u);
    EXPECT_EQ(managers.lines[0].next_step.key, "remind_client");
    EXPECT_TRUE(managers.lines[0].is_at_risk);
    EXPECT_TRUE(managers.lines[0].ball.is_late);
}

TEST_P(OverviewTest, TimeLoggedShowsAtOnceInHeaderHomeAndList) {
    const EngagementId id = world.start();
    log_an_hour(id, "2026-03-02");
    const EngagementHeader managers = header(world.manager, id);
    EXPECT_EQ(managers.used_minutes, Effort::hours(1));
    EXPECT_EQ(managers.health.at(0).key, "logged_today");
    EXPECT_EQ(managers.health.at(0).value, 60);
    EXPECT_EQ(home(world.manager).logged_minutes, Effort::hours(1));
    EXPECT_EQ(line(world.head, id).used_minutes, Effort::hours(1));
    EXPECT_EQ(line(world.owner, id).used_minutes, Effort::hours(1));
}

TEST_P(OverviewTest, EachSidesLineOfTheListTellsItsOwnStep) {
    const EngagementId id = world.start();
    ask(id);
    EXPECT_EQ(line(world.head, id).ball_party, BallParty::client);
    EXPECT_EQ(line(world.head, id).next_step_key, "choose_brief");
    EXPECT_EQ(line(world.owner, id).next_step_key, "answer_questions");
    EXPECT_TRUE(line(world.owner, id).health.has_value());
}

TEST_P(OverviewTest, SomebodyElsesManagerHasNothingToDoHere) {
    const EngagementId id = world.start();
    EXPECT_FALSE(header(world.senior, id).next_step.has_value());
    EXPECT_TRUE(home(world.senior).lines.empty());
    EXPECT_EQ(home(world.head).lines.size(), 1u);
    EXPECT_EQ(home(world.owner).lines.size(), 1u);
}

TEST_P(OverviewTest, AnotherFirmFindsNoHeader) {
    const EngagementId id = world.start();
    Actor stranger = world.owner;
    stranger.workspace_id = WorkspaceId(*parse_uuid("01890000-0000-7000-8000-00000000000f"));
    const auto found = world.read([&](sql::Transaction& sql) {
        return engagement_header(sql, stranger, id, world.clock.now());
    });
    EXPECT_EQ(found.error().key, "engagement.not_found");
}

TEST_P(OverviewTest, TheClientsSnapshotHoldsNothingOfTheProvidersOwn) {
    const EngagementId id = world.start();
    const auto snapshot = world.read([&](sql::Transaction& sql) {
        return OverviewStore(sql).find(world.client, id);
    });
    ASSERT_TRUE(snapshot.has_value());
    EXPECT_EQ(snapshot->side, Side::client);
    EXPECT_EQ(snapshot->document, DocumentStanding{});
}

TEST_P(OverviewTest, TheDepartmentSeesWhoHasRoomAndWhoWaits) {
    const EngagementId id = world.start();
    ask(id);
    const auto lines = world.read([&](sql::Transaction& sql) {
        return manager_lines(sql, world.head, world.clock.now());
    });
    const auto junior = std::ranges::find(lines, world.junior.person_id, &ManagerLine::id);
    ASSERT_NE(junior, lines.end());
    EXPECT_EQ(junior->open_engagements, 1);
    EXPECT_EQ(junior->slot_limit, 8);
    EXPECT_EQ(junior->waiting_engagements, 1);
    EXPECT_EQ(junior->late_engagements, 0);
    const auto senior = std::ranges::find(lines, world.senior.person_id, &ManagerLine::id);
    ASSERT_NE(senior, lines.end());
    EXPECT_EQ(senior->open_engagements, 0);
}

TEST_P(OverviewTest, EveryPlaceThatIsOpenIsReadAnewWhenADayBegins) {
    world.start();
    const auto places = world.read(
        [&](sql::Transaction& sql) { return OverviewStore(sql).open_places(); });
    ASSERT_EQ(places.size(), 2u);
    EXPECT_EQ(places[0].as_of, *parse_day("2026-03-02"));
}

SLIPWAY_ON_BOTH_DATABASES(OverviewTest);

}  // namespace
}  // namespace slipway
