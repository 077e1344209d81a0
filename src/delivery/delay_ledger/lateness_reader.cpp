#include "delivery/delay_ledger/lateness_reader.hpp"

#include "delivery/delay_ledger/ledger_queries.hpp"
#include "delivery/engagement/engagement_summaries.hpp"
#include "platform/work/unit_of_work.hpp"

namespace slipway {
namespace {

void hear(UnitOfWork& work, const Event& event) {
    const Actor system = Actor::system(event.workspace_id);
    const EngagementId id(event.subject_id);
    const auto engagement = find_engagement(work.sql(), system, id);
    const auto ledger = delay_ledger_view(work.sql(), system, id, work.now());
    if (engagement && ledger) {
        save_provider_late_days(work, *engagement, ledger->provider_days);
    }
}

}  // namespace

EventReader make_lateness_reader() {
    return {.name = "delay_ledger.lateness",
            .hear = hear,
            .types = {"delay_day.booked", "delay_entry.", "delay_dispute.decided"},
            .repeats = EventReader::Repeats::hears_the_last};
}

}  // namespace slipway
