#pragma once

#include "delivery/engagement/core/engagement.hpp"
#include "delivery/overview/core/engagement_snapshot.hpp"
#include "platform/sql/database.hpp"

// Where a snapshot comes from: one function for each feature that knows a part of it.

namespace slipway {

/// Everything that the side of `engagement` may know, as of now.
EngagementSnapshot load_snapshot(sql::Transaction& sql, const EngagementFacts& engagement,
                                 Instant now);

}  // namespace slipway
