#include "engines/rcpsp/genetic_search.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "engines/rcpsp/crossover.hpp"
#include "engines/rcpsp/order_sampler.hpp"
#include "engines/rcpsp/schedule_builder.hpp"
#include "engines/rcpsp/schemes.hpp"

namespace slipway::rcpsp {
namespace {

using scheduling::Random;

/// The best of these many drawn schedules, or of as many as the population has, begin the search.
constexpr std::size_t least_drawn = 110;
constexpr std::uint32_t percent_drawn_parallel = 50;
constexpr std::size_t activities_a_fingerprint = 6;

using Population = std::vector<Schedule>;

std::size_t population_for(const SearchLimits& limits) {
    if (limits.population > 0) return static_cast<std::size_t>(std::max(4, limits.population));
    const double thousands = static_cast<double>(limits.schedules) / 1000.0;
    return static_cast<std::size_t>(std::clamp(18.0 * std::pow(thousands, 0.66), 10.0, 400.0));
}

class Search {
public:
    Search(const Instance& instance, const SearchLimits& limits)
        : instance_(instance),
          limits_(limits),
          random_(limits.seed, 0),
          builder_(instance),
          sampler_(builder_, random_),
          crossover_(builder_, random_),
          bound_(critical_path(instance)) {}

    SearchResult run();

private:
    bool is_done() const;
    void build(Direction direction, Schedule& schedule);
    void count(Direction direction, const Schedule& schedule);
    void draw_parallel(Schedule& schedule);
    void build_by_rule(Population& built);
    Population draw(std::size_t size);
    bool is_new(const Schedule& child);
    void breed(Direction direction, const Population& parents, Population& children);
    const Schedule& partner_of(const Population& parents, std::size_t member);

    const Instance& instance_;
    const SearchLimits& limits_;
    Random random_;
    ScheduleBuilder builder_;
    OrderSampler sampler_;
    Crossover crossover_;
    int bound_;
    std::int64_t built_ = 0;
    Schedule best_;
    std::vector<Piece> best_pieces_;
    Schedule child_;
    Schedule other_child_;
    std::set<std::uint64_t> fingerprints_;
};

bool Search::is_done() const {
    if (built_ == 0) return false;
    return built_ >= limits_.schedules || best_.makespan == bound_ ||
           (limits_.is_over && limits_.is_over());
}

void Search::count(Direction direction, const Schedule& schedule) {
    ++built_;
    if (!builder_.is_plain() && direction == Direction::backward) return;
    if (!best_.starts.empty() && !is_better(schedule, best_)) return;
    if (direction == Direction::forward)
        best_ = schedule;
    else
        builder_.turn_round(schedule, best_);
    best_pieces_ = builder_.pieces();
}

void Search::build(Direction direction, Schedule& schedule) {
    builder_.build(direction, schedule);
    builder_.sort_by_start(schedule);
    count(direction, schedule);
}

/// A drawn order as the ranking of the parallel scheme where calendars matter.
void Search::draw_parallel(Schedule& schedule) {
    if (builder_.is_plain()) {
        sampler_.draw_parallel(Direction::forward, schedule);
    } else {
        sampler_.draw_order(Direction::forward, schedule);
        builder_.build_parallel(schedule);
    }
    count(Direction::forward, schedule);
}

/// The list rule's schedules, by both schemes.
void Search::build_by_rule(Population& built) {
    Schedule serial;
    serial.order = order_by_rule(instance_);
    Schedule parallel = serial;
    build(Direction::forward, serial);
    built.push_back(std::move(serial));
    if (is_done()) return;
    builder_.build_parallel(parallel);
    count(Direction::forward, parallel);
    built.push_back(std::move(parallel));
}

/// The first population, seen backward.
Population Search::draw(std::size_t size) {
    Population drawn;
    if (!builder_.is_plain()) build_by_rule(drawn);
    while (drawn.size() < std::max(size, least_drawn) && !is_done()) {
        Schedule schedule;
        if (random_.next_below(100) < percent_drawn_parallel) {
            draw_parallel(schedule);
        } else {
            sampler_.draw_order(Direction::forward, schedule);
            build(Direction::forward, schedule);
        }
        drawn.push_back(std::move(schedule));
    }
    std::ranges::stable_sort(drawn, {}, &Schedule::makespan);
    Population population(size);
    for (std::size_t i = 0; i < size; ++i) {
        builder_.turn_round(drawn[i % drawn.size()], population[i]);
    }
    return population;
}

/// The shorter of two members, not the member itself.
const Schedule& Search::partner_of(const Population& parents, std::size_t member) {
    const auto draw_one = [&] {
        const std::size_t other = random_.next_below(static_cast<std::uint32_t>(parents.size()));
        return other == member ? (other + 1) % parents.size() : other;
    };
    const Schedule& first = parents[draw_one()];
    const Schedule& second = parents[draw_one()];
    return second.makespan < first.makespan ? second : first;
}

/// Whether no child of this generation is the same, going by the starts of every sixth activity
/// (FNV-1a): near twins count as twins.
bool Search::is_new(const Schedule& child) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (std::size_t i = 0; i < child.starts.size(); i += activities_a_fingerprint) {
        hash = (hash ^ static_cast<std::uint64_t>(child.starts[i])) * 0x100000001b3U;
    }
    return fingerprints_.insert(hash).second;
}

void Search::breed(Direction direction, const Population& parents, Population& children) {
    const auto shortest = std::ranges::min_element(parents, {}, &Schedule::makespan);
    fingerprints_.clear();
    for (std::size_t i = 0; i < parents.size() && !is_done(); ++i) {
        const Schedule& member = parents[i];
        const Schedule& partner = partner_of(parents, i);
        crossover_.cross(direction, member, partner, child_.order);
        build(direction, child_);
        crossover_.cross(direction, partner, member, other_child_.order);
        build(direction, other_child_);
        if (other_child_.makespan < child_.makespan) std::swap(child_, other_child_);
        if (&member == &*shortest && child_.makespan > member.makespan) {
            child_.order = member.order;
            build(direction, child_);
        }
        if (!is_new(child_) && !is_done()) {
            sampler_.draw_order(direction, child_);
            build(direction, child_);
        }
        builder_.turn_round(child_, children[i]);
    }
}

SearchResult Search::run() {
    Population population = draw(population_for(limits_));
    Population next = population;
    for (Direction direction = Direction::backward; !is_done(); direction = opposite(direction)) {
        breed(direction, population, next);
        std::swap(population, next);
    }
    Timetable best = timetable_of(instance_, best_.starts);
    if (!builder_.is_plain()) {
        std::ranges::sort(best_pieces_);
        best = {best_.starts, best_.finishes, best_pieces_};
    }
    return {std::move(best), best_.makespan, built_};
}

}  // namespace

SearchResult search(const Instance& instance, const SearchLimits& limits) {
    return Search(instance, limits).run();
}

}  // namespace slipway::rcpsp
