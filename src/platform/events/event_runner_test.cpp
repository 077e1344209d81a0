#include "platform/events/event_runner.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <thread>

#include "platform/chance/chance.hpp"
#include "platform/clock/clock.hpp"
#include "platform/events/event_log.hpp"
#include "platform/events/testing/recorded_events.hpp"
#include "platform/testing/test_databases.hpp"

namespace slipway::events {
namespace {

using namespace std::chrono_literals;

const WorkspaceId home(*parse_uuid("0190a000-0000-7000-8000-000000000001"));
const Uuid engagement = *parse_uuid("0190a000-0000-7000-8000-0000000000e1");

const sql::Statement create_heard{"test.create", R"sql(
    create table heard (number integer not null, reader text not null, type text not null))sql"};
const sql::Statement insert_heard{"test.insert", R"sql(
    insert into heard (number, reader, type)
    values ((select count(*) from heard where reader = $1), $1, $2))sql"};
const sql::Statement select_heard{"test.select",
                                  "select type from heard where reader = $1 order by number"};

class EventRunnerTest : public testing::OnBothDatabases {
protected:
    EventRunnerTest() {
        write(database(), [](sql::Transaction& transaction) { transaction.execute(create_heard); });
    }

    template <class Work>
    static void write(sql::Database& to, const Work& work) {
        const auto done = to.write([&](sql::Transaction& transaction) -> Result<bool> {
            work(transaction);
            return true;
        });
        ASSERT_TRUE(done);
    }
    void record(const std::string& type) {
        write(database(), [&](sql::Transaction& transaction) { record(transaction, type); });
    }
    void record(sql::Transaction& transaction, const std::string& type) {
        UnitOfWork(transaction, clock.now(), chance)
            .record(Actor::system(home),
                    {.type = type, .subject = {"engagement", engagement}, .workspace_id = home});
    }
    /// A reader that writes down what it hears, and then fails where it was told to.
    EventReader reader(const std::string& name) {
        return {.name = name, .hear = [this, name](UnitOfWork& work, const Event& event) {
                    work.sql().execute(insert_heard, name, event.type);
                    if (failing.contains({name, event.type})) throw Fault("no paper in printer");
                }};
    }
    EventRunner runner(std::vector<EventReader> readers) { return runner_on(database(), readers); }
    EventRunner runner_on(sql::Database& on, std::vector<EventReader> readers) {
        return EventRunner(on, clock, chance, std::move(readers),
                           [this](const std::string& name, const std::string& what) {
                               const std::lock_guard lock(mutex);
                               failures.push_back(name + ": " + what);
                           });
    }
    std::vector<std::string> heard(const std::string& name) {
        return database().read([&](sql::Transaction& transaction) {
            return transaction.all<std::string>(select_heard, name);
        });
    }
    ReaderStatus status(const std::string& name) {
        return *database().read(
            [&](sql::Transaction& transaction) { return find_cursor(transaction, name); });
    }
    /// Waits in real time, for what threads do.
    template <class Condition>
    static bool eventually(const Condition& condition) {
        const auto deadline = std::chrono::steady_clock::now() + 10s;
        while (!condition()) {
            if (std::chrono::steady_clock::now() > deadline) return false;
            std::this_thread::sleep_for(5ms);
        }
        return true;
    }

