#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/refusal.hpp"

namespace slipway {

enum class PlanPolicy { list, best };

struct PlanFileOptions {
    PlanPolicy policy = PlanPolicy::best;
    /// How long to search, about; what is counted is work, so that the answer depends on no clock.
    std::int64_t budget_ms = 1000;
    /// Draws of the forecast; 0 leaves the forecast out.
    int samples = 10'000;
    std::uint64_t seed = 1;
    /// Of the forecast at most; it changes nothing but how long the answer takes.
    int threads = 1;
};

/// Plans a portfolio file (docs/PLAN_FILES.md): JSON in, JSON out, with a line feed at the end. A
/// refusal names the offending value by JSON pointer in `field`, and says what was expected in the
/// parameter `expected`. The same text and options give the same bytes.
Result<std::string> plan_portfolio_file(std::string_view json, const PlanFileOptions& options);

}  // namespace slipway
