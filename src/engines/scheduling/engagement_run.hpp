#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engines/scheduling/compiled_engagement.hpp"
#include "engines/scheduling/free_minutes.hpp"
#include "engines/scheduling/quota_periods.hpp"

namespace slipway::scheduling {

/// What to run differently from the plan; the default is the plan itself.
struct RunVariation {
    /// This block's acceptance takes so many days longer.
    int slow_block = -1;
    int extra_days = 0;
    /// Until this day everything goes as in the last run with a whole trace, of the same engagement
    /// on the same days: the run goes on from there. `no_day` for a run from the beginning.
    DayIndex as_traced_until = no_day;
    /// Stop as soon as the finish is known to be later.
    DayIndex give_up_after = no_day;
    /// Minutes for each step in place of the engagement's own; null for those.
    const int* step_minutes = nullptr;
    /// Blocks in the order of choice; null for the engagement's own.
    const std::vector<int>* block_order = nullptr;
};

/// Minutes of a worker (a slot of the engagement) on a day.
struct Usage {
    int worker = manager_slot;
    DayIndex day = 0;
    int minutes = 0;
};

enum class TraceDetail { everything, usage };

/// What happened in a run, for whoever needs more than its finish: everything, or only whose time
/// it took.
struct RunTrace {
    TraceDetail detail = TraceDetail::everything;
    DaySpan work;
    std::array<DaySpan, stages_before_blocks> stages{};
    std::vector<DaySpan> blocks;
    std::vector<std::vector<DaySpan>> items;
    std::vector<Usage> usage;
};

/// Plans one engagement by the list rule of PLAN_FILES, day by day, on what earlier engagements
/// left free. Because a day is given out in one order everywhere, later engagements never change
/// earlier ones, so a portfolio is planned engagement by engagement.
///
/// Reads `FreeMinutes`, noting the developers' days that it reads, never takes. Keeps its memory
/// between runs: one thread at a time.
class EngagementRun {
public:
    EngagementRun(DayGrid& grid, FreeMinutes& free) : grid_(grid), free_(free) {}

    /// The day of the last acceptance (without blocks, of the last work); nothing when it would lie
    /// beyond the grid or `give_up_after`. `trace` may be absent.
    std::optional<DayIndex> run(const CompiledEngagement& engagement, const RunVariation& variation,
                                RunTrace* trace = nullptr);

    /// Of the last run: when each block was delivered and accepted.
    DayIndex delivered(int block) const {
        return blocks_[static_cast<std::size_t>(block)].delivered;
    }
    DayIndex accepted(int block) const { return blocks_[static_cast<std::size_t>(block)].accepted; }

    /// The day on which a block delivered on `delivered` is accepted; `no_day` beyond the grid.
    DayIndex acceptance_of(const CompiledEngagement& engagement, DayIndex delivered, int days);

    /// How much all runs until now have looked at: days, and blocks on them. A measure of their
    /// work that depends on no clock.
    std::int64_t looks() const;

private:
    struct BlockState {
        int step = 0;
        int left = 0;
        /// The step may be worked on from this day; `no_day` while it waits for acceptances.
        DayIndex ready = no_day;
        DayIndex release = 0;
        int waiting_for = 0;
        int worker = manager_slot;
        DayIndex delivered = no_day;
        DayIndex accepted = no_day;
    };

    /// Where a run stands, besides its blocks.
    struct Standing {
        DayIndex day = 0;
        std::array<int, stages_before_blocks> stage_left{};
        std::size_t stage = 0;
        QuotaPeriods quotas;
        int chosen = -1;
        DayIndex choice_holds_before = 0;
        int with_developers = 0;
        int unfinished = 0;
        DayIndex finish = 0;
        DayIndex last_work = no_day;
        bool has_failed = false;
    };

    void prepare();
    bool begin();
    bool resume();
    void keep_morning();
    void extend_rows();
    bool settle_past_blocks();
    DayIndex after_pause(DayIndex day) const;
    void work_as_manager(DayIndex day);
    void work_as_developers(DayIndex day);
    int work_on_stages(DayIndex day, int quota);
    int choose_block(DayIndex day);
    void finish_step(int block, DayIndex day);
    void deliver(int block, DayIndex day, bool by_manager);
    void release_successors(int block, DayIndex from);
    void start_block(int block, DayIndex from);
    void take_step(BlockState& state, int step, DayIndex ready);
    int skip_empty_steps(int block, int step) const;
    void clear_trace();
    bool notes_spans() const { return trace_ && trace_->detail == TraceDetail::everything; }
    void note_work(int block, const BlockState& state, DayIndex day);
    DayIndex next_free_day(const int* row, DayIndex day, DayIndex last);
    DayIndex next_managers_day(DayIndex day);
    DayIndex next_busy_day(DayIndex day);
    int minutes_of(int step) const;

    DayGrid& grid_;
    FreeMinutes& free_;

    const CompiledEngagement* engagement_ = nullptr;
    RunVariation variation_;
    RunTrace* trace_ = nullptr;
    const std::vector<int>* order_ = nullptr;

    std::vector<BlockState> blocks_;
    std::vector<int> developer_used_;
    std::vector<const int*> developer_rows_;
    const int* manager_row_ = nullptr;
    DayIndex rows_end_ = 0;
    Standing now_;

    /// The mornings of the last run with a whole trace, and its blocks on them, day after day.
    std::vector<Standing> mornings_;
    std::vector<BlockState> blocks_on_mornings_;

    // Of all runs.
    std::int64_t days_looked_at_ = 0;
    std::int64_t days_passed_by_ = 0;
    std::int64_t blocks_looked_at_ = 0;
};

}  // namespace slipway::scheduling
