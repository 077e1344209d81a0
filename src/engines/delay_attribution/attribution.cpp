#include "engines/delay_attribution/attribution.hpp"

#include <algorithm>

#include "base/assert.hpp"

namespace slipway::delay_attribution {
namespace {

constexpr WorkingDay not_finished = -1;

/// Which entries stop work in a replay of a day.
struct Causes {
    bool client = true;
    bool provider = true;

    bool include(Party party) const {
        if (party == Party::client) return client;
        return party == Party::neutral || provider;
    }
};

/// How far every activity has come.
class Progress {
public:
    explicit Progress(const History& history)
        : history_(history),
          order_(order_of_activities(history.activities)),
          done_(history.activities.size()),
          finished_on_(history.activities.size(), not_finished),
          forecast_(history.activities.size()) {
        ASSERT(order_.size() == history.activities.size(), "activities wait in no circle");
    }

    bool is_finished(std::size_t activity) const { return finished_on_[activity] != not_finished; }
    bool is_all_finished() const { return unfinished() == 0; }

    /// A day goes by: each activity makes a day of progress when all before it were finished before
    /// and no entry among the causes stops it.
    void work(WorkingDay day, Causes causes);
    /// When all is finished if everything unfinished goes on from the day after `day`.
    WorkingDay forecast(WorkingDay day);
    /// Whether any entry stops an activity that could go on.
    bool is_stopped(WorkingDay day) const;

private:
    std::size_t unfinished() const {
        return static_cast<std::size_t>(std::ranges::count(finished_on_, not_finished));
    }
    bool can_go_on(std::size_t activity, WorkingDay day) const {
        if (is_finished(activity)) return false;
        return std::ranges::all_of(history_.activities[activity].after, [&](std::size_t before) {
            return is_finished(before) && finished_on_[before] < day;
        });
    }

