#include "engines/scheduling/compiled_engagement.hpp"

#include <algorithm>
#include <numeric>


namespace slipway::scheduling {
namespace {

using std::chrono::days;

/// Minutes that the inner loops can add up without thinking; longer ones never end anyway.
int as_minutes(Effort effort) {
    constexpr std::int64_t most = 1 << 29;
    return static_cast<int>(std::clamp<std::int64_t>(effort.in_minutes(), 0, most));
}

int slot_of(std::vector<std::size_t>& developers, std::size_t person) {
    const auto known = std::ranges::find(developers, person);
    if (known != developers.end()) return static_cast<int>(known - developers.begin());
    developers.push_back(person);
    return static_cast<int>(developers.size()) - 1;
}

void add_steps(CompiledEngagement& compiled, const ItemToPlan& item, int index) {
    const StepMinutes minutes = step_minutes(item, item.effort);
    compiled.steps.push_back({manager_slot, minutes.before, index});
    if (!item.developer) return;
    compiled.steps.push_back({slot_of(compiled.developers, *item.developer),
                              as_minutes(item.developer_effort - item.developer_done), index});
    compiled.steps.push_back({manager_slot, minutes.after, index});
}

void add_block(CompiledEngagement& compiled, const BlockToPlan& block, const DayGrid& grid) {
    CompiledBlock added;
    added.first_step = static_cast<int>(compiled.steps.size());
    for (std::size_t i = 0; i < block.items.size(); ++i) {
        add_steps(compiled, block.items[i], static_cast<int>(i));
    }
    added.end_step = static_cast<int>(compiled.steps.size());
    added.acceptance_days = block.acceptance_days;
    added.item_count = static_cast<int>(block.items.size());
    for (const std::size_t before : block.after) added.after.push_back(static_cast<int>(before));
    if (block.delivered_on) added.delivered_on = grid.index_of(*block.delivered_on);
    if (block.accepted_on) {
        added.accepted_on = grid.index_of(*block.accepted_on);
        if (!block.delivered_on) added.delivered_on = added.accepted_on;
    }
    compiled.blocks.push_back(std::move(added));
}

std::vector<PauseSpan> spans_of(const std::vector<PauseToPlan>& pauses,
                                const working_time::WorkingCalendar& calendar,
                                const DayGrid& grid) {
    std::vector<PauseSpan> spans;
    for (const PauseToPlan& pause : pauses) {
        if (pause.working_days <= 0) continue;
        const auto last = calendar.add_working_days(pause.from - days{1}, pause.working_days);
        spans.push_back({grid.index_of(pause.from), last ? grid.index_of(*last) : grid.end()});
    }
    std::ranges::sort(spans, {}, &PauseSpan::from);
    std::vector<PauseSpan> apart;
    for (const PauseSpan& span : spans) {
        if (!apart.empty() && span.from <= apart.back().to + 1) {
            apart.back().to = std::max(apart.back().to, span.to);
        } else {
            apart.push_back(span);
        }
    }
    return apart;
}

}  // namespace

int limit_of(const std::optional<Effort>& quota) {
    return quota ? as_minutes(*quota) : no_day;
}

StepMinutes step_minutes(const ItemToPlan& item, Effort effort) {
    if (!item.developer) return {as_minutes(effort - item.done), 0};
    const Effort specification = Effort::minutes((effort.in_minutes() + 2) / 3);
    const Effort specified = std::min(item.done, specification);
    return {as_minutes(specification - specified),
            as_minutes(effort - specification - (item.done - specified))};
}

CompiledEngagement compile(const EngagementToPlan& engagement, const Portfolio& portfolio,
                           const DayGrid& grid) {
    CompiledEngagement compiled;
    compiled.manager = engagement.manager;
    compiled.manager_calendar = portfolio.people[engagement.manager].calendar;
    compiled.client_calendar = engagement.client_calendar;
    compiled.start = grid.index_of(engagement.start);
    compiled.per_day = limit_of(engagement.quota.per_day);
    compiled.per_week = limit_of(engagement.quota.per_week);
    compiled.per_month = limit_of(engagement.quota.per_month);
    compiled.used_in_day = as_minutes(engagement.used.in_day);
    compiled.used_in_week = as_minutes(engagement.used.in_week);
    compiled.used_in_month = as_minutes(engagement.used.in_month);
    for (std::size_t i = 0; i < stages_before_blocks; ++i) {
        compiled.stages[i] = as_minutes(engagement.stages[i]);
    }
    compiled.pauses =
        spans_of(engagement.pauses, portfolio.calendars[compiled.manager_calendar], grid);
    for (const BlockToPlan& block : engagement.blocks) add_block(compiled, block, grid);
    for (std::size_t b = 0; b < compiled.blocks.size(); ++b) {
        for (const int before : compiled.blocks[b].after) {
            compiled.blocks[static_cast<std::size_t>(before)].successors.push_back(
                static_cast<int>(b));
        }
    }
    compiled.block_order.resize(compiled.blocks.size());
    std::iota(compiled.block_order.begin(), compiled.block_order.end(), 0);
    std::ranges::stable_sort(compiled.block_order, {}, [&](int b) {
        return engagement.blocks[static_cast<std::size_t>(b)].priority;
    });
    return compiled;
}

}  // namespace slipway::scheduling
