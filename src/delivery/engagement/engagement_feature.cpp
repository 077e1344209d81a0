#include "delivery/engagement/engagement_feature.hpp"

#include "base/assert.hpp"
#include "delivery/engagement/engagement_commands.hpp"
#include "delivery/engagement/engagement_notices.hpp"
#include "delivery/engagement/engagement_subject.hpp"
#include "delivery/engagement/engagement_summaries.hpp"
#include "delivery/engagement/service_packages.hpp"
#include "platform/api/routes.hpp"
#include "platform/describe/json.hpp"

namespace slipway {
JobKind make_pause_turn_job(Chance& chance) {
    return JobKind{
        .name = "engagement.pause_turn", .run = [&chance](sql::Database& database, const Job& job) {
            const auto turn = from_json<PauseTurn>(job.payload.text);
            ASSERT(turn.has_value(), "the job's payload was written by this feature");
            const auto turned = database.write([&](sql::Transaction& transaction) -> Result<bool> {
                UnitOfWork work(transaction, job.due_at, chance);
                PauseCommands(work).turn(job.workspace_id, turn->engagement_id, turn->pause_id);
                return true;
            });
            ASSERT(turned.has_value(), "turning a pause refuses nothing");
        }};
}

Feature make_engagement_feature(const Platform& platform) {
    Feature feature{.path = "delivery/engagement"};
    feature.add_routes = [](api::Routes& routes) {
        add_service_package_routes(routes);
        add_engagement_routes(routes);
        add_slot_reservation_routes(routes);
    };
    feature.readers = {make_package_seeder(), make_portfolio_reader()};
    feature.jobs = {make_pause_turn_job(platform.chance)};
    feature.subject_kinds = {engagement_subject_kind()};
    feature.notice_rules = make_engagement_notice_rules();
    return feature;
}

}  // namespace slipway
