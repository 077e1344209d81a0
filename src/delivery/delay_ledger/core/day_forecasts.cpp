#include "delivery/delay_ledger/core/day_forecasts.hpp"

#include <algorithm>

namespace slipway {
namespace {

/// Which parties' causes stand in the way in a replay of the day.
struct Causes {
    bool client = true;
    bool provider = true;
};

class DayReplay {
public:
    DayReplay(const DelayPlan& plan, const DayLine& line, const KnownFacts& facts,
              const ProgressFollower& morning, const ProgressFollower& evening)
        : plan_(plan),
          line_(line),
          facts_(facts),
          morning_(morning),
          evening_(evening),
          day_(evening.day()),
          date_(line.day(day_)),
          quota_(line.quota_minutes(day_)),
          stops_(facts.stops_on(date_)) {
        const bool client_governs = has_late_client();
        if (client_governs) pacing_ = facts.pacing_on(date_);
        is_absent_ = facts.is_manager_absent(date_);
        workable_ = workable({});
        shortfall_ = std::max<std::int64_t>(
            total(workable_) - evening.progress().effective_minutes, 0);
    }

    DayForecasts forecasts(const Rational& actual) {
        DayForecasts day;
        day.is_paused = evening_.is_paused();
        day.actual = actual;
        day.without_extra_labour = actual;
        if (day.is_paused) {
            day.without_client = day.without_provider = day.neutral_only = day.actual;
            return day;
        }
        day.without_client = forecast(replay({.client = false, .provider = true}));
        day.without_provider = without_provider({.client = true, .provider = false});
        day.neutral_only = without_provider({.client = false, .provider = false});
        if (evening_.progress().effective_minutes > total(workable_)) {
            day.without_extra_labour = forecast(in_planned_order(evening_.progress()));
        }
        return day;
    }

    std::vector<DelayCause> causes(bool provider_moved_it) const {
        std::vector<DelayCause> found;
        if (evening_.is_paused()) {
            found.push_back({CourtParty::neutral, "pause", "", "", date_, {}, 0});
            return found;
        }
        for (const DelayFact* stop : stops_) {
            found.push_back({CourtParty::neutral, "force_majeure", stop->title, stop->item,
                             stop->day, stop->event_id, 0});
        }
        add_gates(found);
        add_requests(found);
        add_labour(found);
        const auto is_providers = [](const DelayCause& cause) {
            return cause.party == CourtParty::provider;
        };
        if (provider_moved_it && std::ranges::none_of(found, is_providers)) {
            found.push_back({CourtParty::provider, "other_order", "", "", date_, {}, 0});
        }
        return found;
    }

private:
    using Work = std::vector<std::pair<std::size_t, std::int64_t>>;

    static std::int64_t total(const Work& work) {
        std::int64_t minutes = 0;
        for (const auto& [activity, part] : work) minutes += part;
        return minutes;
    }
    Rational forecast(const PlanProgress& progress) const {
        return forecast_finish(plan_, line_, evening_, progress);
    }

    /// A duty runs on days that are working days of both sides (DELAY R1).
    bool is_late(CourtParty owner, DayNumber asked_on, int allowance) const {
        if (!is_clients(owner)) return day_ >= asked_on + allowance;
        return line_.is_common(day_) && evening_.allowance_used(asked_on) >= allowance;
    }
    bool is_late(const RequestProgress& request) const {
        const DelayFact& asked = *request.asked;
        return is_open(request) && is_late(asked.party, request.asked_on, asked.allowance_days);
    }
    bool is_late_gate(std::size_t index) const {
        const ActivityProgress& gate = evening_.progress().activities[index];
        return plan_.activities[index].is_gate && gate.asked_on && !gate.finished_on &&
               is_late(plan_.activities[index].owner, *gate.asked_on,
                       plan_.activities[index].allowance_days);
    }
    bool has_late_client() const {
        for (std::size_t i = 0; i < plan_.activities.size(); ++i) {
            if (is_clients(plan_.activities[i].owner) && is_late_gate(i)) return true;
        }
        return std::ranges::any_of(evening_.progress().requests, [&](const auto& request) {
            return is_clients(request.asked->party) && is_late(request);
        });
    }

