#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/feature.hpp"

// The table `jobs`: functions on a transaction; no state. `add` runs in the transaction of the
// command that wants the work, the rest in transactions of its own (JobRunner).

namespace slipway::jobs {

enum class JobState { open, leased, done, parked };
BOOST_DESCRIBE_ENUM(JobState, open, leased, done, parked)

using JobId = Id<struct JobTag>;

/// Adds a job; nothing when one of the same workspace, kind and unique key waits already. One that
/// runs at this moment does not count: it may have read what was there before.
void add(sql::Transaction& transaction, const NewJob& job, const Uuid& id, Instant now);

/// On PostgreSQL, makes a transaction that only moves rows of the queue read what is committed and
/// lock rows, instead of failing when others do the same. To be called before anything else.
void rely_on_row_locks(sql::Transaction& transaction);

/// A job in the hands of a worker. The owner is a server; with the attempt it names one run.
struct LeasedJob {
    Job job;
    std::string owner;
};

/// Makes jobs whose server died (its lease is over) open again, due now.
void reopen_expired(sql::Transaction& transaction, Instant now);
/// Leases up to `limit` open jobs of these kinds that are due, the longest due first, each for the
/// lease of its kind. Jobs with a unique key wait while one of the same key runs.
std::vector<LeasedJob> lease_due(sql::Transaction& transaction, const std::vector<JobKind>& kinds,
                                 std::string_view owner, Instant now, int limit);
/// False when the lease was lost: it ran out, and another server has the job.
bool renew(sql::Transaction& transaction, const LeasedJob& leased, Instant lease_until);
void complete(sql::Transaction& transaction, const LeasedJob& leased, Instant now);
/// Open again, to be tried at `run_at`. When one of the same unique key waits already, that one
/// does the work and this one is done.
void put_back(sql::Transaction& transaction, const LeasedJob& leased, std::string_view error,
              Instant run_at, Instant now);
void park(sql::Transaction& transaction, const LeasedJob& leased, std::string_view error,
          Instant now);

/// A job that failed too often.
struct ParkedJob {
    WorkspaceId workspace_id;
    JobId id;
    std::string kind;
    JsonText payload;
    Instant due_at;
    std::int32_t attempts = 0;
    std::string last_error;
    Instant ended_at;
};
BOOST_DESCRIBE_STRUCT(ParkedJob, (),
                      (workspace_id, id, kind, payload, due_at, attempts, last_error, ended_at))

/// The newest first.
std::vector<ParkedJob> parked_jobs(sql::Transaction& transaction, int limit);
/// Open again and due now, with all its attempts. Refuses one that is not parked, and one for which
/// another of the same unique key waits.
Result<void> retry_parked(sql::Transaction& transaction, WorkspaceId workspace_id, JobId id,
                          Instant now);

/// Forgets done jobs that ended before; at most `limit`. Answers how many.
std::int64_t prune_done(sql::Transaction& transaction, Instant before, int limit);

/// For metrics and health.
struct QueueFigures {
    std::int64_t open = 0;
    std::int64_t leased = 0;
    std::int64_t parked = 0;
    std::optional<Instant> oldest_run_at;  // of the open ones
};
BOOST_DESCRIBE_STRUCT(QueueFigures, (), (open, leased, parked, oldest_run_at))
QueueFigures figures(sql::Transaction& transaction);

}  // namespace slipway::jobs
