#include "engines/scheduling/plan_of_trace.hpp"

namespace slipway::scheduling {
namespace {

WorkSpan dates_of(const DaySpan& span, const DayGrid& grid) {
    if (span.first == no_day) return {};
    return {grid.day_at(span.first), grid.day_at(span.last)};
}

}  // namespace

EngagementPlan plan_of_trace(const CompiledEngagement& engagement, const RunTrace& trace,
                             const EngagementRun& run, DayIndex finish, const DayGrid& grid) {
    EngagementPlan plan;
    plan.start = grid.day_at(trace.work.first == no_day ? engagement.start : trace.work.first);
    plan.finish = grid.day_at(finish);
    for (std::size_t i = 0; i < stages_before_blocks; ++i) {
        plan.stages[i] = dates_of(trace.stages[i], grid);
    }
    plan.blocks.resize(engagement.blocks.size());
    for (std::size_t b = 0; b < plan.blocks.size(); ++b) {
        BlockPlan& block = plan.blocks[b];
        block.start = dates_of(trace.blocks[b], grid).start;
        block.delivered = grid.day_at(run.delivered(static_cast<int>(b)));
        block.accepted = grid.day_at(run.accepted(static_cast<int>(b)));
        for (const DaySpan& item : trace.items[b]) block.items.push_back(dates_of(item, grid));
    }
    plan.work.reserve(trace.usage.size());
    for (const Usage& usage : trace.usage) {
        const std::size_t person =
            usage.worker == manager_slot
                ? engagement.manager
                : engagement.developers[static_cast<std::size_t>(usage.worker)];
        plan.work.push_back({person, grid.day_at(usage.day), Effort::minutes(usage.minutes)});
    }
    return plan;
}

}  // namespace slipway::scheduling
