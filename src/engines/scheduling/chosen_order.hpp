#pragma once

#include <cstddef>
#include <vector>

#include "engines/scheduling/portfolio.hpp"

namespace slipway::scheduling {

/// In what order people's days are given out, in place of the priorities; empty parts are the list
/// rule's own.
struct ChosenOrder {
    /// Engagements, as indices of the portfolio.
    std::vector<std::size_t> engagements;
    /// For each engagement of the portfolio its blocks, as indices.
    std::vector<std::vector<int>> blocks;
};

}  // namespace slipway::scheduling
