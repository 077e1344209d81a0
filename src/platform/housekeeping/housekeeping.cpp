#include "platform/housekeeping/housekeeping.hpp"

#include "platform/api/idempotency.hpp"
#include "platform/clock/clock.hpp"
#include "platform/files/file_store.hpp"
#include "platform/jobs/job_queue.hpp"

namespace slipway {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view name = "housekeeping.forget";
constexpr std::chrono::milliseconds keep_done_jobs = 7 * 24h;
constexpr std::chrono::milliseconds keep_answers = 24h;
/// One transaction forgets no more: the one writer of SQLite has others to serve.
constexpr int max_jobs_at_once = 1000;

Instant next_hour(Instant after) {
    constexpr std::int64_t hour_ms = 3'600'000;
    return Instant::from_unix_ms((after.in_unix_ms() / hour_ms + 1) * hour_ms);
}

void forget(sql::Database& database, Instant now) {
    for (bool has_more = true; has_more;) {
        const auto forgotten =
            database.write([&](sql::Transaction& transaction) -> Result<std::int64_t> {
                jobs::rely_on_row_locks(transaction);
                return jobs::prune_done(transaction, now.plus(-keep_done_jobs), max_jobs_at_once);
            });
        ASSERT(forgotten.has_value(), "forgetting refuses nothing");
        has_more = *forgotten == max_jobs_at_once;
    }
    const auto forgotten =
        database.write([&](sql::Transaction& transaction) -> Result<std::int64_t> {
            return api::forget_answered(transaction, now.plus(-keep_answers));
        });
    ASSERT(forgotten.has_value(), "forgetting refuses nothing");
}

}  // namespace

Feature make_housekeeping_feature(Clock& clock, FileStore& files) {
    return {.path = "platform/housekeeping",
            .add_routes = [](api::Routes&) {},
            .jobs = {{.name = std::string(name),
                      .run =
                          [&clock, &files](sql::Database& database, const Job&) {
                              forget(database, clock.now());
                              files.remove_unfinished();
                          }}},
            .schedules = {{.name = std::string(name),
                           .next_after = next_hour,
                           .missed = Schedule::Missed::run_last}}};
}

}  // namespace slipway
