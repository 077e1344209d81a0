#include "engines/rcpsp/general_scheme.hpp"

#include <algorithm>
#include <functional>

#include "base/assert.hpp"

namespace slipway::rcpsp {
namespace {

constexpr std::int64_t millionths = 1'000'000;

auto& at(auto& values, int index) {
    return values[static_cast<std::size_t>(index)];
}

}  // namespace

GeneralScheme::GeneralScheme(const Instance& instance) : free_(instance) {
    ASSERT(!find_impossible(instance), "every activity can be done by itself");
    const std::size_t count = instance.activities.size();
    for (Links& links : links_) links.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        const Activity& activity = instance.activities[i];
        work_.push_back(
            {activity.work, activity.interruption, activity.release, activity.priority});
        has_priorities_ = has_priorities_ || activity.priority != work_.front().priority;
        const auto link = [&](std::size_t next, int overlap) {
            links_[0][next].push_back({static_cast<int>(i), overlap});
            links_[1][i].push_back({static_cast<int>(next), overlap});
        };
        for (const std::size_t next : activity.successors) link(next, 0);
        for (const std::size_t next : activity.successors_at_once) {
            ASSERT(activity.work > 0 && instance.activities[next].work > 0,
                   "what goes on at once is work");
            link(next, 1);
        }
    }
}

/// Looks for the pieces of work that begins in `from` and rests in breaks at most; where there are
/// none, `obstacle` is the period in the way. No start up to it would get by: whatever begins later
/// has done less when it comes there.
bool GeneralScheme::find_run(int activity, int from, int& obstacle) {
    const Work& work = at(work_, activity);
    const bool rests = work.interruption == Interruption::in_breaks;
    run_.clear();
    int left = work.units;
    for (int period = from; left > 0; ++period) {
        const int units = std::min(left, free_.fitting(activity, period));
        if (units > 0) {
            run_.push_back({activity, period, units});
            left -= units;
        } else if (run_.empty() || !rests || !free_.is_break(activity, period)) {
            obstacle = period;
            return false;
        }
    }
    return true;
}

void GeneralScheme::take_run(int activity) {
    for (const Piece& piece : run_) free_.take(activity, piece.period, piece.units);
    pieces_.insert(pieces_.end(), run_.begin(), run_.end());
}

/// Gives the activity its pieces, from `earliest` on; `run_` has them.
void GeneralScheme::place(int activity, int earliest) {
    if (at(work_, activity).interruption == Interruption::anywhere) {
        run_.clear();
        int left = at(work_, activity).units;
        for (int period = earliest; left > 0; ++period) {
            const int units = std::min(left, free_.fitting(activity, period));
            if (units > 0) run_.push_back({activity, period, units});
            left -= units;
        }
    } else {
        int obstacle = 0;
        while (!find_run(activity, earliest, obstacle)) earliest = obstacle + 1;
    }
    take_run(activity);
}

void GeneralScheme::build(Direction direction, int end, Schedule& schedule) {
    free_.clear(direction, end);
    pieces_.clear();
    schedule.starts.resize(work_.size());
    schedule.finishes.resize(work_.size());
    schedule.makespan = 0;
    const bool is_forward = direction == Direction::forward;
    for (const int activity : schedule.order) {
        const Work& work = at(work_, activity);
        int earliest = is_forward ? work.release : 0;
        for (const Link& link : at(links(direction), activity)) {
            earliest = std::max(earliest, at(schedule.finishes, link.activity) - link.overlap);
        }
        if (work.units > 0) place(activity, earliest);
        at(schedule.starts, activity) = work.units > 0 ? run_.front().period : earliest;
        at(schedule.finishes, activity) = work.units > 0 ? run_.back().period + 1 : earliest;
        const int deadline = is_forward ? 0 : work.release;
        schedule.makespan = std::max(schedule.makespan, at(schedule.finishes, activity) + deadline);
    }
    schedule.weighted_finishes = is_forward ? weighted(schedule) : 0;
}

std::int64_t GeneralScheme::weighted(const Schedule& schedule) const {
    if (!has_priorities_) return 0;
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < work_.size(); ++i) {
        sum += (schedule.finishes[i] * millionths + work_[i].priority / 2) / work_[i].priority;
    }
    return sum;
}

