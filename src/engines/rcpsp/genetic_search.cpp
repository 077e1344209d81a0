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

/// The figures below were found on j30, j60 and j120 as wholes.

/// The best of these many drawn schedules, or of as many as the population has, begin the search.
constexpr std::size_t least_drawn = 110;
constexpr std::uint32_t percent_parallel_at_first = 50;
/// Of children so many get a scheme by chance, and of these so many the parallel one.
constexpr std::uint32_t percent_of_schemes_drawn = 5;
constexpr std::uint32_t percent_parallel_later = 20;
constexpr int competitors = 3;
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
    bool happens(std::uint32_t percent) { return random_.next_below(100) < percent; }
    Scheme draw_scheme(std::uint32_t percent_parallel) {
        return happens(percent_parallel) ? Scheme::parallel : Scheme::serial;
    }
    void build(Direction direction, Schedule& schedule);
    void build_by_rule(Population& built);
    Population draw(std::size_t size);
    const Schedule& partner_of(const Population& parents, std::size_t member);
    void make_child(Direction direction, const Schedule& father, const Schedule& mother,
                    Schedule& child);
    bool is_new(const Schedule& child);
    void breed(Direction direction, const Population& parents, Population& children);

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

void Search::build(Direction direction, Schedule& schedule) {
    builder_.build(direction, schedule);
    ++built_;
    if (!builder_.is_plain() && direction == Direction::backward) return;
    if (!best_.starts.empty() && !ends_better(schedule, best_)) return;
    if (direction == Direction::forward)
        best_ = schedule;
    else
        builder_.turn_round(schedule, best_);
    best_pieces_ = builder_.pieces();
}

/// The list rule's schedules, by both schemes.
void Search::build_by_rule(Population& built) {
    for (const Scheme scheme : {Scheme::serial, Scheme::parallel}) {
        if (is_done()) return;
        Schedule& schedule = built.emplace_back();
        schedule.scheme = scheme;
        schedule.order = order_by_rule(instance_);
        build(Direction::forward, schedule);
    }
}

/// The first population, seen backward.
Population Search::draw(std::size_t size) {
    Population drawn;
    if (!builder_.is_plain()) build_by_rule(drawn);
    while (drawn.size() < std::max(size, least_drawn) && !is_done()) {
        Schedule& schedule = drawn.emplace_back();
        schedule.scheme = draw_scheme(percent_parallel_at_first);
        sampler_.draw(Direction::forward, schedule.order);
        build(Direction::forward, schedule);
    }
    std::ranges::stable_sort(drawn, is_better);
    Population population(size);
    for (std::size_t i = 0; i < size; ++i) {
        builder_.turn_round(drawn[i % drawn.size()], population[i]);
    }
    return population;
}

/// The best of a few other members.
const Schedule& Search::partner_of(const Population& parents, std::size_t member) {
    const auto draw_one = [&]() -> const Schedule& {
        const std::size_t other = random_.next_below(static_cast<std::uint32_t>(parents.size()));
        return parents[other == member ? (other + 1) % parents.size() : other];
    };
    const Schedule* chosen = &draw_one();
    for (int k = 1; k < competitors; ++k) {
        const Schedule& challenger = draw_one();
        if (is_better(challenger, *chosen)) chosen = &challenger;
    }
    return *chosen;
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

/// A child has its mother's scheme, but for a few (Hartmann 2002): so the population finds out by
/// itself which scheme suits the instance, and how far.
void Search::make_child(Direction direction, const Schedule& father, const Schedule& mother,
                        Schedule& child) {
    crossover_.cross(direction, father, mother, child.order);
    child.scheme =
        happens(percent_of_schemes_drawn) ? draw_scheme(percent_parallel_later) : mother.scheme;
    build(direction, child);
}

void Search::breed(Direction direction, const Population& parents, Population& children) {
    const auto shortest = std::ranges::min_element(parents, {}, &Schedule::makespan);
    fingerprints_.clear();
    for (std::size_t i = 0; i < parents.size() && !is_done(); ++i) {
        const Schedule& member = parents[i];
        const Schedule& partner = partner_of(parents, i);
        make_child(direction, member, partner, child_);
        if (is_done()) return;
        make_child(direction, partner, member, other_child_);
        if (is_better(other_child_, child_)) std::swap(child_, other_child_);
        if (&member == &*shortest && child_.makespan > member.makespan && !is_done()) {
            // Only the serial scheme is sure not to make a justified schedule longer.
            child_.order = member.order;
            child_.scheme = Scheme::serial;
            build(direction, child_);
        }
        if (!is_new(child_) && !is_done()) {
            sampler_.draw(direction, child_.order);
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
