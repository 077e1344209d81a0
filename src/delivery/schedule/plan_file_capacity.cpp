#include "delivery/schedule/plan_file_capacity.hpp"

#include <algorithm>
#include <climits>

namespace slipway::plan_file {

ManagerCapacities::ManagerCapacities(const ReadPortfolio& read,
                                     const scheduling::PortfolioPlan& plan)
    : read_(read), managers_(read.file.people.size()) {
    for (std::size_t e = 0; e < plan.engagements.size(); ++e) {
        const auto& engagement = read.portfolio.engagements[e];
        Manager& manager = managers_[engagement.manager];
        manager.occupations.push_back({engagement.start, plan.engagements[e].finish});
        const Package& package = read.package_of(e);
        if (const auto& number = package.concurrent_engagements) {
            manager.number = std::min(manager.number.value_or(INT_MAX), *number);
        } else if (const auto& quota = package.minutes_per_month) {
            manager.monthly_quota = std::max(manager.monthly_quota.value_or(0), *quota);
        }
    }
}

int ManagerCapacities::open_on(std::size_t manager, Day day) const {
    return scheduling::open_on(managers_[manager].occupations, day);
}

std::int64_t ManagerCapacities::minutes_in_month_of(std::size_t manager, Day day) const {
    const auto& person = read_.portfolio.people[manager];
    const auto& calendar = read_.portfolio.calendars[person.calendar];
    const std::chrono::year_month_day date{day};
    const Day first{date.year() / date.month() / 1};
    const Day end = add_months(first, 1);
    std::int64_t minutes = 0;
    for (Day at = first; at < end; at += std::chrono::days{1}) {
        const bool is_absent = std::ranges::any_of(person.absences, [at](const auto& absence) {
            return absence.from <= at && at <= absence.to;
        });
        if (!is_absent) minutes += calendar.minutes_on(at);
    }
    return minutes;
}

std::optional<int> ManagerCapacities::limit_on(std::size_t manager, Day day) const {
    const auto& [occupations, number, monthly_quota] = managers_[manager];
    if (!monthly_quota) return number;
    const auto by_hours = static_cast<int>(minutes_in_month_of(manager, day) / *monthly_quota);
    return std::min(by_hours, number.value_or(INT_MAX));
}

std::optional<Day> ManagerCapacities::free_from(std::size_t manager) const {
    return scheduling::first_day_with_room(
        managers_[manager].occupations, read_.file.today,
        [&](Day day) { return limit_on(manager, day).value_or(INT_MAX); });
}

}  // namespace slipway::plan_file
