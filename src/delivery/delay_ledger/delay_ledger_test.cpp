#include "delivery/delay_ledger/ledger_commands.hpp"

#include <gtest/gtest.h>

#include "collaboration/calendar/calendar_commands.hpp"
#include "collaboration/notifications/notification_feature.hpp"
#include "collaboration/notifications/notification_queries.hpp"
#include "delivery/delay_ledger/close_job.hpp"
#include "delivery/delay_ledger/fact_reader.hpp"
#include "delivery/delay_ledger/lateness_reader.hpp"
#include "delivery/delay_ledger/ledger_notices.hpp"
#include "delivery/delay_ledger/open_input_queries.hpp"
#include "delivery/delay_ledger/provider_delay_queries.hpp"
#include "delivery/discovery/question_commands.hpp"
#include "delivery/engagement/testing/engagement_world.hpp"
#include "delivery/timesheet/timesheet_commands.hpp"
#include "platform/testing/test_databases.hpp"

namespace slipway {
namespace {

/// When the daily close runs: at the end of each day, or for all of them when the server is back.
enum class Closes { daily, later };

/// Plays a story through the real features. Day 1 is Monday 2 March 2026; discovery takes five
/// days of an hour, the client has two days to answer, the document takes five more.
class Story {
public:
    explicit Story(sql::Database& database, Closes closes = Closes::daily, int document_hours = 5,
                   Concurrency concurrency = Concurrency::excusable)
        : closes_(closes),
          world(database, readers(), {make_daily_close_job(world.clock, world.chance)}) {
        const ServicePackageView standard = world.package("standard");
        ServicePackageChanges changes;
        changes.stages_included = {EngagementStage::discovery, EngagementStage::document};
        auto hours = standard.package.stage_hours;
        hours["discovery"] = {Effort::hours(5), Effort::hours(5)};
        hours["document"] = {Effort::hours(document_hours), Effort::hours(document_hours)};
        changes.stage_hours = hours;
        changes.base_months = 1;
        changes.concurrency = concurrency;
        world.run([&](UnitOfWork& work) {
            return ServicePackageCommands(work).change(world.head, standard.id, changes,
                                                       standard.revision);
        });
        id = world.start();
    }

    static Day date(int number) {
        const int weeks = (number - 1) / 5;
        return *parse_day("2026-03-02") + std::chrono::days{7 * weeks + (number - 1) % 5};
    }
    Story& at(int day, int hour) {
        if (closes_ == Closes::daily) {
            for (; last_closed_ < day - 1; ++last_closed_) {
                world.go_to(to_text(date(last_closed_ + 1)).c_str(), 19);
            }
            world.go_to(to_text(date(day)).c_str(), hour);
        } else {
            world.clock.set(TimeZone::find("Europe/Kyiv")->to_instant(date(day), hour * 60));
        }
        return *this;
    }
    /// Closes everything up to the end of the day.
    Story& until(int day) {
        at(day, 18);
        world.go_to(to_text(date(day)).c_str(), 19);
        return *this;
    }
    Story& works(EngagementStage stage, int from, int to) {
        for (int day = from; day <= to; ++day) log(stage, day, day);
        return *this;
    }
    void log(EngagementStage stage, int day, int on, int minutes = 60) {
        at(on, 17);
        world.run([&](UnitOfWork& work) {
            NewTimeEntry entry;
            entry.stage = stage;
            entry.work_kind = stage == EngagementStage::document ? TimeWorkKind::document
                                                                 : TimeWorkKind::discovery;
            entry.effort_minutes = Effort::minutes(minutes);
            entry.day = date(day);
            return TimesheetCommands(work).log_time(world.manager, id, entry);
        });
    }
    ClarifyingQuestionId asks(int day, int hour) {
        at(day, hour);
        return world
            .run([&](UnitOfWork& work) {
                return QuestionCommands(work).ask(world.manager, id, {.question = "Which prices?"});
            })
            .id;
    }
    Story& answers(ClarifyingQuestionId question, int day, int hour = 10) {
        at(day, hour);
        world.run([&](UnitOfWork& work) {
            return QuestionCommands(work).answer(world.owner, id, question, {"The retail ones"});
        });
        return *this;
    }
    Story& writes(int day, int hour = 11) {
        at(day, hour);
        world.run([&](UnitOfWork& work) {
            return EngagementCommands(work).move_stage(
                world.manager, id, {EngagementStage::document, "All is known"});
        });
        return *this;
    }
    Story& waits(ClarifyingQuestionId question, int day) {
        at(day, 9);
        world.settle();
        world.run([&](UnitOfWork& work) {
            return LedgerCommands(work).set_wait(
                world.head, id, {"question:" + question.text(), "stage:discovery", "No prices"});
        });
        return *this;
    }

