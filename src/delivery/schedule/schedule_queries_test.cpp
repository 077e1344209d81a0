#include "delivery/schedule/schedule_queries.hpp"

#include "collaboration/calendar/calendar_queries.hpp"
#include "delivery/acceptance/acceptance_feature.hpp"
#include "delivery/engagement/slot_reservation_commands.hpp"
#include "delivery/schedule/capacity_load_queries.hpp"
#include "delivery/schedule/forecast_queries.hpp"
#include "delivery/schedule/forecast_store.hpp"
#include "delivery/schedule/preview_queries.hpp"
#include "delivery/schedule/schedule_commands.hpp"
#include "delivery/schedule/schedule_forecasting.hpp"
#include "delivery/schedule/schedule_planning.hpp"
#include "delivery/schedule/testing/scheduled_engagement.hpp"

namespace slipway {
namespace {

class ScheduleQueriesTest : public testing::OnBothDatabases {
protected:
    testing::EngagementWorld world{
        database(), {make_block_maker(), make_schedule_reader()}, jobs()};
    testing::ScheduledEngagement engagement{world, "standard"};

    std::vector<JobKind> jobs() {
        const auto now = [this](sql::Database& of, const Job& job) {
            plan_portfolio(of, chance, job.workspace_id, world.clock.now());
        };
        return {{.name = "schedule.plan", .run = now}, make_forecast_job()};
    }
    void SetUp() override {
        first_client = world.client;
        first_owner = world.owner;
        engagement.approve_document();
        engagement.agree_estimate();
        plan();
    }
    void plan() {
        world.clock.advance(std::chrono::minutes(1));
        world.settle();
        world.clock.advance(std::chrono::minutes(1));
        world.settle();
    }
    /// Of the same manager, for another client.
    EngagementId start_another() {
        NewEngagement wanted = world.wanted("standard", world.junior);
        wanted.name = "Warehouse";
        wanted.new_client->name = "Second Client";
        wanted.new_client->owner_email = "other@client.example";
        const auto view = world.run(
            [&](UnitOfWork& work) { return EngagementCommands(work).start(world.sales, wanted); });
        world.settle();
        plan();
        return view.id;
    }
    Result<EngagementScheduleView> view(const Actor& actor, EngagementId id) {
        return world.read([&](sql::Transaction& sql) { return schedule_view(sql, actor, id); });
    }
    std::vector<ScheduleMoveView> moves(const Actor& actor) {
        auto page = world.read([&](sql::Transaction& sql) {
            return list_schedule_moves(sql, actor, engagement.id, {.limit = 50, .cursor = ""});
        });
        EXPECT_TRUE(page.has_value());
        return std::move(page->items);
    }
    std::int64_t count_events(const std::string& type) {
        constexpr sql::Statement count{"test.count_events", R"sql(
            select count(*) as events from events where type = $1)sql"};
        return world.read(
            [&](sql::Transaction& sql) { return sql.one<std::int64_t>(count, type); });
    }

