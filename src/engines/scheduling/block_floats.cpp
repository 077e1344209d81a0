#include "engines/scheduling/block_floats.hpp"

#include <algorithm>

namespace slipway::scheduling {
namespace {

/// Walks back in time, doing a block's steps as late as possible with all quotas to itself.
class BackwardWalk {
public:
    BackwardWalk(const CompiledEngagement& engagement, FreeMinutes& free, const DayGrid& grid,
                 DayIndex finish)
        : engagement_(engagement), free_(free), grid_(grid) {
        manager_ = free.row(engagement.manager, finish + 1);
        for (const std::size_t person : engagement.developers) {
            developers_.push_back(free.row(person, finish + 1));
        }
    }

    /// The latest day on which so much of the manager's work can begin to be over on `delivered`;
    /// before the engagement's start when it cannot.
    DayIndex latest_start(int minutes, DayIndex delivered) {
        day_ = delivered;
        used_ = 0;
        enter_period();
        return do_step({manager_slot, minutes, 0}) ? day_ : engagement_.start - 1;
    }

    /// The same for the steps of a block.
    DayIndex latest_start(const CompiledBlock& block, DayIndex delivered) {
        day_ = delivered;
        used_ = 0;
        enter_period();
        const Step* later = nullptr;
        for (int s = block.end_step - 1; s >= block.first_step; --s) {
            if (step(s).minutes == 0) continue;
            if (later && later->worker != step(s).worker) move_to_day_before();
            later = &step(s);
            if (!do_step(*later)) return engagement_.start - 1;
        }
        return day_;
    }

private:
    const Step& step(int index) const { return engagement_.steps[static_cast<std::size_t>(index)]; }

    void enter_period() {
        const auto weekday = static_cast<int>(iso_weekday(grid_.day_at(day_)));
        week_begins_ = day_ - (weekday - 1);
        week_left_ = engagement_.per_week;
        const std::chrono::year_month_day date{grid_.day_at(day_)};
        month_begins_ = day_ - static_cast<int>(static_cast<unsigned>(date.day()) - 1);
        month_left_ = engagement_.per_month;
    }

    void move_to_day_before() {
        --day_;
        used_ = 0;
        if (engagement_.per_week != no_day && day_ < week_begins_) {
            week_begins_ -= 7;
            week_left_ = engagement_.per_week;
        }
        if (engagement_.per_month != no_day && day_ < month_begins_) {
            const std::chrono::year_month_day date{grid_.day_at(day_)};
            month_begins_ = day_ - static_cast<int>(static_cast<unsigned>(date.day()) - 1);
            month_left_ = engagement_.per_month;
        }
    }

    bool do_step(const Step& step) {
        int left = step.minutes;
        while (day_ >= engagement_.start) {
            const bool by_manager = step.worker == manager_slot;
            const int* row =
                by_manager ? manager_ : developers_[static_cast<std::size_t>(step.worker)];
            int capacity = row[day_] - used_;
            if (by_manager) {
                capacity =
                    std::min({capacity, engagement_.per_day - used_, week_left_, month_left_});
            } else {
                free_.note_read(engagement_.developers[static_cast<std::size_t>(step.worker)],
                                day_);
            }
            const int minutes = std::clamp(capacity, 0, left);
            left -= minutes;
            used_ += minutes;
            if (by_manager && week_left_ != no_day) week_left_ -= minutes;
            if (by_manager && month_left_ != no_day) month_left_ -= minutes;
            if (left == 0) return true;
            move_to_day_before();
        }
        return false;
    }

    const CompiledEngagement& engagement_;
    FreeMinutes& free_;
    const DayGrid& grid_;
    const int* manager_ = nullptr;
    std::vector<const int*> developers_;
    DayIndex day_ = 0;
    int used_ = 0;
    DayIndex week_begins_ = 0;
    int week_left_ = no_day;
    DayIndex month_begins_ = 0;
    int month_left_ = no_day;
};

/// The latest delivery that is accepted by `accepted` if no pause comes in between; `none` before.
DayIndex latest_delivery(const CommonDays& common, DayIndex accepted, int acceptance_days,
                         DayIndex none) {
    if (acceptance_days == 0) return accepted;
    const int until = common.count_before[static_cast<std::size_t>(accepted) + 1] - acceptance_days;
    return until < 0 ? none : common.days[static_cast<std::size_t>(until)] - 1;
}

class Floats {
public:
    Floats(const CompiledEngagement& engagement, const RunTrace& plan, DayIndex finish,
           EngagementRun& run, FreeMinutes& free, DayGrid& grid)
        : engagement_(engagement),
          plan_(plan),
          finish_(finish),
          run_(run),
          common_(grid.common_days(engagement.manager_calendar, engagement.client_calendar,
                                   finish + 1)),
          walk_(engagement, free, grid, finish),
          latest_start_(engagement.blocks.size(), no_day) {
        for (int b = 0; b < static_cast<int>(engagement.blocks.size()); ++b) {
            delivered_.push_back(run.delivered(b));
        }
    }

