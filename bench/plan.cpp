// How fast portfolios are planned, replanned, and one engagement forecast. Prints figures.
#include <fmt/format.h>
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <optional>
#include <thread>

#include "daily_closes.hpp"
#include "engines/forecast/finish_forecast.hpp"
#include "engines/scheduling/list_planner.hpp"
#include "engines/scheduling/order_search.hpp"
#include "portfolio.hpp"
#include "taskjuggler.hpp"

namespace slipway::bench {
namespace {

using namespace scheduling;

double milliseconds_of(auto&& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin)
        .count();
}

const char* name_of(Sharing sharing) {
    return sharing == Sharing::by_all ? "by all" : "by five managers";
}

void measure_list(std::size_t engagements, Sharing sharing) {
    const Portfolio portfolio = make_portfolio(engagements, sharing);
    double fastest = 1e9;
    for (int i = 0; i < 3; ++i) {
        fastest = std::min(fastest, milliseconds_of([&] { (void)ListPlanner::create(portfolio); }));
    }
    fmt::print("list plan, {} engagements, developers shared {}: {:.1f} ms ({:.1f} µs each)\n",
               engagements, name_of(sharing), fastest,
               1000 * fastest / static_cast<double>(engagements));
}

void measure_changes(std::size_t engagements, Sharing sharing) {
    auto planner = *ListPlanner::create(make_portfolio(engagements, sharing));
    double sum = 0;
    double slowest = 0;
    std::size_t moved = 0;
    constexpr std::size_t changes = 100;
    for (std::size_t i = 0; i < changes; ++i) {
        const std::size_t index = i * 7919 % engagements;
        EngagementToPlan changed = planner.portfolio().engagements[index];
        changed.blocks[i % 10].items[0].effort += Effort::minutes(90);
        const double took = milliseconds_of(
            [&] { moved += planner.change_engagement(index, std::move(changed))->size(); });
        sum += took;
        slowest = std::max(slowest, took);
    }
    fmt::print(
        "replan after a change, {} engagements, developers shared {}: mean {:.2f} ms, slowest "
        "{:.2f} ms, {:.1f} engagements moved\n",
        engagements, name_of(sharing), sum / changes, slowest,
        static_cast<double>(moved) / changes);
}

void measure_forecast() {
    Portfolio portfolio = make_portfolio(1000, Sharing::by_five_managers);
    portfolio.engagements.resize(1);
    const double took =
        milliseconds_of([&] { (void)forecast::forecast_finishes(portfolio, {}, 10'000, 1, 1); });
    fmt::print("10,000 forecast samples of one engagement: {:.1f} ms\n", took);
}

/// Hardly two items have their likely effort at the same place between low and high.
void measure_distinct_modes() {
    Portfolio portfolio = make_portfolio(1000, Sharing::by_five_managers);
    std::int64_t count = 0;
    for (EngagementToPlan& engagement : portfolio.engagements) {
        for (BlockToPlan& block : engagement.blocks) {
            for (ItemToPlan& item : block.items) {
                const std::int64_t above_low = 1 + count % 60;
                item.low = Effort::minutes(1);
                item.effort = item.low + Effort::minutes(above_low);
                item.high = item.effort + Effort::minutes(1 + count++ / 60);
            }
        }
    }
    const double took =
        milliseconds_of([&] { (void)forecast::forecast_finishes(portfolio, {}, 1, 1, 1); });
    fmt::print("one forecast sample of 1,000 engagements, {} items of distinct modes: {:.0f} ms\n",
               count, took);
}

/// What `slipway plan` does with a file by default, but for reading and writing it.
void measure_whole_command(std::size_t engagements) {
    const Portfolio portfolio = make_portfolio(engagements, Sharing::by_five_managers);
    const auto threads = std::max(1U, std::thread::hardware_concurrency());
    double listed = 0;
    double searched = 0;
    const double took = milliseconds_of([&] {
        std::optional<ListPlanner> planner;
        listed = milliseconds_of([&] { planner = *ListPlanner::create(portfolio); });
        SearchedPlan best;
        searched = milliseconds_of([&] {
            best = search_order(portfolio, planner->plan(), SearchEffort::milliseconds(1000), 1);
        });
        (void)forecast::forecast_finishes(portfolio, best.order, 10'000, 1,
                                          static_cast<int>(threads));
    });
    fmt::print(
        "the whole of `slipway plan`, {} engagements, {} threads: {:.0f} ms: list {:.0f}, search "
        "{:.0f}, 10,000 forecast samples {:.0f}\n",
        engagements, threads, took, listed, searched, took - listed - searched);
}

void measure_search() {
    const Portfolio portfolio = make_portfolio(200, Sharing::by_five_managers);
    const auto planner = *ListPlanner::create(portfolio);
    const Objective list = objective_of(portfolio, planner.plan());
    SearchedPlan best;
    const double took = milliseconds_of([&] {
        best = search_order(portfolio, planner.plan(), SearchEffort::milliseconds(1000), 1);
    });
    fmt::print(
        "search, 200 engagements, a budget of 1000 ms: {:.0f} ms, objective {:.1f} → {:.1f}\n",
        took, static_cast<double>(list.weighted_days_millionths) / 1e6,
        static_cast<double>(best.objective.weighted_days_millionths) / 1e6);
}

double mean_flow_days(const Portfolio& portfolio, const auto& finish_of) {
    double sum = 0;
    for (std::size_t e = 0; e < portfolio.engagements.size(); ++e) {
        sum += static_cast<double>((finish_of(e) - portfolio.engagements[e].start).count());
    }
    return sum / static_cast<double>(portfolio.engagements.size());
}

/// TaskJuggler takes minutes for some hundreds of engagements.
void compare_with_taskjuggler(std::size_t engagements) {
    const Portfolio portfolio = make_portfolio(engagements, Sharing::by_five_managers);
    double fastest = 1e9;
    for (int i = 0; i < 5; ++i) {
        fastest = std::min(fastest, milliseconds_of([&] { (void)ListPlanner::create(portfolio); }));
    }
    const auto planner = *ListPlanner::create(portfolio);
    fmt::print("list plan, {} engagements: {:.1f} ms, mean flow time {:.2f} days\n", engagements,
               fastest, mean_flow_days(portfolio, [&](std::size_t e) {
                   return planner.plan().engagements[e].finish;
               }));
    SearchedPlan best;
    const double searched = milliseconds_of([&] {
        best = search_order(portfolio, planner.plan(), SearchEffort::milliseconds(100), 1);
    });
    fmt::print(
        "best plan in a budget of 100 ms: {:.0f} ms, mean flow time {:.2f} days\n", searched,
        mean_flow_days(portfolio, [&](std::size_t e) { return best.plan.engagements[e].finish; }));
    const auto other = run_taskjuggler(as_taskjuggler_project(portfolio), engagements);
    if (!other) {
        fmt::print("TaskJuggler: not installed (Debian: tj3), or it planned nothing\n");
        return;
    }
    fmt::print(
        "TaskJuggler, the same: {:.0f} ms, {:.0f} times as long as list, {:.0f} as best, mean flow "
        "time {:.2f} days\n",
        other->milliseconds, other->milliseconds / fastest, other->milliseconds / searched,
        mean_flow_days(portfolio, [&](std::size_t e) { return other->finishes[e]; }));
}

}  // namespace
}  // namespace slipway::bench

/// plan [ENGAGEMENTS]: how many TaskJuggler is to plan beside us, 200 if nothing is said.
int main(int count, char** words) {
    using namespace slipway::bench;
    for (const std::size_t engagements : {1000, 2000, 5000, 10000}) {
        measure_list(engagements, Sharing::by_five_managers);
    }
    measure_list(1000, Sharing::by_all);
    measure_changes(1000, Sharing::by_five_managers);
    measure_changes(1000, Sharing::by_all);
    measure_forecast();
    measure_distinct_modes();
    measure_search();
    measure_whole_command(1000);
    measure_daily_closes(1000);
    compare_with_taskjuggler(count > 1 ? static_cast<std::size_t>(std::atoi(words[1])) : 200);
}
