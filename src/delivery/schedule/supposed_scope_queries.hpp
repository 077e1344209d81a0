#pragma once

#include <optional>

#include "delivery/schedule/schedule_input_queries.hpp"

// What a change of the scope would do to the finish (DELAY R16): read in a transaction, planned
// outside of any, and forgotten.

namespace slipway {

/// A provider's portfolio with another scope of one of its engagements.
struct SupposedPortfolio {
    EngagementId engagement_id;
    Day finish_before{};  // as planned now
    ScheduleInputs inputs;
};

/// Nothing while the engagement is in no plan.
std::optional<SupposedPortfolio> suppose_scope(sql::Transaction& sql,
                                               const EngagementFacts& engagement,
                                               const SupposedScope& scope, Instant now);

/// The engagement's finish in it; nothing when no plan ends it.
std::optional<Day> supposed_finish(SupposedPortfolio portfolio);

}  // namespace slipway