    SeededChance chance{12};
    WorkspaceId first_client;
    Actor first_owner;
};
SLIPWAY_ON_BOTH_DATABASES(ScheduleQueriesTest);

TEST_P(ScheduleQueriesTest, BothPartiesSeeTheDatesAndOnlyTheProviderTheHours) {
    const auto ours = view(world.manager, engagement.id);
    const auto theirs = view(world.owner, engagement.id);
    ASSERT_TRUE(ours && theirs);
    EXPECT_EQ(ours->finishes_on, *parse_day("2026-04-20"));
    EXPECT_EQ(theirs->finishes_on, ours->finishes_on);
    ASSERT_EQ(ours->activities.size(), 5u);
    ASSERT_EQ(theirs->activities.size(), 5u);
    EXPECT_TRUE(ours->activities[3].is_critical);
    EXPECT_EQ(ours->activities[3].items[0].effort_minutes, Effort::minutes(900));
    EXPECT_FALSE(theirs->activities[3].items[0].effort_minutes);
    EXPECT_EQ(ours->priority, 1);
    EXPECT_FALSE(theirs->priority);
    EXPECT_TRUE(ours->allowed.empty());
    EXPECT_EQ(view(world.head, engagement.id)->allowed, std::vector<std::string>{"set_priority"});
}

TEST_P(ScheduleQueriesTest, AClientSeesNoBlocksOfADraft) {
    testing::ScheduledEngagement young{world, "cold_start"};
    young.document.blocks = {{.id = testing::EstimatedEngagement::new_id<BlockId>(world),
                              .title = "Secret",
                              .items = {testing::EstimatedEngagement::make_item(world, "Draft")}}};
    world.run([&](UnitOfWork& work) {
        return DocumentCommands(work).change_draft(world.manager, young.id, {young.document}, 0);
    });
    world.run([&](UnitOfWork& work) {
        return EstimateCommands(work).change_draft(world.manager, young.id, {young.figures(300)},
                                                   0);
    });
    world.settle();
    plan();
    const auto titles = [](const EngagementScheduleView& shown) {
        std::vector<std::string> all;
        for (const auto& activity : shown.activities) all.push_back(activity.title);
        return all;
    };
    EXPECT_EQ(titles(*view(world.manager, young.id)).back(), "Secret");
    for (const std::string& title : titles(*view(world.owner, young.id))) {
        EXPECT_NE(title, "Secret");
    }
}

TEST_P(ScheduleQueriesTest, NobodyElseFindsIt) {
    const EngagementId other = start_another();
    EXPECT_EQ(view(first_owner, other).error().key, "engagement.not_found");
    const auto stranger = world.run([&](UnitOfWork& work) {
        return IdentityCommands(work).create_provider_workspace(
            {"Southern Bridge", WorkspaceKind::provider, Locale::en, "Europe/Kyiv", "UAH"});
    });
    const Actor head{.person_id = world.head.person_id,
                     .workspace_id = stranger.id,
                     .roles = {Role::head},
                     .scopes = {Scope::read}};
    EXPECT_EQ(view(head, engagement.id).error().key, "engagement.not_found");
    const auto rows = world.read(
        [&](sql::Transaction& sql) { return list_portfolio(sql, head, PortfolioFilter{}); });
    EXPECT_TRUE(rows->items.empty());
    const auto load = world.read(
        [&](sql::Transaction& sql) { return capacity_load(sql, head, {}, world.clock.now()); });
    EXPECT_TRUE(load.people.empty());
}

TEST_P(ScheduleQueriesTest, AClientIsNotToldWhoIsAway) {
    engagement.add_absence(world.junior.person_id, "2026-03-09", "2026-03-10");
    plan();
    const auto ours = moves(world.manager);
    const auto theirs = moves(world.owner);
    ASSERT_FALSE(ours.empty());
    EXPECT_EQ(ours[0].cause, ScheduleCause::absence);
    EXPECT_EQ(ours[0].person_name, "Julia Junior");
    EXPECT_EQ(theirs[0].cause, ScheduleCause::people);
    EXPECT_EQ(theirs[0].person_name, "");
    EXPECT_EQ(theirs[0].changed_by_name, "");
    EXPECT_EQ(theirs[0].to_finish, ours[0].to_finish);
    EXPECT_EQ(theirs[0].activities, ours[0].activities);
}

TEST_P(ScheduleQueriesTest, APriorityIsTheHeadsAndNoBusinessOfTheClient) {
    const auto set = [&](const Actor& actor) {
        return world.attempt([&](UnitOfWork& work) {
            return ScheduleCommands(work).set_priority(actor, engagement.id, {3, "Later"});
        });
    };
    EXPECT_EQ(set(world.manager).error().key, "access.role_may_not");
    EXPECT_EQ(set(world.head)->priority, 3);
    world.settle();
    constexpr sql::Statement reach{"test.event_reach", R"sql(
        select count(*) as events from events
        where type = 'schedule_priority.set'
            and (workspace_id = $1 or other_workspace_id = $1))sql"};
    EXPECT_EQ(world.read([&](sql::Transaction& sql) {
        return sql.one<std::int64_t>(reach, world.client);
    }),
              0);
}

TEST_P(ScheduleQueriesTest, ThePortfolioComesInPagesWithItsBars) {
    start_another();
    PortfolioFilter filter{.detail = PortfolioDetail::activities, .limit = 1};
    const auto page = [&] {
        auto read = world.read(
            [&](sql::Transaction& sql) { return list_portfolio(sql, world.sales, filter); });
        EXPECT_TRUE(read.has_value());
        return std::move(*read);
    };
    const auto first = page();
    ASSERT_EQ(first.items.size(), 1u);
    EXPECT_EQ(first.items[0].manager_name, "Julia Junior");
    EXPECT_FALSE(first.items[0].bars.empty());
    ASSERT_TRUE(first.next_cursor);
    filter.cursor = first.next_cursor;
    const auto second = page();
    ASSERT_EQ(second.items.size(), 1u);
    EXPECT_NE(second.items[0].engagement_id, first.items[0].engagement_id);
    EXPECT_FALSE(second.next_cursor);
    EXPECT_GE(second.items[0].finishes_on, first.items[0].finishes_on);
}

TEST_P(ScheduleQueriesTest, NobodyIsToldOfAnAbsenceThatMovesSeveralUntilSomebodySaysSo) {
    start_another();
    const auto told_before = count_events("schedule.announced");
    engagement.add_absence(world.junior.person_id, "2026-03-09", "2026-03-10");
    plan();
    EXPECT_EQ(count_events("schedule.announced"), told_before);
    const auto waiting = [&] {
        return world.read(
            [&](sql::Transaction& sql) { return waiting_announcements(sql, world.head); });
    };
    ASSERT_EQ(waiting().size(), 1u);
    const auto announcement = waiting().front();
    EXPECT_EQ(announcement.cause, ScheduleCause::absence);
    EXPECT_EQ(announcement.person_name, "Julia Junior");
    EXPECT_EQ(announcement.moves.size(), 2u);
    EXPECT_EQ(announcement.allowed, std::vector<std::string>{"decide"});
    const auto decide = [&] {
        return world.attempt([&](UnitOfWork& work) -> Result<bool> {
            TRY(ScheduleCommands(work).decide_announcement(
                world.head, ScheduleAnnouncementId(announcement.id), {true, ""}));
            return true;
        });
    };
    ASSERT_TRUE(decide().has_value());
    EXPECT_TRUE(waiting().empty());
    EXPECT_EQ(count_events("schedule.announced"), told_before + 2);
    EXPECT_EQ(decide().error().key, "schedule_announcement.is_decided");
}

TEST_P(ScheduleQueriesTest, AnAnnouncementTellsOfThePresentPlan) {
    const EngagementId other = start_another();
    const auto told_before = count_events("schedule.announced");
    engagement.add_absence(world.junior.person_id, "2026-03-09", "2026-03-10");
    plan();
    // Of one engagement so much is done since that its finish is where it was, and earlier.
    engagement.log(0, 300);
    plan();
    const auto waiting = [&] {
        return world.read(
            [&](sql::Transaction& sql) { return waiting_announcements(sql, world.head); });
    };
    ASSERT_EQ(waiting().size(), 1u);
    const auto moves = waiting()[0].moves;
    ASSERT_EQ(moves.size(), 1u);
    EXPECT_EQ(moves[0].engagement_id, other);
    EXPECT_EQ(moves[0].to_finish, view(world.manager, other)->finishes_on);

    // Nobody was away after all.
    const auto decide = [&](const Uuid& id) {
        return world.attempt([&](UnitOfWork& work) -> Result<bool> {
            TRY(ScheduleCommands(work).decide_announcement(world.head, ScheduleAnnouncementId(id),
                                                           {true, ""}));
            return true;
        });
    };
    const Uuid id = waiting()[0].id;
    const auto absences = world.read([&](sql::Transaction& sql) {
        return list_absences(sql, world.head, std::nullopt, *parse_day("2026-03-01"),
                             *parse_day("2026-04-01"), *parse_day("2026-03-02"));
    });
    world.run([&](UnitOfWork& work) -> Result<bool> {
        TRY(CalendarCommands(work).remove_absence(world.head, absences.at(0).id));
        return true;
    });
    world.settle();
    plan();
    for (const auto& one : waiting()) EXPECT_NE(one.id, id) << "nothing is left of it";
    EXPECT_EQ(decide(id).error().key, "schedule_announcement.is_decided");
    EXPECT_EQ(count_events("schedule.announced"), told_before);
}

TEST_P(ScheduleQueriesTest, OneFinishThatAnAbsenceMovesIsToldAtOnce) {
    engagement.add_absence(world.junior.person_id, "2026-03-09", "2026-03-10");
    plan();
    EXPECT_EQ(count_events("schedule.announced"), 1);
    EXPECT_EQ(count_events("schedule.announcement_waits"), 0);
}

TEST_P(ScheduleQueriesTest, APreviewShowsWhatWouldMoveAndStoresNothing) {
    const auto finish = view(world.manager, engagement.id)->finishes_on;
    const auto preview =
        preview_change(database(), world.head,
                       {.absence = AbsenceWhatIf{world.junior.person_id, *parse_day("2026-03-09"),
                                                 *parse_day("2026-03-10")}},
                       world.clock.now());
    ASSERT_TRUE(preview.has_value());
    ASSERT_EQ(preview->moves.size(), 1u);
    EXPECT_EQ(preview->moves[0].name, "Orders and deliveries");
    EXPECT_EQ(preview->moves[0].days, 2);
    EXPECT_EQ(preview->later_engagements, 1);
    EXPECT_FALSE(preview->needs_confirmation);
    plan();
    EXPECT_EQ(view(world.manager, engagement.id)->finishes_on, finish);
}

TEST_P(ScheduleQueriesTest, APreviewShowsWhoseRoomChangesAndWhichSlotsNoLongerFit) {
    // Eight places: the engagement, and seven slots kept until its planned end, then an eighth.
    const ServicePackageId standard = world.package("standard").id;
    const auto keep = [&](const char* from) {
        return world
            .run([&](UnitOfWork& work) {
                return SlotReservationCommands(work).reserve(
                    world.sales, {.manager_id = world.junior.person_id,
                                  .service_package_id = standard,
                                  .starts_on = *parse_day(from),
                                  .client_name = from});
            })
            .id;
    };
    for (int slot = 0; slot < 7; ++slot) keep("2026-03-02");
    const SlotReservationId eighth = keep("2026-04-21");
    const auto preview =
        preview_change(database(), world.head, {.extension = ExtensionWhatIf{engagement.id, 1}},
                       world.clock.now());
    ASSERT_TRUE(preview.has_value());
    ASSERT_EQ(preview->slots.size(), 1u);
    EXPECT_EQ(preview->slots[0].slot_reservation_id, eighth);
    EXPECT_EQ(preview->slots[0].manager_name, "Julia Junior");
    ASSERT_EQ(preview->managers.size(), 1u);
    EXPECT_EQ(preview->managers[0].person_id, world.junior.person_id);
    EXPECT_EQ(preview->managers[0].over_from_now, std::nullopt);
    EXPECT_EQ(preview->managers[0].over_from_then, *parse_day("2026-04-27"))
        << "the Monday after the eighth begins";
    EXPECT_EQ(preview->managers[0].free_from_now, *parse_day("2026-05-04"));
}

TEST_P(ScheduleQueriesTest, TheLoadIsThePlansAgainstTheCalendar) {
    engagement.add_absence(world.junior.person_id, "2026-03-09", "2026-03-10");
    plan();
    const auto load = world.read([&](sql::Transaction& sql) {
        return capacity_load(sql, world.head, {.from = {}, .weeks = 3}, world.clock.now());
    });
    ASSERT_EQ(load.mondays.size(), 3u);
    ASSERT_EQ(load.people.size(), 3u) << "two managers and a developer";
    EXPECT_EQ(load.people[0].person_name, "Julia Junior");
    EXPECT_EQ(load.people[0].weeks[0].planned_minutes, Effort::hours(5));
    EXPECT_EQ(load.people[0].weeks[0].available_minutes, Effort::hours(40));
    EXPECT_EQ(load.people[0].weeks[1].planned_minutes, Effort::hours(3));
    EXPECT_EQ(load.people[0].weeks[1].available_minutes, Effort::hours(24));
    EXPECT_EQ(load.people[0].weeks[1].absent_days, 2);
    EXPECT_EQ(load.people[1].weeks[0].planned_minutes, Effort{});
}

TEST_P(ScheduleQueriesTest, AForecastFollowsAMovedPlanWithinAMinute) {
    const auto current = [&] {
        return *world
                    .read([&](sql::Transaction& sql) {
                        return forecast_view(sql, world.manager, engagement.id);
                    })
                    ->current;
    };
    const Day before = current().p50;
    engagement.add_absence(world.junior.person_id, "2026-03-09", "2026-03-13");
    plan();
    EXPECT_EQ(current().planned_finish, view(world.manager, engagement.id)->finishes_on);
    EXPECT_GT(current().p50, before);
}

TEST_P(ScheduleQueriesTest, AKeptSlotIsLoadOfItsOwnUntilItLapses) {
    const ServicePackageId standard = world.package("standard").id;
    world.run([&](UnitOfWork& work) {
        return SlotReservationCommands(work).reserve(
            world.sales, {.manager_id = world.junior.person_id,
                          .service_package_id = standard,
                          .starts_on = *parse_day("2026-03-11"),
                          .client_name = "Nordwind"});
    });
    const auto julia = [&] {
        const auto load = world.read([&](sql::Transaction& sql) {
            return capacity_load(sql, world.head, {.from = parse_day("2026-03-02"), .weeks = 3},
                                 world.clock.now());
        });
        return load.people.at(0).weeks;
    };
    EXPECT_EQ(julia()[0].reserved_minutes, Effort{});
    EXPECT_EQ(julia()[1].reserved_minutes, Effort::hours(3));
    EXPECT_EQ(julia()[1].planned_minutes, Effort::hours(5)) << "the plan as before";
    EXPECT_EQ(julia()[2].reserved_minutes, Effort::hours(5));
    world.go_to("2026-03-26");
    EXPECT_EQ(julia()[2].reserved_minutes, Effort{});
}

TEST_P(ScheduleQueriesTest, AForecastIsMadeKeptAndMeasured) {
    const auto forecast = [&] {
        return *world.read([&](sql::Transaction& sql) {
            return forecast_view(sql, world.manager, engagement.id);
        });
    };
    ASSERT_TRUE(forecast().current);
    EXPECT_LE(forecast().current->p50, forecast().current->p80);
    EXPECT_LT(forecast().current->p50, forecast().current->p95);
    ASSERT_TRUE(forecast().baseline);
    const auto whole =
        world.read([&](sql::Transaction& sql) { return portfolio_forecast(sql, world.head); });
    EXPECT_EQ(whole.engagement_count, 1);
    EXPECT_EQ(whole.whole->p80, forecast().current->p80);
    EXPECT_EQ(whole.effort_ratio_per_mille, 1000);

    for (const std::size_t block : {0u, 1u}) {
        engagement.log(block, 300);
        engagement.deliver(block);
        engagement.accept(block);
        world.go_to(block == 0 ? "2026-03-03" : "2026-03-04");
    }
    world.run([&](UnitOfWork& work) {
        return EngagementCommands(work).close(world.manager, engagement.id,
                                              {ClosureOutcome::completed, "All accepted"});
    });
    world.settle();
    plan();
    EXPECT_EQ(forecast().finished_on, *parse_day("2026-03-03"));
    const auto report =
        world.read([&](sql::Transaction& sql) { return calibration_report(sql, world.head); });
    EXPECT_EQ(report.whole, (Calibration{1, 1, 1, 1}));
    ASSERT_EQ(report.managers.size(), 1u);
    EXPECT_EQ(report.managers[0].manager_name, "Julia Junior");
    ASSERT_EQ(report.quarters.size(), 1u);
    EXPECT_EQ(report.quarters[0], (QuarterCalibration{*parse_day("2026-01-01"), {1, 1, 1, 1}}));
    const auto learnt =
        world.read([&](sql::Transaction& sql) { return portfolio_forecast(sql, world.head); });
    EXPECT_EQ(learnt.finished_item_count, 2);
    EXPECT_LT(learnt.effort_ratio_per_mille, 1000) << "five hours instead of fifteen";
    EXPECT_TRUE(learnt.capabilities.empty()) << "the items name none";
    ASSERT_EQ(learnt.people.size(), 1u);
    EXPECT_EQ(learnt.people[0].person_name, "Julia Junior");
    EXPECT_EQ(learnt.people[0].finished_item_count, 2);
    EXPECT_LT(learnt.people[0].effort_ratio_per_mille, learnt.effort_ratio_per_mille);
}

TEST_P(ScheduleQueriesTest, AnOverrunStaysWithWhoeverWorkedNotWithTheLastManager) {
    engagement.log(0, 300);
    const Actor second =
        world.add(Actor::system(world.provider), "Ruslan Relief", Role::junior_account_manager);
    world.run([&](UnitOfWork& work) {
        EngagementChanges changes;
        changes.manager_id = second.person_id;
        const auto shown = engagement_view(work.sql(), world.head, engagement.id);
        return EngagementCommands(work).change(world.head, engagement.id, changes, shown->revision);
    });
    world.manager = second;
    world.settle();
    engagement.log(0, 60, second);
    engagement.log(1, 240, second);
    for (const std::size_t block : {0u, 1u}) {
        engagement.deliver(block);
        engagement.accept(block);
    }
    world.run([&](UnitOfWork& work) {
        return EngagementCommands(work).close(world.head, engagement.id,
                                              {ClosureOutcome::completed, "All accepted"});
    });
    world.settle();
    plan();
    const auto items = world.read(
        [&](sql::Transaction& sql) { return ForecastStore(sql, world.provider).finished_items(); });
    std::map<std::string, Effort> by_person;
    for (const forecast::FinishedItem& item : items) by_person[item.person] = item.actual;
    EXPECT_EQ(by_person,
              (std::map<std::string, Effort>{{world.junior.person_id.text(), Effort::hours(6)},
                                             {second.person_id.text(), Effort::hours(4)}}));
}

}  // namespace
}  // namespace slipway
