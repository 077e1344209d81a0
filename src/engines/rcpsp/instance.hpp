#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace slipway::rcpsp {

/// What a resource gives in each period: some figures of their own, then a pattern that repeats for
/// ever, such as a week. The plain case, one figure throughout, is written as a number.
struct Capacity {
    Capacity(int constant = 0) : pattern{constant} {}
    Capacity(std::vector<int> first_periods, std::vector<int> repeating)
        : first(std::move(first_periods)), pattern(std::move(repeating)) {}

    /// Before period 0, where only a backward pass may look, the pattern goes on.
    int in(int period) const;
    bool is_constant() const { return first.empty() && pattern.size() == 1; }

    std::vector<int> first;
    /// Never empty.
    std::vector<int> pattern;
};

/// Whether work that has begun may rest between its first period and its last one.
enum class Interruption {
    /// Each period between them is worked in.
    never,
    /// It rests in breaks, and in breaks only: periods in which one of its resources has less than
    /// a single unit of the work takes, whoever else is there (calendars: Franck, Neumann &
    /// Schwindt 2001).
    in_breaks,
    /// It is splittable at the border of any two periods (pre-emption: Ballestín, Valls &
    /// Quintanilla 2008).
    anywhere,
};

/// So much work, done in whole units, at least one in each period that it is worked in and at most
/// `quota`. With the quota of one its duration is fixed: it works in as many periods as it has
/// units. With a larger one it is effort-driven: it lasts as long as its resources make it
/// (work-content constraints: Fündeling & Trautmann 2010).
struct Activity {
    /// Units: periods where the duration is fixed, effort where it is not. 0 is a milestone.
    int work = 0;
    /// What a unit takes in its period; one figure for each resource of the instance.
    std::vector<int> demands;
    /// Indices of activities that may start in the period after its last one.
    std::vector<std::size_t> successors;
    /// Units a period at most, from 1 on.
    int quota = 1;
    Interruption interruption = Interruption::never;
    /// The first period that it may be worked in.
    int release = 0;
    /// From 1 on; lower goes first where two could.
    int priority = 1;
    /// Indices of activities that may start in its very last period, on what is left of it: where a
    /// period is a day, what the same person goes on with. Both have work.
    std::vector<std::size_t> successors_at_once = {};
};

/// The resource-constrained scheduling problem (Pritsker, Watters & Wolfe 1969; Hartmann 2013 for
/// capacities that vary with time): successors wait, no resource is overdrawn in any period, and
/// all ends as early as it can. No circles. A quota that several activities share, as those of one
/// engagement do, is a further resource with that capacity, of which a unit of each takes one.
struct Instance {
    std::vector<Activity> activities;
    std::vector<Capacity> capacities;
};

/// Whether it is the problem of 1969: at most 16 resources of constant capacities up to 32,767,
/// fixed durations without a rest, no release dates, one priority for all, nothing that goes on at
/// once. Such instances have a faster scheduler.
bool is_plain(const Instance& instance);

/// The first activity that could not be done if it had the resources' patterns to itself; no
/// schedule is promised while there is one.
std::optional<std::size_t> find_impossible(const Instance& instance);

/// Periods that it takes when nothing is in its way.
int least_duration(const Activity& activity);

/// All that waits for it, at once or not.
std::vector<std::size_t> all_successors(const Activity& activity);

/// Each activity after all that it waits for.
std::vector<int> topological_order(const Instance& instance);

/// The end of the longest chain, each activity by itself on the calendar: no schedule can be
/// shorter.
int critical_path(const Instance& instance);

}  // namespace slipway::rcpsp