    bool names(const std::vector<const DelayFact*>& facts, std::size_t activity) const {
        return std::ranges::any_of(facts, [&](const DelayFact* fact) {
            return fact->activities.empty() ||
                   std::ranges::find(fact->activities, plan_.activities[activity].key) !=
                       fact->activities.end();
        });
    }
    /// Within the allowance the wait is the provider's: it asked later than was needed.
    bool is_on_client(const WaitProgress& wait) const {
        if (!wait.request) return is_late_gate(wait.gate);
        const RequestProgress& request = evening_.progress().requests[*wait.request];
        return is_clients(request.asked->party) && is_late(request);
    }
    /// The party by which an activity stands still although it had begun (DELAY R4).
    bool waits(std::size_t activity, Causes causes) const {
        for (const WaitProgress& wait : evening_.progress().waits) {
            if (wait.activity != activity || !is_awaited(evening_.progress(), wait)) continue;
            if (is_on_client(wait) ? causes.client : causes.provider) return true;
        }
        return false;
    }
    /// What could be worked on that day, as it stood in the morning, within the quota.
    Work workable(Causes causes) const {
        Work work;
        std::int64_t room = quota_;
        const PlanProgress& morning = morning_.progress();
        for (std::size_t i = 0; i < plan_.activities.size() && room > 0; ++i) {
            const ActivityProgress& activity = morning.activities[i];
            if (plan_.activities[i].is_gate || activity.remaining_minutes == 0) continue;
            if (activity.finished_on || !is_reachable(plan_, morning, i)) continue;
            if (is_stopped_in_the_morning(i) || waits(i, causes)) continue;
            // Without the client's delay there is nothing to keep pace with.
            if (names(stops_, i) || (causes.client && names(pacing_, i))) continue;
            const std::int64_t minutes = std::min(room, activity.remaining_minutes);
            work.emplace_back(i, minutes);
            room -= minutes;
        }
        return work;
    }
    bool is_stopped_in_the_morning(std::size_t activity) const {
        return std::ranges::any_of(morning_.progress().requests, [&](const auto& request) {
            return is_open(request) && std::ranges::find(request.stops, activity) !=
                                           request.stops.end();
        });
    }

    static void do_work(PlanProgress& progress, const Work& work, std::int64_t minutes) {
        for (const auto& [activity, part] : work) {
            if (minutes <= 0) return;
            std::int64_t& remaining = progress.activities[activity].remaining_minutes;
            const std::int64_t done = std::min({minutes, part, remaining});
            remaining -= done;
            minutes -= done;
        }
    }

    /// The evening of the day without some parties' causes.
    PlanProgress replay(Causes causes) const {
        PlanProgress progress = evening_.progress();
        const Work work = workable(causes);
        const std::int64_t done = progress.effective_minutes;
        if (!causes.provider) {
            do_work(progress, work, total(work) - done);
        } else if (!is_absent_) {
            do_work(progress, work, total(work) - shortfall_ - done);
        }
        for (std::size_t i = 0; i < plan_.activities.size(); ++i) {
            if (plan_.activities[i].is_gate) replay_gate(progress, i, causes);
        }
        for (RequestProgress& request : progress.requests) {
            if (!is_open(request)) continue;
            const bool is_of_client = is_clients(request.asked->party);
            if (is_of_client && !causes.client && is_late(request)) request.passed_on = day_;
            if (!causes.provider && (is_of_client ? is_unplanned(request) : is_late(request))) {
                request.passed_on = day_;
            }
        }
        return progress;
    }
    void replay_gate(PlanProgress& progress, std::size_t index, Causes causes) const {
        ActivityProgress& gate = progress.activities[index];
        const PlannedActivity& planned = plan_.activities[index];
        if (gate.finished_on) return;
        if (gate.asked_on) {
            const bool is_removed = is_clients(planned.owner) ? !causes.client : !causes.provider;
            if (is_removed && is_late_gate(index)) gate.finished_on = day_;
            return;
        }
        if (causes.provider || !is_due_to_ask(progress, index)) return;
        // It would have been asked for today, or not been returned.
        if (gate.returned_on == day_ || planned.allowance_days == 0) {
            gate.finished_on = day_;
        } else {
            gate.asked_on = day_;
        }
    }
    /// All before it is done, and it is the provider's turn to ask.
    bool is_due_to_ask(const PlanProgress& progress, std::size_t index) const {
        if (progress.activities[index].asked_on || is_behind(plan_, progress, index)) return false;
        if (std::ranges::any_of(progress.requests, [&](const RequestProgress& request) {
                return is_open(request) && std::ranges::find(request.stops, index) !=
                                               request.stops.end();
            })) {
            return false;
        }
        return std::ranges::all_of(plan_.activities[index].after, [&](std::size_t before) {
            const ActivityProgress& activity = progress.activities[before];
            return is_behind(plan_, progress, before) ||
                   (!plan_.activities[before].is_gate && activity.remaining_minutes == 0 &&
                    is_reachable(plan_, progress, before));
        });
    }
    /// A request of today that the plan had no room for: asked in time it would stop nothing.
    bool is_unplanned(const RequestProgress& request) const {
        if (request.asked->kind == DelayFactKind::supply_returned) return false;
        if (request.asked_on != day_ || request.stops.empty()) return false;
        return std::ranges::all_of(request.stops, [&](std::size_t activity) {
            return !plan_.activities[activity].takes_requests ||
                   is_behind(plan_, morning_.progress(), activity);
        });
    }

