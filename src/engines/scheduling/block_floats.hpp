#pragma once

#include <vector>

#include "engines/scheduling/engagement_run.hpp"

namespace slipway::scheduling {

inline constexpr int most_float_days = 60;

struct BlockFloat {
    int days = 0;
    /// When the block is accepted if that takes so many days longer. These are days on which both
    /// sides work, so it is no earlier than `days` after the acceptance and often later.
    DayIndex until = no_day;
};

/// The float of every block: the largest number of days, up to 60, by which its acceptance can take
/// longer without moving the engagement's finish (PLAN_FILES). `plan` is the trace of the plan,
/// `run` has just made it and is used again; `free` is what the plan was made on.
///
/// The answer is by definition a re-plan for each length of each acceptance. Nearly all are saved
/// by two bounds: a block whose successors start later anyway changes nothing; and a backward pass
/// along each chain, as if it had its people alone, tells which lengths cannot fit.
std::vector<BlockFloat> block_floats(const CompiledEngagement& engagement, const RunTrace& plan,
                                     DayIndex finish, EngagementRun& run, FreeMinutes& free,
                                     DayGrid& grid);

}  // namespace slipway::scheduling
