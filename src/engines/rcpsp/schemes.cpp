#include "engines/rcpsp/schemes.hpp"

#include <algorithm>
#include <functional>
#include <queue>
#include <tuple>

#include "engines/rcpsp/general_scheme.hpp"

namespace slipway::rcpsp {
namespace {

auto& at(auto& values, int index) {
    return values[static_cast<std::size_t>(index)];
}

Timetable written_out(const GeneralScheme& scheme, const Schedule& schedule) {
    Timetable timetable{schedule.starts, schedule.finishes, scheme.pieces()};
    std::ranges::sort(timetable.pieces);
    return timetable;
}

/// For the pass the other way: the last to end goes first.
std::vector<int> turned_order(const std::vector<int>& order, const std::vector<int>& finishes) {
    std::vector<int> turned(order.rbegin(), order.rend());
    std::ranges::stable_sort(turned, std::greater<>(), [&](int i) { return at(finishes, i); });
    return turned;
}

/// The longest ways to the end, in periods at full quota.
std::vector<int> tails_of(const Instance& instance) {
    std::vector<int> tails(instance.activities.size());
    const std::vector<int> order = topological_order(instance);
    for (auto i = order.rbegin(); i != order.rend(); ++i) {
        const Activity& activity = at(instance.activities, *i);
        int& tail = at(tails, *i);
        for (const std::size_t next : all_successors(activity)) tail = std::max(tail, tails[next]);
        tail += least_duration(activity);
    }
    return tails;
}

}  // namespace

std::vector<int> order_by_rule(const Instance& instance) {
    const std::vector<int> tails = tails_of(instance);
    std::vector<int> waiting_for(instance.activities.size());
    for (const Activity& activity : instance.activities) {
        for (const std::size_t next : all_successors(activity)) ++waiting_for[next];
    }
    using Place = std::tuple<int, int, int>;
    std::priority_queue<Place, std::vector<Place>, std::greater<>> ready;
    const auto add_if_ready = [&](int i) {
        if (at(waiting_for, i) > 0) return;
        ready.emplace(at(instance.activities, i).priority, -at(tails, i), i);
    };
    for (int i = 0; i < static_cast<int>(waiting_for.size()); ++i) add_if_ready(i);
    std::vector<int> order;
    while (!ready.empty()) {
        order.push_back(std::get<2>(ready.top()));
        ready.pop();
        for (const std::size_t next : all_successors(at(instance.activities, order.back()))) {
            --waiting_for[next];
            add_if_ready(static_cast<int>(next));
        }
    }
    return order;
}

Timetable serial_schedule(const Instance& instance, const std::vector<int>& order) {
    GeneralScheme scheme(instance);
    Schedule schedule;
    schedule.order = order;
    scheme.build(Direction::forward, 0, schedule);
    return written_out(scheme, schedule);
}

Timetable parallel_schedule(const Instance& instance, const std::vector<int>& order) {
    GeneralScheme scheme(instance);
    Schedule schedule;
    schedule.order = order;
    scheme.build_parallel(schedule);
    return written_out(scheme, schedule);
}

Timetable improve(const Instance& instance, const Timetable& timetable) {
    GeneralScheme scheme(instance);
    Timetable best = timetable;
    std::vector<int> order = topological_order(instance);
    std::ranges::stable_sort(order, {}, [&](int i) { return at(best.starts, i); });
    while (true) {
        const int end = makespan(best);
        Schedule backward;
        backward.order = turned_order(order, best.finishes);
        scheme.build(Direction::backward, end, backward);
        Schedule forward;
        forward.order = turned_order(backward.order, backward.finishes);
        scheme.build(Direction::forward, 0, forward);
        if (forward.makespan >= end) return best;
        best = written_out(scheme, forward);
        order = forward.order;
    }
}

}  // namespace slipway::rcpsp