    const History& history_;
    std::vector<std::size_t> order_;
    std::vector<std::int64_t> done_;
    std::vector<WorkingDay> finished_on_;
    std::vector<WorkingDay> forecast_;
};

void Progress::work(WorkingDay day, Causes causes) {
    std::vector<bool> is_blocked(history_.activities.size());
    for (const Blocked& entry : history_.blocked) {
        if (entry.covers(day) && causes.include(entry.party)) is_blocked[entry.activity] = true;
    }
    for (const std::size_t activity : order_) {
        if (is_blocked[activity] || !can_go_on(activity, day)) continue;
        if (++done_[activity] == history_.activities[activity].days) finished_on_[activity] = day;
    }
}

WorkingDay Progress::forecast(WorkingDay day) {
    WorkingDay last = 0;
    for (const std::size_t activity : order_) {
        WorkingDay& finish = forecast_[activity];
        finish = finished_on_[activity];
        if (finish == not_finished) {
            WorkingDay begun_after = day;
            for (const std::size_t before : history_.activities[activity].after) {
                begun_after = std::max(begun_after, forecast_[before]);
            }
            finish = begun_after + history_.activities[activity].days - done_[activity];
        }
        last = std::max(last, finish);
    }
    return last;
}

bool Progress::is_stopped(WorkingDay day) const {
    return std::ranges::any_of(history_.blocked, [&](const Blocked& entry) {
        return entry.covers(day) && can_go_on(entry.activity, day);
    });
}

bool is_paused(const History& history, WorkingDay day) {
    return std::ranges::any_of(history.pauses,
                               [day](const PausedDays& pause) { return pause.covers(day); });
}

WorkingDay forecast_after(Progress replay, WorkingDay day, Causes causes) {
    replay.work(day, causes);
    return replay.forecast(day);
}

/// The close of a day that made the finish move from `before` (DELAY R8).
SlippedDay close_of(WorkingDay day, WorkingDay before, WorkingDay after, const Progress& morning) {
    SlippedDay closed{.day = day,
                      .slip = after - before,
                      .is_paused = false,
                      .share = {},
                      .actual = after,
                      .without_client = after,
                      .without_provider = after};
    closed.without_client = forecast_after(morning, day, {.client = false, .provider = true});
    closed.without_provider = forecast_after(morning, day, {.client = true, .provider = false});
    const WorkingDay neutral = forecast_after(morning, day, {.client = false, .provider = false});
    closed.share = share_of_day({.actual = after - before,
                                 .without_client = closed.without_client - before,
                                 .without_provider = closed.without_provider - before,
                                 .neutral_only = neutral - before});
    return closed;
}

SlippedDay close_of_paused(WorkingDay day, WorkingDay before, WorkingDay after) {
    SlippedDay closed{.day = day,
                      .slip = after - before,
                      .is_paused = true,
                      .share = {},
                      .actual = after,
                      .without_client = after,
                      .without_provider = after};
    closed.share.neutral = after - before;
    return closed;
}

/// The party of the entry that began first among those active on unfinished activities; neutral
/// stands for nobody.
Party first_to_block(const History& history, WorkingDay day, const Progress& morning) {
    const Blocked* first = nullptr;
    bool is_tie = false;
    for (const Blocked& entry : history.blocked) {
        if (!entry.covers(day) || morning.is_finished(entry.activity)) continue;
        if (first == nullptr || entry.from < first->from) {
            first = &entry;
            is_tie = false;
        } else if (entry.from == first->from && entry.party != first->party) {
            is_tie = true;
        }
    }
    return first == nullptr || is_tie ? Party::neutral : first->party;
}

void add(Charge& charge, Party party, const Rational& days) {
    if (party == Party::client)
        charge.client += days;
    else if (party == Party::provider)
        charge.provider += days;
    else
        charge.nobody += days;
}

}  // namespace

Attribution attribute(const History& history) {
    Progress progress(history);
    Attribution result;
    result.baseline_finish = progress.forecast(0);
    WorkingDay forecast = result.baseline_finish;
    for (WorkingDay day = 1; !progress.is_all_finished(); ++day) {
        if (is_paused(history, day)) {
            const WorkingDay after = progress.forecast(day);
            result.days.push_back(close_of_paused(day, forecast, after));
            forecast = after;
        } else if (!progress.is_stopped(day)) {
            // Everything goes on as the forecast has it: nothing moves.
            progress.work(day, {});
            continue;
        } else {
            const Progress morning = progress;
            progress.work(day, {});
            const WorkingDay after = progress.forecast(day);
            if (after == forecast) continue;
            result.days.push_back(close_of(day, forecast, after, morning));
            forecast = after;
        }
        result.buckets += result.days.back().share;
    }
    result.actual_finish = forecast;
    return result;
}

Charge charge(const Attribution& attribution, const History& history, ConcurrencyPolicy policy,
              Party dominant_party) {
    Charge charged{attribution.buckets.client, attribution.buckets.provider,
                   attribution.buckets.neutral};
    const Rational& concurrent = attribution.buckets.concurrent;
    switch (policy) {
        case ConcurrencyPolicy::excusable:
            charged.nobody += concurrent;
            return charged;
        case ConcurrencyPolicy::split:
            charged.client += concurrent / 2;
            charged.provider += concurrent / 2;
            return charged;
        case ConcurrencyPolicy::dominant:
            add(charged, dominant_party, concurrent);
            return charged;
        case ConcurrencyPolicy::first:
            break;
    }
    Progress progress(history);
    WorkingDay day = 1;
    for (const SlippedDay& slipped : attribution.days) {
        for (; day < slipped.day; ++day) {
            if (!is_paused(history, day)) progress.work(day, {});
        }
        if (slipped.share.concurrent == Rational()) continue;
        add(charged, first_to_block(history, day, progress), slipped.share.concurrent);
    }
    return charged;
}

}  // namespace slipway::delay_attribution
