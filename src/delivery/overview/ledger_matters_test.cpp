#include <gtest/gtest.h>

#include <algorithm>

#include "delivery/delay_ledger/close_job.hpp"
#include "delivery/delay_ledger/fact_reader.hpp"
#include "delivery/delay_ledger/ledger_commands.hpp"
#include "delivery/engagement/testing/engagement_world.hpp"
#include "delivery/overview/overview_queries.hpp"
#include "delivery/overview/overview_refresh.hpp"

namespace slipway {
namespace {

std::vector<EventReader> readers() {
    auto all = make_delay_fact_readers();
    all.push_back(make_overview_reader());
    return all;
}

/// What waits for somebody in the delay ledger, as everybody's next step (DELAY R4). Of a package
/// whose usual work takes longer than its term, so that any delay asks for an extension.
class LedgerMattersTest : public testing::OnBothDatabases {
protected:
    void SetUp() override {
        const ServicePackageView standard = world.package("standard");
        ServicePackageChanges changes;
        changes.stages_included = {EngagementStage::discovery, EngagementStage::document};
        auto hours = standard.package.stage_hours;
        hours["discovery"] = {Effort::hours(5), Effort::hours(5)};
        hours["document"] = {Effort::hours(20), Effort::hours(20)};
        changes.stage_hours = hours;
        changes.base_months = 1;
        world.run([&](UnitOfWork& work) {
            return ServicePackageCommands(work).change(world.head, standard.id, changes,
                                                       standard.revision);
        });
        id = world.start();
    }

    template <class Work>
    auto act(Work&& work) {
        auto answer = world.run([&](UnitOfWork& unit) { return work(LedgerCommands(unit)); });
        world.settle();
        return answer;
    }
    EngagementHeader header(const Actor& actor) {
        return *world.read([&](sql::Transaction& sql) {
            return engagement_header(sql, actor, id, world.clock.now());
        });
    }
    NextStep step(const Actor& actor) { return *header(actor).next_step; }
    OpenMatters open_on(const char* day) {
        return world.read([&](sql::Transaction& sql) {
            return open_matters(sql, *find_engagement(sql, world.head, id), *parse_day(day),
                                world.clock.now());
        });
    }

