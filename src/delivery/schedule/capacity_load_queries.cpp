#include "delivery/schedule/capacity_load_queries.hpp"

#include <algorithm>
#include <set>

#include "collaboration/calendar/calendar_queries.hpp"
#include "collaboration/identity/identity_queries.hpp"
#include "delivery/engagement/slot_reservation_queries.hpp"
#include "delivery/schedule/forecast_store.hpp"

namespace slipway {

std::span<const MemberRule> describe_rules(const CapacityLoadQuery*) {
    static constexpr MemberRule rules[] = {{.name = "weeks", .minimum = 1, .maximum = 53}};
    return rules;
}
namespace {

/// The load of one member in each of some weeks.
std::vector<LoadCell> load_cells(sql::Transaction& sql, WorkspaceId provider, PersonId person,
                                 const std::vector<Day>& mondays,
                                 const std::vector<PlannedWeek>& planned,
                                 const std::vector<KeptSlot>& slots) {
    const auto calendar = find_person_calendar(sql, provider, person, Absences::subtracted);
    const auto usual = find_person_calendar(sql, provider, person, Absences::left_out);
    std::vector<LoadCell> cells;
    for (const Day monday : mondays) {
        LoadCell& cell = cells.emplace_back();
        const Day next = monday + std::chrono::days{7};
        cell.available_minutes = Effort::minutes(calendar.minutes_between(monday, next));
        cell.absent_days = static_cast<std::int32_t>(usual.working_days_between(monday, next) -
                                                     calendar.working_days_between(monday, next));
        const auto week = std::ranges::find(planned, monday, &PlannedWeek::monday);
        if (week != planned.end()) cell.planned_minutes = week->planned_minutes;
        for (const KeptSlot& slot : slots) {
            if (slot.manager_id != person) continue;
            cell.reserved_minutes += minutes_in_week(to_open_engagement(slot), calendar, monday);
        }
    }
    return cells;
}

}  // namespace

CapacityLoadView capacity_load(sql::Transaction& sql, const Actor& actor,
                               const CapacityLoadQuery& query, Instant now) {
    const WorkspaceId provider = actor.workspace_id;
    const Day today = zone_of(sql, provider).today(now);
    CapacityLoadView view;
    const Day first = monday_of(query.from.value_or(today));
    for (int week = 0; week < query.weeks.value_or(12); ++week) {
        view.mondays.push_back(first + std::chrono::days{7 * week});
    }
    auto loads = ForecastStore(sql, provider).loads();
    const std::vector<KeptSlot> slots = kept_slots(sql, provider, today);
    std::set<PersonId> known;
    for (const Roles roles : {Roles{Role::junior_account_manager, Role::senior_account_manager},
                              Roles{Role::head}, Roles{Role::developer}}) {
        for (const MemberView& member : members_with_role(sql, provider, roles)) {
            const std::vector<PlannedWeek>& planned = loads[member.id];
            // A head is here with engagements of their own only.
            if (roles.has(Role::head) && planned.empty()) continue;
            if (!known.insert(member.id).second) continue;
            view.people.push_back(
                {member.id, member.name, member.roles,
                 load_cells(sql, provider, member.id, view.mondays, planned, slots)});
        }
    }
    return view;
}

}  // namespace slipway
