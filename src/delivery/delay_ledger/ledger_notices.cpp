#include "delivery/delay_ledger/ledger_notices.hpp"

#include "delivery/engagement/engagement_notices.hpp"

namespace slipway {

std::vector<NoticeRule> make_ledger_notice_rules() {
    return {
        engagement_notice("input_request.created", Told::client_owners, "ledger"),
        engagement_notice("input_request.supplied", Told::other_party, "ledger"),
        engagement_notice("pacing_notice.filed", Told::client_owners, "ledger"),
        engagement_notice("delay_wait.set", Told::client_owners, "ledger"),
        engagement_notice("neutral_stop.recorded", Told::both_parties, "ledger"),
        engagement_notice("delay_reminder.sent", Told::client_owners, "ledger"),
        engagement_notice("delay_day.became_critical", Told::both_parties, "ledger"),
        engagement_notice("delay_dispute.raised", Told::team, "ledger"),
        engagement_notice("delay_dispute.decided", Told::both_parties, "ledger"),
        engagement_notice("delay_entry.adjusted", Told::both_parties, "ledger"),
        engagement_notice("delay_entry.agreed", Told::team, "ledger"),
        engagement_notice("extension_statement.drafted", Told::both_parties, "ledger"),
        engagement_notice("extension_statement.withdrawn", Told::both_parties, "ledger"),
        engagement_notice("extension_statement.agreed", Told::team, "ledger"),
        engagement_notice("extension_statement.declined", Told::team, "ledger"),
    };
}

}  // namespace slipway
