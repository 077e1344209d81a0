#include "delivery/delay_ledger/core/finish_forecast.hpp"

#include <algorithm>

namespace slipway {
namespace {

constexpr std::int64_t not_known = -1;

/// Lets a plan go on from the close of a day. Moments are minutes of quota used up since then.
class PlanRun {
public:
    PlanRun(const DelayPlan& plan, const DayLine& line, const ProgressFollower& follower,
            const PlanProgress& progress)
        : plan_(plan),
          line_(line),
          follower_(follower),
          progress_(progress),
          day_(follower.day()),
          finished_(plan.activities.size(), not_known) {}

    Rational finish() {
        DayNumber last_before = 0;
        bool is_all_behind = true;
        for (std::size_t i = 0; i < finished_.size(); ++i) {
            const ActivityProgress& activity = progress_.activities[i];
            if (activity.finished_on) {
                finished_[i] = 0;
                last_before = std::max(last_before, *activity.finished_on);
            } else {
                is_all_behind = false;
            }
        }
        if (is_all_behind) return Rational(last_before);
        run();
        return line_.time_of(day_, *std::ranges::max_element(finished_));
    }

private:
    void run() {
        std::int64_t now = 0;
        for (;;) {
            std::optional<std::size_t> chosen;
            std::int64_t soonest = not_known;
            for (std::size_t i = 0; i < finished_.size(); ++i) {
                if (finished_[i] != not_known) continue;
                const std::int64_t start = start_of(i);
                if (start == not_known) continue;
                if (plan_.activities[i].is_gate) {
                    finished_[i] = pass(i, start);
                } else if (start <= now) {
                    if (!chosen) chosen = i;
                } else if (soonest == not_known || start < soonest) {
                    soonest = start;
                }
            }
            if (chosen) {
                now += progress_.activities[*chosen].remaining_minutes;
                finished_[*chosen] = now;
            } else if (soonest != not_known) {
                now = soonest;
            } else {
                return;
            }
        }
    }

    /// When all that it waits for is behind; not_known while something of that is.
    std::int64_t start_of(std::size_t activity) const {
        std::int64_t start = 0;
        for (const std::size_t before : plan_.activities[activity].after) {
            if (finished_[before] == not_known) return not_known;
            start = std::max(start, finished_[before]);
        }
        if (plan_.activities[activity].takes_requests) return start;
        return std::max(start, close_of_requests(activity));
    }
    /// When the open requests that stop an activity are fulfilled; 0 without any.
    std::int64_t close_of_requests(std::size_t activity) const {
        std::int64_t last = 0;
        for (const RequestProgress& request : progress_.requests) {
            if (is_open(request) && stops(request, activity)) {
                last = std::max(last, close_of(day_of(request)));
            }
        }
        return last;
    }

    static bool stops(const RequestProgress& request, std::size_t activity) {
        return std::ranges::find(request.stops, activity) != request.stops.end();
    }
    std::int64_t close_of(DayNumber day) const { return line_.capacity_between(day_, day); }

    /// The last day of the allowance; the next day of both parties when it is over.
    DayNumber last_day(CourtParty owner, DayNumber asked_on, int allowance) const {
        if (!is_clients(owner)) return std::max(asked_on + allowance, day_ + 1);
        const int left = allowance - follower_.allowance_used(asked_on);
        return line_.nth_common_after(day_, std::max(left, 1));
    }
    DayNumber day_of(const RequestProgress& request) const {
        return last_day(request.asked->party, request.asked_on, request.asked->allowance_days);
    }

    std::int64_t pass(std::size_t index, std::int64_t start) const {
        const PlannedActivity& gate = plan_.activities[index];
        const ActivityProgress& progress = progress_.activities[index];
        if (progress.asked_on) {
            return std::max(start, close_of(last_day(gate.owner, *progress.asked_on,
                                                     gate.allowance_days)));
        }
        if (is_behind(plan_, progress_, index)) return start;
        // In the place of what the plan has for answers are the questions that were asked.
        const std::int64_t answered =
            gate.takes_requests ? close_of_requests(index) : std::int64_t{0};
        if (start == 0 && answered > 0) return answered;
        const DayNumber asked = start == 0 ? day_ + 1 : line_.day_in_which(day_, start);
        const DayNumber passed = is_clients(gate.owner)
                                     ? line_.nth_common_after(asked, gate.allowance_days)
                                     : asked + gate.allowance_days;
        return std::max(answered, close_of(passed));
    }

    const DelayPlan& plan_;
    const DayLine& line_;
    const ProgressFollower& follower_;
    const PlanProgress& progress_;
    DayNumber day_;
    std::vector<std::int64_t> finished_;
};

}  // namespace

Rational forecast_finish(const DelayPlan& plan, const DayLine& line,
                         const ProgressFollower& follower, const PlanProgress& progress) {
    return PlanRun(plan, line, follower, progress).finish();
}

}  // namespace slipway
