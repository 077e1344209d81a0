#pragma once

#include <optional>

#include "base/day.hpp"
#include "delivery/engagement/core/engagement.hpp"
#include "platform/sql/database.hpp"

namespace slipway {

/// When the engagement was completed or cancelled; nothing while it runs.
std::optional<Instant> closed_at(sql::Transaction& sql, const EngagementFacts& engagement);

}  // namespace slipway
