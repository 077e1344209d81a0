#include "engines/scheduling/day_grid.hpp"

#include <algorithm>

namespace slipway::scheduling {
namespace {

using std::chrono::days;

constexpr Day end_of_time{
    std::chrono::local_days{std::chrono::year{3000} / std::chrono::January / 1}};

/// The first date that planning an engagement looks at.
Day first_day_of(const EngagementToPlan& engagement) {
    Day first = engagement.start;
    for (const BlockToPlan& block : engagement.blocks) {
        if (block.delivered_on) first = std::min(first, *block.delivered_on);
        if (block.accepted_on) first = std::min(first, *block.accepted_on);
    }
    return first;
}

Day first_day_of(const Portfolio& portfolio) {
    Day first = end_of_time;
    for (const EngagementToPlan& engagement : portfolio.engagements) {
        first = std::min(first, first_day_of(engagement));
    }
    return first;
}

}  // namespace

DayGrid::DayGrid(const Portfolio& portfolio)
    : calendars_(portfolio.calendars),
      first_(first_day_of(portfolio)),
      end_(index_of(end_of_time)),
      minutes_(portfolio.calendars.size()) {}

bool DayGrid::covers(const EngagementToPlan& engagement) const {
    return first_day_of(engagement) >= first_;
}

const std::vector<int>& DayGrid::minutes_of(std::size_t calendar, DayIndex until) {
    std::vector<int>& row = minutes_[calendar];
    while (static_cast<DayIndex>(row.size()) < until) {
        row.push_back(calendars_[calendar].minutes_on(day_at(static_cast<DayIndex>(row.size()))));
    }
    return row;
}

void DayGrid::extend_free_minutes(const PersonToPlan& person, DayIndex until,
                                  std::vector<int>& row) {
    const auto known = static_cast<DayIndex>(row.size());
    if (known >= until) return;
    const std::vector<int>& minutes = minutes_of(person.calendar, until);
    row.insert(row.end(), minutes.begin() + known, minutes.begin() + until);
    for (const working_time::Absence& absence : person.absences) {
        const DayIndex from = std::max(index_of(absence.from), known);
        const DayIndex to = std::min(index_of(absence.to), until - 1);
        for (DayIndex day = from; day <= to; ++day) row[static_cast<std::size_t>(day)] = 0;
    }
    for (const SpentDay& spent : person.spent) {
        const DayIndex day = index_of(spent.day);
        if (day < known || day >= until) continue;
        int& left = row[static_cast<std::size_t>(day)];
        left = static_cast<int>(std::max<std::int64_t>(0, left - spent.effort.in_minutes()));
    }
}

const CommonDays& DayGrid::common_days(std::size_t left, std::size_t right, DayIndex until) {
    CommonDays& common = common_days_[{left, right}];
    const std::vector<int>& ours = minutes_of(left, until);
    const std::vector<int>& theirs = minutes_of(right, until);
    for (auto day = static_cast<DayIndex>(common.count_before.size()) - 1; day < until; ++day) {
        const auto at = static_cast<std::size_t>(day);
        if (ours[at] > 0 && theirs[at] > 0) common.days.push_back(day);
        common.count_before.push_back(static_cast<int>(common.days.size()));
    }
    return common;
}

}  // namespace slipway::scheduling