    BlockFloat float_of(int block);

private:
    const CompiledBlock& block_at(int b) const {
        return engagement_.blocks[static_cast<std::size_t>(b)];
    }
    DayIndex delivered(int b) const { return delivered_[static_cast<std::size_t>(b)]; }
    /// When the block is accepted if that takes so many days longer.
    DayIndex accepted(int b, int extra_days) const;
    int float_days_of(int b);
    /// The first day on which somebody works on a successor, if there is one.
    DayIndex first_start_after(int b) const;
    /// The latest day on which every successor, alone with its people, can still be in time.
    DayIndex latest_start_after(int b);
    DayIndex latest_start(int b);
    /// The latest day on which the manager's work on all that comes after a block can begin.
    DayIndex latest_start_of_all_after(int b);
    DayIndex latest_delivery_of(int b, DayIndex accepted_by) const {
        return latest_delivery(common_, accepted_by, block_at(b).acceptance_days,
                               engagement_.start - 1);
    }

    const CompiledEngagement& engagement_;
    const RunTrace& plan_;
    DayIndex finish_;
    EngagementRun& run_;
    const CommonDays& common_;
    BackwardWalk walk_;
    std::vector<DayIndex> delivered_;
    std::vector<DayIndex> latest_start_;
};

DayIndex Floats::accepted(int b, int extra_days) const {
    return std::max(
        engagement_.start,
        run_.acceptance_of(engagement_, delivered(b), block_at(b).acceptance_days + extra_days));
}

DayIndex Floats::first_start_after(int b) const {
    DayIndex first = no_day;
    for (const int successor : block_at(b).successors) {
        if (block_at(successor).delivered_on != no_day) continue;
        const DayIndex start = plan_.blocks[static_cast<std::size_t>(successor)].first;
        first = std::min(first, start == no_day ? delivered(successor) : start);
    }
    return first;
}

DayIndex Floats::latest_start_after(int b) {
    DayIndex latest = no_day;
    for (const int successor : block_at(b).successors) {
        if (block_at(successor).delivered_on != no_day) continue;
        latest = std::min(latest, latest_start(successor));
    }
    return latest;
}

DayIndex Floats::latest_start(int b) {
    DayIndex& known = latest_start_[static_cast<std::size_t>(b)];
    if (known != no_day) return known;
    const DayIndex next = latest_start_after(b);
    const DayIndex accepted_by =
        std::min(finish_, block_at(b).acceptance_days > 0 ? next - 1 : next);
    const DayIndex before = engagement_.start - 1;
    const DayIndex delivered_by =
        accepted_by < engagement_.start ? before : latest_delivery_of(b, accepted_by);
    known =
        delivered_by < engagement_.start ? before : walk_.latest_start(block_at(b), delivered_by);
    return known;
}

DayIndex Floats::latest_start_of_all_after(int b) {
    std::vector<int> found{b};
    std::vector<bool> is_found(engagement_.blocks.size());
    int minutes = 0;
    DayIndex delivered_by = engagement_.start - 1;
    for (std::size_t i = 0; i < found.size(); ++i) {
        for (const int next : block_at(found[i]).successors) {
            const auto place = static_cast<std::size_t>(next);
            if (is_found[place] || block_at(next).delivered_on != no_day) continue;
            is_found[place] = true;
            found.push_back(next);
            delivered_by = std::max(delivered_by, latest_delivery_of(next, finish_));
            for (int s = block_at(next).first_step; s < block_at(next).end_step; ++s) {
                const Step& step = engagement_.steps[static_cast<std::size_t>(s)];
                if (step.worker == manager_slot) minutes += step.minutes;
            }
        }
    }
    if (found.size() == 1) return no_day;
    if (delivered_by < engagement_.start) return delivered_by;
    return walk_.latest_start(minutes, delivered_by);
}

int Floats::float_days_of(int b) {
    const DayIndex unchanged_until = std::min(finish_, first_start_after(b) - 1);
    const DayIndex possible_until =
        std::min({finish_, latest_start_after(b) - 1, latest_start_of_all_after(b) - 1});
    int unchanged = 0;
    int possible = 0;
    for (int extra = 1; extra <= most_float_days; ++extra) {
        const DayIndex later = accepted(b, extra);
        if (later <= unchanged_until) unchanged = extra;
        if (later > possible_until) break;
        possible = extra;
    }
    for (int extra = possible; extra > unchanged; --extra) {
        RunVariation slower;
        slower.slow_block = b;
        slower.extra_days = extra;
        slower.as_traced_until = delivered(b);
        slower.give_up_after = finish_;
        if (run_.run(engagement_, slower) == finish_) return extra;
    }
    return unchanged;
}

BlockFloat Floats::float_of(int b) {
    const DayIndex accepted_on = block_at(b).accepted_on;
    if (accepted_on != no_day) return {most_float_days, accepted_on};
    const int days = float_days_of(b);
    return {days, accepted(b, days)};
}

}  // namespace

std::vector<BlockFloat> block_floats(const CompiledEngagement& engagement, const RunTrace& plan,
                                     DayIndex finish, EngagementRun& run, FreeMinutes& free,
                                     DayGrid& grid) {
    Floats floats(engagement, plan, finish, run, free, grid);
    std::vector<BlockFloat> found;
    for (int b = 0; b < static_cast<int>(engagement.blocks.size()); ++b) {
        found.push_back(floats.float_of(b));
    }
    return found;
}

}  // namespace slipway::scheduling
