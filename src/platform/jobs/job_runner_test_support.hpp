#pragma once

#include <chrono>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "platform/chance/chance.hpp"
#include "platform/clock/clock.hpp"
#include "platform/jobs/job_runner.hpp"
#include "platform/testing/test_databases.hpp"

namespace slipway::jobs {

using namespace std::chrono_literals;
using Texts = std::vector<std::string>;

inline const WorkspaceId home(*parse_uuid("0190a000-0000-7000-8000-000000000001"));
inline const Instant start = Instant::from_unix_ms(1'800'000'000'000);

/// The next full hour.
inline Instant next_hour(Instant after) {
    constexpr std::int64_t hour = 3'600'000;
    return Instant::from_unix_ms((after.in_unix_ms() / hour + 1) * hour);
}

class JobRunnerTest : public testing::OnBothDatabases {
protected:
    void enqueue(const std::string& name, std::chrono::milliseconds in = 0ms,
                 const std::string& unique_key = "") {
        write(database(), [&](sql::Transaction& transaction) {
            UnitOfWork(transaction, clock.now(), chance)
                .enqueue({.kind = "note",
                          .workspace_id = home,
                          .payload = {"\"" + name + "\""},
                          .due_at = clock.now().plus(in),
                          .unique_key = unique_key});
        });
    }
    template <class Work>
    static void write(sql::Database& to, const Work& work) {
        const auto done = to.write([&](sql::Transaction& transaction) -> Result<bool> {
            work(transaction);
            return true;
        });
        ASSERT_TRUE(done);
    }
    /// A kind that notes what it ran, and fails where it was told to.
    JobKind note(int max_attempts = 3) {
        return {.name = "note",
                .run =
                    [this](sql::Database&, const Job& job) {
                        const std::lock_guard lock(mutex);
                        ran.push_back(job.payload.text.substr(1, job.payload.text.size() - 2));
                        jobs.push_back(job);
                        if (failing.contains(ran.back())) throw Fault("line is busy");
                    },
                .max_attempts = max_attempts,
                .lease_seconds = 60};
    }
    JobKind hourly_kind() {
        return {.name = "close", .run = [this](sql::Database&, const Job& job) {
                    EXPECT_TRUE(job.workspace_id == WorkspaceId());
                    ran.push_back(to_text(job.due_at).substr(11, 5));
                    if (failing.contains(ran.back())) throw Fault("line is busy");
                }};
    }
    JobRunner runner(std::vector<JobKind> kinds, std::vector<Schedule> schedules = {}) {
        return JobRunner(database(), clock, chance, std::move(kinds), std::move(schedules),
                         [this](const std::string& kind, const std::string& what) {
                             const std::lock_guard lock(mutex);
                             failures.push_back(kind + ": " + what);
                         });
    }
    QueueFigures queue() {
        return database().read([](sql::Transaction& t) { return figures(t); });
    }
    std::vector<ParkedJob> parked() {
        return database().read([](sql::Transaction& t) { return parked_jobs(t, 10); });
    }
    /// What a server does that dies right after taking a job.
    std::vector<LeasedJob> lease_and_die() {
        std::vector<LeasedJob> leased;
        write(database(), [&](sql::Transaction& transaction) {
            leased = lease_due(transaction, {note()}, "the dead", clock.now(), 1);
        });
        return leased;
    }
    std::size_t count_ran() {
        const std::lock_guard lock(mutex);
        return ran.size();
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

    VirtualClock clock{start};
    SeededChance chance{1};
    std::mutex mutex;
    std::set<std::string> failing;
    Texts ran;
    std::vector<Job> jobs;
    Texts failures;
};

}  // namespace slipway::jobs
