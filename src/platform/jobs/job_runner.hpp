#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <list>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "platform/background/wakeable_loop.hpp"
#include "platform/jobs/job_queue.hpp"
#include "platform/jobs/schedules.hpp"

namespace slipway::jobs {

/// A job failed (`kind` is its kind), or the runner could not reach the database (`kind` is empty).
using OnJobFailure = std::function<void(const std::string& kind, const std::string& what)>;

/// Runs jobs and schedules. Any number of processes may run one on the same database. A job that
/// fails is tried again after 15 s, 30 s … 1 h, give or take a fifth; after the attempts of its
/// kind it is parked. Jobs of a process that died run again when their lease is over.
class JobRunner {
public:
    /// Every schedule has a kind of its name.
    JobRunner(sql::Database& database, Clock& clock, Chance& chance, std::vector<JobKind> kinds,
              std::vector<Schedule> schedules, OnJobFailure on_failure);
    ~JobRunner() { stop(); }
    JobRunner(const JobRunner&) = delete;
    JobRunner& operator=(const JobRunner&) = delete;

    /// From now on threads of its own run what is due: at once after `notify`, every second else.
    void start(int workers);
    /// Takes nothing new and waits for what runs.
    void stop();
    void notify() { loop_.wake(); }

    /// Runs in this thread all that is due by the clock, also what that makes due; for tests, tools
    /// and the demo. Not while started. Answers how many jobs ran.
    int run_due();

private:
    struct Running {
        LeasedJob leased;
        Instant lease_until;
    };

    const JobKind& kind_of(const LeasedJob& leased) const;
    std::vector<LeasedJob> lease(int limit);
    void run(const LeasedJob& leased);
    void settle(const LeasedJob& leased, const std::string* failure);
    std::chrono::milliseconds back_off(int attempt);
    std::chrono::milliseconds pass();
    void renew_leases();
    int free_workers();
    void hand_out(std::vector<LeasedJob> leased, Instant now);
    void work();

    sql::Database& database_;
    Clock& clock_;
    Chance& chance_;
    std::vector<JobKind> kinds_;
    Schedules schedules_;
    OnJobFailure on_failure_;
    std::string owner_;  // this runner, in the leases

    std::mutex mutex_;  // guards what follows
    std::condition_variable has_work_;
    std::deque<LeasedJob> waiting_;  // leased, for a worker that is free
    std::list<Running> running_;     // leased here and not settled
    bool is_stopping_ = false;
    int worker_count_ = 0;

    std::vector<std::thread> workers_;
    WakeableLoop loop_;
};

}  // namespace slipway::jobs
