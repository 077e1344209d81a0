#include "delivery/implementation_document/core/approval.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace slipway {

VersionState state_of(const std::vector<Approval>& approvals, bool is_superseded) {
    const auto decided = [&](ApprovingParty party, Decision decision) {
        return std::ranges::any_of(approvals, [&](const Approval& approval) {
            return approval.party == party && approval.decision == decision;
        });
    };
    if (decided(ApprovingParty::client, Decision::approved)) return VersionState::approved;
    if (decided(ApprovingParty::administrator, Decision::refused) ||
        decided(ApprovingParty::client, Decision::refused)) {
        return VersionState::refused;
    }
    if (is_superseded) return VersionState::superseded;
    return decided(ApprovingParty::administrator, Decision::approved)
               ? VersionState::awaiting_client
               : VersionState::awaiting_administrator;
}

std::optional<ApprovingParty> awaited_party(VersionState state) {
    switch (state) {
        case VersionState::awaiting_administrator:
            return ApprovingParty::administrator;
        case VersionState::awaiting_client:
            return ApprovingParty::client;
        case VersionState::approved:
        case VersionState::refused:
        case VersionState::superseded:
            break;
    }
    return std::nullopt;
}

Result<void> check_decision(VersionState state, ApprovingParty party, const NewApproval& decision,
                            const std::string& version_content_hash) {
    if (awaited_party(state) != party) {
        return refuse(RefusalCode::conflict, "approval.is_not_awaited");
    }
    if (decision.content_hash != version_content_hash) {
        return refuse(RefusalCode::conflict, "approval.content_differs", "content_hash");
    }
    if (decision.decision == Decision::refused && trimmed(decision.remarks.value_or("")).empty()) {
        return refuse(RefusalCode::invalid, "approval.refusal_needs_remarks", "remarks");
    }
    return {};
}

}  // namespace slipway
