#include "engines/scheduling/engagement_run.hpp"

#include <algorithm>
#include <utility>

namespace slipway::scheduling {
namespace {

using std::chrono::days;

constexpr DayIndex first_rows = 512;

auto at(auto& values, int index) -> decltype(auto) {
    return (values[static_cast<std::size_t>(index)]);
}

}  // namespace

std::int64_t EngagementRun::looks() const {
    // By what they take: a day counts one.
    return days_looked_at_ + blocks_looked_at_ / 4 + days_passed_by_ / 16;
}

int EngagementRun::minutes_of(int step) const {
    return variation_.step_minutes ? variation_.step_minutes[step]
                                   : at(engagement_->steps, step).minutes;
}

void EngagementRun::prepare() {
    const CompiledEngagement& engagement = *engagement_;
    order_ = variation_.block_order ? variation_.block_order : &engagement.block_order;
    blocks_looked_at_ += static_cast<std::int64_t>(engagement.blocks.size());
    blocks_.assign(engagement.blocks.size(), BlockState{});
    developer_used_.assign(engagement.developers.size(), 0);
    rows_end_ = 0;
    stage_left_ = engagement.stages;
    stage_ = 0;
    open_first_periods();
    chosen_ = -1;
    choice_holds_before_ = 0;
    with_developers_ = 0;
    unfinished_ = static_cast<int>(engagement.blocks.size());
    finish_ = engagement.start;
    last_work_ = no_day;
    has_failed_ = false;
    while (stage_ < stages_before_blocks && stage_left_[stage_] == 0) ++stage_;
    if (trace_) clear_trace();
}

void EngagementRun::clear_trace() {
    trace_->usage.clear();
    if (trace_->detail == TraceDetail::usage) return;
    trace_->work = {};
    trace_->stages = {};
    trace_->blocks.assign(engagement_->blocks.size(), {});
    trace_->items.clear();
    for (const CompiledBlock& block : engagement_->blocks) {
        trace_->items.emplace_back(static_cast<std::size_t>(block.item_count));
    }
}

void EngagementRun::extend_rows() {
    const DayIndex wanted = std::min(
        grid_.end(), std::max({first_rows, rows_end_ * 2, engagement_->start + first_rows}));
    manager_row_ = free_.row(engagement_->manager, wanted);
    developer_rows_.clear();
    for (const std::size_t developer : engagement_->developers) {
        developer_rows_.push_back(free_.row(developer, wanted));
    }
    rows_end_ = wanted;
}

DayIndex EngagementRun::acceptance_of(const CompiledEngagement& engagement, DayIndex delivered,
                                      int wanted_days) {
    if (wanted_days == 0) return delivered;
    DayIndex horizon = std::min(grid_.end(), std::max(first_rows, delivered + 2));
    while (true) {
        const CommonDays& common =
            grid_.common_days(engagement.manager_calendar, engagement.client_calendar, horizon);
        auto next = static_cast<std::size_t>(at(common.count_before, delivered + 1));
        if (engagement.pauses.empty()) {
            next += static_cast<std::size_t>(wanted_days) - 1;
            if (next < common.days.size()) return common.days[next];
        } else {
            int left = wanted_days;
            for (; next < common.days.size(); ++next) {
                const DayIndex day = common.days[next];
                const bool is_paused = std::ranges::any_of(
                    engagement.pauses,
                    [day](const PauseSpan& p) { return p.from <= day && day <= p.to; });
                if (!is_paused && --left == 0) return day;
            }
        }
        if (horizon >= grid_.end()) return no_day;
        horizon = std::min(grid_.end(), horizon * 2);
    }
}

/// The first step from `step` on with something to do, or the block's end.
int EngagementRun::skip_empty_steps(int block, int step) const {
    const int end = at(engagement_->blocks, block).end_step;
    while (step < end && minutes_of(step) == 0) ++step;
    return step;
}

void EngagementRun::take_step(BlockState& state, int step, DayIndex ready) {
    state.step = step;
    state.worker = at(engagement_->steps, step).worker;
    state.left = minutes_of(step);
    state.ready = ready;
    if (state.worker != manager_slot) ++with_developers_;
    choice_holds_before_ = std::min(choice_holds_before_, ready);
}

void EngagementRun::start_block(int block, DayIndex from) {
    const CompiledBlock& compiled = at(engagement_->blocks, block);
    const int step = skip_empty_steps(block, compiled.first_step);
    if (step == compiled.end_step) {
        deliver(block, from, true);
    } else {
        take_step(at(blocks_, block), step, from);
    }
}

void EngagementRun::release_successors(int block, DayIndex from) {
    for (const int successor : at(engagement_->blocks, block).successors) {
        BlockState& state = at(blocks_, successor);
        if (state.delivered != no_day) continue;
        state.release = std::max(state.release, from);
        if (--state.waiting_for == 0) start_block(successor, state.release);
    }
}

void EngagementRun::deliver(int block, DayIndex day, bool by_manager) {
    BlockState& state = at(blocks_, block);
    const CompiledBlock& compiled = at(engagement_->blocks, block);
    const int wanted_days =
        compiled.acceptance_days + (block == variation_.slow_block ? variation_.extra_days : 0);
    state.delivered = day;
    state.ready = no_day;
    state.accepted = compiled.accepted_on != no_day ? compiled.accepted_on
                                                    : acceptance_of(*engagement_, day, wanted_days);
    if (compiled.accepted_on == no_day)
        state.accepted = std::max(state.accepted, engagement_->start);
    --unfinished_;
    finish_ = std::max(finish_, state.accepted);
    if (state.accepted == no_day || finish_ > variation_.give_up_after) has_failed_ = true;
    if (has_failed_) return;
    // What a developer ends is taken up on a later day, whoever goes on with it.
    const bool is_free_today = state.accepted == day && by_manager;
    release_successors(block, is_free_today ? day : state.accepted + 1);
}

/// Blocks that were delivered before the plan begins.
bool EngagementRun::settle_past_blocks() {
    const CompiledEngagement& engagement = *engagement_;
    const int count = static_cast<int>(engagement.blocks.size());
    for (int b = 0; b < count; ++b) {
        at(blocks_, b).waiting_for = static_cast<int>(at(engagement.blocks, b).after.size());
        at(blocks_, b).release = engagement.start;
        // Marked before anything is released, so that nobody starts them.
        at(blocks_, b).delivered = at(engagement.blocks, b).delivered_on;
    }
    for (int b = 0; b < count; ++b) {
        const DayIndex delivered = at(engagement.blocks, b).delivered_on;
        if (delivered != no_day) deliver(b, delivered, true);
    }
    for (int b = 0; b < count; ++b) {
        const BlockState& state = at(blocks_, b);
        const bool is_first = at(engagement.blocks, b).after.empty();
        if (is_first && state.delivered == no_day) start_block(b, engagement.start);
    }
    return !has_failed_;
}

void EngagementRun::open_week(DayIndex day) {
    const int weekday = static_cast<int>(iso_weekday(grid_.day_at(day)));
    week_ = {day + 8 - weekday, engagement_->per_week};
}

void EngagementRun::open_month(DayIndex day) {
    const std::chrono::year_month_day date{grid_.day_at(day)};
    const Day next_month{(date.year() / date.month() + std::chrono::months{1}) / 1};
    month_ = {grid_.index_of(next_month), engagement_->per_month};
}

/// The quotas of the week and the month that the plan begins in, as far as they are used.
void EngagementRun::open_first_periods() {
    week_ = {};
    month_ = {};
    if (engagement_->per_week != no_day) {
        open_week(engagement_->start);
        week_.left = std::max(0, week_.left - engagement_->used_in_week);
    }
    if (engagement_->per_month != no_day) {
        open_month(engagement_->start);
        month_.left = std::max(0, month_.left - engagement_->used_in_month);
    }
}

/// Opens a new week or month where one begins.
void EngagementRun::enter(DayIndex day) {
    if (engagement_->per_week != no_day && day >= week_.ends_before) open_week(day);
    if (engagement_->per_month != no_day && day >= month_.ends_before) open_month(day);
}

/// The day itself, or the first one after the pause that it lies in.
DayIndex EngagementRun::after_pause(DayIndex day) const {
    for (const PauseSpan& pause : engagement_->pauses) {
        if (pause.from <= day && day <= pause.to) return pause.to + 1;
    }
    return day;
}

int EngagementRun::work_on_stages(DayIndex day, int quota) {
    int used = 0;
    while (stage_ < stages_before_blocks && used < quota) {
        const int minutes = std::min(stage_left_[stage_], quota - used);
        stage_left_[stage_] -= minutes;
        used += minutes;
        if (notes_spans()) trace_->stages[stage_].include(day);
        while (stage_ < stages_before_blocks && stage_left_[stage_] == 0) ++stage_;
    }
    return used;
}

/// The first block that the manager can move, and until when no other can come before it.
int EngagementRun::choose_block(DayIndex day) {
    choice_holds_before_ = no_day;
    for (const int block : *order_) {
        ++blocks_looked_at_;
        const BlockState& state = at(blocks_, block);
        if (state.worker != manager_slot || state.ready == no_day) continue;
        if (state.ready <= day) return block;
        choice_holds_before_ = std::min(choice_holds_before_, state.ready);
    }
    return -1;
}

void EngagementRun::note_work(int block, const BlockState& state, DayIndex day) {
    at(trace_->blocks, block).include(day);
    const int item = at(engagement_->steps, state.step).item;
    at(at(trace_->items, block), item).include(day);
}

void EngagementRun::finish_step(int block, DayIndex day) {
    BlockState& state = at(blocks_, block);
    const int worker = state.worker;
    if (worker != manager_slot) --with_developers_;
    const int next = skip_empty_steps(block, state.step + 1);
    if (next == at(engagement_->blocks, block).end_step) {
        deliver(block, day, worker == manager_slot);
        return;
    }
    const bool is_same_worker = at(engagement_->steps, next).worker == worker;
    take_step(state, next, is_same_worker ? day : day + 1);
}

void EngagementRun::work_as_manager(DayIndex day) {
    const int used_before = day == engagement_->start ? engagement_->used_in_day : 0;
    const int per_day =
        engagement_->per_day == no_day ? no_day : engagement_->per_day - used_before;
    const int quota = std::min({at(manager_row_, day), per_day, week_.left, month_.left});
    if (quota <= 0) return;
    int used = stage_ < stages_before_blocks ? work_on_stages(day, quota) : 0;
    while (used < quota && stage_ == stages_before_blocks && !has_failed_) {
        if (chosen_ < 0 || choice_holds_before_ <= day) chosen_ = choose_block(day);
        if (chosen_ < 0) break;
        BlockState& state = at(blocks_, chosen_);
        const int minutes = std::min(state.left, quota - used);
        state.left -= minutes;
        used += minutes;
        if (notes_spans()) note_work(chosen_, state, day);
        if (state.left == 0) {
            const int finished = std::exchange(chosen_, -1);
            finish_step(finished, day);
        }
    }
    if (used == 0) return;
    last_work_ = day;
    if (week_.left != no_day) week_.left -= used;
    if (month_.left != no_day) month_.left -= used;
    if (trace_) {
        trace_->work.include(day);
        trace_->usage.push_back({manager_slot, day, used});
    }
}

void EngagementRun::work_as_developers(DayIndex day) {
    blocks_looked_at_ += static_cast<std::int64_t>(blocks_.size());
    std::ranges::fill(developer_used_, 0);
    for (const int block : *order_) {
        BlockState& state = at(blocks_, block);
        while (state.worker != manager_slot && state.ready <= day && !has_failed_) {
            free_.note_read(at(engagement_->developers, state.worker), day);
            int& used = at(developer_used_, state.worker);
            const int minutes = std::min(state.left, at(developer_rows_, state.worker)[day] - used);
            if (minutes == 0) break;
            state.left -= minutes;
            used += minutes;
            last_work_ = day;
            if (notes_spans()) note_work(block, state, day);
            if (state.left > 0) break;
            finish_step(block, day);
        }
    }
    if (!trace_) return;
    for (std::size_t i = 0; i < developer_used_.size(); ++i) {
        if (developer_used_[i] == 0) continue;
        trace_->work.include(day);
        trace_->usage.push_back({static_cast<int>(i), day, developer_used_[i]});
    }
}

/// The first day from `day` on, and at most `last`, on which somebody has minutes.
DayIndex EngagementRun::next_free_day(const int* row, DayIndex day, DayIndex last) {
    const DayIndex begin = day;
    const DayIndex end = std::min(last, rows_end_);
    while (day < end && row[day] == 0) ++day;
    days_passed_by_ += day - begin;
    return day;
}

/// The first day on which the manager, who has something to do from `day` on, has minutes for it.
DayIndex EngagementRun::next_managers_day(DayIndex day) {
    if (week_.left == 0) day = std::max(day, week_.ends_before);
    if (month_.left == 0) day = std::max(day, month_.ends_before);
    return next_free_day(manager_row_, day, no_day);
}

/// The first day from `day` on with something to do and somebody free to do it, as far as days are
/// written out.
DayIndex EngagementRun::next_busy_day(DayIndex day) {
    if (stage_ < stages_before_blocks || chosen_ >= 0) {
        const DayIndex managers = next_managers_day(day);
        if (managers == day || stage_ < stages_before_blocks || with_developers_ == 0) {
            return managers;
        }
    }
    blocks_looked_at_ += static_cast<std::int64_t>(blocks_.size());
    DayIndex managers = no_day;
    for (const BlockState& state : blocks_) {
        if (state.worker == manager_slot) managers = std::min(managers, state.ready);
    }
    DayIndex next = no_day;
    if (managers != no_day) next = next_managers_day(std::max(managers, day));
    for (const BlockState& state : blocks_) {
        const DayIndex from = std::max(state.ready, day);
        if (state.worker == manager_slot || from >= next) continue;
        // Days passed by were looked at as well: minutes on them would have changed the plan.
        free_.note_read(at(engagement_->developers, state.worker), from);
        next = next_free_day(at(developer_rows_, state.worker), from, next);
    }
    return next;
}

std::optional<DayIndex> EngagementRun::run(const CompiledEngagement& engagement,
                                           const RunVariation& variation, RunTrace* trace) {
    engagement_ = &engagement;
    variation_ = variation;
    trace_ = trace;
    prepare();
    extend_rows();
    if (!settle_past_blocks()) return std::nullopt;
    DayIndex day = engagement.start;
    while (unfinished_ > 0 || stage_ < stages_before_blocks) {
        day = next_busy_day(day);
        if (day > variation.give_up_after || day >= grid_.end()) return std::nullopt;
        while (day >= rows_end_) extend_rows();
        enter(day);
        ++days_looked_at_;
        if (const DayIndex later = after_pause(day); later > day) {
            day = later;
            continue;
        }
        work_as_manager(day);
        if (with_developers_ > 0 && stage_ == stages_before_blocks) work_as_developers(day);
        if (has_failed_) return std::nullopt;
        ++day;
    }
    if (engagement.blocks.empty() && last_work_ != no_day) finish_ = last_work_;
    return finish_;
}

}  // namespace slipway::scheduling