    VirtualClock clock{Instant::from_unix_ms(1'800'000'000'000)};
    SeededChance chance{1};
    std::set<std::pair<std::string, std::string>> failing;
    std::mutex mutex;
    std::vector<std::string> failures;
};

using Types = std::vector<std::string>;

TEST_P(EventRunnerTest, EveryReaderHearsEveryEventOnceAndInOrder) {
    auto events = runner({reader("a"), reader("b")});
    Types all;
    for (int i = 0; i < 205; ++i) {
        all.push_back(fmt::format("step.n{}", i));
        record(all.back());
        if (i == 40) events.catch_up();
    }
    events.catch_up();
    events.catch_up();
    EXPECT_EQ(heard("a"), all);
    EXPECT_EQ(heard("b"), all);
}

TEST_P(EventRunnerTest, AReaderGoesOnWhereItWasAfterARestart) {
    {
        auto events = runner({reader("a")});
        record("step.one");
        events.catch_up();
    }
    test_database().reopen();
    record("step.two");
    runner({reader("a")}).catch_up();
    EXPECT_EQ(heard("a"), (Types{"step.one", "step.two"}));
}

TEST_P(EventRunnerTest, AReaderHearsOnlyTheTypesItNames) {
    auto named = reader("a");
    named.types = {"pause.", "time_entry.logged"};
    auto events = runner({named});
    for (const char* type : {"pause.started", "time_entry.changed", "time_entry.logged",
                             "pauses.counted", "pause.ended"}) {
        record(type);
    }
    events.catch_up();
    EXPECT_EQ(heard("a"), (Types{"pause.started", "time_entry.logged", "pause.ended"}));
}

TEST_P(EventRunnerTest, WhatNobodyHearsMovesNoCursorUntilItIsMuch) {
    auto named = reader("a");
    named.types = {"pause.started"};
    auto events = runner({named});
    record("step.one");
    events.catch_up();
    EXPECT_EQ(status("a").place(), before_all);
    for (int i = 0; i < max_batch; ++i) record("step.more");
    events.catch_up();
    EXPECT_GT(status("a").place(), before_all);
    record("pause.started");
    events.catch_up();
    EXPECT_EQ(heard("a"), Types{"pause.started"});
}

TEST_P(EventRunnerTest, ANewReaderHearsTheHistoryOrOnlyWhatComes) {
    record("step.old");
    // Until it is settled, it counts among what comes.
    ASSERT_EQ(testing::recorded_events(database()).size(), 1U);
    auto late = reader("late");
    late.since = EventReader::Since::now;
    auto events = runner({reader("all"), late});
    record("step.new");
    events.catch_up();
    EXPECT_EQ(heard("all"), (Types{"step.old", "step.new"}));
    EXPECT_EQ(heard("late"), Types{"step.new"});
}

TEST_P(EventRunnerTest, AFailureKeepsWhatWentWellAndIsTriedAgainLater) {
    auto events = runner({reader("a"), reader("b")});
    failing = {{"a", "step.two"}};
    for (const char* type : {"step.one", "step.two", "step.three"}) record(type);
    events.catch_up();
    EXPECT_EQ(heard("a"), Types{"step.one"});
    EXPECT_EQ(heard("b"), (Types{"step.one", "step.two", "step.three"}));
    EXPECT_EQ(status("a").attempts, 1);
    EXPECT_EQ(status("a").last_error, "no paper in printer");
    EXPECT_EQ(status("a").next_try_at, clock.now().plus(1s));
    EXPECT_EQ(failures, Types{"a: no paper in printer"});

    failing.clear();
    clock.advance(999ms);
    events.catch_up();
    EXPECT_EQ(heard("a"), Types{"step.one"});
    clock.advance(1ms);
    events.catch_up();
    EXPECT_EQ(heard("a"), (Types{"step.one", "step.two", "step.three"}));
    EXPECT_EQ(status("a").attempts, 0);
    EXPECT_EQ(status("a").next_try_at, std::nullopt);
}

TEST_P(EventRunnerTest, AnEventThatKeepsFailingIsParkedAndTheReaderGoesOn) {
    auto events = runner({reader("a")});
    failing = {{"a", "step.bad"}};
    record("step.bad");
    record("step.good");
    for (int i = 0; i < EventRunner::max_attempts; ++i) {
        EXPECT_EQ(heard("a"), Types{});
        events.catch_up();
        clock.advance(300s);
    }
    EXPECT_EQ(heard("a"), Types{"step.good"});
    const auto parked = database().read([](sql::Transaction& t) { return parked_events(t, 10); });
    ASSERT_EQ(parked.size(), 1U);
    EXPECT_EQ(parked[0].reader, "a");
    EXPECT_EQ(parked[0].last_error, "no paper in printer");

    const Uuid id = parked[0].event_id.uuid();
    EXPECT_THROW((void)events.retry_parked(home, "a", id), Fault);
    EXPECT_EQ(database().read([](sql::Transaction& t) { return parked_events(t, 10); }), parked);
    failing.clear();
    EXPECT_TRUE(events.retry_parked(home, "a", id));
    EXPECT_EQ(heard("a"), (Types{"step.good", "step.bad"}));
    EXPECT_EQ(events.retry_parked(home, "a", id).error().key, "parked_event.not_found");
}

TEST_P(EventRunnerTest, AReaderMayRecordEventsThatOthersHear) {
    const EventReader automation{.name = "automation",
                                 .hear =
                                     [](UnitOfWork& work, const Event& event) {
                                         work.record(Actor::system(event.workspace_id),
                                                     {.type = "task.made",
                                                      .subject = {"task", event.subject_id},
                                                      .workspace_id = event.workspace_id});
                                     },
                                 .types = {"engagement.paused"}};
    auto events = runner({reader("a"), automation});
    record("engagement.paused");
    events.catch_up();
    EXPECT_EQ(heard("a"), (Types{"engagement.paused", "task.made"}));
}

TEST_P(EventRunnerTest, WhoeverWroteReadsItsOwnWrites) {
    auto quick = reader("quick");
    quick.is_immediate = true;
    auto events = runner({quick, reader("slow")});
    constexpr int writers = 4;
    constexpr int writes = 10;
    std::atomic<int> missing = 0;
    std::vector<std::thread> threads;
    for (int writer = 0; writer < writers; ++writer) {
        threads.emplace_back([&, writer] {
            for (int i = 0; i < writes; ++i) {
                const std::string type = fmt::format("step.w{}_{}", writer, i);
                record(type);
                events.notify();
                events.catch_up_immediate();
                if (std::ranges::count(heard("quick"), type) != 1) ++missing;
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(missing, 0);
    EXPECT_EQ(heard("quick").size(), static_cast<std::size_t>(writers * writes));
    EXPECT_EQ(heard("slow"), Types{});
}

TEST_P(EventRunnerTest, BeforeAnAnswerOnlyThoseAreCaughtUpWhoActOnEachEvent) {
    auto acts = reader("acts");
    acts.is_immediate = true;
    auto picture = reader("picture");
    picture.is_immediate = true;
    picture.repeats = EventReader::Repeats::hears_the_last;
    auto events = runner({acts, picture, reader("slow")});
    record("step.one");
    events.notify();
    events.catch_up_acting();
    EXPECT_EQ(heard("acts"), Types{"step.one"});
    EXPECT_EQ(heard("picture"), Types{});
    EXPECT_TRUE(events.is_behind());
    events.catch_up_immediate();
    EXPECT_EQ(heard("picture"), Types{"step.one"});
    EXPECT_FALSE(events.is_behind());
    EXPECT_EQ(heard("slow"), Types{});
}

TEST_P(EventRunnerTest, KnowsWhetherSomebodyActsOnWhatWasRecorded) {
    auto acts = reader("acts");
    acts.is_immediate = true;
    acts.types = {"block.", "pause.ended"};
    auto picture = reader("picture");
    picture.is_immediate = true;
    picture.repeats = EventReader::Repeats::hears_the_last;
    const auto events = runner({acts, picture, reader("slow")});
    EXPECT_TRUE(events.acts_on(Types{"time_entry.logged", "block.accepted"}));
    EXPECT_TRUE(events.acts_on(Types{"pause.ended"}));
    EXPECT_FALSE(events.acts_on(Types{"time_entry.logged", "pause.ended_early"}));
    EXPECT_FALSE(events.acts_on({}));
}

TEST_P(EventRunnerTest, AReaderOfHowThingsAreHearsTheLastOfItsSubject) {
    auto now = reader("now");
    now.repeats = EventReader::Repeats::hears_the_last;
    auto events = runner({now, reader("each")});
    for (const char* type : {"time.logged", "time.logged", "step.one", "time.logged"}) record(type);
    events.catch_up();
    EXPECT_EQ(heard("now"), Types{"time.logged"});
    EXPECT_EQ(heard("each").size(), 4U);
    record("time.logged");
    events.catch_up();
    EXPECT_EQ(heard("now"), (Types{"time.logged", "time.logged"}));
}

TEST_P(EventRunnerTest, WhatWasFoundUnwantedIsNotReadAgainAndCostsNothingThatIsWanted) {
    auto picky = reader("picky");
    picky.types = {"rare."};
    auto events = runner({picky});
    for (int round = 0; round < 3; ++round) {
        for (int i = 0; i < max_batch / 2; ++i) record("usual.thing");
        events.catch_up();
        events.catch_up();
    }
    // With every so many the cursor moves, so that a restart begins there.
    EXPECT_GT(status("picky").position, max_batch / 2);
    record("rare.thing");
    events.catch_up();
    EXPECT_EQ(heard("picky"), Types{"rare.thing"});
}

TEST_P(EventRunnerTest, AFailingImmediateReaderHoldsNobodyUp) {
    auto quick = reader("quick");
    quick.is_immediate = true;
    auto events = runner({quick});
    failing = {{"quick", "step.one"}};
    record("step.one");
    events.notify();
    EXPECT_TRUE(events.is_behind());
    events.catch_up_immediate();
    EXPECT_FALSE(events.is_behind());
    events.catch_up_immediate();
    EXPECT_EQ(failures.size(), 1U);
    EXPECT_EQ(status("quick").attempts, 1);
}

TEST_P(EventRunnerTest, TheThreadHearsAfterANotification) {
    auto events = runner({reader("a")});
    events.start();
    record("step.one");
    events.notify();
    EXPECT_TRUE(eventually([&] { return heard("a") == Types{"step.one"}; }));
    events.stop();
    record("step.two");
    events.notify();
    EXPECT_EQ(heard("a"), Types{"step.one"});
    events.start();
    EXPECT_TRUE(eventually([&] { return heard("a") == (Types{"step.one", "step.two"}); }));
}

SLIPWAY_ON_BOTH_DATABASES(EventRunnerTest);

class SeveralServersTest : public EventRunnerTest {};

TEST_P(SeveralServersTest, HearEveryEventOnceAndInOrder) {
    constexpr int servers = 3;
    constexpr int events_each = 40;
    std::vector<std::unique_ptr<sql::Database>> databases;
    for (int i = 0; i < servers; ++i) {
        databases.push_back(sql::Database::open({.url = test_database().url()}));
    }
    std::vector<std::unique_ptr<EventRunner>> runners;
    for (auto& on : databases) {
        runners.push_back(
            std::make_unique<EventRunner>(*on, clock, chance, std::vector{reader("a"), reader("b")},
                                          [](const std::string&, const std::string&) {}));
        runners.back()->start();
    }
    std::vector<std::thread> threads;
    for (auto& on : databases) {
        threads.emplace_back([&] {
            for (int i = 0; i < events_each; ++i) {
                write(*on, [&](sql::Transaction& transaction) {
                    record(transaction, fmt::format("step.n{}", i));
                    record(transaction, fmt::format("step.n{}_again", i));
                });
                runners.front()->notify();
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    constexpr std::size_t all = servers * events_each * 2;
    EXPECT_TRUE(eventually([&] { return heard("a").size() >= all && heard("b").size() >= all; }));
    for (auto& events : runners) events->stop();
    static constexpr sql::Statement in_order{
        "test.in_order", "select type from events order by transaction_id, position"};
    const auto log = database().read(
        [](sql::Transaction& transaction) { return transaction.all<std::string>(in_order); });
    EXPECT_EQ(log.size(), all);
    EXPECT_EQ(heard("a"), log);
    EXPECT_EQ(heard("b"), log);
}

INSTANTIATE_TEST_SUITE_P(On, SeveralServersTest, ::testing::Values(sql::Dialect::postgres),
                         testing::dialect_name);

}  // namespace
}  // namespace slipway::events