    PlanProgress in_planned_order(PlanProgress progress) const {
        for (std::size_t i = 0; i < plan_.activities.size(); ++i) {
            ActivityProgress& activity = progress.activities[i];
            if (!activity.finished_on) {
                activity.remaining_minutes = morning_.progress().activities[i].remaining_minutes;
            }
        }
        do_work(progress, workable_, total(workable_));
        return progress;
    }
    /// The provider works by the quota and in the order of the plan, where that is the better.
    Rational without_provider(Causes causes) const {
        const PlanProgress progress = replay(causes);
        const Rational as_worked = forecast(progress);
        PlanProgress planned = progress;
        for (std::size_t i = 0; i < plan_.activities.size(); ++i) {
            ActivityProgress& activity = planned.activities[i];
            if (!activity.finished_on) {
                activity.remaining_minutes = morning_.progress().activities[i].remaining_minutes;
            }
        }
        const Work work = workable(causes);
        do_work(planned, work, total(work));
        return std::min(as_worked, forecast(planned));
    }

    void add_gates(std::vector<DelayCause>& found) const {
        const PlanProgress& progress = evening_.progress();
        for (std::size_t i = 0; i < plan_.activities.size(); ++i) {
            const PlannedActivity& planned = plan_.activities[i];
            const ActivityProgress& gate = progress.activities[i];
            if (!planned.is_gate || gate.finished_on) continue;
            const Uuid event = gate.evidence ? gate.evidence->event_id : Uuid{};
            const std::string& title =
                gate.evidence && !gate.evidence->title.empty() ? gate.evidence->title
                                                               : planned.title;
            if (is_late_gate(i)) {
                const DayNumber due =
                    line_.nth_common_after(*gate.asked_on, planned.allowance_days);
                found.push_back({planned.owner, planned.cause, title, planned.key,
                                 line_.day(due), event, 0});
            } else if (is_waited_for(i)) {
                found.push_back({CourtParty::provider, "request_not_planned", title, planned.key,
                                 line_.day(*gate.asked_on), event, 0});
            } else if (gate.returned_on) {
                found.push_back({CourtParty::provider, "returned_unmet", title, planned.key,
                                 line_.day(*gate.returned_on), event, 0});
            } else if (is_due_to_ask(progress, i)) {
                found.push_back({CourtParty::provider, "request_not_sent", title, planned.key,
                                 date_, event, 0});
            }
        }
    }
    void add_requests(std::vector<DelayCause>& found) const {
        for (const RequestProgress& request : evening_.progress().requests) {
            if (!is_open(request)) continue;
            const DelayFact& asked = *request.asked;
            if (is_late(request)) {
                const DayNumber due =
                    line_.nth_common_after(request.asked_on, asked.allowance_days);
                found.push_back({asked.party, asked.cause, asked.title, asked.item,
                                 line_.day(due), asked.event_id, 0});
            } else if (is_unplanned(request) || is_waited_for(request)) {
                found.push_back({CourtParty::provider, "request_not_planned", asked.title,
                                 asked.item, line_.day(request.asked_on), asked.event_id, 0});
            }
        }
    }
    bool is_waited_for(const RequestProgress& request) const {
        return std::ranges::any_of(evening_.progress().waits, [&](const WaitProgress& wait) {
            return wait.request && &evening_.progress().requests[*wait.request] == &request;
        });
    }
    bool is_waited_for(std::size_t gate) const {
        return std::ranges::any_of(evening_.progress().waits, [&](const WaitProgress& wait) {
            return !wait.request && wait.gate == gate && is_awaited(evening_.progress(), wait);
        });
    }
    void add_labour(std::vector<DelayCause>& found) const {
        if (is_absent_ && evening_.progress().effective_minutes < quota_) {
            found.push_back(
                {CourtParty::provider, "manager_absent", "", "", date_, {}, shortfall_});
        } else if (shortfall_ > 0) {
            const std::size_t first = workable_.front().first;
            found.push_back({CourtParty::provider, "quota_shortfall",
                             plan_.activities[first].title, plan_.activities[first].key, date_,
                             {}, shortfall_});
        }
    }

    const DelayPlan& plan_;
    const DayLine& line_;
    const KnownFacts& facts_;
    const ProgressFollower& morning_;
    const ProgressFollower& evening_;
    DayNumber day_;
    Day date_;
    std::int64_t quota_;
    std::vector<const DelayFact*> stops_;
    std::vector<const DelayFact*> pacing_;
    bool is_absent_ = false;
    Work workable_;
    std::int64_t shortfall_ = 0;
};

}  // namespace

DayForecasts forecasts_of_day(const DelayPlan& plan, const DayLine& line, const KnownFacts& facts,
                              const ProgressFollower& morning, const ProgressFollower& evening,
                              const Rational& before) {
    const Rational actual = forecast_finish(plan, line, evening, evening.progress());
    if (actual == before) {
        return {.actual = actual,
                .without_client = actual,
                .without_provider = actual,
                .neutral_only = actual,
                .without_extra_labour = actual,
                .is_paused = evening.is_paused()};
    }
    DayReplay replay(plan, line, facts, morning, evening);
    DayForecasts day = replay.forecasts(actual);
    day.causes = replay.causes(day.without_provider < day.actual);
    return day;
}

}  // namespace slipway
