#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/day.hpp"
#include "engines/scheduling/chosen_order.hpp"

namespace slipway::forecast {

/// The first dates by which half, four fifths, nineteen twentieths of all samples have finished.
struct FinishForecast {
    Day p50{};
    Day p80{};
    Day p95{};

    bool operator==(const FinishForecast&) const = default;
};

/// The forecast of every engagement's finish by simulation (DOMAIN §4.2): in each sample every item
/// of the portfolio draws its effort from its three points, and everything is planned anew, so that
/// an engagement also waits for the overruns of those before it. `portfolio` can be planned: each
/// engagement ends. Engagements that share nobody with uncertain work cost one plan. The same
/// portfolio, samples (at least 1) and seed give the same dates everywhere, on however many
/// threads (at least 1); each takes the engagements of people who share work.
std::vector<FinishForecast> forecast_finishes(const scheduling::Portfolio& portfolio,
                                              const scheduling::ChosenOrder& order, int samples,
                                              std::uint64_t seed, int threads);

/// The same with the day on which the last of them all has finished.
struct PortfolioForecast {
    std::vector<FinishForecast> engagements;
    /// Nothing of an empty portfolio.
    std::optional<FinishForecast> whole;
};
PortfolioForecast forecast_portfolio(const scheduling::Portfolio& portfolio,
                                     const scheduling::ChosenOrder& order, int samples,
                                     std::uint64_t seed, int threads);

}  // namespace slipway::forecast
