#pragma once

#include <string>
#include <vector>

#include "delivery/engagement/core/engagement.hpp"
#include "platform/sql/database.hpp"

// What the ledger knows of an engagement's way ahead, for whoever plans it.

namespace slipway {

/// Something that the client was asked for and has not given, with what stands still for it.
struct OpenInput {
    std::string item;  // "input:<id>", "question:<id>", "acceptance:<block>"
    std::string title;
    Instant asked_at;
    std::int32_t allowance_days = 0;
    std::vector<std::string> stops;  // activities: "stage:document", "block:<id>"
};
/// As it was known before a moment; what stops nothing is left out.
std::vector<OpenInput> open_inputs(sql::Transaction& sql, const EngagementFacts& engagement,
                                   Instant before);

/// Days of force majeure, both included.
struct StoppedDays {
    Day from_day{};
    Day to_day{};
};
std::vector<StoppedDays> neutral_stops(sql::Transaction& sql, const EngagementFacts& engagement,
                                       Instant before);

}  // namespace slipway
