#pragma once

#include <optional>

#include "base/day.hpp"
#include "delivery/acceptance/core/block_progress.hpp"

namespace slipway {

/// How far a block was at a moment, and since when. A returned block is in progress: it has been
/// started, and is delivered no more.
struct BlockMilestones {
    BlockId block_id;
    BlockState state = BlockState::planned;
    std::optional<Instant> started_at;    // the first time
    std::optional<Instant> delivered_at;  // while it is delivered or accepted: the last time
    std::optional<Instant> accepted_at;
};

}  // namespace slipway
