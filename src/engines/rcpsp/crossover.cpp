#include "engines/rcpsp/crossover.hpp"

#include <algorithm>

namespace slipway::rcpsp {
namespace {

/// The figures below were found on j30, j60 and j120 as wholes.
constexpr int stretches_tried = 20;
constexpr double shortest_stretch = 0.1;
constexpr double longest_stretch = 0.45;
constexpr int activities_a_swap = 20;

auto& at(auto& values, int index) {
    return values[static_cast<std::size_t>(index)];
}

bool contains(const std::vector<std::uint64_t>& set, int activity) {
    return (at(set, activity / 64) >> (activity % 64) & 1) != 0;
}

void add_all(std::vector<std::uint64_t>& set, const std::vector<std::uint64_t>& others) {
    for (std::size_t w = 0; w < set.size(); ++w) set[w] |= others[w];
}

}  // namespace

Crossover::Crossover(const ScheduleBuilder& builder, scheduling::Random& random)
    : builder_(builder), random_(random) {
    all_before_[0] = close(Direction::forward);
    all_before_[1] = close(Direction::backward);
}

std::vector<Crossover::Set> Crossover::close(Direction direction) const {
    const int count = builder_.count();
    std::vector<Set> closed(static_cast<std::size_t>(count),
                            Set(static_cast<std::size_t>((count + 63) / 64)));
    std::vector<bool> is_known(static_cast<std::size_t>(count));
    const auto visit = [&](const auto& self, int activity) -> void {
        if (is_known[static_cast<std::size_t>(activity)]) return;
        is_known[static_cast<std::size_t>(activity)] = true;
        for (const int before : builder_.predecessors(direction, activity)) {
            self(self, before);
            add_all(at(closed, activity), at(closed, before));
            at(at(closed, activity), before / 64) |= std::uint64_t{1} << (before % 64);
        }
    };
    for (int i = 0; i < count; ++i) visit(visit, i);
    return closed;
}

Crossover::Stretch Crossover::find_peak(const Schedule& father) {
    // Usage by moment, then summed up to each moment.
    const int span = father.makespan;
    usage_.assign(static_cast<std::size_t>(span) + 2, 0.0F);
    for (int i = 0; i < builder_.count(); ++i) {
        const int start = at(father.starts, i);
        at(usage_, start + 1) += builder_.load(i);
        at(usage_, start + builder_.duration(i) + 1) -= builder_.load(i);
    }
    for (int pass = 0; pass < 2; ++pass) {
        for (int t = 1; t <= span; ++t) at(usage_, t) += at(usage_, t - 1);
    }
    const auto below = [&](int bound) {
        return static_cast<int>(random_.next_below(static_cast<std::uint32_t>(std::max(1, bound))));
    };
    const int shortest = std::max(1, static_cast<int>(span * shortest_stretch));
    const int length = shortest + below(static_cast<int>(span * longest_stretch) - shortest);
    Stretch peak;
    float most = -1;
    for (int k = 0; k < stretches_tried; ++k) {
        const int from = below(span - length);
        const float used = at(usage_, std::min(span, from + length)) - at(usage_, from);
        if (used > most) {
            most = used;
            peak = {from, from + length};
        }
    }
    return peak;
}

void Crossover::cross(Direction direction, const Schedule& father, const Schedule& mother,
                      std::vector<int>& order) {
    const Stretch peak = find_peak(father);
    const std::size_t words = static_cast<std::size_t>((builder_.count() + 63) / 64);
    before_.assign(words, 0);
    after_.assign(words, 0);
    for (const int i : father.order) {
        if (!peak.holds(at(father.starts, i))) continue;
        add_all(before_, at(all_before(direction), i));
        add_all(after_, at(all_before(opposite(direction)), i));
    }
    const int middle = (peak.from + peak.to) / 2 * mother.makespan / std::max(1, father.makespan);
    order.clear();
    rest_.clear();
    for (const int i : mother.order) {
        if (peak.holds(at(father.starts, i))) continue;
        const bool goes_before =
            contains(before_, i) || (!contains(after_, i) && at(mother.starts, i) < middle);
        (goes_before ? order : rest_).push_back(i);
    }
    for (const int i : father.order) {
        if (peak.holds(at(father.starts, i))) order.push_back(i);
    }
    order.insert(order.end(), rest_.begin(), rest_.end());
    swap_neighbours(direction, order);
}

void Crossover::swap_neighbours(Direction direction, std::vector<int>& order) {
    if (order.size() < 2) return;
    for (int k = builder_.count() / activities_a_swap; k > 0; --k) {
        const std::size_t place = random_.next_below(static_cast<std::uint32_t>(order.size() - 1));
        if (!builder_.waits_for(direction, order[place + 1], order[place])) {
            std::swap(order[place], order[place + 1]);
        }
    }
}

}  // namespace slipway::rcpsp
