#include "platform/jobs/job_queue.hpp"

namespace slipway::jobs {

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

}  // namespace slipway::jobs