    /// Data that the document cannot begin without, within a day.
    InputRequestView asks_for_prices(int day) {
        at(day, 10);
        return world.run([&](UnitOfWork& work) {
            return LedgerCommands(work).request_input(world.manager, id,
                                                      {.kind = InputKind::data,
                                                       .title = "Price list",
                                                       .allowance_days = 1,
                                                       .stops = {"stage:document"}});
        });
    }
    /// The last word about who has to act.
    std::pair<CourtParty, std::string> court_now() {
        const auto intervals = *world.read([&](sql::Transaction& sql) {
            return court_interval_views(sql, world.owner, id, world.clock.now());
        });
        return {intervals.back().party, intervals.back().cause};
    }
    /// Somebody's inbox, the newest line first.
    std::vector<InboxItemView> inbox(const Actor& actor) {
        world.settle();
        return world.read([&](sql::Transaction& sql) { return list_inbox(sql, actor, {}); })->items;
    }
    DelayLedgerView ledger() {
        return *world.read([&](sql::Transaction& sql) {
            return delay_ledger_view(sql, world.head, id, world.clock.now());
        });
    }
    std::vector<DelayDayView> days(const Actor& actor) {
        return *world.read([&](sql::Transaction& sql) {
            return delay_day_views(sql, actor, id, world.clock.now());
        });
    }
    std::vector<DelayDay> rows() {
        const EngagementFacts engagement = world.facts(id);
        auto rows = world.read([&](sql::Transaction& sql) {
            return LedgerStore(sql, engagement).newest_days();
        });
        // Another database has other ids.
        for (DelayDay& row : rows) {
            for (DelayCause& cause : row.causes) cause = {cause.party, cause.cause};
        }
        return rows;
    }
    std::map<std::pair<Day, DelayBearer>, Rational> sums() {
        std::map<std::pair<Day, DelayBearer>, Rational> sums;
        for (const DelayEntryView& entry : *world.read([&](sql::Transaction& sql) {
                 return delay_entry_views(sql, world.head, id);
             })) {
            sums[{entry.day, entry.bearer}] += entry.days;
        }
        return sums;
    }
    template <class Work>
    auto tries(Work&& work) {
        return world.attempt([&](UnitOfWork& unit) { return work(LedgerCommands(unit)); });
    }

private:
    static std::vector<EventReader> readers() {
        auto readers = make_delay_fact_readers();
        readers.push_back(make_lateness_reader());
        readers.push_back(make_inbox_reader(make_ledger_notice_rules()));
        return readers;
    }

    Closes closes_;
    int last_closed_ = 0;

public:
    testing::EngagementWorld world;
    EngagementId id;
};

class DelayLedgerTest : public testing::OnBothDatabases {
protected:
    static constexpr auto discovery = EngagementStage::discovery;
    static constexpr auto document = EngagementStage::document;

