#include "engines/scheduling/free_minutes.hpp"

#include "base/assert.hpp"

namespace slipway::scheduling {

FreeMinutes::FreeMinutes(DayGrid& grid, const Portfolio& portfolio)
    : grid_(grid),
      people_(portfolio.people),
      rows_(portfolio.people.size()),
      read_(portfolio.people.size()) {}

const int* FreeMinutes::row(std::size_t person, DayIndex until) {
    grid_.extend_free_minutes(people_[person], until, rows_[person]);
    return rows_[person].data();
}

void FreeMinutes::take(std::size_t person, DayIndex day, int minutes) {
    row(person, day + 1);
    int& left = rows_[person][static_cast<std::size_t>(day)];
    left -= minutes;
    ASSERT(left >= 0, "nobody works more than the calendar gives");
}

void FreeMinutes::reset(std::size_t person) {
    const auto known = static_cast<DayIndex>(rows_[person].size());
    rows_[person].clear();
    row(person, known);
}

void FreeMinutes::replace(std::size_t person, const PersonToPlan& changed) {
    people_[person] = changed;
    reset(person);
}

}  // namespace slipway::scheduling
