#include "delivery/delay_ledger/core/court.hpp"

#include <algorithm>
#include <map>

namespace slipway {
namespace {

class CourtHistory {
public:
    explicit CourtHistory(const DayLine& line, const KnownFacts& known)
        : line_(line), known_(known) {}

    void hear(const DelayFact& fact) {
        switch (fact.kind) {
            case DelayFactKind::gate_asked:
            case DelayFactKind::supply_returned:
                move(fact, fact.party, fact.cause);
                intervals_.back().due_on = slipway::due_on(
                    line_, known_, line_.number_of(fact.day), fact.allowance_days);
                break;
            case DelayFactKind::gate_returned:
                move(fact, CourtParty::provider,
                     fact.cause.empty() ? "returned_unmet" : fact.cause);
                break;
            case DelayFactKind::gate_passed:
            case DelayFactKind::gate_withdrawn:
                end(fact);
                break;
            default:
                break;
        }
    }
    std::vector<CourtInterval> take() {
        std::ranges::stable_sort(intervals_, {}, &CourtInterval::from);
        return std::move(intervals_);
    }

private:
    void end(const DelayFact& fact) {
        if (const auto open = open_.find(fact.item); open != open_.end()) {
            intervals_[open->second].until = fact.known_at;
            open_.erase(open);
        }
    }
    void move(const DelayFact& fact, CourtParty party, const std::string& cause) {
        end(fact);
        open_[fact.item] = intervals_.size();
        intervals_.push_back({.item = fact.item,
                              .title = fact.title,
                              .cause = cause,
                              .party = party,
                              .from = fact.known_at,
                              .event_id = fact.event_id});
    }

    const DayLine& line_;
    const KnownFacts& known_;
    std::vector<CourtInterval> intervals_;
    std::map<std::string, std::size_t> open_;
};

}  // namespace

Day due_on(const DayLine& line, const KnownFacts& facts, DayNumber asked_on, int allowance_days) {
    DayNumber day = asked_on;
    for (int left = allowance_days; left > 0;) {
        ++day;
        if (line.is_common(day) && !facts.is_paused(line.day(day))) --left;
    }
    return line.day(day);
}

std::vector<CourtInterval> court_intervals(std::span<const DelayFact> facts, const DayLine& line) {
    const KnownFacts known(facts, line, facts.empty() ? Instant() : facts.back().known_at);
    CourtHistory history(line, known);
    for (const DelayFact& fact : facts) history.hear(fact);
    return history.take();
}

std::vector<CourtInterval> with_neutral_days(std::span<const CourtInterval> intervals,
                                             const KnownFacts& known,
                                             const std::function<Instant(Day)>& start_of,
                                             Instant now) {
    const auto spans = known.neutral_spans();
    std::vector<CourtInterval> cut;
    for (const CourtInterval& interval : intervals) {
        const Instant end = interval.until.value_or(now);
        CourtInterval rest = interval;
        bool is_stopped = false;  // by a span that is not over
        for (const DelayFact* span : spans) {
            const Instant from = std::max(start_of(span->day), rest.from);
            const Instant over = start_of(*span->until);
            const Instant until = std::min(over, end);
            if (from >= until) continue;
            if (rest.from < from) {
                cut.push_back(rest);
                cut.back().until = from;
            }
            is_stopped = !interval.until && over > now;
            cut.push_back({.item = interval.item,
                           .title = interval.title,
                           .cause = span->kind == DelayFactKind::pause ? "pause" : "force_majeure",
                           .party = CourtParty::neutral,
                           .from = from,
                           .until = is_stopped ? std::nullopt : std::optional(until),
                           .event_id = span->event_id});
            rest.from = until;
        }
        const bool is_used_up = interval.until && interval.from < end && rest.from >= end;
        if (!is_stopped && !is_used_up) cut.push_back(std::move(rest));
    }
    std::ranges::stable_sort(cut, {}, &CourtInterval::from);
    return cut;
}

std::vector<DueReminder> due_reminders(const DelayPlan& plan, const DayLine& line,
                                       const KnownFacts& facts, const ProgressFollower& follower) {
    std::vector<DueReminder> due;
    const auto consider = [&](const DelayFact* asked, DayNumber asked_on,
                              const std::string& cause) {
        if (asked == nullptr || !is_clients(asked->party)) return;
        const int used = follower.allowance_used(asked_on);
        const int allowance = asked->allowance_days;
        if (used == 0 || used < (allowance + 1) / 2) return;
        due.push_back({asked->item, asked->title, cause, asked->event_id,
                       used < allowance ? ReminderKind::half : ReminderKind::whole,
                       due_on(line, facts, asked_on, allowance)});
    };
    for (std::size_t i = 0; i < plan.activities.size(); ++i) {
        const ActivityProgress& gate = follower.progress().activities[i];
        if (!gate.asked_on || gate.finished_on) continue;
        consider(gate.evidence, *gate.asked_on, plan.activities[i].cause);
    }
    for (const RequestProgress& request : follower.progress().requests) {
        if (is_open(request)) consider(request.asked, request.asked_on, request.asked->cause);
    }
    return due;
}

}  // namespace slipway