    static void expect(Story& story, int client, int provider, int concurrent, int neutral) {
        const DelayLedgerView ledger = story.ledger();
        EXPECT_EQ(ledger.client_days, Rational(client));
        EXPECT_EQ(ledger.provider_days, Rational(provider));
        EXPECT_EQ(ledger.concurrent_days, Rational(concurrent));
        EXPECT_EQ(ledger.neutral_days, Rational(neutral));
    }
    /// E4: the manager is away on days 3 to 6, the client late with what work waits for on 5 to 8.
    static void play_e4(Story& story) {
        story.works(discovery, 1, 2);
        const auto question = story.asks(3, 10);
        story.world.run([&](UnitOfWork& work) {
            return CalendarCommands(work).add_absence(story.world.head,
                                                      {.person_id = story.world.manager.person_id,
                                                       .from_day = Story::date(3),
                                                       .to_day = Story::date(6),
                                                       .kind = AbsenceKind::illness});
        });
        story.waits(question, 5).answers(question, 9, 9).works(discovery, 9, 11);
        const auto second = story.asks(11, 17);
        story.answers(second, 13).writes(13).works(document, 14, 17).until(17);
    }
    /// E1: the client answers three days late.
    static void play_e1(Story& story) {
        story.works(discovery, 1, 5);
        const auto question = story.asks(5, 17);
        story.answers(question, 10).writes(10).works(document, 11, 14).until(14);
    }
};

TEST_P(DelayLedgerTest, E1AnAnswerThreeDaysLateIsTheClients) {
    Story story(database());
    play_e1(story);
    expect(story, 3, 0, 0, 0);
    EXPECT_EQ(story.ledger().charge, (DelayCharge{3, 0, 0}));
    const auto days = story.days(story.world.owner);
    ASSERT_EQ(days.size(), 14u);
    EXPECT_EQ(days[6].client_days, Rational(1));
    EXPECT_EQ(days[6].finish_before.working_days, Rational(15));
    EXPECT_EQ(days[6].finish.working_days, Rational(16));
    EXPECT_EQ(days[6].finish_without_client.working_days, Rational(15));
    ASSERT_EQ(days[6].causes.size(), 1u);
    EXPECT_EQ(days[6].causes[0].title, "Which prices?");
}

TEST_P(DelayLedgerTest, E3DaysWithoutWorkAreTheProviders) {
    Story story(database());
    story.works(discovery, 1, 1).works(discovery, 6, 9);
    const auto question = story.asks(9, 17);
    story.answers(question, 11).writes(11).works(document, 12, 15).until(15);
    expect(story, 0, 4, 0, 0);
    EXPECT_EQ(story.ledger().charge, (DelayCharge{0, 4, 0}));
}

TEST_P(DelayLedgerTest, E4BothAtOnceIsNobodys) {
    Story story(database());
    play_e4(story);
    expect(story, 2, 2, 2, 0);
    EXPECT_EQ(story.ledger().charge, (DelayCharge{2, 2, 2}));
}

TEST_P(DelayLedgerTest, WhoeverIsDominantPaysAsTheAdministratorDecides) {
    Story story(database(), Closes::daily, 5, Concurrency::dominant);
    play_e4(story);
    expect(story, 2, 2, 2, 0);
    const auto asked = *story.world.read([&](sql::Transaction& sql) {
        return delay_dispute_views(sql, story.world.administrator, story.id);
    });
    ASSERT_EQ(asked.size(), 2u);
    for (const DelayDisputeView& dispute : asked) {
        EXPECT_EQ(dispute.person_name, std::nullopt);
        EXPECT_EQ(dispute.allowed, std::vector<std::string>{"decide"});
        const auto decided = story.tries([&](LedgerCommands ledger) {
            return ledger.decide(story.world.administrator, story.id, dispute.id,
                                 {DelayBearer::provider, "The manager was away first"});
        });
        ASSERT_TRUE(decided.has_value()) << decided.error().key;
    }
    expect(story, 2, 4, 0, 0);
    EXPECT_EQ(story.ledger().charge, (DelayCharge{2, 4, 0}));
}

TEST_P(DelayLedgerTest, E7APauseIsNobodysAndSilenceAfterItTheClients) {
    Story story(database());
    const auto question = story.asks(1, 10);
    story.works(discovery, 1, 2);
    story.world.run([&](UnitOfWork& work) {
        return PauseCommands(work).request(
            story.world.owner, story.id,
            {.starts_on = Story::date(3), .working_days = 5, .reason = "Stocktaking"});
    });
    story.at(4, 10);
    EXPECT_EQ(story.court_now(), std::pair(CourtParty::neutral, std::string("pause")));
    story.waits(question, 8);
    EXPECT_EQ(story.court_now(), std::pair(CourtParty::client, std::string("question_unanswered")));
    story.answers(question, 10, 9).works(discovery, 10, 12);
    const auto second = story.asks(12, 17);
    story.answers(second, 14).writes(14).works(document, 15, 18).until(18);
    expect(story, 2, 0, 0, 5);
}

TEST_P(DelayLedgerTest, APauseAskedForWhileTheProviderIsLateIsFlagged) {
    Story story(database());
    const auto ask = [&](int day) {
        return story.world.run([&](UnitOfWork& work) {
            return PauseCommands(work).request(
                story.world.owner, story.id,
                {.starts_on = Story::date(day), .working_days = 1, .reason = "Stocktaking"});
        });
    };
    story.works(discovery, 1, 1).until(1);
    EXPECT_EQ(ask(2).provider_late_days, Rational(0));
    // Days 3 and 4 pass without work.
    story.until(4);
    const EngagementFacts engagement = story.world.facts(story.id);
    const auto preview = story.world.read([&](sql::Transaction& sql) {
        return preview_pause(sql, engagement, Story::date(6), 1, Story::date(5));
    });
    EXPECT_EQ(preview->provider_late_days, Rational(2));
    EXPECT_EQ(ask(6).provider_late_days, Rational(2));
    // It erases nothing, and the ledger goes on as if nobody had said a word.
    expect(story, 0, 2, 0, 1);
}

TEST_P(DelayLedgerTest, AWeekWithoutTheServerGivesTheSameRows) {
    const auto other = testing::TestDatabase::migrated(GetParam());
    Story daily(database(), Closes::daily);
    Story later(other->database(), Closes::later);
    for (Story* story : {&daily, &later}) {
        story->works(discovery, 1, 2);
        // Said on Friday of a day that was closed on Wednesday, and taken back in part.
        story->log(discovery, 3, 5);
        story->works(discovery, 6, 7);
        const auto question = story->asks(7, 17);
        story->answers(question, 12).writes(12).works(document, 13, 14).until(14);
    }
    const auto expected = daily.rows();
    const auto actual = later.rows();
    ASSERT_EQ(actual.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_EQ(actual[i], expected[i]) << to_text(expected[i].day);
    }
    EXPECT_EQ(later.sums(), daily.sums());
    // Closing again changes nothing.
    later.world.settle();
    EXPECT_EQ(later.rows(), actual);
}

TEST_P(DelayLedgerTest, OnlyAReminderThatWasSentMakesTheClientPay) {
    Story later(database(), Closes::later);
    play_e1(later);
    expect(later, 3, 0, 0, 0);
    // They went out when the server was back: nobody had been reminded on those days.
    EXPECT_EQ(later.ledger().charge, (DelayCharge{0, 0, 3}));
}

TEST_P(DelayLedgerTest, ALateEntryTakesBackWhatWasBooked) {
    Story story(database());
    story.works(discovery, 1, 1).until(2);
    expect(story, 0, 1, 0, 0);
    story.log(discovery, 2, 3);
    story.log(discovery, 3, 3);
    story.until(3);
    expect(story, 0, 0, 0, 0);
    const auto entries = story.sums();
    EXPECT_EQ(entries.at({Story::date(2), DelayBearer::provider}), Rational(0));
    EXPECT_EQ(story.days(story.world.head)[1].revision, 2);
}

TEST_P(DelayLedgerTest, ADayMadeUpInItsWeekIsNoDelay) {
    Story story(database());
    story.works(discovery, 1, 1).until(2);
    story.log(discovery, 3, 3, 120);
    story.until(3);
    expect(story, 0, 0, 0, 0);
    const auto days = story.days(story.world.head);
    ASSERT_EQ(days[2].recoveries.size(), 1u);
    EXPECT_EQ(days[2].recoveries[0].cancels, Story::date(2));
}

TEST_P(DelayLedgerTest, ADisputeWithinTheWindowIsDecidedByTheAdministrator) {
    Story story(database());
    story.works(discovery, 1, 5);
    story.asks(5, 17);
    story.until(7);
    const auto raised = story.tries([&](LedgerCommands ledger) {
        return ledger.dispute(story.world.owner, story.id,
                              {Story::date(7), "The question was unclear"});
    });
    ASSERT_TRUE(raised.has_value()) << raised.error().key;
    EXPECT_TRUE(story.days(story.world.owner)[6].has_open_dispute);
    const auto decided = story.tries([&](LedgerCommands ledger) {
        return ledger.decide(story.world.administrator, story.id, raised->id,
                             {DelayBearer::provider, "It was"});
    });
    ASSERT_TRUE(decided.has_value()) << decided.error().key;
    expect(story, 0, 1, 0, 0);
    EXPECT_TRUE(story.days(story.world.owner)[6].is_settled);
    const auto again = story.tries([&](LedgerCommands ledger) {
        return ledger.decide(story.world.administrator, story.id, raised->id, {{}, "No"});
    });
    EXPECT_EQ(again.error().key, "delay_dispute.is_decided");
    const auto nothing = story.tries([&](LedgerCommands ledger) {
        return ledger.dispute(story.world.owner, story.id, {Story::date(3), "Why?"});
    });
    EXPECT_EQ(nothing.error().key, "delay_dispute.nothing_is_booked");
}

TEST_P(DelayLedgerTest, WhatTheProviderBearsIsKeptForItsFigures) {
    Story story(database());
    const auto kept = [&] {
        return story.world.read([&](sql::Transaction& sql) {
            return provider_delays(sql, story.world.provider);
        });
    };
    story.works(discovery, 1, 1).until(1);
    EXPECT_TRUE(kept().empty());
    story.until(3);
    ASSERT_EQ(kept().size(), 1u);
    EXPECT_EQ(kept()[0].engagement_id, story.id);
    EXPECT_EQ(kept()[0].open_days, Rational(2));
    // After the window and the period in which they can be made up.
    story.works(discovery, 4, 7);
    story.asks(7, 17);
    story.until(8);
    EXPECT_EQ(kept()[0].settled_days, Rational(2));
    EXPECT_EQ(kept()[0].open_days, Rational(0));
    EXPECT_EQ(story.ledger().provider_days, Rational(2));
}

TEST_P(DelayLedgerTest, AfterTheWindowADayIsSettled) {
    Story story(database());
    play_e1(story);
    const auto late = story.tries([&](LedgerCommands ledger) {
        return ledger.dispute(story.world.owner, story.id, {Story::date(7), "No"});
    });
    EXPECT_EQ(late.error().key, "delay_dispute.window_is_over");
}

TEST_P(DelayLedgerTest, TheHeadAddsAnEntryAndASettledDayNeedsTheClientsWord) {
    Story story(database());
    story.works(discovery, 1, 5);
    const auto question = story.asks(5, 17);
    story.answers(question, 10).writes(10).works(document, 11, 12).until(12);
    const auto adjust = [&](int day) {
        return story.tries([&](LedgerCommands ledger) {
            return ledger.adjust(story.world.head, story.id,
                                 {Story::date(day), DelayBearer::client, -1, "A gesture"});
        });
    };
    ASSERT_TRUE(adjust(9).has_value());
    expect(story, 2, 0, 0, 0);
    const auto settled = adjust(7);
    ASSERT_TRUE(settled.has_value());
    EXPECT_TRUE(settled->needs_agreement);
    expect(story, 2, 0, 0, 0);
    const auto agreed = story.tries([&](LedgerCommands ledger) {
        return ledger.agree_entry(story.world.owner, story.id, settled->id);
    });
    ASSERT_TRUE(agreed.has_value());
    expect(story, 1, 0, 0, 0);
    const InboxItemView told = story.inbox(story.world.manager).front();
    EXPECT_EQ(told.key, "delay_entry.agreed");
    EXPECT_EQ(told.text, to_text(Story::date(7)) + " · A gesture");
}

TEST_P(DelayLedgerTest, AnExtensionIsProposedAndAgreed) {
    Story story(database(), Closes::daily, 20);
    story.works(discovery, 1, 5);
    const auto question = story.asks(5, 17);
    story.answers(question, 10).writes(10).until(10);
    const auto statements = [&] {
        return *story.world.read([&](sql::Transaction& sql) {
            return extension_statement_views(sql, story.world.owner, story.id);
        });
    };
    ASSERT_EQ(statements().size(), 1u);
    const ExtensionStatementView drafted = statements()[0];
    EXPECT_EQ(drafted.content.client_days, Rational(3));
    // Days that can be disputed are shown and not charged.
    EXPECT_EQ(drafted.content.charge.client, Rational(0));
    EXPECT_EQ(drafted.content.open_charge.client, Rational(3));
    EXPECT_EQ(drafted.content.client_charge_minutes, Effort());
    EXPECT_EQ(drafted.content.term_ends_on, *parse_day("2026-04-01"));
    EXPECT_EQ(drafted.content.new_end_on, *parse_day("2026-04-06"));
    EXPECT_EQ(drafted.allowed, std::vector<std::string>{"decide"});
    const auto decide = [&](const Actor& actor, const std::string& hash) {
        return story.tries([&](LedgerCommands ledger) {
            return ledger.decide_extension(actor, story.id, drafted.id,
                                           {ExtensionState::agreed, hash, ""});
        });
    };
    EXPECT_EQ(decide(story.world.owner, std::string(64, '0')).error().key,
              "extension_statement.content_differs");
    EXPECT_FALSE(decide(story.world.head, drafted.content_hash).has_value());
    ASSERT_TRUE(decide(story.world.owner, drafted.content_hash).has_value());
    EXPECT_EQ(story.ledger().term_ends_on, *parse_day("2026-04-06"));
    story.works(document, 11, 12).until(12);
    // The first day is settled since: a second statement charges it and extends nothing.
    ASSERT_EQ(statements().size(), 2u);
    EXPECT_EQ(statements()[0].content.client_charge_minutes, Effort::hours(1));
    EXPECT_EQ(statements()[0].content.new_end_on, *parse_day("2026-04-06"));
    story.works(document, 13, 15).until(15);
    EXPECT_EQ(statements().size(), 2u);
    EXPECT_EQ(statements()[0].content.client_charge_minutes, Effort::hours(3));
}

TEST_P(DelayLedgerTest, AnExtensionIsDraftedAnewWithADecisionAndWithdrawnWithTheLastDay) {
    Story story(database(), Closes::daily, 20);
    story.works(discovery, 1, 5);
    const auto question = story.asks(5, 17);
    story.answers(question, 10).writes(10).until(10);
    const auto statement = [&] {
        return story.world
            .read([&](sql::Transaction& sql) {
                return extension_statement_views(sql, story.world.owner, story.id);
            })
            ->front();
    };
    const std::string first = statement().content_hash;
    for (const int day : {7, 8, 9}) {
        const auto raised = story.tries([&](LedgerCommands ledger) {
            return ledger.dispute(story.world.owner, story.id, {Story::date(day), "Not ours"});
        });
        ASSERT_TRUE(raised.has_value());
        ASSERT_TRUE(story
                        .tries([&](LedgerCommands ledger) {
                            return ledger.decide(story.world.administrator, story.id, raised->id,
                                                 {DelayBearer::provider, "It was ours"});
                        })
                        .has_value());
    }
    EXPECT_NE(statement().content_hash, first);
    EXPECT_EQ(statement().content.client_days, Rational(0));
    EXPECT_EQ(statement().content.charge, (DelayCharge{0, 3, 0}));
    for (const int day : {7, 8, 9}) {
        const auto entry = story.tries([&](LedgerCommands ledger) {
            return ledger.adjust(story.world.head, story.id,
                                 {Story::date(day), DelayBearer::provider, -1, "Made up for"});
        });
        ASSERT_TRUE(entry.has_value());
        ASSERT_TRUE(story
                        .tries([&](LedgerCommands ledger) {
                            return ledger.agree_entry(story.world.owner, story.id, entry->id);
                        })
                        .has_value());
    }
    const ExtensionStatementView withdrawn = statement();
    EXPECT_EQ(withdrawn.state, ExtensionState::withdrawn);
    EXPECT_TRUE(withdrawn.allowed.empty());
    const auto late = story.tries([&](LedgerCommands ledger) {
        return ledger.decide_extension(
            story.world.owner, story.id, withdrawn.id,
            {ExtensionState::agreed, withdrawn.content_hash, ""});
    });
    EXPECT_EQ(late.error().key, "extension_statement.is_withdrawn");
}

TEST_P(DelayLedgerTest, APauseMovesTheTermAndNeedsNoStatement) {
    Story story(database(), Closes::daily, 20);
    story.works(discovery, 1, 2).at(2, 18);
    const Day before = story.ledger().term_ends_on;
    story.world.run([&](UnitOfWork& work) {
        NewPause pause;
        pause.starts_on = Story::date(3);
        pause.working_days = 2;
        pause.reason = "Stock-taking";
        return PauseCommands(work).request(story.world.owner, story.id, pause);
    });
    story.until(6);
    EXPECT_EQ(story.ledger().term_ends_on, before + std::chrono::days{2});
    expect(story, 0, 2, 0, 2);
    const auto drafted = *story.world.read([&](sql::Transaction& sql) {
        return extension_statement_views(sql, story.world.owner, story.id);
    });
    ASSERT_EQ(drafted.size(), 1u);
    // The two days without work alone.
    EXPECT_EQ(drafted[0].content.neutral_days, Rational(0));
    EXPECT_EQ(drafted[0].content.provider_days, Rational(2));
}

TEST_P(DelayLedgerTest, ANewManagersWeekRenumbersNothing) {
    Story story(database());
    story.works(discovery, 1, 2).until(3);
    const auto days_of = [&] {
        std::vector<Day> days;
        for (const DelayDay& day : story.rows()) days.push_back(day.day);
        return days;
    };
    const std::vector<Day> closed = days_of();
    ASSERT_EQ(closed.size(), 3u);
    // From the fourth day on the manager works on Tuesdays to Thursdays alone, and on Sundays.
    const auto changed = story.world.attempt([&](UnitOfWork& work) {
        const std::vector<std::string> hours{"09:00-18:00"};
        const WeekHours week{.tue = hours, .wed = hours, .thu = hours, .sun = hours};
        return CalendarCommands(work).set_week_of(story.world.head, story.world.manager.person_id,
                                                  {Story::date(4), week});
    });
    ASSERT_TRUE(changed.has_value());
    story.until(7);
    const std::vector<Day> after = days_of();
    ASSERT_GT(after.size(), closed.size());
    EXPECT_TRUE(std::equal(closed.begin(), closed.end(), after.begin()));
    EXPECT_TRUE(std::ranges::is_sorted(after, std::less_equal<>()));
}

TEST_P(DelayLedgerTest, TheLastDaysAreSettledAndChargedAfterTheEnd) {
    Story story(database(), Closes::daily, 20);
    story.works(discovery, 1, 5);
    const auto question = story.asks(5, 17);
    story.answers(question, 10).writes(10).until(10);
    story.world.run([&](UnitOfWork& work) {
        return EngagementCommands(work).close(story.world.head, story.id,
                                              {ClosureOutcome::cancelled, "Enough"});
    });
    story.until(16);
    const auto days = story.days(story.world.owner);
    EXPECT_TRUE(std::ranges::all_of(days, &DelayDayView::is_settled));
    EXPECT_EQ(story.ledger().unsettled_days, Rational(0));
    const auto drafted = *story.world.read([&](sql::Transaction& sql) {
        return extension_statement_views(sql, story.world.owner, story.id);
    });
    ASSERT_EQ(drafted.size(), 1u);
    EXPECT_EQ(drafted[0].content.client_charge_minutes, Effort::hours(3));
}

TEST_P(DelayLedgerTest, NobodyWaitsForWhatWasNotAsked) {
    Story story(database());
    story.until(1);
    const auto refused = story.tries([&](LedgerCommands ledger) {
        return ledger.set_wait(story.world.manager, story.id,
                               {"question:1", "stage:discovery", ""});
    });
    EXPECT_EQ(refused.error().key, "delay_wait.nothing_was_asked");
    const auto pacing = story.tries([&](LedgerCommands ledger) {
        return ledger.file_pacing(story.world.manager, story.id,
                                  {{"stage:discovery"}, Story::date(3), "Nothing to do"});
    });
    EXPECT_EQ(pacing.error().key, "pacing_notice.no_client_delay_governs");
}

TEST_P(DelayLedgerTest, ANoticeSaysWhatItIsAboutAndUntilWhen) {
    Story story(database());
    story.works(discovery, 1, 5);
    const auto question = story.asks(5, 17);
    story.until(7);
    const auto inbox = story.inbox(story.world.owner);
    const std::string engagement = "engagements/" + story.id.text();
    const auto expect = [&](const char* key, Day day, const std::string& link) {
        const auto line = std::ranges::find(inbox, key, &InboxItemView::key);
        ASSERT_NE(line, inbox.end()) << key;
        EXPECT_EQ(line->text, to_text(day) + " · Which prices?");
        EXPECT_EQ(line->link, engagement + link);
    };
    const std::string asked = "/discovery?part=questions&open=" + question.text();
    expect("delay_reminder.half_question_unanswered", Story::date(7), asked);
    expect("delay_reminder.whole_question_unanswered", Story::date(7), asked);
    expect("delay_day.critical_question_unanswered", story.days(story.world.owner)[6].finish_on,
           "/ledger?day=" + to_text(Story::date(7)));
}

TEST_P(DelayLedgerTest, PapersAreReadByBothSidesAndToldToTheOther) {
    Story story(database());
    story.works(discovery, 1, 5);
    const auto question = story.asks(5, 17);
    story.waits(question, 8);
    ASSERT_TRUE(story
                    .tries([&](LedgerCommands ledger) {
                        return ledger.file_pacing(
                            story.world.manager, story.id,
                            {{"stage:document"}, Story::date(9), "Nothing to hurry for"});
                    })
                    .has_value());
    ASSERT_TRUE(story
                    .tries([&](LedgerCommands ledger) {
                        return ledger.record_stop(
                            story.world.head, story.id,
                            {Story::date(8), Story::date(8), "No electricity"});
                    })
                    .has_value());
    const auto inbox = story.inbox(story.world.owner);
    for (const char* key : {"delay_wait.set", "pacing_notice.filed", "neutral_stop.recorded"}) {
        EXPECT_EQ(std::ranges::count(inbox, key, &InboxItemView::key), 1) << key;
    }
    story.answers(question, 10);
    story.world.settle();
    const auto read_as_owner = [&](auto views) {
        return *story.world.read([&](sql::Transaction& sql) {
            return views(sql, story.world.owner, story.id, story.world.clock.now());
        });
    };
    const auto waits = read_as_owner(delay_wait_views);
    ASSERT_EQ(waits.size(), 1u);
    EXPECT_EQ(waits[0].activity, "stage:discovery");
    EXPECT_EQ(waits[0].item_title, "Which prices?");
    EXPECT_EQ(waits[0].cause, "question_unanswered");
    EXPECT_EQ(waits[0].ended_at, story.world.clock.now());
    const auto notices = read_as_owner(pacing_notice_views);
    ASSERT_EQ(notices.size(), 1u);
    EXPECT_EQ(notices[0].activity_titles, std::vector<std::string>{""});
    EXPECT_EQ(notices[0].from_day, Story::date(8));
    EXPECT_EQ(notices[0].person_name, "Julia Junior");
}

TEST_P(DelayLedgerTest, IdleTimeOnPacedWorkIsNoDelayOfTheProvider) {
    const auto other = testing::TestDatabase::migrated(GetParam());
    Story paced(database());
    Story idle(other->database());
    for (Story* story : {&paced, &idle}) {
        story->works(discovery, 1, 5);
        const auto question = story->asks(5, 17);
        story->at(6, 10);
        ASSERT_TRUE(
            story
                ->tries([&](LedgerCommands ledger) {
                    return ledger.request_input(
                        story->world.manager, story->id,
                        {.kind = InputKind::data, .title = "Price list", .allowance_days = 1});
                })
                .has_value());
        story->answers(question, 7).writes(7).at(8, 9);
    }
    const auto filed = paced.tries([&](LedgerCommands ledger) {
        return ledger.file_pacing(paced.world.manager, paced.id,
                                  {{"stage:document"}, Story::date(9), "Prices come first"});
    });
    ASSERT_TRUE(filed.has_value()) << filed.error().key;
    EXPECT_EQ(idle.until(9).ledger().provider_days, Rational(2));
    EXPECT_EQ(paced.until(9).ledger().provider_days, Rational(0));
    // The notice is over, and so is what it excuses.
    EXPECT_EQ(paced.until(10).ledger().provider_days, Rational(1));
}

TEST_P(DelayLedgerTest, ForceMajeureIsNeutralAndNoSettledDayIsTouched) {
    Story story(database());
    const auto stop = [&](const Actor& actor, int from, int to) {
        return story.tries([&](LedgerCommands ledger) {
            return ledger.record_stop(actor, story.id,
                                      {Story::date(from), Story::date(to), "No electricity"});
        });
    };
    story.works(discovery, 1, 1).at(2, 10);
    EXPECT_EQ(stop(story.world.manager, 2, 3).error().code, RefusalCode::forbidden);
    EXPECT_EQ(stop(story.world.head, 3, 2).error().key, "neutral_stop.ends_before_it_begins");
    ASSERT_TRUE(stop(story.world.head, 2, 3).has_value());
    story.works(discovery, 4, 5).until(5);
    expect(story, 0, 0, 0, 2);
    EXPECT_EQ(story.ledger().charge, (DelayCharge{0, 0, 2}));
    story.until(12);
    EXPECT_EQ(stop(story.world.head, 4, 4).error().key, "neutral_stop.days_are_settled");
}

TEST_P(DelayLedgerTest, ARequestTakenBackIsNobodysDelay) {
    Story story(database());
    const InputRequestView asked = story.asks_for_prices(1);
    const auto withdraw = [&](const Actor& actor) {
        return story.tries([&](LedgerCommands ledger) {
            return ledger.withdraw_input(actor, story.id, asked.id, {"Asked by mistake"});
        });
    };
    EXPECT_EQ(withdraw(story.world.owner).error().code, RefusalCode::forbidden);
    story.works(discovery, 1, 2);
    const auto withdrawn = withdraw(story.world.manager);
    ASSERT_TRUE(withdrawn.has_value()) << withdrawn.error().key;
    EXPECT_TRUE(withdrawn->is_withdrawn);
    EXPECT_EQ(withdrawn->note, "Asked by mistake");
    EXPECT_EQ(withdraw(story.world.manager).error().key, "input_request.is_closed");
    const InboxItemView told = story.inbox(story.world.owner).front();
    EXPECT_EQ(told.key, "input_request.withdrawn");
    EXPECT_EQ(told.text, "Price list · Asked by mistake");
    story.works(discovery, 3, 5);
    const auto question = story.asks(5, 17);
    story.answers(question, 7).writes(7).works(document, 8, 9).until(9);
    expect(story, 0, 0, 0, 0);
}

TEST_P(DelayLedgerTest, TheClockOfAnIncompleteRequestDoesNotRun) {
    Story story(database());
    const InputRequestView asked = story.asks_for_prices(1);
    story.works(discovery, 1, 2);
    const auto refuse_it = [&](const Actor& actor) {
        return story.tries([&](LedgerCommands ledger) {
            return ledger.return_input(actor, story.id, asked.id, {"Of which shop?"});
        });
    };
    EXPECT_EQ(refuse_it(story.world.manager).error().code, RefusalCode::forbidden);
    const auto returned = refuse_it(story.world.owner);
    ASSERT_TRUE(returned.has_value()) << returned.error().key;
    EXPECT_EQ(returned->state, InputState::incomplete);
    EXPECT_EQ(story.inbox(story.world.manager).front().text, "Price list · Of which shop?");
    EXPECT_EQ(story.court_now(),
              std::pair(CourtParty::provider, std::string("request_incomplete")));
    story.works(discovery, 3, 5);
    const auto question = story.asks(5, 17);
    story.answers(question, 7).writes(7).works(document, 8, 9).until(9);
    // Nothing was stopped by what was not asked completely.
    expect(story, 0, 0, 0, 0);
    const auto completed = story.tries([&](LedgerCommands ledger) {
        return ledger.complete_input(story.world.manager, story.id, asked.id, {"Of the first one"});
    });
    ASSERT_TRUE(completed.has_value()) << completed.error().key;
    EXPECT_EQ(completed->state, InputState::asked);
    ASSERT_EQ(completed->steps.size(), 2u);
    story.world.settle();
    EXPECT_EQ(story.court_now(), std::pair(CourtParty::client, std::string("data_not_supplied")));
}

TEST_P(DelayLedgerTest, WhatWasSuppliedInPartIsStillTheClients) {
    Story story(database());
    const InputRequestView asked = story.asks_for_prices(1);
    story.works(discovery, 1, 2);
    const auto supply = [&] {
        return story.tries([&](LedgerCommands ledger) {
            return ledger.supply_input(story.world.owner, story.id, asked.id, {"In the mail"});
        });
    };
    ASSERT_TRUE(supply().has_value());
    story.works(discovery, 3, 5);
    const auto question = story.asks(5, 17);
    story.answers(question, 7).writes(7).works(document, 8, 8);
    const auto returned = story.tries([&](LedgerCommands ledger) {
        return ledger.return_supply(story.world.manager, story.id, asked.id, {"Half of it"});
    });
    ASSERT_TRUE(returned.has_value()) << returned.error().key;
    EXPECT_EQ(returned->state, InputState::asked);
    EXPECT_EQ(returned->supplied_at, std::nullopt);
    story.at(10, 17);
    ASSERT_TRUE(supply().has_value());
    story.works(document, 11, 13).until(13);
    // Days 9 and 10, on which the document stood still.
    expect(story, 2, 0, 0, 0);
}

TEST_P(DelayLedgerTest, MissingDataIsAGateOfItsOwn) {
    Story story(database());
    story.at(1, 10);
    const auto asked = story.tries([&](LedgerCommands ledger) {
        return ledger.request_input(story.world.manager, story.id,
                                    {.kind = InputKind::data,
                                     .title = "Price list",
                                     .stops = {"stage:document"}});
    });
    ASSERT_TRUE(asked.has_value()) << asked.error().key;
    story.until(4);
    const auto intervals = story.world.read([&](sql::Transaction& sql) {
        return court_interval_views(sql, story.world.owner, story.id, story.world.clock.now());
    });
    ASSERT_EQ(intervals->size(), 1u);
    EXPECT_EQ(intervals->front().party, CourtParty::client);
    EXPECT_EQ(intervals->front().due_on, Story::date(3));
    ASSERT_TRUE(story
                    .tries([&](LedgerCommands ledger) {
                        return ledger.supply_input(story.world.owner, story.id, asked->id, {""});
                    })
                    .has_value());
}

TEST_P(DelayLedgerTest, WhoeverPlansIsToldWhatStandsStillForTheClient) {
    Story story(database());
    story.at(1, 10);
    const auto ask = [&](const char* title, std::vector<std::string> stops) {
        return story
            .tries([&](LedgerCommands ledger) {
                return ledger.request_input(
                    story.world.manager, story.id,
                    {.kind = InputKind::access, .title = title, .stops = std::move(stops)});
            })
            ->id;
    };
    const EngagementFacts engagement = story.world.facts(story.id);
    const auto open = [&] {
        return story.world.read([&](sql::Transaction& sql) {
            return open_inputs(sql, engagement,
                               story.world.clock.now().plus(std::chrono::milliseconds(1)));
        });
    };
    const InputRequestId access = ask("Access", {"stage:document"});
    ask("Nice to have", {});
    const ClarifyingQuestionId question = story.asks(1, 11);
    ASSERT_EQ(open().size(), 1u) << "what stops nothing holds nobody up";
    EXPECT_EQ(open()[0].item, "input:" + access.text());
    EXPECT_EQ(open()[0].title, "Access");
    EXPECT_EQ(open()[0].allowance_days, 2);

    const auto waits_for = [&](const std::string& item) {
        story.world.settle();
        return story
            .tries([&](LedgerCommands ledger) {
                return ledger.set_wait(story.world.manager, story.id,
                                       {item, "stage:discovery", "No numbers"});
            })
            .has_value();
    };
    ASSERT_TRUE(waits_for("input:" + access.text()));
    ASSERT_TRUE(waits_for("question:" + question.text()));
    ASSERT_EQ(open().size(), 2u);
    EXPECT_EQ(open()[0].stops, (std::vector<std::string>{"stage:document", "stage:discovery"}));
    EXPECT_EQ(open()[1].title, "No numbers");

    story.answers(question, 2, 9);
    ASSERT_TRUE(story
                    .tries([&](LedgerCommands ledger) {
                        return ledger.supply_input(story.world.owner, story.id, access, {""});
                    })
                    .has_value());
    story.world.settle();
    EXPECT_TRUE(open().empty());
}

SLIPWAY_ON_BOTH_DATABASES(DelayLedgerTest);

}  // namespace
}  // namespace slipway
