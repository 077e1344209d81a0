#pragma once

#include "delivery/change_request/change_request_queries.hpp"

namespace slipway {

/// What a change would come to, the planned finish among it (DELAY R16). Nothing is kept, and it is
/// planned outside of any transaction.
Result<ChangeEffect> change_effect(sql::Database& database, const Actor& actor,
                                   EngagementId engagement_id, const ChangeContent& content,
                                   Instant now);

/// The same of a request, as long as it is open: once it is decided, the schedule tells.
Result<ChangeRequestView> change_request_with_finish(sql::Database& database, const Actor& actor,
                                                     EngagementId engagement_id,
                                                     ChangeRequestId id, Instant now);

}  // namespace slipway
