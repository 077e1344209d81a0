#include "delivery/engagement/engagement_feature.hpp"

#include <algorithm>

#include "base/assert.hpp"
#include "delivery/engagement/engagement_commands.hpp"
#include "delivery/engagement/engagement_notices.hpp"
#include "delivery/engagement/engagement_queries.hpp"
#include "delivery/engagement/engagement_subject.hpp"
#include "delivery/engagement/engagement_summaries.hpp"
#include "delivery/engagement/service_packages.hpp"
#include "platform/api/routes.hpp"
#include "platform/describe/json.hpp"

namespace slipway {
namespace {

/// A further pause waits for the head (DOMAIN §4.4): a line of its own beside that of the manager.
NoticeRule needs_consent_notice() {
    NoticeRule rule = engagement_notice("engagement.pause_requested", Told::heads, "overview");
    rule.notices = [all = rule.notices](sql::Transaction& sql, const Event& event) {
        auto notices = all(sql, event);
        const bool waits = std::ranges::any_of(
            pauses_of(sql, *find_engagement(sql, Actor::system(event.workspace_id),
                                            EngagementId(event.subject_id))),
            [](const Pause& pause) {
                return pause.needs_consent && !pause.consent_is_given && !pause.withdrawn_at;
            });
        if (!waits) return std::vector<Notice>{};
        for (Notice& notice : notices) notice.key = "engagement.pause_needs_consent";
        return notices;
    };
    return rule;
}

}  // namespace

JobKind make_pause_turn_job(Chance& chance) {
    return JobKind{
        .name = "engagement.pause_turn",
        .run = [&chance](sql::Database& database, const Job& job) {
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
    };
    feature.readers = {make_package_seeder(), make_portfolio_reader()};
    feature.jobs = {make_pause_turn_job(platform.chance)};
    feature.subject_kinds = {engagement_subject_kind()};
    feature.notice_rules = {
        engagement_notice("engagement.started", Told::both_parties, "overview"),
        engagement_notice("engagement.manager_changed", Told::both_parties, "overview"),
        engagement_notice("engagement.stage_changed", Told::both_parties, "overview"),
        engagement_notice("engagement.completed", Told::both_parties, "overview"),
        engagement_notice("engagement.cancelled", Told::both_parties, "overview"),
        engagement_notice("engagement.pause_requested", Told::other_party, "overview"),
        needs_consent_notice(),
        engagement_notice("engagement.pause_consented", Told::both_parties, "overview"),
        engagement_notice("engagement.pause_refused", Told::both_parties, "overview"),
        engagement_notice("engagement.pause_withdrawn", Told::other_party, "overview"),
        engagement_notice("engagement.resumed", Told::both_parties, "overview"),
    };
    return feature;
}

}  // namespace slipway
