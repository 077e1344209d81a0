#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "engines/rcpsp/free_capacity.hpp"
#include "engines/rcpsp/schedule.hpp"
#include "engines/rcpsp/timetable.hpp"

namespace slipway::rcpsp {

/// The schedule generation schemes (Kolisch & Hartmann 1999) over everything that an instance can
/// say: calendars, releases, effort, quotas, rests. In each period an activity does as much as it
/// can. Some order leads the serial scheme to a shortest schedule where durations are fixed and
/// nothing is split; other work may have a shorter one still in which somebody takes less than
/// there is. ASSERTs that nothing is impossible (`find_impossible`) and that what goes on at once
/// has work. Keeps its memory: one thread at a time.
class GeneralScheme {
public:
    explicit GeneralScheme(const Instance& instance);

    /// The serial scheme (Kelley 1963): each activity of `schedule.order`, which is precedence
    /// feasible in that direction, ends as early as it can. Fills everything but `order`.
    ///
    /// Backward the calendar is read from period `end` back, releases are deadlines, and the
    /// makespan tells how long before `end` time would have to begin for all of them to be kept:
    /// not over `end` for a schedule that could be followed. Where work is split, or done in
    /// varying parts, it may be over it even when a schedule that ends at `end` gave the order.
    void build(Direction direction, int end, Schedule& schedule);

    /// The parallel scheme (Kelley 1963; Brooks & White 1965), forward: period by period, whatever
    /// can be worked on is, the first in `schedule.order` first. Work without rests keeps what it
    /// needs from its start on; splittable work has a share of the period, and may lose the next
    /// one to what goes before it. Fills everything, `order` by start.
    void build_parallel(Schedule& schedule);

    /// Of the schedule built last, in its direction, as they came.
    const std::vector<Piece>& pieces() const { return pieces_; }

private:
    struct Link {
        int activity = 0;
        /// Periods that the two may share.
        int overlap = 0;
    };
    struct Work {
        int units = 0;
        Interruption interruption = Interruption::never;
        int release = 0;
        int priority = 1;
    };
    using Links = std::vector<std::vector<Link>>;
    const Links& links(Direction direction) const {
        return links_[direction == Direction::forward ? 0 : 1];
    }

    void place(int activity, int earliest);
    bool find_run(int activity, int from, int& obstacle);
    void take_run(int activity);
    std::int64_t weighted(const Schedule& schedule) const;

    void open(int activity, int now);
    void end_activity(int activity, int now, Schedule& schedule);
    void work_on(int activity, int now, Schedule& schedule);
    int next_period(int now);

    std::vector<Work> work_;
    bool has_priorities_ = false;
    /// What each activity waits for, by direction.
    Links links_[2];
    FreeCapacity free_;
    std::vector<Piece> pieces_;
    std::vector<Piece> run_;

    // Of the parallel scheme.
    std::vector<int> rank_;
    std::vector<int> waiting_for_;
    std::vector<int> earliest_;
    std::vector<int> left_;
    /// Ranks of what can be worked on now, the first on top; of what goes on in the next period.
    std::vector<int> at_hand_;
    std::vector<int> kept_;
    /// Periods and activities that wait for them, the earliest on top.
    std::vector<std::pair<int, int>> later_;
};

}  // namespace slipway::rcpsp