    testing::EngagementWorld world{
        database(), readers(), {make_daily_close_job(world.clock, world.chance)}};
    EngagementId id;
};

TEST_P(LedgerMattersTest, WhatIsAskedOfTheClientIsItsMove) {
    const InputRequestView asked = act([&](LedgerCommands ledger) {
        return ledger.request_input(world.manager, id,
                                    {.kind = InputKind::access, .title = "Access to the bank"});
    });
    const EngagementHeader managers = header(world.manager);
    EXPECT_EQ(managers.ball.court, Court::client);
    EXPECT_EQ(managers.ball.cause, "input_request");
    EXPECT_EQ(managers.other_step.key, "supply_inputs");
    const NextStep owners = step(world.owner);
    EXPECT_EQ(owners.key, "supply_inputs");
    EXPECT_EQ(owners.parameters.at("title"), "Access to the bank");
    EXPECT_EQ(owners.due_on, *parse_day("2026-03-04"));
    EXPECT_EQ(owners.to,
              "implementation/ledger?engagement=" + id.text() + "&request=" + asked.id.text());
    EXPECT_TRUE(open_on("2026-03-04").client_has_ball);
    EXPECT_EQ(open_on("2026-03-04").client_late, 0);
    EXPECT_EQ(open_on("2026-03-05").client_late, 1);
    world.go_to("2026-03-05");
    EXPECT_EQ(step(world.manager).key, "remind_client");
    act([&](LedgerCommands ledger) {
        return ledger.supply_input(world.owner, id, asked.id, {"In the letter"});
    });
    EXPECT_EQ(header(world.owner).ball.cause, "stage_work");
    EXPECT_EQ(open_on("2026-03-05").client_late, 0);
}

TEST_P(LedgerMattersTest, APauseMovesTheEndOfAnAllowance) {
    act([&](LedgerCommands ledger) {
        return ledger.request_input(world.manager, id, {.title = "Price list"});
    });
    world.run([&](UnitOfWork& work) {
        return PauseCommands(work).request(
            world.owner, id,
            {.starts_on = *parse_day("2026-03-03"), .working_days = 2, .reason = "Stocktaking"});
    });
    world.go_to("2026-03-05");
    EXPECT_EQ(step(world.owner).due_on, *parse_day("2026-03-06"));
}

TEST_P(LedgerMattersTest, ADisputeIsTheAdministratorsAndAStatementTheOwners) {
    world.go_to("2026-03-02", 19);
    EXPECT_EQ(step(world.owner).key, "decide_extension");
    // Nobody waits: the work goes on.
    EXPECT_EQ(header(world.manager).ball.cause, "stage_work");
    EXPECT_EQ(step(world.manager).key, "choose_brief");
    EXPECT_EQ(step(world.administrator).key, "nothing_waits");
    const DelayDisputeView raised = act([&](LedgerCommands ledger) {
        return ledger.dispute(world.manager, id, {*parse_day("2026-03-02"), "It was a holiday"});
    });
    const NextStep administrators = step(world.administrator);
    EXPECT_EQ(administrators.key, "decide_dispute");
    EXPECT_EQ(administrators.to, "engagements/" + id.text() + "/ledger?day=2026-03-02");
    const HomeView home = world.read([&](sql::Transaction& sql) {
        return home_view(sql, world.administrator, world.clock.now());
    });
    EXPECT_EQ(home.figures.to_do, 1);
    // It cannot be agreed before its day is decided.
    EXPECT_EQ(step(world.owner).key, "provider_learns");
    act([&](LedgerCommands ledger) {
        return ledger.decide(world.administrator, id, raised.id, {std::nullopt, "It was none"});
    });
    EXPECT_EQ(step(world.administrator).key, "nothing_waits");
    EXPECT_EQ(step(world.owner).key, "decide_extension");
    const DelayEntryView adjusted = act([&](LedgerCommands ledger) {
        return ledger.adjust(
            world.head, id,
            {*parse_day("2026-03-02"), DelayBearer::provider, Rational(-1), "Another word"});
    });
    ASSERT_TRUE(adjusted.needs_agreement);
    EXPECT_EQ(header(world.manager).other_step.key, "decide_extension");
    const ExtensionStatementView statement = world.read([&](sql::Transaction& sql) {
        return extension_statement_views(sql, world.owner, id)->front();
    });
    act([&](LedgerCommands ledger) {
        return ledger.decide_extension(world.owner, id, statement.id,
                                       {ExtensionState::declined, statement.content_hash, "No"});
    });
    EXPECT_EQ(step(world.owner).key, "agree_adjustment");
    EXPECT_EQ(step(world.owner).to,
              "implementation/ledger?engagement=" + id.text() + "&day=2026-03-02");
    act([&](LedgerCommands ledger) { return ledger.agree_entry(world.owner, id, adjusted.id); });
    EXPECT_EQ(step(world.owner).key, "provider_learns");
}

TEST_P(LedgerMattersTest, NobodyWaitsForAWordOnAWithdrawnStatement) {
    world.go_to("2026-03-02", 19);
    EXPECT_EQ(step(world.owner).key, "decide_extension");
    act([&](LedgerCommands ledger) {
        return ledger.adjust(world.head, id, {*parse_day("2026-03-02"), DelayBearer::provider,
                                              Rational(-1), "A holiday"});
    });
    EXPECT_EQ(step(world.owner).key, "provider_learns");
}

TEST_P(LedgerMattersTest, DaysThatTheProviderBearsAreInItsFigures) {
    const auto junior = [&] {
        const auto lines = world.read([&](sql::Transaction& sql) {
            return manager_lines(sql, world.head, world.clock.now());
        });
        return *std::ranges::find(lines, world.junior.person_id, &ManagerLine::id);
    };
    const auto department = [&] {
        return world.read(
            [&](sql::Transaction& sql) { return department_delay(sql, world.head); });
    };
    EXPECT_TRUE(department().engagements.empty());
    world.go_to("2026-03-03", 19);
    EXPECT_EQ(junior().open_delay_days, Rational(2));
    EXPECT_EQ(junior().settled_delay_days, Rational(0));
    const DelayDisputeView raised = act([&](LedgerCommands ledger) {
        return ledger.dispute(world.manager, id, {*parse_day("2026-03-02"), "It was a holiday"});
    });
    act([&](LedgerCommands ledger) {
        return ledger.decide(world.administrator, id, raised.id, {std::nullopt, "It was none"});
    });
    const DelayEntryView half = act([&](LedgerCommands ledger) {
        return ledger.adjust(world.head, id, {*parse_day("2026-03-03"), DelayBearer::provider,
                                              Rational(-1, 2), "Half of it"});
    });
    EXPECT_FALSE(half.needs_agreement);
    EXPECT_EQ(junior().settled_delay_days, Rational(1));
    EXPECT_EQ(junior().open_delay_days, Rational(1, 2));
    ASSERT_EQ(department().engagements.size(), 1u);
    EXPECT_EQ(department().engagements[0].engagement_id, id);
    EXPECT_EQ(department().engagements[0].settled_days, Rational(1));
    EXPECT_EQ(department().open_days, Rational(1, 2));
    const DelayEntryView gesture = act([&](LedgerCommands ledger) {
        return ledger.adjust(world.head, id, {*parse_day("2026-03-02"), DelayBearer::provider,
                                              Rational(1), "And another"});
    });
    EXPECT_EQ(department().settled_days, Rational(1));
    act([&](LedgerCommands ledger) { return ledger.agree_entry(world.owner, id, gesture.id); });
    EXPECT_EQ(department().settled_days, Rational(2));
    // A paused or running one counts; one that is over is history.
    world.run([&](UnitOfWork& work) {
        return EngagementCommands(work).close(world.head, id,
                                              {ClosureOutcome::cancelled, "No money"});
    });
    world.settle();
    EXPECT_TRUE(department().engagements.empty());
}

SLIPWAY_ON_BOTH_DATABASES(LedgerMattersTest);

}  // namespace
}  // namespace slipway
