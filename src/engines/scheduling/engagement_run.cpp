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
    now_ = {.day = engagement.start,
            .stage_left = engagement.stages,
            .quotas = QuotaPeriods(engagement, grid_),
            .unfinished = static_cast<int>(engagement.blocks.size()),
            .finish = engagement.start};
    while (now_.stage < stages_before_blocks && now_.stage_left[now_.stage] == 0) ++now_.stage;
    if (trace_) clear_trace();
    if (!notes_spans()) return;
    mornings_.clear();
    blocks_on_mornings_.clear();
}

/// False when what is behind already leads beyond the grid.
bool EngagementRun::begin() {
    if (variation_.as_traced_until != no_day && resume()) return true;
    prepare();
    extend_rows();
    return settle_past_blocks();
}

/// Goes on from the last morning on which everything was as traced; false where none was kept.
bool EngagementRun::resume() {
    const auto later =
        std::ranges::upper_bound(mornings_, variation_.as_traced_until, {}, &Standing::day);
    if (later == mornings_.begin()) return false;
    now_ = *(later - 1);
    const auto count = static_cast<std::ptrdiff_t>(blocks_.size());
    const auto place = later - 1 - mornings_.begin();
    std::copy_n(blocks_on_mornings_.begin() + place * count, count, blocks_.begin());
    return true;
}

/// Of days on blocks alone: nothing is ever resumed before.
void EngagementRun::keep_morning() {
    if (now_.stage < stages_before_blocks) return;
    mornings_.push_back(now_);
    blocks_on_mornings_.insert(blocks_on_mornings_.end(), blocks_.begin(), blocks_.end());
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
    if (state.worker != manager_slot) ++now_.with_developers;
    now_.choice_holds_before = std::min(now_.choice_holds_before, ready);
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
    --now_.unfinished;
    now_.finish = std::max(now_.finish, state.accepted);
    if (state.accepted == no_day || now_.finish > variation_.give_up_after) now_.has_failed = true;
    if (now_.has_failed) return;
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
    return !now_.has_failed;
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
    while (now_.stage < stages_before_blocks && used < quota) {
        const int minutes = std::min(now_.stage_left[now_.stage], quota - used);
        now_.stage_left[now_.stage] -= minutes;
        used += minutes;
        if (notes_spans()) trace_->stages[now_.stage].include(day);
        while (now_.stage < stages_before_blocks && now_.stage_left[now_.stage] == 0) ++now_.stage;
    }
    return used;
}

/// The first block that the manager can move, and until when no other can come before it.
int EngagementRun::choose_block(DayIndex day) {
    now_.choice_holds_before = no_day;
    for (const int block : *order_) {
        ++blocks_looked_at_;
        const BlockState& state = at(blocks_, block);
        if (state.worker != manager_slot || state.ready == no_day) continue;
        if (state.ready <= day) return block;
        now_.choice_holds_before = std::min(now_.choice_holds_before, state.ready);
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
    if (worker != manager_slot) --now_.with_developers;
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
    const int quota = std::min({at(manager_row_, day), per_day, now_.quotas.left()});
    if (quota <= 0) return;
    int used = now_.stage < stages_before_blocks ? work_on_stages(day, quota) : 0;
    while (used < quota && now_.stage == stages_before_blocks && !now_.has_failed) {
        if (now_.chosen < 0 || now_.choice_holds_before <= day) now_.chosen = choose_block(day);
        if (now_.chosen < 0) break;
        BlockState& state = at(blocks_, now_.chosen);
        const int minutes = std::min(state.left, quota - used);
        state.left -= minutes;
        used += minutes;
        if (notes_spans()) note_work(now_.chosen, state, day);
        if (state.left == 0) {
            const int finished = std::exchange(now_.chosen, -1);
            finish_step(finished, day);
        }
    }
    if (used == 0) return;
    now_.last_work = day;
    now_.quotas.use(used);
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
        while (state.worker != manager_slot && state.ready <= day && !now_.has_failed) {
            free_.note_read(at(engagement_->developers, state.worker), day);
            int& used = at(developer_used_, state.worker);
            const int minutes = std::min(state.left, at(developer_rows_, state.worker)[day] - used);
            if (minutes == 0) break;
            state.left -= minutes;
            used += minutes;
            now_.last_work = day;
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
    return next_free_day(manager_row_, now_.quotas.first_open_day(day), no_day);
}

/// The first day from `day` on with something to do and somebody free to do it, as far as days are
/// written out.
DayIndex EngagementRun::next_busy_day(DayIndex day) {
    if (now_.stage < stages_before_blocks || now_.chosen >= 0) {
        const DayIndex managers = next_managers_day(day);
        if (managers == day || now_.stage < stages_before_blocks || now_.with_developers == 0) {
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
    if (!begin()) return std::nullopt;
    DayIndex& day = now_.day;
    while (now_.unfinished > 0 || now_.stage < stages_before_blocks) {
        day = next_busy_day(day);
        if (day > variation.give_up_after || day >= grid_.end()) return std::nullopt;
        while (day >= rows_end_) extend_rows();
        if (notes_spans()) keep_morning();
        now_.quotas.enter(day, engagement, grid_);
        ++days_looked_at_;
        if (const DayIndex later = after_pause(day); later > day) {
            day = later;
            continue;
        }
        work_as_manager(day);
        if (now_.with_developers > 0 && now_.stage == stages_before_blocks) work_as_developers(day);
        if (now_.has_failed) return std::nullopt;
        ++day;
    }
    if (engagement.blocks.empty() && now_.last_work != no_day) now_.finish = now_.last_work;
    return now_.finish;
}

}  // namespace slipway::scheduling
