#include <algorithm>

#include "collaboration/calendar/calendar_queries.hpp"
#include "collaboration/identity/identity_queries.hpp"
#include "delivery/engagement/engagement_queries.hpp"

namespace slipway {
namespace {

struct OpenRow {
    PersonId manager_id;
    Tier tier = Tier::junior;
    std::optional<Effort> minutes_per_day;
    std::optional<Effort> minutes_per_month;
    Day ends_on{};
    std::optional<Day> reserved_from;  // of a slot that is kept
};
BOOST_DESCRIBE_STRUCT(OpenRow, (),
                      (manager_id, tier, minutes_per_day, minutes_per_month, ends_on,
                       reserved_from))

/// An open engagement whose end has passed is late: it still takes its place when the next starts.
ManagerLoad load_of(const MemberView& member, const std::vector<OpenRow>& open, Day starts_on,
                    Day today) {
    ManagerLoad load{.person_id = member.id, .roles = to_roles(member.roles)};
    for (const OpenRow& row : open) {
        if (row.manager_id != member.id) continue;
        const Day ends_on = row.ends_on < today ? std::max(today, starts_on) : row.ends_on;
        load.open.push_back(
            {row.tier, row.minutes_per_day, row.minutes_per_month, ends_on, row.reserved_from});
    }
    return load;
}

}  // namespace

constexpr sql::Statement list_open_engagements{"engagement_summary.list_open", R"sql(
    select manager_id, tier, minutes_per_day, minutes_per_month, ends_on,
        cast(null as date) as reserved_from
    from engagement_summaries
    where workspace_id = $1 and side = 'provider' and state in ('active', 'paused')
    union all
    select r.manager_id, r.tier, r.minutes_per_day, r.minutes_per_month, r.ends_on,
        r.starts_on as reserved_from
    from slot_reservations r
    where r.workspace_id = $1 and not exists (
        select 1 from slot_releases s
        where s.workspace_id = r.workspace_id and s.reservation_id = r.id))sql"};

std::optional<ManagerLoad> find_manager_load(sql::Transaction& sql, WorkspaceId provider_workspace,
                                             PersonId person, Day starts_on, Day today) {
    const auto member = find_member(sql, provider_workspace, person);
    if (!member || !member->is_active) return std::nullopt;
    return load_of(*member, sql.all<OpenRow>(list_open_engagements, provider_workspace), starts_on,
                   today);
}

std::vector<ManagerCandidate> manager_candidates(sql::Transaction& sql,
                                                 WorkspaceId provider_workspace,
                                                 const ServicePackage& package, Day starts_on,
                                                 Day today) {
    const auto open = sql.all<OpenRow>(list_open_engagements, provider_workspace);
    std::vector<ManagerCandidate> candidates;
    for (const MemberView& member :
         members_with_role(sql, provider_workspace,
                           {Role::junior_account_manager, Role::senior_account_manager})) {
        const auto calendar =
            find_person_calendar(sql, provider_workspace, member.id, Absences::subtracted);
        candidates.push_back(
            {member.id, member.name,
             capacity_for(package, load_of(member, open, starts_on, today), calendar, starts_on)});
    }
    const auto rank = [](const ManagerCandidate& candidate) {
        const ManagerCapacity& capacity = candidate.capacity;
        return std::tuple(!capacity.is_of_the_tier, capacity.free_from.value_or(Day::max()),
                          capacity.committed_minutes, candidate.name);
    };
    std::ranges::stable_sort(candidates, {}, rank);
    return candidates;
}

}  // namespace slipway
