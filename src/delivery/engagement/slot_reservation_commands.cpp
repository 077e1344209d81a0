#include "delivery/engagement/slot_reservation_commands.hpp"

#include <algorithm>

#include "collaboration/calendar/calendar_queries.hpp"
#include "collaboration/identity/identity_queries.hpp"
#include "delivery/engagement/core/engagement_permissions.hpp"
#include "delivery/engagement/engagement_queries.hpp"

namespace slipway {
namespace {

struct ReservationRow {
    WorkspaceId workspace_id;
    SlotReservationId id;
    PersonId manager_id;
    ServicePackageId service_package_id;
    Tier tier = Tier::junior;
    std::optional<Effort> minutes_per_day;
    std::optional<Effort> minutes_per_month;
    Day starts_on{};
    Day ends_on{};
    std::string client_name;
    std::string note;
    PersonId reserved_by;
    Instant reserved_at;
};
BOOST_DESCRIBE_STRUCT(ReservationRow, (),
                      (workspace_id, id, manager_id, service_package_id, tier, minutes_per_day,
                       minutes_per_month, starts_on, ends_on, client_name, note, reserved_by,
                       reserved_at))

struct ReleaseRow {
    WorkspaceId workspace_id;
    SlotReservationId reservation_id;
    std::string reason;
    PersonId released_by;
    Instant released_at;
};
BOOST_DESCRIBE_STRUCT(ReleaseRow, (),
                      (workspace_id, reservation_id, reason, released_by, released_at))

SlotReservationView view_of(sql::Transaction& sql, const Actor& actor, const ReservationRow& row,
                            Day today) {
    SlotReservationView view{.id = row.id,
                             .manager_id = row.manager_id,
                             .manager_name = person_name(sql, row.manager_id),
                             .service_package_id = row.service_package_id,
                             .tier = row.tier,
                             .starts_on = row.starts_on,
                             .ends_on = row.ends_on,
                             .client_name = row.client_name,
                             .note = row.note,
                             .reserved_by_name = person_name(sql, row.reserved_by),
                             .reserved_at = row.reserved_at};
    view.kept_until = slot_is_kept_until(row.starts_on, find_calendar(sql, actor.workspace_id));
    view.is_lapsed = view.kept_until < today;
    const auto package = package_view(sql, actor, row.service_package_id);
    if (package) view.package_name = package->package.name;
    if (actor.may(reserve_slots)) view.allowed.emplace_back("release");
    return view;
}

}  // namespace

std::span<const MemberRule> describe_rules(const NewSlotReservation*) {
    static constexpr MemberRule rules[] = {
        {.name = "client_name", .max_length = 200, .may_be_empty = false},
        {.name = "note", .max_length = 2'000, .may_be_absent = true}};
    return rules;
}

constexpr sql::Statement list_kept_slots{"slot_reservation.list", R"sql(
    select r.workspace_id, r.id, r.manager_id, r.service_package_id, r.tier, r.minutes_per_day,
        r.minutes_per_month, r.starts_on, r.ends_on, r.client_name, r.note, r.reserved_by,
        r.reserved_at
    from slot_reservations r
    where r.workspace_id = $1 and not exists (
        select 1 from slot_releases s
        where s.workspace_id = r.workspace_id and s.reservation_id = r.id)
    order by r.starts_on, r.id)sql"};

std::vector<SlotReservationView> list_slot_reservations(sql::Transaction& sql, const Actor& actor,
                                                        Day today) {
    std::vector<SlotReservationView> views;
    for (const auto& row : sql.all<ReservationRow>(list_kept_slots, actor.workspace_id)) {
        views.push_back(view_of(sql, actor, row, today));
    }
    return views;
}

Result<SlotReservationView> SlotReservationCommands::reserve(const Actor& actor,
                                                             const NewSlotReservation& wanted) {
    const auto found = package_view(work_.sql(), actor, wanted.service_package_id);
    if (!found) {
        return refuse(RefusalCode::invalid, "service_package.not_found", "service_package_id");
    }
    const ServicePackage& package = found->package;
    const WorkspaceId provider = actor.workspace_id;
    const Day today = today_in(work_.sql(), provider, work_.now());
    if (wanted.starts_on < today) {
        return refuse(RefusalCode::invalid, "slot_reservation.starts_in_the_past", "starts_on");
    }
    const auto load =
        find_manager_load(work_.sql(), provider, wanted.manager_id, wanted.starts_on, today);
    if (!load) {
        return refuse(RefusalCode::invalid, "engagement.person_is_no_manager", "manager_id");
    }
    const auto calendar =
        find_person_calendar(work_.sql(), provider, wanted.manager_id, Absences::subtracted);
    const ManagerCapacity capacity = capacity_for(package, *load, calendar, wanted.starts_on);
    auto warnings = TRY(check_manager(actor, package, *load, capacity));
    const ReservationRow row{.workspace_id = provider,
                             .id = work_.new_id<SlotReservationId>(),
                             .manager_id = wanted.manager_id,
                             .service_package_id = wanted.service_package_id,
                             .tier = package.tier,
                             .minutes_per_day = package.minutes_per_day,
                             .minutes_per_month = package.minutes_per_month,
                             .starts_on = wanted.starts_on,
                             .ends_on = usual_end(package, wanted.starts_on),
                             .client_name = wanted.client_name,
                             .note = wanted.note,
                             .reserved_by = actor.person_id,
                             .reserved_at = work_.now()};
    work_.sql().insert("slot_reservations", row);
    work_.record(actor, {.type = "slot.reserved",
                         .subject = {"workspace", provider.uuid()},
                         .workspace_id = provider});
    SlotReservationView view = view_of(work_.sql(), actor, row, today);
    view.warnings = std::move(warnings);
    return view;
}

Result<void> SlotReservationCommands::release(const Actor& actor, SlotReservationId id,
                                              const std::string& reason) {
    if (!is_kept(actor, id)) {
        return refuse(RefusalCode::not_found, "slot_reservation.not_found");
    }
    give_back(actor, id, reason);
    return {};
}

Result<void> SlotReservationCommands::use(const Actor& actor, SlotReservationId id) {
    if (!is_kept(actor, id)) {
        return refuse(RefusalCode::invalid, "slot_reservation.not_found", "slot_reservation_id");
    }
    give_back(actor, id, "engagement_started");
    return {};
}

bool SlotReservationCommands::is_kept(const Actor& actor, SlotReservationId id) {
    const auto kept = work_.sql().all<ReservationRow>(list_kept_slots, actor.workspace_id);
    return std::ranges::find(kept, id, &ReservationRow::id) != kept.end();
}

void SlotReservationCommands::give_back(const Actor& actor, SlotReservationId id,
                                        const std::string& reason) {
    work_.sql().insert("slot_releases",
                       ReleaseRow{actor.workspace_id, id, reason, actor.person_id, work_.now()});
    work_.record(actor, {.type = "slot.released",
                         .subject = {"workspace", actor.workspace_id.uuid()},
                         .workspace_id = actor.workspace_id});
}

}  // namespace slipway
