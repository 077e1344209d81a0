#include "platform/jobs/job_runner.hpp"

#include <algorithm>
#include <cstring>
#include <set>
#include <utility>

#include "platform/background/failure_text.hpp"
#include "platform/chance/chance.hpp"
#include "platform/clock/clock.hpp"

namespace slipway::jobs {
namespace {

using namespace std::chrono_literals;

constexpr auto poll_interval = 1000ms;

const sql::Statement has_due{"job.has_due", R"sql(
    select exists (select 1 from jobs where state = 'open' and run_at <= $1)
        or exists (select 1 from jobs where state = 'leased' and lease_until <= $1))sql"};

bool is_same_run(const LeasedJob& one, const LeasedJob& other) {
    return one.job.id == other.job.id && one.job.attempt == other.job.attempt;
}

}  // namespace

JobRunner::JobRunner(sql::Database& database, Clock& clock, Chance& chance,
                     std::vector<JobKind> kinds, std::vector<Schedule> schedules,
                     OnJobFailure on_failure)
    : database_(database),
      clock_(clock),
      chance_(chance),
      kinds_(std::move(kinds)),
      schedules_(database, clock, chance, std::move(schedules)),
      on_failure_(std::move(on_failure)),
      owner_(to_text(chance.new_uuid(clock.now()))) {
    std::set<std::string> names;
    for (const JobKind& kind : kinds_) {
        ASSERT(names.insert(kind.name).second, "a kind of job has one handler");
        ASSERT(kind.max_attempts >= 1 && kind.lease_seconds >= 10, "a job can run at all");
    }
    for (const Schedule& schedule : schedules_.all()) {
        ASSERT(names.contains(schedule.name), "a schedule's jobs have a handler");
    }
}

const JobKind& JobRunner::kind_of(const LeasedJob& leased) const {
    const auto kind = std::ranges::find(kinds_, leased.job.kind, &JobKind::name);
    ASSERT(kind != kinds_.end(), "only known kinds are leased");
    return *kind;
}

std::vector<LeasedJob> JobRunner::lease(int limit) {
    const Instant now = clock_.now();
    const bool is_due = database_.read(
        [&](sql::Transaction& transaction) { return transaction.one<bool>(has_due, now); });
    if (!is_due) return {};
    auto leased =
        database_.write([&](sql::Transaction& transaction) -> Result<std::vector<LeasedJob>> {
            rely_on_row_locks(transaction);
            reopen_expired(transaction, now);
            return lease_due(transaction, kinds_, owner_, now, limit);
        });
    ASSERT(leased.has_value(), "leasing refuses nothing");
    return std::move(*leased);
}

void JobRunner::run(const LeasedJob& leased) {
    const JobKind& kind = kind_of(leased);
    std::string failure;
    bool has_failed = false;
    // A job whose server died on the last attempt must not kill another one.
    if (leased.job.attempt > kind.max_attempts) {
        has_failed = true;
        failure = "its server stopped every time it ran";
    } else {
        try {
            kind.run(database_, leased.job);
        } catch (const std::exception& error) {
            has_failed = true;
            failure = failure_text(error);
        }
    }
    if (has_failed) on_failure_(leased.job.kind, failure);
    try {
        settle(leased, has_failed ? &failure : nullptr);
    } catch (const std::exception& error) {
        // It stays leased, and runs again when the lease is over.
        on_failure_("", failure_text(error));
    }
}

void JobRunner::settle(const LeasedJob& leased, const std::string* failure) {
    const Instant now = clock_.now();
    const auto pause = back_off(leased.job.attempt);
    const bool is_last = leased.job.attempt >= kind_of(leased).max_attempts;
    const auto settled = database_.write([&](sql::Transaction& transaction) -> Result<bool> {
        rely_on_row_locks(transaction);
        if (failure == nullptr) {
            complete(transaction, leased, now);
        } else if (is_last) {
            park(transaction, leased, *failure, now);
        } else {
            put_back(transaction, leased, *failure, now.plus(pause), now);
        }
        return true;
    });
    ASSERT(settled.has_value(), "settling refuses nothing");
}

std::chrono::milliseconds JobRunner::back_off(int attempt) {
    constexpr std::chrono::milliseconds longest = 1h;
    const auto pause =
        std::min<std::chrono::milliseconds>(longest, 15s * (1LL << std::min(attempt - 1, 20)));
    std::array<std::uint8_t, 4> bytes{};
    chance_.fill(bytes);
    std::uint32_t random = 0;
    std::memcpy(&random, bytes.data(), bytes.size());
    // Between four and six fifths, so that what failed together does not come back together.
    return pause * (800 + random % 401) / 1000;
}

int JobRunner::run_due() {
    ASSERT(workers_.empty(), "a started runner runs what is due by itself");
    int count = 0;
    for (;;) {
        const bool has_added = schedules_.tick();
        const auto leased = lease(1);
        if (leased.empty() && !has_added) return count;
        for (const LeasedJob& job : leased) {
            run(job);
            ++count;
        }
    }
}

void JobRunner::start(int workers) {
    ASSERT(workers >= 1, "somebody must do the work");
    ASSERT(workers_.empty(), "a runner is started once");
    is_stopping_ = false;
    worker_count_ = workers;
    for (int i = 0; i < workers; ++i) workers_.emplace_back([this] { work(); });
    loop_.start([this] { return WakeableLoop::Pause{pass()}; });
}

void JobRunner::stop() {
    {
        const std::lock_guard lock(mutex_);
        is_stopping_ = true;
    }
    has_work_.notify_all();
    for (std::thread& worker : workers_) worker.join();
    workers_.clear();
    loop_.stop();  // last: it renews the leases of what still runs
}

void JobRunner::renew_leases() {
    const Instant now = clock_.now();
    std::vector<LeasedJob> due;
    {
        const std::lock_guard lock(mutex_);
        for (const Running& running : running_) {
            const auto lease = std::chrono::seconds(kind_of(running.leased).lease_seconds);
            if (running.lease_until.since(now) < lease / 2) due.push_back(running.leased);
        }
    }
    if (due.empty()) return;
    const auto renewed = database_.write([&](sql::Transaction& transaction) -> Result<bool> {
        rely_on_row_locks(transaction);
        for (const LeasedJob& leased : due) {
            const auto lease = std::chrono::seconds(kind_of(leased).lease_seconds);
            renew(transaction, leased, now.plus(lease));
        }
        return true;
    });
    ASSERT(renewed.has_value(), "renewing refuses nothing");
    const std::lock_guard lock(mutex_);
    for (Running& running : running_) {
        const bool is_renewed = std::ranges::any_of(
            due, [&](const LeasedJob& leased) { return is_same_run(leased, running.leased); });
        const auto lease = std::chrono::seconds(kind_of(running.leased).lease_seconds);
        if (is_renewed) running.lease_until = now.plus(lease);
    }
}

int JobRunner::free_workers() {
    const std::lock_guard lock(mutex_);
    return is_stopping_ ? 0 : worker_count_ - static_cast<int>(running_.size());
}

void JobRunner::hand_out(std::vector<LeasedJob> leased, Instant now) {
    {
        const std::lock_guard lock(mutex_);
        if (!is_stopping_) {
            for (LeasedJob& job : leased) {
                const auto lease = std::chrono::seconds(kind_of(job).lease_seconds);
                running_.push_back({job, now.plus(lease)});
                waiting_.push_back(std::move(job));
            }
            leased.clear();
        }
    }
    has_work_.notify_all();
    if (leased.empty()) return;
    // The workers went home meanwhile: other servers need not wait until the leases are over.
    const auto released = database_.write([&](sql::Transaction& transaction) -> Result<bool> {
        rely_on_row_locks(transaction);
        for (const LeasedJob& job : leased) put_back(transaction, job, "", now, now);
        return true;
    });
    ASSERT(released.has_value(), "releasing refuses nothing");
}

std::chrono::milliseconds JobRunner::pass() {
    try {
        // First, so that nobody takes for dead what runs here.
        renew_leases();
        const int free = free_workers();
        if (free == 0) return poll_interval;
        schedules_.tick();
        const Instant now = clock_.now();
        hand_out(lease(free), now);
    } catch (const std::exception& error) {
        on_failure_("", failure_text(error));
    }
    return poll_interval;
}

void JobRunner::work() {
    std::unique_lock lock(mutex_);
    for (;;) {
        has_work_.wait(lock, [this] { return is_stopping_ || !waiting_.empty(); });
        // What was leased is also run when the runner stops.
        if (waiting_.empty()) return;
        const LeasedJob leased = std::move(waiting_.front());
        waiting_.pop_front();
        lock.unlock();
        run(leased);
        lock.lock();
        std::erase_if(running_,
                      [&](const Running& running) { return is_same_run(running.leased, leased); });
        loop_.wake();
    }
}

}  // namespace slipway::jobs
