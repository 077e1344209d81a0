#pragma once

#include <compare>
#include <vector>

#include "engines/rcpsp/instance.hpp"

namespace slipway::rcpsp {

/// What an activity does in one period.
struct Piece {
    int activity = 0;
    int period = 0;
    int units = 0;

    auto operator<=>(const Piece&) const = default;
};

/// A schedule written out. A start is the first period worked in, a finish the one after the last.
/// A milestone starts and finishes at once, and has no pieces.
struct Timetable {
    std::vector<int> starts;
    std::vector<int> finishes;
    /// By activity, then by period.
    std::vector<Piece> pieces;

    bool operator==(const Timetable&) const = default;
};

/// The end of the last activity.
int makespan(const Timetable& timetable);
/// The same for activities of fixed duration without a rest.
int makespan(const Instance& instance, const std::vector<int>& starts);

/// Activities of fixed duration that work from their starts on without a rest.
Timetable timetable_of(const Instance& instance, const std::vector<int>& starts);

/// Whether a timetable keeps everything that the instance says: work done, quotas, releases,
/// precedence, rests, capacities. Checked moment by moment, without what the schedulers use.
bool is_feasible(const Instance& instance, const Timetable& timetable);
/// The same for activities of fixed duration without a rest.
bool is_feasible(const Instance& instance, const std::vector<int>& starts);

}  // namespace slipway::rcpsp
