#include "engines/rcpsp/timetable.hpp"

#include <algorithm>
#include <span>

namespace slipway::rcpsp {
namespace {

bool is_break(const Instance& instance, const Activity& activity, int period) {
    for (std::size_t r = 0; r < activity.demands.size(); ++r) {
        if (instance.capacities[r].in(period) < activity.demands[r]) return true;
    }
    return false;
}

bool may_rest(const Instance& instance, const Activity& activity, int period) {
    switch (activity.interruption) {
        case Interruption::never:
            return false;
        case Interruption::in_breaks:
            return is_break(instance, activity, period);
        case Interruption::anywhere:
            return true;
    }
    return false;
}

/// `done` is by period.
bool does_its_work(const Instance& instance, const Activity& activity, int start, int finish,
                   std::span<const Piece> done) {
    if (start < std::max(0, activity.release) || finish < start) return false;
    if (activity.work == 0) return done.empty() && start == finish;
    if (done.empty() || done.front().period != start || done.back().period != finish - 1) {
        return false;
    }
    int left = activity.work;
    int period = start;
    for (const Piece& piece : done) {
        if (piece.period < period || piece.units < 1 || piece.units > activity.quota) return false;
        for (; period < piece.period; ++period) {
            if (!may_rest(instance, activity, period)) return false;
        }
        ++period;
        left -= piece.units;
    }
    return left == 0;
}

bool do_their_work(const Instance& instance, const Timetable& timetable) {
    std::span<const Piece> rest = timetable.pieces;
    for (std::size_t i = 0; i < instance.activities.size(); ++i) {
        const auto is_other = [i](const Piece& piece) {
            return piece.activity != static_cast<int>(i);
        };
        const auto end = std::ranges::find_if(rest, is_other);
        const auto count = static_cast<std::size_t>(end - rest.begin());
        if (!does_its_work(instance, instance.activities[i], timetable.starts[i],
                           timetable.finishes[i], rest.first(count))) {
            return false;
        }
        rest = rest.subspan(count);
    }
    return rest.empty();
}

bool keeps_precedence(const Instance& instance, const Timetable& timetable) {
    for (std::size_t i = 0; i < instance.activities.size(); ++i) {
        const Activity& activity = instance.activities[i];
        for (const std::size_t next : activity.successors) {
            if (timetable.starts[next] < timetable.finishes[i]) return false;
        }
        for (const std::size_t next : activity.successors_at_once) {
            if (timetable.starts[next] < timetable.finishes[i] - 1) return false;
        }
    }
    return true;
}

bool keeps_capacities(const Instance& instance, const Timetable& timetable) {
    const auto length = static_cast<std::size_t>(makespan(timetable));
    for (std::size_t r = 0; r < instance.capacities.size(); ++r) {
        std::vector<int> used(length);
        for (const Piece& piece : timetable.pieces) {
            const auto activity = static_cast<std::size_t>(piece.activity);
            used[static_cast<std::size_t>(piece.period)] +=
                piece.units * instance.activities[activity].demands[r];
        }
        for (std::size_t period = 0; period < length; ++period) {
            if (used[period] > instance.capacities[r].in(static_cast<int>(period))) return false;
        }
    }
    return true;
}

}  // namespace

int makespan(const Timetable& timetable) {
    int end = 0;
    for (const int finish : timetable.finishes) end = std::max(end, finish);
    return end;
}

int makespan(const Instance& instance, const std::vector<int>& starts) {
    int end = 0;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        end = std::max(end, starts[i] + instance.activities[i].work);
    }
    return end;
}

Timetable timetable_of(const Instance& instance, const std::vector<int>& starts) {
    Timetable timetable{.starts = starts, .finishes = {}, .pieces = {}};
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const int finish = starts[i] + instance.activities[i].work;
        timetable.finishes.push_back(finish);
        for (int period = starts[i]; period < finish; ++period) {
            timetable.pieces.push_back({static_cast<int>(i), period, 1});
        }
    }
    return timetable;
}

bool is_feasible(const Instance& instance, const Timetable& timetable) {
    const std::size_t count = instance.activities.size();
    return timetable.starts.size() == count && timetable.finishes.size() == count &&
           do_their_work(instance, timetable) && keeps_precedence(instance, timetable) &&
           keeps_capacities(instance, timetable);
}

bool is_feasible(const Instance& instance, const std::vector<int>& starts) {
    return starts.size() == instance.activities.size() &&
           is_feasible(instance, timetable_of(instance, starts));
}

}  // namespace slipway::rcpsp
