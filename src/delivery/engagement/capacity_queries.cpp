#include <algorithm>

#include "collaboration/calendar/calendar_queries.hpp"
#include "collaboration/identity/identity_queries.hpp"
#include "delivery/engagement/engagement_queries.hpp"
#include "delivery/engagement/slot_reservation_queries.hpp"

namespace slipway {
namespace {

struct OpenRow {
    PersonId manager_id;
    Tier tier = Tier::junior;
    std::optional<Effort> minutes_per_day;
    std::optional<Effort> minutes_per_month;
    Day ends_on{};
};
BOOST_DESCRIBE_STRUCT(OpenRow, (), (manager_id, tier, minutes_per_day, minutes_per_month, ends_on))

/// What takes up the capacity of a provider's managers.
struct OpenWork {
    std::vector<OpenRow> engagements;
    std::vector<KeptSlot> slots;
};

/// An open engagement whose end has passed is late: it still takes its place when the next starts.
ManagerLoad load_of(const MemberView& member, const OpenWork& open, Day starts_on, Day today) {
    ManagerLoad load{.person_id = member.id, .roles = to_roles(member.roles)};
    for (const OpenRow& row : open.engagements) {
        if (row.manager_id != member.id) continue;
        const Day ends_on = row.ends_on < today ? std::max(today, starts_on) : row.ends_on;
        load.open.push_back({row.tier, row.minutes_per_day, row.minutes_per_month, ends_on, {}});
    }
    for (const KeptSlot& slot : open.slots) {
        if (slot.manager_id == member.id) load.open.push_back(to_open_engagement(slot));
    }
    return load;
}

}  // namespace

constexpr sql::Statement list_open_engagements{"engagement_summary.list_open", R"sql(
    select manager_id, tier, minutes_per_day, minutes_per_month, ends_on
    from engagement_summaries
    where workspace_id = $1 and side = 'provider' and state in ('active', 'paused'))sql"};

namespace {

OpenWork open_work(sql::Transaction& sql, WorkspaceId provider, Day today) {
    return {sql.all<OpenRow>(list_open_engagements, provider), kept_slots(sql, provider, today)};
}

}  // namespace

std::optional<ManagerLoad> find_manager_load(sql::Transaction& sql, WorkspaceId provider_workspace,
                                             PersonId person, Day starts_on, Day today) {
    const auto member = find_member(sql, provider_workspace, person);
    if (!member || !member->is_active) return std::nullopt;
    return load_of(*member, open_work(sql, provider_workspace, today), starts_on, today);
}

std::vector<ManagerCandidate> manager_candidates(sql::Transaction& sql,
                                                 WorkspaceId provider_workspace,
                                                 const ServicePackage& package, Day starts_on,
                                                 Day today) {
    const OpenWork open = open_work(sql, provider_workspace, today);
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
