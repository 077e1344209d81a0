#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/actor.hpp"
#include "base/day.hpp"
#include "delivery/estimate/core/estimate.hpp"
#include "delivery/implementation_document/core/approval.hpp"

// Versions of an estimate and how the terms are agreed with the administrator (DOMAIN §3.3).

namespace slipway {

using EstimateVersionId = Id<struct EstimateVersionKind>;

/// What a version holds, and what its hash is made of: the figures of one document's items.
struct EstimateSnapshot {
    DocumentVersionId document_version_id;
    EstimateContent estimate;
};
BOOST_DESCRIBE_STRUCT(EstimateSnapshot, (), (document_version_id, estimate))

enum class EstimateState { awaiting_administrator, agreed, refused, superseded };
BOOST_DESCRIBE_ENUM(EstimateState, awaiting_administrator, agreed, refused, superseded)

/// The administrator's word on one version.
struct EstimateAgreement {
    Decision decision = Decision::approved;
    PersonId person_id;
    std::string remarks;
    Instant decided_at;
};
BOOST_DESCRIBE_STRUCT(EstimateAgreement, (), (decision, person_id, remarks, decided_at))

EstimateState state_of(const std::optional<EstimateAgreement>& agreement, bool is_superseded);

/// Refuses a word on a version that waits for none (`estimate_agreement.is_not_awaited`), on other
/// content than the version's (`estimate_agreement.content_differs`), and a refusal that says no
/// reason (`estimate_agreement.refusal_needs_remarks`).
Result<void> check_agreement(EstimateState state, const NewApproval& agreement,
                             const std::string& content_hash);

}  // namespace slipway
