#include "delivery/delay_ledger/core/plan_progress.hpp"

#include <algorithm>

namespace slipway {
bool is_open(const RequestProgress& request) { return !request.passed_on; }

bool is_awaited(const PlanProgress& progress, const WaitProgress& wait) {
    if (wait.request) return is_open(progress.requests[*wait.request]);
    const ActivityProgress& gate = progress.activities[wait.gate];
    return gate.asked_on && *gate.asked_on <= wait.from && !gate.finished_on;
}

bool is_reachable(const DelayPlan& plan, const PlanProgress& progress, std::size_t activity) {
    const auto& after = plan.activities[activity].after;
    return std::ranges::all_of(
        after, [&](std::size_t before) { return is_behind(plan, progress, before); });
}

bool is_behind(const DelayPlan& plan, const PlanProgress& progress, std::size_t activity) {
    if (progress.activities[activity].finished_on) return true;
    if (!plan.activities[activity].takes_requests) return false;
    for (const std::size_t before : plan.activities[activity].after) {
        const ActivityProgress& work = progress.activities[before];
        if (!work.finished_on && work.remaining_minutes > 0) return false;
    }
    bool was_asked = false;
    for (const RequestProgress& request : progress.requests) {
        if (std::ranges::find(request.stops, activity) == request.stops.end()) continue;
        if (is_open(request)) return false;
        was_asked = true;
    }
    return was_asked;
}

ProgressFollower::ProgressFollower(const DelayPlan& plan, const DayLine& line,
                                   const KnownFacts& facts)
    : plan_(&plan), line_(&line), facts_(&facts), net_common_{0} {
    for (const PlannedActivity& activity : plan.activities) {
        progress_.activities.push_back({.remaining_minutes = activity.effort.in_minutes()});
    }
    for (const DelayFact* fact : facts.of_day(0)) apply(*fact);
    // What was logged before the first day counts on it.
    for (const KnownLabour& labour : facts.labour_of(0)) {
        pending_.push_back({place_of(labour), labour.minutes});
    }
}

int ProgressFollower::allowance_used(DayNumber from) const {
    const auto begin = static_cast<std::size_t>(std::clamp<DayNumber>(from, 0, day_));
    return net_common_[static_cast<std::size_t>(day_)] - net_common_[begin];
}

void ProgressFollower::advance() {
    ++day_;
    const bool counts = line_->is_common(day_) && !is_paused();
    net_common_.push_back(net_common_.back() + (counts ? 1 : 0));
    for (const DelayFact* fact : facts_->of_day(day_)) apply(*fact);
    for (const KnownLabour& labour : facts_->labour_of(day_)) {
        pending_.push_back({place_of(labour), labour.minutes});
    }
    settle_labour();
}

std::optional<std::size_t> ProgressFollower::place_of(const KnownLabour& labour) const {
    if (const auto planned = plan_->find(labour.activity)) return planned;
    const auto item = std::ranges::find(plan_->block_of_item, labour.activity,
                                        &std::pair<std::string, std::string>::first);
    if (item != plan_->block_of_item.end()) return plan_->find(item->second);
    if (labour.activity.starts_with("stage:") && labour.activity != configuration_labour) {
        return std::nullopt;
    }
    // Labour on no item in particular is on the first block that is not done.
    for (std::size_t i = 0; i < plan_->activities.size(); ++i) {
        const ActivityProgress& progress = progress_.activities[i];
        if (plan_->activities[i].key.starts_with("block:") && !progress.finished_on &&
            progress.remaining_minutes > 0) {
            return i;
        }
    }
    return std::nullopt;
}

void ProgressFollower::settle_labour() {
    if (day_ > 1 && line_->period_end(day_ - 1) < day_) period_quota_ = period_effective_ = 0;
    if (!is_paused()) period_quota_ += line_->quota_minutes(day_);
    const bool is_last = line_->period_end(day_) == day_;
    progress_.effective_minutes = 0;
    for (Pending& pending : pending_) {
        const std::int64_t room = period_quota_ - period_effective_;
        const std::int64_t minutes =
            is_last ? pending.minutes : std::clamp<std::int64_t>(room, 0, pending.minutes);
        pending.minutes -= minutes;
        period_effective_ += minutes;
        progress_.effective_minutes += minutes;
        if (!pending.activity) continue;
        std::int64_t& remaining = progress_.activities[*pending.activity].remaining_minutes;
        remaining = std::max<std::int64_t>(remaining - minutes, 0);
    }
    std::erase_if(pending_, [](const Pending& pending) { return pending.minutes == 0; });
}

void ProgressFollower::ask(const DelayFact& fact) {
    if (const auto planned = plan_->find(fact.item)) {
        ActivityProgress& gate = progress_.activities[*planned];
        if (gate.finished_on) return;
        gate.asked_on = day_;
        gate.returned_on.reset();
        gate.evidence = &fact;
        return;
    }
    RequestProgress request{.asked = &fact, .asked_on = day_};
    for (const std::string& key : fact.activities) {
        if (const auto activity = plan_->find(key)) request.stops.push_back(*activity);
    }
    progress_.requests.push_back(std::move(request));
}

void ProgressFollower::apply(const DelayFact& fact) {
    const auto planned = plan_->find(fact.item);
    const auto request = std::ranges::find_if(
        progress_.requests, [&](const RequestProgress& one) {
            return one.asked->item == fact.item && is_open(one);
        });
    switch (fact.kind) {
        case DelayFactKind::gate_asked:
        case DelayFactKind::supply_returned:
            // Asked again, completely: the allowance begins anew (DELAY R3, R12).
            if (request != progress_.requests.end()) request->passed_on = day_;
            ask(fact);
            break;
        case DelayFactKind::gate_passed:
        case DelayFactKind::gate_withdrawn:
        case DelayFactKind::work_finished:
            if (request != progress_.requests.end()) request->passed_on = day_;
            if (!planned || progress_.activities[*planned].finished_on) break;
            progress_.activities[*planned].finished_on = day_;
            progress_.activities[*planned].remaining_minutes = 0;
            progress_.activities[*planned].evidence = &fact;
            break;
        case DelayFactKind::gate_returned: {
            // A request that is incomplete stops nothing: it begins when it is complete (R3).
            if (request != progress_.requests.end()) request->passed_on = day_;
            if (!planned || progress_.activities[*planned].finished_on) break;
            ActivityProgress& gate = progress_.activities[*planned];
            gate.asked_on.reset();
            gate.returned_on = day_;
            gate.evidence = &fact;
            break;
        }
        case DelayFactKind::wait: {
            const auto activity =
                fact.activities.empty() ? std::nullopt : plan_->find(fact.activities[0]);
            if (!activity) break;
            WaitProgress made{.fact = &fact, .activity = *activity, .from = day_};
            if (request != progress_.requests.end()) {
                made.request = static_cast<std::size_t>(request - progress_.requests.begin());
            } else if (planned && is_clients(plan_->activities[*planned].owner)) {
                made.gate = *planned;
            } else {
                break;
            }
            progress_.waits.push_back(made);
            break;
        }
        default:
            break;
    }
}

}  // namespace slipway
