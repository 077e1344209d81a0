#pragma once

#include "delivery/engagement/core/engagement.hpp"
#include "delivery/overview/core/engagement_snapshot.hpp"
#include "platform/sql/database.hpp"

// Where a snapshot comes from: one function for each feature that knows a part of it.

namespace slipway {

/// Everything that the provider knows, as of now; `engagement` is found for the provider. For the
/// client see `seen_by_client`.
EngagementSnapshot load_snapshot(sql::Transaction& sql, const EngagementFacts& engagement,
                                 Instant now);

}  // namespace slipway
