#pragma once

#include <vector>

#include "base/day.hpp"
#include "engines/scheduling/portfolio.hpp"

namespace slipway::bench {

/// How the managers of a made-up portfolio share developers.
enum class Sharing { by_five_managers, by_all };

/// Engagements of 10 blocks of 5 items (about 40 hours each, one item in ten with a developer), 8
/// to a manager, an hour a day each, starting over two months; blocks wait for about two earlier
/// ones. Always the same for the same figures.
scheduling::Portfolio make_portfolio(std::size_t engagements, Sharing sharing);

/// The days off of its calendar, which is Monday to Friday, 9 to 13 and 14 to 18.
const std::vector<Day>& portfolio_holidays();

}  // namespace slipway::bench
