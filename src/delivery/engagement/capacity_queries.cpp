#include <algorithm>

#include "collaboration/calendar/calendar_queries.hpp"
#include "collaboration/identity/identity_queries.hpp"
#include "delivery/engagement/engagement_queries.hpp"
#include "delivery/engagement/manager_room_queries.hpp"
#include "delivery/engagement/service_packages.hpp"
#include "delivery/engagement/slot_reservation_queries.hpp"

namespace slipway {
namespace {

struct OpenRow {
    EngagementId engagement_id;
    PersonId manager_id;
    Tier tier = Tier::junior;
    std::optional<Effort> minutes_per_day;
    std::optional<Effort> minutes_per_month;
    Day ends_on{};
};
BOOST_DESCRIBE_STRUCT(OpenRow, (),
                      (engagement_id, manager_id, tier, minutes_per_day, minutes_per_month,
                       ends_on))

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
    select engagement_id, manager_id, tier, minutes_per_day, minutes_per_month, ends_on
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

namespace {

/// Reckons the room of a provider's managers with what is supposed.
class RoomReader {
public:
    RoomReader(sql::Transaction& transaction, const Actor& actor, Day today,
               const SupposedRoom& supposed)
        : sql_(transaction),
          actor_(actor),
          today_(today),
          supposed_(supposed),
          open_(open_work(transaction, actor.workspace_id, today)),
          packages_(list_packages(transaction, actor, true)),
          members_(
              members_with_role(transaction, actor.workspace_id,
                                {Role::junior_account_manager, Role::senior_account_manager})) {
        for (OpenRow& row : open_.engagements) {
            const auto end = supposed.ends.find(row.engagement_id);
            if (end != supposed.ends.end()) row.ends_on = end->second;
        }
    }

    ManagerRooms read() {
        ManagerRooms rooms;
        const auto sold = list_packages(sql_, actor_, false);
        for (const Tier tier : {Tier::junior, Tier::senior}) {
            const ServicePackage* package = package_of(sold, tier);
            if (package == nullptr) continue;
            for (const MemberView& member : members_) {
                if (!runs(to_roles(member.roles), tier)) continue;
                const ManagerLoad load = load_of(member, open_, today_, today_);
                const auto calendar = calendar_of(member.id);
                rooms.managers.push_back({member.id, member.name, tier,
                                          capacity_for(*package, load, calendar, today_).free_from,
                                          over_limit_from(*package, load, calendar, today_)});
            }
        }
        for (const KeptSlot& slot : open_.slots) add_slot(slot, rooms.slots);
        return rooms;
    }

private:
    working_time::WorkingCalendar calendar_of(PersonId person) {
        const auto known = supposed_.calendars.find(person);
        if (known != supposed_.calendars.end()) return known->second;
        return find_person_calendar(sql_, actor_.workspace_id, person, Absences::subtracted);
    }

    void add_slot(const KeptSlot& slot, std::vector<KeptSlotRoom>& rooms) {
        const auto member = std::ranges::find(members_, slot.manager_id, &MemberView::id);
        const auto package =
            std::ranges::find(packages_, slot.service_package_id, &ServicePackageView::id);
        if (member == members_.end() || package == packages_.end()) return;
        OpenWork others = open_;
        std::erase_if(others.slots, [&](const KeptSlot& one) { return one.id == slot.id; });
        const Day from = std::max(slot.starts_on, today_);
        const ManagerCapacity capacity =
            capacity_for(package->package, load_of(*member, others, from, today_),
                         calendar_of(member->id), from);
        rooms.push_back({slot.id, member->id, member->name, slot.client_name, slot.starts_on,
                         capacity.fits_at_start});
    }

    sql::Transaction& sql_;
    const Actor& actor_;
    Day today_;
    const SupposedRoom& supposed_;
    OpenWork open_;
    std::vector<ServicePackageView> packages_;
    std::vector<MemberView> members_;
};

}  // namespace

ManagerRooms manager_rooms(sql::Transaction& sql, const Actor& actor, Day today,
                           const SupposedRoom& supposed) {
    return RoomReader(sql, actor, today, supposed).read();
}

}  // namespace slipway
