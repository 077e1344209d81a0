#include "delivery/estimate/core/estimate_version.hpp"

#include "base/text.hpp"

namespace slipway {

EstimateState state_of(const std::optional<EstimateAgreement>& agreement, bool is_superseded) {
    if (agreement) {
        return agreement->decision == Decision::approved ? EstimateState::agreed
                                                         : EstimateState::refused;
    }
    return is_superseded ? EstimateState::superseded : EstimateState::awaiting_administrator;
}

Result<void> check_agreement(EstimateState state, const NewApproval& agreement,
                             const std::string& content_hash) {
    if (state != EstimateState::awaiting_administrator) {
        return refuse(RefusalCode::conflict, "estimate_agreement.is_not_awaited");
    }
    if (agreement.content_hash != content_hash) {
        return refuse(RefusalCode::conflict, "estimate_agreement.content_differs", "content_hash");
    }
    if (agreement.decision == Decision::refused &&
        trimmed(agreement.remarks.value_or("")).empty()) {
        return refuse(RefusalCode::invalid, "estimate_agreement.refusal_needs_remarks", "remarks");
    }
    return {};
}

}  // namespace slipway
