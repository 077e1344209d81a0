#include <gtest/gtest.h>

#include "collaboration/calendar/calendar_commands.hpp"
#include "delivery/discovery/brief_commands.hpp"
#include "delivery/discovery/discovery_queries.hpp"
#include "delivery/discovery/notebook_commands.hpp"
#include "delivery/discovery/question_commands.hpp"
#include "delivery/discovery/scope_commands.hpp"
#include "delivery/discovery/workshop_commands.hpp"
#include "delivery/engagement/testing/engagement_world.hpp"
#include "platform/events/testing/recorded_events.hpp"

namespace slipway {
namespace {

Day day(const char* text) { return *parse_day(text); }

class DiscoveryTest : public testing::OnBothDatabases {
protected:
    testing::EngagementWorld world{database()};
    EngagementId engagement = world.start();

    ClarifyingQuestionView ask(const std::string& text = "Who signs invoices?") {
        return world.run([&](UnitOfWork& work) {
            return QuestionCommands(work).ask(world.manager, engagement, {.question = text});
        });
    }
    Result<ClarifyingQuestionView> answer(const Actor& actor, ClarifyingQuestionId id) {
        return world.attempt([&](UnitOfWork& work) {
            return QuestionCommands(work).answer(actor, engagement, id, {"The accountant"});
        });
    }
    std::vector<DiscoveryGate> gates(const Actor& actor) {
        return world.read([&](sql::Transaction& sql) {
            return open_gates(sql, *find_engagement(sql, actor, engagement));
        });
    }
    Result<FactView> note(const Actor& actor, const NewFact& fact) {
        return world.attempt(
            [&](UnitOfWork& work) { return NotebookCommands(work).note(actor, engagement, fact); });
    }
    std::vector<std::string> facts(const Actor& actor, const FactFilter& filter = {}) {
        return world.read([&](sql::Transaction& sql) {
            std::vector<std::string> texts;
            const auto found = *find_engagement(sql, actor, engagement);
            const auto page = *list_facts(sql, actor, found, filter);
            for (const FactView& fact : page.items) {
                texts.push_back(fact.text);
            }
            return texts;
        });
    }
    /// Of the discovery, for the workspace.
    std::vector<std::string> events_in(WorkspaceId workspace) {
        std::vector<std::string> types;
        for (const Event& event : testing::recorded_events(database())) {
            if (!event.type.starts_with("discovery.")) continue;
            if (event.workspace_id != workspace && event.other_workspace_id != workspace) {
                continue;
            }
            types.push_back(event.type);
        }
        return types;
    }
};

TEST_P(DiscoveryTest, AQuestionIsDueAfterTheDaysThatBothWork) {
    world.run([&](UnitOfWork& work) {
        return CalendarCommands(work).add_day(
            world.owner, {.day = day("2026-03-03"), .name = "Inventory", .hours = {}});
    });
    const auto question = ask();  // on Monday the 2nd, with two days to answer
    EXPECT_EQ(question.rounds.at(0).due_on, day("2026-03-05"));
    EXPECT_EQ(question.number, 1);
    EXPECT_EQ(ask("And who pays them?").number, 2);
}

TEST_P(DiscoveryTest, AnAnswerIsReturnedWithTheAllowanceAnewAndThenComplete) {
    const auto question = ask();
    ASSERT_TRUE(answer(world.owner, question.id));
    ASSERT_EQ(gates(world.owner).size(), 1u);
    EXPECT_EQ(gates(world.owner).at(0).party, Side::provider);
    world.go_to("2026-03-05");
    const auto returned = world.run([&](UnitOfWork& work) {
        return QuestionCommands(work).return_answer(world.manager, engagement, question.id,
                                                    {"Up to which amount?"});
    });
    EXPECT_EQ(returned.state, QuestionState::asked);
    ASSERT_EQ(returned.rounds.size(), 2u);
    EXPECT_EQ(returned.rounds.at(1).due_on, day("2026-03-09"));
    EXPECT_EQ(gates(world.manager).at(0).due_on, day("2026-03-09"));
    EXPECT_EQ(gates(world.manager).at(0).party, Side::client);
    const auto again = answer(world.manager, question.id);  // told on the telephone
    ASSERT_TRUE(again);
    EXPECT_EQ(again->rounds.at(1).answered_side, Side::provider);
    const auto complete = world.run([&](UnitOfWork& work) {
        return QuestionCommands(work).complete(world.manager, engagement, question.id);
    });
    EXPECT_EQ(complete.state, QuestionState::complete);
    EXPECT_TRUE(gates(world.manager).empty());
    EXPECT_EQ(answer(world.owner, question.id).error().key, "clarifying_question.is_complete");
    EXPECT_EQ(events_in(world.client),
              (std::vector<std::string>{"discovery.question_asked", "discovery.question_answered",
                                        "discovery.answer_returned", "discovery.question_answered",
                                        "discovery.question_completed"}));
}

TEST_P(DiscoveryTest, AQuestionIsLateOnceItsDayIsOver) {
    const auto question = ask();
    const auto is_late = [&] {
        return world.read([&](sql::Transaction& sql) {
            return question_views(sql, world.owner, *find_engagement(sql, world.owner, engagement),
                                  world.clock.now())
                .at(0)
                .is_late;
        });
    };
    EXPECT_EQ(question.rounds.at(0).due_on, day("2026-03-04"));
    world.go_to("2026-03-04", 23);
    EXPECT_FALSE(is_late());
    world.go_to("2026-03-05", 0);
    EXPECT_TRUE(is_late());
}

TEST_P(DiscoveryTest, OnlyTheManagerOfThisEngagementAsksAndStrangersFindNothing) {
    const auto ask_as = [&](const Actor& actor) {
        return world
            .attempt([&](UnitOfWork& work) {
                return QuestionCommands(work).ask(actor, engagement, {.question = "?"});
            })
            .error()
            .key;
    };
    EXPECT_EQ(ask_as(world.senior), "access.not_your_engagement");
    EXPECT_EQ(ask_as(world.owner), "access.role_may_not");
    Actor stranger = world.manager;
    stranger.workspace_id = WorkspaceId(*parse_uuid("0190a000-0000-7000-8000-00000000dead"));
    EXPECT_EQ(ask_as(stranger), "engagement.not_found");
}

TEST_P(DiscoveryTest, AWorkshopIsHeldWithMinutesAndItsDecisionsBecomeFacts) {
    const auto planned = world.run([&](UnitOfWork& work) {
        return WorkshopCommands(work).plan(
            world.manager, engagement,
            {.title = "Orders", .starts_at = world.clock.now().plus(std::chrono::hours(24)),
             .agenda = "How an order goes"});
    });
    const auto write = [&] {
        return world.attempt([&](UnitOfWork& work) {
            return WorkshopCommands(work).write_minutes(
                world.manager, engagement, planned.id,
                {planned.starts_at, 75, "We went through the orders"}, 1);
        });
    };
    EXPECT_EQ(write().error().key, "workshop.is_in_the_future");
    world.go_to("2026-03-04");
    ASSERT_TRUE(write());
    EXPECT_EQ(write().error().code, RefusalCode::stale);
    const auto decided = world.run([&](UnitOfWork& work) {
        return WorkshopCommands(work).add_decision(world.manager, engagement, planned.id,
                                                   {"Orders close at 18:00", "Oksana", true});
    });
    EXPECT_EQ(decided.state, WorkshopState::held);
    ASSERT_EQ(decided.decisions.size(), 1u);
    EXPECT_TRUE(decided.decisions.at(0).fact_id);
    EXPECT_EQ(facts(world.owner), std::vector<std::string>{"Orders close at 18:00"});
}

TEST_P(DiscoveryTest, ASecondWorkshopOfAJuniorPackageWarns) {
    const auto warning = [&] {
        return world.read([&](sql::Transaction& sql) {
            return workshop_warning(sql, *find_engagement(sql, world.manager, engagement));
        });
    };
    for (int i = 0; i < 2; ++i) {
        EXPECT_FALSE(warning());
        world.run([&](UnitOfWork& work) {
            return WorkshopCommands(work).plan(
                world.manager, engagement, {.title = "Orders", .starts_at = world.clock.now()});
        });
    }
    ASSERT_TRUE(warning());
    EXPECT_EQ(warning()->key, "workshop.more_than_usual");
}

TEST_P(DiscoveryTest, WhatIsAskedInsideTheFirmStaysThere) {
    const auto asked = world.run([&](UnitOfWork& work) {
        return NotebookCommands(work).ask(
            world.manager, engagement,
            {Consultant::developer, "Can we read their old tills?", std::nullopt});
    });
    const auto answer_as = [&](const Actor& actor) {
        return world.attempt([&](UnitOfWork& work) {
            return NotebookCommands(work).answer(
                actor, engagement, asked.id,
                {Feasibility::customisation, "By a small driver", Effort::hours(10), {}});
        });
    };
    EXPECT_EQ(answer_as(world.owner).error().code, RefusalCode::forbidden);
    EXPECT_EQ(answer_as(world.administrator).error().key, "consultation.asks_another_role");
    EXPECT_EQ(gates(world.manager).size(), 1u);
    EXPECT_TRUE(gates(world.owner).empty());
    ASSERT_TRUE(answer_as(world.developer));
    EXPECT_EQ(answer_as(world.developer).error().key, "consultation.is_answered");
    ASSERT_TRUE(note(world.manager, {.text = "Tills need a driver",
                                     .source = FactSource::consultation,
                                     .source_id = FactSourceId(asked.id.uuid()),
                                     .visibility = FactVisibility::provider}));
    EXPECT_EQ(facts(world.manager).size(), 1u);
    EXPECT_TRUE(facts(world.owner).empty());
    EXPECT_TRUE(events_in(world.client).empty());
    EXPECT_EQ(events_in(world.provider),
              (std::vector<std::string>{"discovery.consultation_asked",
                                        "discovery.consultation_answered",
                                        "discovery.fact_noted"}));
}

TEST_P(DiscoveryTest, FactsAreFoundByTheirWordsSourcesAndTags) {
    ASSERT_TRUE(note(world.sales, {.text = "Доставка до 7 ранку",
                                   .source = FactSource::sales_hand_over,
                                   .process = "Delivery",
                                   .tags = {"Delivery"}}));
    const auto question = ask();
    ASSERT_TRUE(note(world.manager, {.text = "The accountant signs",
                                     .source = FactSource::question,
                                     .source_id = FactSourceId(question.id.uuid()),
                                     .tags = {"money"}}));
    EXPECT_EQ(facts(world.manager, {.search = "ДОСТАВКА"}).size(), 1u);
    EXPECT_EQ(facts(world.manager, {.source = FactSource::question}).size(), 1u);
    EXPECT_EQ(facts(world.manager, {.tag = "delivery"}).size(), 1u);
    EXPECT_EQ(facts(world.manager, {.tag = "deliver"}).size(), 0u);
    EXPECT_EQ(facts(world.manager, {.process = "Delivery"}).size(), 1u);
    EXPECT_EQ(facts(world.manager).size(), 2u);
    EXPECT_EQ(note(world.manager, {.text = "?",
                                   .source = FactSource::workshop,
                                   .source_id = FactSourceId(question.id.uuid())})
                  .error()
                  .key,
              "fact.source_not_found");
}

TEST_P(DiscoveryTest, AFactHiddenFromTheClientIsGoneForIt) {
    const auto fact = *note(world.manager, {.text = "They pay late"});
    EXPECT_EQ(facts(world.owner).size(), 1u);
    const auto change = [&](std::int64_t revision) {
        return world.attempt([&](UnitOfWork& work) {
            return NotebookCommands(work).change(world.manager, engagement, fact.id,
                                                 {.visibility = FactVisibility::provider},
                                                 revision);
        });
    };
    EXPECT_EQ(change(7).error().code, RefusalCode::stale);
    ASSERT_TRUE(change(1));
    EXPECT_TRUE(facts(world.owner).empty());
    EXPECT_EQ(facts(world.manager).size(), 1u);
    world.run([&](UnitOfWork& work) -> Result<bool> {
        TRY(NotebookCommands(work).retract(world.manager, engagement, fact.id));
        return true;
    });
    EXPECT_TRUE(facts(world.manager).empty());
}

TEST_P(DiscoveryTest, TheRangeIsExplainedOverruledAndKept) {
    const DiscoveryContent content = load_discovery_content();
    const auto estimate = [&] {
        return world.attempt([&](UnitOfWork& work) {
            return ScopeCommands(work, content).estimate(world.manager, engagement, {});
        });
    };
    EXPECT_EQ(estimate().error().key, "scope_range.is_empty");
    const auto overrule = [&](std::optional<std::int32_t> units) {
        return world.run([&](UnitOfWork& work) {
            return ScopeCommands(work, content)
                .overrule(world.manager, engagement, "business_processes",
                          {units, "Two were shown on the call"});
        });
    };
    const auto view = overrule(2);
    EXPECT_EQ(view.range.likely_minutes, Effort::hours(12));
    EXPECT_EQ(view.warnings.at(0).key, "scope_range.is_outside_the_package");
    ASSERT_TRUE(estimate());
    EXPECT_EQ(overrule(std::nullopt).range.likely_minutes, Effort::hours(0));
    const auto kept = world.read([&](sql::Transaction& sql) {
        return range_estimates(sql, *find_engagement(sql, world.manager, engagement));
    });
    ASSERT_EQ(kept.size(), 1u);
    EXPECT_EQ(kept.at(0).range.likely_minutes, Effort::hours(12));
    EXPECT_TRUE(events_in(world.client).empty());
}

SLIPWAY_ON_BOTH_DATABASES(DiscoveryTest);

}  // namespace
}  // namespace slipway
