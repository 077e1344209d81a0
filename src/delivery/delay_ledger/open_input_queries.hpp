#pragma once

#include <optional>
#include <string>
#include <vector>

#include "delivery/delay_ledger/ledger_rows.hpp"
#include "platform/sql/database.hpp"

// What the client owes by the ledger, for whoever plans an engagement or looks after it.

namespace slipway {

/// A request of the ledger's own that is with the client: asked for, completed since, or supplied
/// incompletely.
struct OpenRequest {
    InputRequestId id;
    std::string title;
    Instant since;  // when it was last asked completely
    std::int32_t allowance_days = 0;
    std::vector<std::string> stops;
};
/// As they were known before a moment, or are now, in the order in which they were asked.
std::vector<OpenRequest> open_requests(sql::Transaction& sql, const EngagementFacts& engagement,
                                       std::optional<Instant> before = {});

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
