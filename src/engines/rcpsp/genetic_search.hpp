#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "engines/rcpsp/instance.hpp"
#include "engines/rcpsp/timetable.hpp"

namespace slipway::rcpsp {

struct SearchLimits {
    /// Schedules to generate; a justification pass counts as one.
    std::int64_t schedules = 1000;
    std::uint64_t seed = 1;
    /// Schedules bred at a time; 0 chooses by the number of schedules.
    int population = 0;
    /// Asked before each schedule when it is there; true ends the search.
    std::function<bool()> is_over;
};

struct SearchResult : Timetable {
    int makespan = 0;
    std::int64_t schedules = 0;
};

/// Looks for a short schedule by a bi-population genetic algorithm (Debels & Vanhoucke 2005, 2007):
/// two populations, of left- and of right-justified schedules, breed each other, so that every
/// schedule built is at once a child and a pass of forward-backward improvement (Li & Willis 1992;
/// Tormos & Lova 2001; Valls, Ballestín & Quintanilla 2005). Each member is the father of one child
/// and the mother of another by a partner that won a tournament; the better child takes its place
/// in the other population, even where it is worse than the parents — only the shortest schedule
/// keeps its place by its own justification. The serial or the parallel scheme is inherited with
/// the order (Hartmann 2002), and of equally long schedules the one that works earlier is preferred
/// (a finer fitness in the spirit of Gonçalves, Mendes & Resende 2011). A child that has a twin in
/// its generation makes room for a new random schedule. Ends at once when the critical path is
/// reached. The same instance, limits and seed give the same schedule unless `is_over` ends it.
///
/// Of schedules as long as each other it keeps the one with the smaller sum of finish ÷ priority.
/// An instance that is not plain begins with the list rule's schedules by both schemes, so the
/// result is never longer than they are; in it only forward passes count, since calendars and
/// releases do not let a schedule be moved.
SearchResult search(const Instance& instance, const SearchLimits& limits);

}  // namespace slipway::rcpsp
