#include "collaboration/attachments/attachment_feature.hpp"

#include "base/assert.hpp"
#include "collaboration/attachments/attachment_commands.hpp"
#include "platform/api/routes.hpp"
#include "platform/clock/clock.hpp"
#include "platform/describe/json.hpp"
#include "platform/files/file_store.hpp"

namespace slipway {
namespace {

constexpr std::int64_t hour_ms = 3'600'000;
constexpr int drafts_at_once = 200;

Instant next_hour(Instant after) {
    return Instant::from_unix_ms((after.in_unix_ms() / hour_ms + 1) * hour_ms);
}

}  // namespace

JobKind make_draft_forgetting_job(Clock& clock, Chance& chance) {
    return {.name = "attachments.forget_drafts",
            .run = [&clock, &chance](sql::Database& database, const Job&) {
                for (bool has_more = true; has_more;) {
                    const auto forgotten =
                        database.write([&](sql::Transaction& sql) -> Result<int> {
                            UnitOfWork work(sql, clock.now(), chance);
                            return AttachmentCommands(work).forget_drafts(drafts_at_once);
                        });
                    ASSERT(forgotten.has_value(), "forgetting refuses nothing");
                    has_more = *forgotten == drafts_at_once;
                }
            }};
}

JobKind make_file_removal_job(FileStore& files) {
    return {.name = "attachments.remove_file",
            .run = [&files](sql::Database& database, const Job& job) {
                const auto removal = from_json<FileRemoval>(job.payload.text);
                ASSERT(removal.has_value(), "the job's payload was written by this feature");
                const bool is_needed = database.read([&](sql::Transaction& sql) {
                    return AttachmentStore(sql).is_file_needed(job.workspace_id,
                                                               removal->content_hash);
                });
                const auto hash = ContentHash::parse(removal->content_hash);
                ASSERT(hash.has_value(), "rows keep hashes as the store writes them");
                if (!is_needed) files.remove(job.workspace_id, *hash);
            }};
}

Feature make_attachments_feature(const Platform& platform,
                                 std::shared_ptr<const Subjects> subjects) {
    Feature feature{.path = "collaboration/attachments"};
    feature.add_routes = [platform, subjects](api::Routes& routes) {
        add_attachment_routes(routes, platform, subjects);
    };
    feature.jobs = {make_draft_forgetting_job(platform.clock, platform.chance),
                    make_file_removal_job(platform.files)};
    feature.schedules = {{.name = "attachments.forget_drafts", .next_after = next_hour}};
    return feature;
}

}  // namespace slipway
