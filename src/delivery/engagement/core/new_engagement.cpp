#include "delivery/engagement/core/new_engagement.hpp"

#include "base/text.hpp"

namespace slipway {

Result<void> check(const HandOver& hand_over) {
    for (std::size_t i = 0; i < hand_over.deadlines.size(); ++i) {
        const HandOverDeadline& deadline = hand_over.deadlines[i];
        if (deadline.to && *deadline.to < deadline.from) {
            return refuse(RefusalCode::invalid, "hand_over.dates_are_upside_down",
                          "hand_over/deadlines/" + std::to_string(i) + "/to");
        }
    }
    return {};
}

Result<void> check(const NewEngagement& engagement) {
    if (engagement.client_workspace_id.has_value() == engagement.new_client.has_value()) {
        return refuse(RefusalCode::invalid, "engagement.needs_one_client", "client_workspace_id");
    }
    if (trimmed(engagement.name).empty()) {
        return refuse(RefusalCode::invalid, "engagement.needs_a_name", "name");
    }
    return check(engagement.hand_over);
}

Result<void> check_closure(const EngagementFacts& engagement, const NewClosure& closure) {
    TRY(require_open(engagement));
    if (closure.outcome == ClosureOutcome::completed &&
        next_stage(engagement.package, engagement.stage).has_value()) {
        return refuse(RefusalCode::conflict, "engagement.is_not_in_its_last_stage", "outcome",
                      {{"stage", boost::describe::enum_to_string(engagement.stage, "")}});
    }
    if (closure.outcome == ClosureOutcome::cancelled && trimmed(closure.reason).empty()) {
        return refuse(RefusalCode::invalid, "engagement.cancelling_needs_a_reason", "reason");
    }
    return {};
}

}  // namespace slipway
