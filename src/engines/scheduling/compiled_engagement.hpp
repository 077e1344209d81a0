#pragma once

#include <array>
#include <vector>

#include "engines/scheduling/day_grid.hpp"

namespace slipway::scheduling {

/// An engagement as the inner loops read it: days as indices, efforts as minutes, blocks as steps.

inline constexpr int manager_slot = -1;

/// A piece of an item that one person does without handing over. One of no minutes is as if it
/// were not there; it is kept because a forecast may draw some for it.
struct Step {
    /// `manager_slot`, or an index into the engagement's developers.
    int worker = manager_slot;
    int minutes = 0;
    /// Index of the item in its block.
    int item = 0;
};

struct CompiledBlock {
    /// Steps `first_step` to `end_step` (excluded) of the engagement.
    int first_step = 0;
    int end_step = 0;
    int acceptance_days = 0;
    std::vector<int> after;
    std::vector<int> successors;
    DayIndex delivered_on = no_day;
    DayIndex accepted_on = no_day;
    int item_count = 0;
};

/// Days of a pause, both included.
struct PauseSpan {
    DayIndex from = 0;
    DayIndex to = 0;
};

struct CompiledEngagement {
    std::size_t manager = 0;
    std::size_t manager_calendar = 0;
    std::size_t client_calendar = 0;
    /// People of the portfolio.
    std::vector<std::size_t> developers;
    DayIndex start = 0;
    int per_day = no_day;
    int per_week = no_day;
    int per_month = no_day;
    /// Of the quotas of the day, the week and the month of the start.
    int used_in_day = 0;
    int used_in_week = 0;
    int used_in_month = 0;
    std::array<int, stages_before_blocks> stages{};
    /// In order of time, apart from each other.
    std::vector<PauseSpan> pauses;
    std::vector<Step> steps;
    std::vector<CompiledBlock> blocks;
    /// Blocks in the order in which they are chosen.
    std::vector<int> block_order;
};

CompiledEngagement compile(const EngagementToPlan& engagement, const Portfolio& portfolio,
                           const DayGrid& grid);

/// Minutes of a quota; `no_day` where there is none.
int limit_of(const std::optional<Effort>& quota);

/// What is left of an item's manager's effort before the developer's part and after it
/// (PLAN_FILES, order of work), if the whole were `effort`.
struct StepMinutes {
    int before = 0;
    int after = 0;
};
StepMinutes step_minutes(const ItemToPlan& item, Effort effort);

}  // namespace slipway::scheduling
