#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "base/day.hpp"
#include "base/effort.hpp"
#include "engines/scheduling/portfolio.hpp"

namespace slipway::scheduling {

/// First and last day of somebody's work; absent where nothing was left to do.
struct WorkSpan {
    std::optional<Day> start;
    std::optional<Day> finish;

    bool operator==(const WorkSpan&) const = default;
};

struct BlockPlan {
    /// The first day somebody works on it; absent for a block that was delivered before.
    std::optional<Day> start;
    Day delivered{};
    Day accepted{};
    /// How many days longer the acceptance may take without moving the finish, at most 60: days on
    /// which both the manager and the client work.
    int float_days = 0;
    /// The day of the acceptance if it takes all of these.
    Day float_until{};
    std::vector<WorkSpan> items;

    bool operator==(const BlockPlan&) const = default;
};

/// What one person does for one engagement on one day.
struct WorkedDay {
    std::size_t person = 0;
    Day day{};
    Effort effort;

    auto operator<=>(const WorkedDay&) const = default;
};

struct EngagementPlan {
    /// The first day somebody works on it; its planned start where nothing is left to do.
    Day start{};
    /// The last acceptance; the last day of work where there are no blocks.
    Day finish{};
    std::array<WorkSpan, stages_before_blocks> stages;
    std::vector<BlockPlan> blocks;
    /// By day; on one day the manager first, then developers.
    std::vector<WorkedDay> work;

    bool operator==(const EngagementPlan&) const = default;
};

/// Engagements in the order of the portfolio.
struct PortfolioPlan {
    std::vector<EngagementPlan> engagements;

    bool operator==(const PortfolioPlan&) const = default;
};

}  // namespace slipway::scheduling
