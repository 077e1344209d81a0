#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "engines/scheduling/portfolio.hpp"

namespace slipway::bench {

/// TaskJuggler counts in slots; each task takes the nearest whole number of them.
inline constexpr int taskjuggler_slot_minutes = 15;

/// A portfolio as a TaskJuggler 3 project that reports the last day of every engagement: stages,
/// then blocks of tasks; the manager's quota as `dailymax`, acceptance as a `length` after the
/// block. What is handed over or accepted goes on on a later day, as with us. Written for
/// portfolios of `make_portfolio`: a daily quota, no pauses, no absences, nothing behind.
std::string as_taskjuggler_project(const scheduling::Portfolio& portfolio);

struct TaskJugglerPlan {
    /// Of each engagement.
    std::vector<Day> finishes;
    double milliseconds = 0;
};

/// Runs `tj3` (Debian's package of this name) on the project; nothing where it is not installed
/// or does not plan everything.
std::optional<TaskJugglerPlan> run_taskjuggler(const std::string& project, std::size_t engagements);

}  // namespace slipway::bench
