#pragma once

#include <vector>

#include "engines/rcpsp/instance.hpp"
#include "engines/rcpsp/timetable.hpp"

namespace slipway::rcpsp {

/// The order of the list rule: always the first of the activities whose predecessors are in it, by
/// priority, then by the longest way to the end (the latest-finish rule), then as given.
std::vector<int> order_by_rule(const Instance& instance);

/// The serial scheme: each activity of a precedence feasible order ends as early as what is there
/// before it allows.
Timetable serial_schedule(const Instance& instance, const std::vector<int>& order);

/// The parallel scheme: period by period, the first in `order`, any order of all, goes first.
Timetable parallel_schedule(const Instance& instance, const std::vector<int>& order);

/// Forward-backward improvement (Li & Willis 1992; Valls, Ballestín & Quintanilla 2005, who call it
/// justification): a backward pass from the end, by latest finish, gives the order for a forward
/// pass, by earliest start, as long as that makes the schedule shorter. The calendar stands where
/// it is in both. Only forward passes count, so releases are kept and the result is never longer.
Timetable improve(const Instance& instance, const Timetable& timetable);

}  // namespace slipway::rcpsp
