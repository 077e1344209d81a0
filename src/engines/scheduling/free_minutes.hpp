#pragma once

#include <utility>
#include <vector>

#include "engines/scheduling/day_grid.hpp"

namespace slipway::scheduling {

/// What is left of everybody's days while engagements take their parts, one after the other.
/// Whoever reads a row as a developer's notes the days: a plan that would read the same again need
/// not be made again.
class FreeMinutes {
public:
    FreeMinutes(DayGrid& grid, const Portfolio& portfolio);

    /// A person's free minutes from the first day of the grid on, at least `until` days of them.
    /// Good until the row is asked for more.
    const int* row(std::size_t person, DayIndex until);

    void take(std::size_t person, DayIndex day, int minutes);
    void give_back(std::size_t person, DayIndex day, int minutes) { take(person, day, -minutes); }
    /// Everything is free again; for a person whose absences changed, by the new ones.
    void reset(std::size_t person);
    void replace(std::size_t person, const PersonToPlan& changed);

    void note_read(std::size_t person, DayIndex day) { read_[person].widen(day); }
    /// The days read since the last call.
    DaySpan take_days_read(std::size_t person) { return std::exchange(read_[person], {}); }

private:
    DayGrid& grid_;
    std::vector<PersonToPlan> people_;
    std::vector<std::vector<int>> rows_;
    std::vector<DaySpan> read_;
};

}  // namespace slipway::scheduling
