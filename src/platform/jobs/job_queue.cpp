#include "platform/jobs/job_queue.hpp"

#include <algorithm>

namespace slipway::jobs {
namespace {

struct DueRow {
    WorkspaceId workspace_id;
    JobId id;
    std::string kind;
    JsonText payload;
    Instant due_at;
    std::int32_t attempts = 0;
};
BOOST_DESCRIBE_STRUCT(DueRow, (), (workspace_id, id, kind, payload, due_at, attempts))

}  // namespace

const sql::Statement insert_job{"job.add", R"sql(
    insert into jobs (workspace_id, id, kind, payload, unique_key, state, due_at, run_at, attempts,
                      last_error, created_at)
    values ($1, $2, $3, $4, $5, 'open', $6, $6, 0, '', $7)
    on conflict do nothing)sql"};

void add(sql::Transaction& transaction, const NewJob& job, const Uuid& id, Instant now) {
    ASSERT(!job.kind.empty(), "a job has a kind");
    ASSERT(is_json(job.payload.text), "what a job needs to know is JSON");
    transaction.execute(insert_job, job.workspace_id, id, job.kind, job.payload, job.unique_key,
                        job.due_at, now);
}

const sql::Statement read_committed{"job.read_committed",
                                    "set transaction isolation level read committed"};

void rely_on_row_locks(sql::Transaction& transaction) {
    if (transaction.dialect() == sql::Dialect::postgres) transaction.execute(read_committed);
}

const sql::Statement complete_expired_twins{"job.complete_expired_twins", R"sql(
    update jobs
    set state = 'done', lease_owner = null, lease_until = null, ended_at = $1,
        last_error = 'its server stopped; a later job of the same key does the work'
    where state = 'leased' and lease_until <= $1 and unique_key <> ''
      and exists (select 1 from jobs twin
                  where twin.workspace_id = jobs.workspace_id and twin.kind = jobs.kind
                    and twin.unique_key = jobs.unique_key and twin.state = 'open'))sql"};
const sql::Statement reopen_expired_jobs{"job.reopen_expired", R"sql(
    update jobs
    set state = 'open', lease_owner = null, lease_until = null, run_at = $1,
        last_error = 'its server stopped while it ran'
    where state = 'leased' and lease_until <= $1)sql"};

void reopen_expired(sql::Transaction& transaction, Instant now) {
    transaction.execute(complete_expired_twins, now);
    transaction.execute(reopen_expired_jobs, now);
}

const sql::Statement select_due_sqlite{"job.select_due", R"sql(
    select workspace_id, id, kind, payload, due_at, attempts from jobs
    where state = 'open' and run_at <= $1
      and kind in (select value from json_each($2))
      and (unique_key = '' or not exists
           (select 1 from jobs running
            where running.state = 'leased' and running.workspace_id = jobs.workspace_id
              and running.kind = jobs.kind and running.unique_key = jobs.unique_key))
    order by run_at, id limit $3)sql"};
const sql::Statement select_due_postgres{"job.select_due", R"sql(
    select workspace_id, id, kind, payload, due_at, attempts from jobs
    where state = 'open' and run_at <= $1
      and kind in (select jsonb_array_elements_text($2::jsonb))
      and (unique_key = '' or not exists
           (select 1 from jobs running
            where running.state = 'leased' and running.workspace_id = jobs.workspace_id
              and running.kind = jobs.kind and running.unique_key = jobs.unique_key))
    order by run_at, id limit $3
    for update skip locked)sql"};
const sql::Statement lease_job{"job.lease", R"sql(
    update jobs set state = 'leased', attempts = $3, lease_owner = $4, lease_until = $5
    where workspace_id = $1 and id = $2)sql"};

std::vector<LeasedJob> lease_due(sql::Transaction& transaction, const std::vector<JobKind>& kinds,
                                 std::string_view owner, Instant now, int limit) {
    std::vector<std::string> names;
    for (const JobKind& kind : kinds) names.push_back(kind.name);
    const bool is_postgres = transaction.dialect() == sql::Dialect::postgres;
    const auto due = transaction.all<DueRow>(is_postgres ? select_due_postgres : select_due_sqlite,
                                             now, names, limit);
    std::vector<LeasedJob> leased;
    for (const DueRow& row : due) {
        const auto kind = std::ranges::find(kinds, row.kind, &JobKind::name);
        ASSERT(kind != kinds.end(), "only known kinds were asked for");
        const Instant until = now.plus(std::chrono::seconds(kind->lease_seconds));
        transaction.execute(lease_job, row.workspace_id, row.id, row.attempts + 1, owner, until);
        leased.push_back({.job = {.id = row.id.uuid(),
                                  .kind = row.kind,
                                  .workspace_id = row.workspace_id,
                                  .payload = row.payload,
                                  .due_at = row.due_at,
                                  .attempt = row.attempts + 1},
                          .owner = std::string(owner)});
    }
    return leased;
}

const sql::Statement renew_lease{"job.renew", R"sql(
    update jobs set lease_until = $5
    where workspace_id = $1 and id = $2 and state = 'leased' and lease_owner = $3
      and attempts = $4)sql"};

bool renew(sql::Transaction& transaction, const LeasedJob& leased, Instant lease_until) {
    return transaction.execute(renew_lease, leased.job.workspace_id, leased.job.id, leased.owner,
                               leased.job.attempt, lease_until) == 1;
}

const sql::Statement end_job{"job.end", R"sql(
    update jobs
    set state = $5, lease_owner = null, lease_until = null, last_error = $6, ended_at = $7
    where workspace_id = $1 and id = $2 and state = 'leased' and lease_owner = $3
      and attempts = $4)sql"};

namespace {

void end(sql::Transaction& transaction, const LeasedJob& leased, JobState state,
         std::string_view error, Instant now) {
    transaction.execute(end_job, leased.job.workspace_id, leased.job.id, leased.owner,
                        leased.job.attempt, state, error, now);
}

}  // namespace

void complete(sql::Transaction& transaction, const LeasedJob& leased, Instant now) {
    end(transaction, leased, JobState::done, "", now);
}

void park(sql::Transaction& transaction, const LeasedJob& leased, std::string_view error,
          Instant now) {
    end(transaction, leased, JobState::parked, error, now);
}

const sql::Statement put_back_job{"job.put_back", R"sql(
    update jobs
    set state = 'open', lease_owner = null, lease_until = null, last_error = $5, run_at = $6
    where workspace_id = $1 and id = $2 and state = 'leased' and lease_owner = $3
      and attempts = $4
      and (unique_key = '' or not exists
           (select 1 from jobs twin
            where twin.workspace_id = jobs.workspace_id and twin.kind = jobs.kind
              and twin.unique_key = jobs.unique_key and twin.state = 'open')))sql"};

void put_back(sql::Transaction& transaction, const LeasedJob& leased, std::string_view error,
              Instant run_at, Instant now) {
    const auto changed = transaction.execute(put_back_job, leased.job.workspace_id, leased.job.id,
                                             leased.owner, leased.job.attempt, error, run_at);
    // Nothing more happens when the lease was lost.
    if (changed == 0) end(transaction, leased, JobState::done, error, now);
}

const sql::Statement select_parked{"job.parked", R"sql(
    select workspace_id, id, kind, payload, due_at, attempts, last_error, ended_at from jobs
    where state = 'parked' order by ended_at desc, id desc limit $1)sql"};

std::vector<ParkedJob> parked_jobs(sql::Transaction& transaction, int limit) {
    return transaction.all<ParkedJob>(select_parked, limit);
}

const sql::Statement find_waiting_twin{"job.find_waiting_twin", R"sql(
    select twin.id from jobs join jobs twin
        on twin.workspace_id = jobs.workspace_id and twin.kind = jobs.kind
       and twin.unique_key = jobs.unique_key and twin.state = 'open'
    where jobs.workspace_id = $1 and jobs.id = $2 and jobs.unique_key <> '')sql"};
const sql::Statement retry_job{"job.retry_parked", R"sql(
    update jobs set state = 'open', attempts = 0, run_at = $3, ended_at = null
    where workspace_id = $1 and id = $2 and state = 'parked')sql"};

Result<void> retry_parked(sql::Transaction& transaction, WorkspaceId workspace_id, JobId id,
                          Instant now) {
    if (transaction.find<JobId>(find_waiting_twin, workspace_id, id)) {
        return refuse(RefusalCode::conflict, "parked_job.same_is_waiting");
    }
    if (transaction.execute(retry_job, workspace_id, id, now) == 0) {
        return refuse(RefusalCode::not_found, "parked_job.not_found");
    }
    return {};
}

const sql::Statement delete_done{"job.prune_done", R"sql(
    delete from jobs where state = 'done' and (workspace_id, id) in
        (select old.workspace_id, old.id from jobs old
         where old.state = 'done' and old.ended_at < $1 order by old.ended_at limit $2))sql"};

std::int64_t prune_done(sql::Transaction& transaction, Instant before, int limit) {
    return transaction.execute(delete_done, before, limit);
}

const sql::Statement count_jobs{"job.figures", R"sql(
    select (select count(*) from jobs where state = 'open') as open,
           (select count(*) from jobs where state = 'leased') as leased,
           (select count(*) from jobs where state = 'parked') as parked,
           (select min(run_at) from jobs where state = 'open') as oldest_run_at)sql"};

QueueFigures figures(sql::Transaction& transaction) {
    return transaction.one<QueueFigures>(count_jobs);
}

}  // namespace slipway::jobs
