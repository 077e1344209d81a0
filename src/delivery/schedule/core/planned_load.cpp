#include "delivery/schedule/core/planned_load.hpp"

namespace slipway {

Day monday_of(Day day) {
    return day - std::chrono::days{static_cast<int>(iso_weekday(day)) - 1};
}

std::map<PersonId, std::vector<PlannedWeek>> planned_loads(const PlannedSchedule& planned) {
    const auto& people = planned.inputs.people;
    std::vector<std::map<Day, Effort>> weeks(people.size());
    for (const scheduling::EngagementPlan& plan : planned.plan.engagements) {
        for (const scheduling::WorkedDay& worked : plan.work) {
            weeks[worked.person][monday_of(worked.day)] += worked.effort;
        }
    }
    std::map<PersonId, std::vector<PlannedWeek>> loads;
    for (std::size_t i = 0; i < people.size(); ++i) {
        auto& load = loads[people[i].id];
        for (const auto& [monday, effort] : weeks[i]) load.push_back({monday, effort});
    }
    return loads;
}

}  // namespace slipway
