#include "collaboration/calendar/calendar_queries.hpp"
#include "delivery/engagement/core/engagement_permissions.hpp"
#include "delivery/engagement/engagement_feature.hpp"
#include "delivery/engagement/slot_reservation_commands.hpp"
#include "platform/api/routes.hpp"

namespace slipway {
namespace {

using api::Call;

struct NewSlotRelease {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(NewSlotRelease, (), (reason))
std::span<const MemberRule> describe_rules(const NewSlotRelease*) {
    static constexpr MemberRule rules[] = {
        {.name = "reason", .max_length = 2'000, .may_be_empty = false}};
    return rules;
}

}  // namespace

void add_slot_reservation_routes(api::Routes& routes) {
    routes.list<SlotReservationView>({"/slot_reservations", "list_slot_reservations",
                                      "Slots of managers kept for engagements that are coming"},
                                     api::permitted(read_capacity),
                                     [](Call& call) -> Result<std::vector<SlotReservationView>> {
                                         const WorkspaceId provider = call.actor().workspace_id;
                                         return list_slot_reservations(
                                             call.sql(), call.actor(),
                                             today_in(call.sql(), provider, call.now()));
                                     });
    routes.post<NewSlotReservation, SlotReservationView>(
        {"/slot_reservations", "create_slot_reservation", "Keep a manager's slot"},
        api::permitted(reserve_slots), [](Call& call, const NewSlotReservation& wanted) {
            return SlotReservationCommands(call.work()).reserve(call.actor(), wanted);
        });
    routes.post<NewSlotRelease, api::Nothing>(
        {"/slot_reservations/{slot_reservation_id}/releases", "create_slot_release",
         "Give a kept slot back: the engagement has begun, or will not come"},
        api::permitted(reserve_slots),
        [](Call& call, const NewSlotRelease& release) -> Result<api::Nothing> {
            TRY(SlotReservationCommands(call.work())
                    .release(call.actor(), call.id<SlotReservationId>("slot_reservation_id"),
                             release.reason));
            return api::Nothing{};
        });
}

}  // namespace slipway
