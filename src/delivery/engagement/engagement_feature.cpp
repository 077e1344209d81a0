#include "delivery/engagement/engagement_feature.hpp"

#include "base/assert.hpp"
#include "delivery/engagement/engagement_commands.hpp"
#include "delivery/engagement/engagement_summaries.hpp"
#include "delivery/engagement/service_packages.hpp"
#include "platform/api/routes.hpp"
#include "platform/describe/json.hpp"

namespace slipway {
namespace {

/// At the start of a pause's first day and of the day on which the engagement goes on; as of that
/// moment, however late it runs.
JobKind pause_turn_job(const Platform& platform) {
    return JobKind{
        .name = "engagement.pause_turn",
        .run = [platform](sql::Database& database, const Job& job) {
            const auto turn = from_json<PauseTurn>(job.payload.text);
            ASSERT(turn.has_value(), "the job's payload was written by this feature");
            const auto turned = database.write([&](sql::Transaction& transaction) -> Result<void> {
                UnitOfWork work(transaction, job.due_at, platform.chance);
                PauseCommands(work).turn(job.workspace_id, turn->engagement_id, turn->pause_id);
                return {};
            });
            ASSERT(turned.has_value(), "turning a pause refuses nothing");
        }};
}

}  // namespace

Feature make_engagement_feature(const Platform& platform) {
    Feature feature{.path = "delivery/engagement"};
    feature.add_routes = [](api::Routes& routes) {
        add_service_package_routes(routes);
        add_engagement_routes(routes);
    };
    feature.readers = {make_package_seeder(), make_portfolio_reader()};
    feature.jobs = {pause_turn_job(platform)};
    return feature;
}

}  // namespace slipway
