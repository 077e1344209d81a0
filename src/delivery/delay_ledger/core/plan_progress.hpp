#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "delivery/delay_ledger/core/day_line.hpp"
#include "delivery/delay_ledger/core/delay_plan.hpp"
#include "delivery/delay_ledger/core/known_facts.hpp"

// How far a plan has come at the close of a day.

namespace slipway {

/// A planned piece of work, or a gate that the plan has.
struct ActivityProgress {
    std::int64_t remaining_minutes = 0;    // of work
    std::optional<DayNumber> finished_on;  // work is over, a gate is passed
    std::optional<DayNumber> asked_on;     // of a gate: its allowance runs from then
    std::optional<DayNumber> returned_on;  // of a gate, while nobody has asked again
    const DelayFact* evidence = nullptr;   // of the last of these
};

/// A request that the plan does not name: a question, missing data, the client's contractor.
struct RequestProgress {
    const DelayFact* asked = nullptr;
    DayNumber asked_on = 0;
    std::optional<DayNumber> passed_on;
    std::vector<std::size_t> stops;  // activities that cannot go on without it
};

/// An activity that stands still, although it had begun, until a request is fulfilled, or a gate of
/// the client is passed that the plan has.
struct WaitProgress {
    const DelayFact* fact = nullptr;
    std::size_t activity = 0;
    DayNumber from = 0;
    std::optional<std::size_t> request;
    std::size_t gate = 0;  // without a request
};

struct PlanProgress {
    std::vector<ActivityProgress> activities;
    std::vector<RequestProgress> requests;
    std::vector<WaitProgress> waits;
    std::int64_t effective_minutes = 0;  // of labour that counts for this day
};

/// Follows the facts day by day. Labour beyond the quota counts on later days of its settlement
/// period, or at its end: a day made up within the period is no delay, nor is one worked ahead
/// (DELAY R5).
class ProgressFollower {
public:
    /// At the close of day 0, before the first working day.
    ProgressFollower(const DelayPlan& plan, const DayLine& line, const KnownFacts& facts);

    /// The next working day goes by.
    void advance();
    DayNumber day() const { return day_; }
    const PlanProgress& progress() const { return progress_; }
    bool is_paused() const { return facts_->is_paused(line_->day(day_)); }
    /// Common days, without paused ones, after `from` up to this day.
    int allowance_used(DayNumber from) const;

private:
    void apply(const DelayFact& fact);
    void ask(const DelayFact& fact);
    void settle_labour();
    std::optional<std::size_t> place_of(const KnownLabour& labour) const;

    const DelayPlan* plan_;
    const DayLine* line_;
    const KnownFacts* facts_;
    DayNumber day_ = 0;
    PlanProgress progress_;
    std::vector<int> net_common_;  // until each day
    struct Pending {
        std::optional<std::size_t> activity;
        std::int64_t minutes = 0;
    };
    std::vector<Pending> pending_;  // labour that counts later in the period
    std::int64_t period_quota_ = 0;
    std::int64_t period_effective_ = 0;
};

/// Whether an activity is behind: work is over, a gate is passed. The client's answers are, once
/// discovery has no work left, some were asked for, and none is open.
bool is_behind(const DelayPlan& plan, const PlanProgress& progress, std::size_t activity);
/// Whether all that an activity waits for is behind.
bool is_reachable(const DelayPlan& plan, const PlanProgress& progress, std::size_t activity);
bool is_open(const RequestProgress& request);
/// Whether what an activity waits for is still with the client; a gate asked anew ends the wait.
bool is_awaited(const PlanProgress& progress, const WaitProgress& wait);

}  // namespace slipway
