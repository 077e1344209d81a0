#include "delivery/engagement/slot_reservation_queries.hpp"

#include "collaboration/calendar/calendar_queries.hpp"

namespace slipway {

constexpr sql::Statement list_slots_that_wait{"slot_reservation.list_waiting", R"sql(
    select r.id, r.manager_id, r.service_package_id, r.tier, r.minutes_per_day,
        r.minutes_per_month, r.starts_on, r.ends_on, r.client_name
    from slot_reservations r
    where r.workspace_id = $1 and not exists (
        select 1 from slot_releases s
        where s.workspace_id = r.workspace_id and s.reservation_id = r.id)
    order by r.starts_on, r.id)sql"};

std::vector<KeptSlot> kept_slots(sql::Transaction& sql, WorkspaceId provider, Day today) {
    auto slots = sql.all<KeptSlot>(list_slots_that_wait, provider);
    if (slots.empty()) return slots;
    const auto calendar = find_calendar(sql, provider);
    std::erase_if(slots, [&](const KeptSlot& slot) {
        return slot_is_kept_until(slot.starts_on, calendar) < today;
    });
    return slots;
}

OpenEngagement to_open_engagement(const KeptSlot& slot) {
    return {slot.tier, slot.minutes_per_day, slot.minutes_per_month, slot.ends_on, slot.starts_on};
}

}  // namespace slipway
