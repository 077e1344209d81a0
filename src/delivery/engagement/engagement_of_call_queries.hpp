#pragma once

#include "delivery/engagement/engagement_queries.hpp"
#include "platform/api/call.hpp"

// Of routes below /engagements/{engagement_id}.

namespace slipway {

inline EngagementId engagement_id_of(const api::Call& call) {
    return call.id<EngagementId>("engagement_id");
}

/// Whoever the route lets in reads every engagement of its party, also those of other managers.
inline Result<EngagementFacts> engagement_of(api::Call& call) {
    return find_engagement(call.sql(), call.actor(), engagement_id_of(call));
}

}  // namespace slipway
