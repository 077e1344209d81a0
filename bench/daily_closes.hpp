#pragma once

#include <cstddef>

namespace slipway::bench {

/// Prints how long the close of one day takes for so many engagements of ten blocks, two months
/// under way, in each of which somebody is late: every unsettled day is computed anew from all
/// facts. Reading and writing the database is not in it.
void measure_daily_closes(std::size_t engagements);

}  // namespace slipway::bench