/// All that the activity waits for has ended.
void GeneralScheme::open(int activity, int now) {
    if (at(earliest_, activity) <= now) {
        at_hand_.push_back(at(rank_, activity));
        std::ranges::push_heap(at_hand_, std::greater<>());
    } else {
        later_.emplace_back(at(earliest_, activity), activity);
        std::ranges::push_heap(later_, std::greater<>());
    }
}

void GeneralScheme::end_activity(int activity, int now, Schedule& schedule) {
    const int finish = at(schedule.finishes, activity);
    schedule.makespan = std::max(schedule.makespan, finish);
    for (const Link& link : at(links(Direction::backward), activity)) {
        int& earliest = at(earliest_, link.activity);
        earliest = std::max(earliest, finish - link.overlap);
        if (--at(waiting_for_, link.activity) == 0) open(link.activity, now);
    }
}

void GeneralScheme::work_on(int activity, int now, Schedule& schedule) {
    const bool is_split = at(work_, activity).interruption == Interruption::anywhere;
    int& left = at(left_, activity);
    const bool begins = left == at(work_, activity).units;
    int obstacle = 0;
    run_.clear();
    if (left > 0 && is_split) {
        const int units = std::min(left, free_.fitting(activity, now));
        if (units > 0) run_.push_back({activity, now, units});
    } else if (left > 0 && !find_run(activity, now, obstacle)) {
        run_.clear();
    }
    if (left > 0 && run_.empty()) {
        kept_.push_back(at(rank_, activity));
        return;
    }
    if (begins) {
        at(schedule.starts, activity) = now;
        schedule.order.push_back(activity);
    }
    take_run(activity);
    for (const Piece& piece : run_) left -= piece.units;
    if (left > 0) {
        kept_.push_back(at(rank_, activity));
        return;
    }
    at(schedule.finishes, activity) = run_.empty() ? now : run_.back().period + 1;
    end_activity(activity, now, schedule);
}

/// The next period with something at hand, which is put there.
int GeneralScheme::next_period(int now) {
    const bool goes_on = !kept_.empty();
    const int next = goes_on ? now + 1 : later_.front().first;
    std::swap(at_hand_, kept_);
    kept_.clear();
    while (!later_.empty() && later_.front().first <= next) {
        at_hand_.push_back(at(rank_, later_.front().second));
        std::ranges::pop_heap(later_, std::greater<>());
        later_.pop_back();
    }
    std::ranges::make_heap(at_hand_, std::greater<>());
    return next;
}

void GeneralScheme::build_parallel(Schedule& schedule) {
    const int count = static_cast<int>(work_.size());
    const std::vector<int> by_rank = std::exchange(schedule.order, {});
    free_.clear(Direction::forward, 0);
    pieces_.clear();
    schedule.starts.assign(work_.size(), 0);
    schedule.finishes.assign(work_.size(), 0);
    schedule.makespan = 0;
    rank_.resize(work_.size());
    waiting_for_.resize(work_.size());
    earliest_.resize(work_.size());
    left_.resize(work_.size());
    at_hand_.clear();
    kept_.clear();
    later_.clear();
    for (int i = 0; i < count; ++i) {
        at(rank_, at(by_rank, i)) = i;
        at(waiting_for_, i) = static_cast<int>(at(links(Direction::forward), i).size());
        at(earliest_, i) = at(work_, i).release;
        at(left_, i) = at(work_, i).units;
    }
    int now = 0;
    for (int i = 0; i < count; ++i) {
        if (at(waiting_for_, i) == 0) open(i, now);
    }
    while (true) {
        while (!at_hand_.empty()) {
            const int activity = at(by_rank, at_hand_.front());
            std::ranges::pop_heap(at_hand_, std::greater<>());
            at_hand_.pop_back();
            work_on(activity, now, schedule);
        }
        if (kept_.empty() && later_.empty()) break;
        now = next_period(now);
    }
    schedule.weighted_finishes = weighted(schedule);
}

}  // namespace slipway::rcpsp
