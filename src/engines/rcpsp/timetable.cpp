#include "engines/rcpsp/timetable.hpp"

#include <algorithm>
#include <map>

namespace slipway::rcpsp {
namespace {

using UnitsByPeriod = std::map<int, int>;

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

bool does_its_work(const Instance& instance, const Activity& activity, int start, int finish,
                   const UnitsByPeriod& done) {
    if (start < std::max(0, activity.release) || finish < start) return false;
    if (activity.work == 0) return done.empty() && start == finish;
    if (done.empty() || done.begin()->first != start || done.rbegin()->first != finish - 1) {
        return false;
    }
    int left = activity.work;
    for (int period = start; period < finish; ++period) {
        const auto found = done.find(period);
        if (found == done.end()) {
            if (!may_rest(instance, activity, period)) return false;
            continue;
        }
        if (found->second < 1 || found->second > activity.quota) return false;
        left -= found->second;
    }
    return left == 0;
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

bool keeps_capacities(const Instance& instance, const std::vector<Piece>& pieces) {
    std::map<std::pair<std::size_t, int>, int> used;
    for (const Piece& piece : pieces) {
        const Activity& activity = instance.activities[static_cast<std::size_t>(piece.activity)];
        for (std::size_t r = 0; r < activity.demands.size(); ++r) {
            if (activity.demands[r] > 0) {
                used[{r, piece.period}] += piece.units * activity.demands[r];
            }
        }
    }
    return std::ranges::all_of(used, [&](const auto& use) {
        const auto& [resource, period] = use.first;
        return use.second <= instance.capacities[resource].in(period);
    });
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
    if (timetable.starts.size() != count || timetable.finishes.size() != count) return false;
    std::vector<UnitsByPeriod> done(count);
    for (const Piece& piece : timetable.pieces) {
        if (piece.activity < 0 || static_cast<std::size_t>(piece.activity) >= count) return false;
        UnitsByPeriod& there = done[static_cast<std::size_t>(piece.activity)];
        if (!there.emplace(piece.period, piece.units).second) return false;
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (!does_its_work(instance, instance.activities[i], timetable.starts[i],
                           timetable.finishes[i], done[i])) {
            return false;
        }
    }
    return keeps_precedence(instance, timetable) && keeps_capacities(instance, timetable.pieces);
}

bool is_feasible(const Instance& instance, const std::vector<int>& starts) {
    return starts.size() == instance.activities.size() &&
           is_feasible(instance, timetable_of(instance, starts));
}

}  // namespace slipway::rcpsp
