#include "delivery/delay_ledger/delay_ledger_feature.hpp"

#include "delivery/delay_ledger/close_job.hpp"
#include "delivery/delay_ledger/fact_reader.hpp"
#include "delivery/engagement/engagement_notices.hpp"
#include "platform/api/routes.hpp"

namespace slipway {

Feature make_delay_ledger_feature(const Platform& platform) {
    Feature feature{.path = "delivery/delay_ledger"};
    feature.add_routes = [&database = platform.database](api::Routes& routes) {
        add_delay_ledger_routes(routes, database);
    };
    feature.readers = make_delay_fact_readers();
    feature.jobs = {make_daily_close_job(platform.clock, platform.chance)};
    feature.notice_rules = {
        engagement_notice("input_request.created", Told::client_owners, "ledger"),
        engagement_notice("input_request.supplied", Told::other_party, "ledger"),
        engagement_notice("pacing_notice.filed", Told::client_owners, "ledger"),
        engagement_notice("delay_reminder.sent", Told::client_owners, "ledger"),
        engagement_notice("delay_day.became_critical", Told::both_parties, "ledger"),
        engagement_notice("delay_dispute.raised", Told::team, "ledger"),
        engagement_notice("delay_dispute.decided", Told::both_parties, "ledger"),
        engagement_notice("delay_entry.adjusted", Told::both_parties, "ledger"),
        engagement_notice("extension_statement.drafted", Told::both_parties, "ledger"),
        engagement_notice("extension_statement.withdrawn", Told::both_parties, "ledger"),
        engagement_notice("extension_statement.agreed", Told::team, "ledger"),
        engagement_notice("extension_statement.declined", Told::team, "ledger"),
    };
    return feature;
}

}  // namespace slipway
