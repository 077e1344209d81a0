#include "platform/jobs/job_runner.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>

#include "platform/jobs/job_runner_test_support.hpp"

namespace slipway::jobs {
namespace {

TEST_P(JobRunnerTest, RunsWhatIsDueInOrderAndNothingElse) {
    auto job_runner = runner({note()});
    enqueue("later", 60s);
    enqueue("second", 2s);
    enqueue("first", 1s);
    EXPECT_EQ(job_runner.run_due(), 0);
    clock.advance(5s);
    EXPECT_EQ(job_runner.run_due(), 2);
    EXPECT_EQ(ran, (Texts{"first", "second"}));
    EXPECT_EQ(jobs[0].due_at, start.plus(1s));
    EXPECT_TRUE(jobs[0].workspace_id == home);
    clock.advance(60s);
    EXPECT_EQ(job_runner.run_due(), 1);
    EXPECT_EQ(job_runner.run_due(), 0);
    EXPECT_EQ(ran.back(), "later");
}

TEST_P(JobRunnerTest, ARefusedTransactionLeavesNoJob) {
    const auto refused = database().write([&](sql::Transaction& transaction) -> Result<bool> {
        UnitOfWork(transaction, clock.now(), chance)
            .enqueue({.kind = "note", .workspace_id = home, .due_at = clock.now()});
        return refuse(RefusalCode::conflict, "pause.is_longer_than_the_limit");
    });
    EXPECT_FALSE(refused);
    EXPECT_EQ(queue().open, 0);
}

TEST_P(JobRunnerTest, AFailureIsTriedAgainLaterAsOfTheSameMoment) {
    auto job_runner = runner({note()});
    failing = {"mail"};
    enqueue("mail");
    EXPECT_EQ(job_runner.run_due(), 1);
    EXPECT_EQ(failures, Texts{"note: line is busy"});
    clock.advance(11s);
    EXPECT_EQ(job_runner.run_due(), 0) << "15 s, give or take a fifth";
    clock.advance(8s);
    EXPECT_EQ(job_runner.run_due(), 1);
    clock.advance(23s);
    EXPECT_EQ(job_runner.run_due(), 0) << "30 s, give or take a fifth";
    failing.clear();
    clock.advance(14s);
    EXPECT_EQ(job_runner.run_due(), 1);
    ASSERT_EQ(jobs.size(), 3U);
    EXPECT_EQ(jobs[2].attempt, 3);
    EXPECT_EQ(jobs[2].due_at, start);
    EXPECT_EQ(jobs[2].id, jobs[0].id);
    EXPECT_EQ(queue().open + queue().leased + queue().parked, 0);
}

TEST_P(JobRunnerTest, AJobThatKeepsFailingIsParkedUntilSomebodyRetriesIt) {
    auto job_runner = runner({note(2)});
    failing = {"mail"};
    enqueue("mail");
    for (int i = 0; i < 5; ++i) {
        job_runner.run_due();
        clock.advance(2h);
    }
    EXPECT_EQ(ran.size(), 2U);
    ASSERT_EQ(parked().size(), 1U);
    EXPECT_EQ(parked()[0].last_error, "line is busy");
    EXPECT_EQ(parked()[0].attempts, 2);
    EXPECT_EQ(parked()[0].due_at, start);

    const auto retry = [&] {
        return database().write([&](sql::Transaction& transaction) {
            return retry_parked(transaction, home, JobId(jobs[0].id), clock.now());
        });
    };
    failing.clear();
    EXPECT_TRUE(retry());
    EXPECT_EQ(job_runner.run_due(), 1);
    EXPECT_EQ(jobs.back().attempt, 1);
    EXPECT_EQ(retry().error().key, "parked_job.not_found");
}

TEST_P(JobRunnerTest, OfOneUniqueKeyOneWaits) {
    auto job_runner = runner({note()});
    enqueue("one", 1s, "report");
    enqueue("two", 1s, "report");
    enqueue("other", 1s, "other report");
    enqueue("free", 1s);
    enqueue("free", 1s);
    clock.advance(1s);
    EXPECT_EQ(job_runner.run_due(), 4);
    EXPECT_EQ(std::ranges::count(ran, "two"), 0);
    enqueue("three", 0s, "report");
    EXPECT_EQ(job_runner.run_due(), 1) << "the one before is done";
}

TEST_P(JobRunnerTest, WhatIsAskedForWhileTheSameRunsIsDoneAfterIt) {
    enqueue("one", 0s, "report");
    const auto leased = lease_and_die();
    ASSERT_EQ(leased.size(), 1U);
    enqueue("two", 0s, "report");
    auto job_runner = runner({note()});
    EXPECT_EQ(job_runner.run_due(), 0) << "two of one key never run together";
    write(database(),
          [&](sql::Transaction& transaction) { complete(transaction, leased[0], clock.now()); });
    EXPECT_EQ(job_runner.run_due(), 1);
    EXPECT_EQ(ran, Texts{"two"});
}

TEST_P(JobRunnerTest, AFailedJobLeavesTheWorkToTheSameThatWaits) {
    enqueue("one", 0s, "report");
    const auto leased = lease_and_die();
    ASSERT_EQ(leased.size(), 1U);
    enqueue("two", 0s, "report");
    write(database(), [&](sql::Transaction& transaction) {
        put_back(transaction, leased[0], "line is busy", clock.now(), clock.now());
    });
    auto job_runner = runner({note()});
    EXPECT_EQ(job_runner.run_due(), 1);
    EXPECT_EQ(ran, Texts{"two"});
    EXPECT_EQ(queue().open + queue().leased + queue().parked, 0);
}

TEST_P(JobRunnerTest, AJobWhoseServerDiedRunsAgainWhenTheLeaseIsOver) {
    auto job_runner = runner({note()});
    enqueue("mail");
    const auto leased = lease_and_die();
    ASSERT_EQ(leased.size(), 1U);
    clock.advance(59s);
    EXPECT_EQ(job_runner.run_due(), 0);
    clock.advance(1s);
    EXPECT_EQ(job_runner.run_due(), 1);
    EXPECT_EQ(jobs[0].attempt, 2);
    // The dead one comes back, and its word counts no more.
    write(database(), [&](sql::Transaction& transaction) {
        EXPECT_FALSE(renew(transaction, leased[0], clock.now().plus(60s)));
        park(transaction, leased[0], "too late", clock.now());
    });
    EXPECT_EQ(parked().size(), 0U);
}

TEST_P(JobRunnerTest, AJobThatKillsItsServerEveryTimeIsParkedWithoutBeingRun) {
    auto job_runner = runner({note(2)});
    enqueue("bomb");
    for (int i = 0; i < 2; ++i) {
        ASSERT_EQ(lease_and_die().size(), 1U);
        clock.advance(60s);
        write(database(),
              [&](sql::Transaction& transaction) { reopen_expired(transaction, clock.now()); });
    }
    job_runner.run_due();
    EXPECT_EQ(ran, Texts{});
    ASSERT_EQ(parked().size(), 1U);
    EXPECT_EQ(parked()[0].last_error, "its server stopped every time it ran");
}

TEST_P(JobRunnerTest, AJobOfAnUnknownKindWaitsForAServerThatKnowsIt) {
    enqueue("mail");
    EXPECT_EQ(runner({hourly_kind()}).run_due(), 0);
    EXPECT_EQ(queue().open, 1);
    EXPECT_EQ(runner({note()}).run_due(), 1);
}

TEST_P(JobRunnerTest, DoneJobsAreForgottenAfterAWhileAndOthersNever) {
    auto job_runner = runner({note(1)});
    failing = {"bad"};
    enqueue("good");
    enqueue("bad");
    enqueue("later", 24h * 30);
    EXPECT_EQ(job_runner.run_due(), 2);
    const auto prune = [&](Instant before) {
        return *database().write([&](sql::Transaction& transaction) -> Result<std::int64_t> {
            return prune_done(transaction, before, 100);
        });
    };
    EXPECT_EQ(prune(start), 0);
    EXPECT_EQ(prune(start.plus(1ms)), 1);
    EXPECT_EQ(parked().size(), 1U);
    EXPECT_EQ(queue().open, 1);
}

TEST_P(JobRunnerTest, ThreadsRunWhatIsDueAndStopWhenItIsDone) {
    std::atomic<int> at_once = 0;
    std::atomic<int> most_at_once = 0;
    std::atomic<int> count = 0;
    JobKind slow{.name = "note", .run = [&](sql::Database&, const Job&) {
                     const int now = ++at_once;
                     int most = most_at_once;
                     while (most < now && !most_at_once.compare_exchange_weak(most, now)) {
                     }
                     std::this_thread::sleep_for(20ms);
                     --at_once;
                     ++count;
                 }};
    auto job_runner = runner({slow});
    job_runner.start(2);
    for (int i = 0; i < 8; ++i) enqueue("mail");
    job_runner.notify();
    EXPECT_TRUE(eventually([&] { return count == 8; }));
    job_runner.stop();
    EXPECT_EQ(count, 8);
    EXPECT_EQ(most_at_once, 2);
    EXPECT_EQ(queue().open + queue().leased, 0);
}

TEST_P(JobRunnerTest, AStoppedRunnerLeavesNothingLeased) {
    for (int round = 0; round < 10; ++round) {
        auto job_runner = runner({note()});
        job_runner.start(2);
        for (int i = 0; i < 4; ++i) enqueue("mail");
        job_runner.notify();
        job_runner.stop();
        EXPECT_EQ(queue().leased, 0);
    }
}

TEST_P(JobRunnerTest, ARunningJobKeepsItsLeaseHoweverLongItTakes) {
    std::atomic<bool> may_end = false;
    std::atomic<int> count = 0;
    JobKind slow{.name = "note",
                 .run =
                     [&](sql::Database&, const Job&) {
                         ++count;
                         while (!may_end) std::this_thread::sleep_for(1ms);
                     },
                 .lease_seconds = 60};
    auto job_runner = runner({slow});
    job_runner.start(1);
    enqueue("mail");
    job_runner.notify();
    EXPECT_TRUE(eventually([&] { return count == 1; }));
    static constexpr sql::Statement lease_end{
        "test.lease_end", "select lease_until from jobs where state = 'leased'"};
    clock.advance(50s);
    job_runner.notify();
    EXPECT_TRUE(eventually([&] {
        return database().read([](sql::Transaction& transaction) {
            return transaction.one<Instant>(lease_end);
        }) == start.plus(110s);
    }));
    clock.advance(50s);
    EXPECT_EQ(runner({note()}).run_due(), 0);
    may_end = true;
    job_runner.stop();
    EXPECT_EQ(count, 1);
}

SLIPWAY_ON_BOTH_DATABASES(JobRunnerTest);

class SeveralServersTest : public JobRunnerTest {};

TEST_P(SeveralServersTest, RunEveryJobAndEveryMomentOnce) {
    constexpr int servers = 3;
    constexpr int job_count = 90;
    const Schedule schedule{
        .name = "close", .next_after = next_hour, .missed = Schedule::Missed::run_each};
    std::vector<std::unique_ptr<sql::Database>> databases;
    std::vector<std::unique_ptr<JobRunner>> runners;
    JobKind close{.name = "close", .run = [&](sql::Database&, const Job& job) {
                      const std::lock_guard lock(mutex);
                      ran.push_back(to_text(job.due_at));
                  }};
    for (int i = 0; i < servers; ++i) {
        databases.push_back(sql::Database::open({.url = test_database().url()}));
        runners.push_back(std::make_unique<JobRunner>(
            *databases.back(), clock, chance, std::vector{note(), close}, std::vector{schedule},
            [this](const std::string& kind, const std::string& what) {
                const std::lock_guard lock(mutex);
                failures.push_back(kind + ": " + what);
            }));
    }
    runners.front()->run_due();
    for (int i = 0; i < job_count; ++i) enqueue(fmt::format("n{}", i));
    clock.advance(10h);
    for (auto& job_runner : runners) job_runner->start(3);
    EXPECT_TRUE(eventually([&] { return count_ran() >= job_count + 10; }));
    for (auto& job_runner : runners) job_runner->stop();
    EXPECT_EQ(failures, Texts{});
    EXPECT_EQ(ran.size(), static_cast<std::size_t>(job_count + 10));
    EXPECT_EQ(std::set<std::string>(ran.begin(), ran.end()).size(), ran.size());
}

INSTANTIATE_TEST_SUITE_P(On, SeveralServersTest, ::testing::Values(sql::Dialect::postgres),
                         testing::dialect_name);

}  // namespace
}  // namespace slipway::jobs
