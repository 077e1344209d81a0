#pragma once

#include "delivery/engagement/engagement_queries.hpp"
#include "platform/api/call.hpp"

namespace slipway {

inline EngagementId engagement_in(const api::Call& call) {
    return call.id<EngagementId>("engagement_id");
}

/// Whoever the route lets in reads every engagement of its party, also those of other managers.
inline Result<EngagementFacts> readable_engagement(api::Call& call) {
    return find_engagement(call.sql(), call.actor(), engagement_in(call));
}

}  // namespace slipway
