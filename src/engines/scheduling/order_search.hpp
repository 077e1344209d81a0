#pragma once

#include <compare>
#include <cstdint>
#include <optional>

#include "engines/scheduling/chosen_order.hpp"
#include "engines/scheduling/plan.hpp"

namespace slipway::scheduling {

/// What a better plan has less of (PLAN_FILES, choice): first the sum over engagements of calendar
/// days from start to finish ÷ priority, in millionths, each rounded to the nearest; then the day
/// of the latest finish.
struct Objective {
    std::int64_t weighted_days_millionths = 0;
    /// Nothing of an empty portfolio.
    std::optional<Day> latest_finish;

    auto operator<=>(const Objective&) const = default;
};

Objective objective_of(const Portfolio& portfolio, const PortfolioPlan& plan);

struct SearchedPlan {
    ChosenOrder order;
    PortfolioPlan plan;
    Objective objective;
    /// What the search took; over the effort by no more than the last move.
    std::int64_t looks = 0;
};

/// How much to search: counted in looks (`EngagementRun::looks`), not in time, so that the same
/// input gives the same plan on a slow machine and a fast one.
struct SearchEffort {
    std::int64_t looks = 0;

    /// About what one core of 2020 does in so many milliseconds.
    static SearchEffort milliseconds(std::int64_t count) { return {count * 70'000}; }
};

/// Looks for a better order than that of `list`, the plan by the list rule, and returns the best
/// plan it met, at worst that one. Engagements that share people are searched together: engagements
/// and blocks within them move to other places, and a move stays by late acceptance (Burke & Bykov
/// 2017). Starts from the list, and from the blocks with the longest way to the finish first.
/// Floats are those of `list`. The same portfolio, effort and seed give the same plan.
SearchedPlan search_order(const Portfolio& portfolio, const PortfolioPlan& list,
                          SearchEffort effort, std::uint64_t seed);

}  // namespace slipway::scheduling
