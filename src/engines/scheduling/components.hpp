#pragma once

#include <cstddef>
#include <vector>

#include "engines/scheduling/portfolio.hpp"

namespace slipway::scheduling {

/// Engagements that share a manager or a developer, directly or by way of others: nothing in one
/// component changes a date in another. Each component, and the components by their first members,
/// in the order of `sequence`, which names every engagement of the portfolio once.
std::vector<std::vector<std::size_t>> components(const Portfolio& portfolio,
                                                 const std::vector<std::size_t>& sequence);

}  // namespace slipway::scheduling
