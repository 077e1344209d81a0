#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/actor.hpp"
#include "base/warning.hpp"
#include "delivery/engagement/core/new_engagement.hpp"
#include "delivery/engagement/service_packages.hpp"
#include "platform/work/unit_of_work.hpp"

namespace slipway {

struct NewSlotReservation {
    PersonId manager_id;
    ServicePackageId service_package_id;
    Day starts_on{};
    std::string client_name;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(NewSlotReservation, (),
                      (manager_id, service_package_id, starts_on, client_name, note))
std::span<const MemberRule> describe_rules(const NewSlotReservation*);

/// A slot that is kept: it counts as an engagement of its package from its start to its usual end,
/// until it lapses.
struct SlotReservationView {
    SlotReservationId id;
    PersonId manager_id;
    std::string manager_name;
    ServicePackageId service_package_id;
    TextInLanguages package_name;
    Tier tier = Tier::junior;
    Day starts_on{};
    Day ends_on{};
    std::string client_name;
    std::string note;
    std::string reserved_by_name;
    Instant reserved_at;
    /// The last day on which it waits for its engagement; then it has lapsed, and counts no more.
    Day kept_until{};
    bool is_lapsed = false;
    std::vector<std::string> allowed;  // release
    /// Of the request that made it: what speaks against the manager.
    std::vector<Warning> warnings;
};
BOOST_DESCRIBE_STRUCT(SlotReservationView, (),
                      (id, manager_id, manager_name, service_package_id, package_name, tier,
                       starts_on, ends_on, client_name, note, reserved_by_name, reserved_at,
                       kept_until, is_lapsed, allowed, warnings))

/// Those that nobody has taken or given back, lapsed ones too, by their first day.
std::vector<SlotReservationView> list_slot_reservations(sql::Transaction& sql, const Actor& actor,
                                                        Day today);

/// Keeps slots of managers for engagements that are coming (DOMAIN §4.2, capacity).
class SlotReservationCommands {
public:
    explicit SlotReservationCommands(UnitOfWork& work) : work_(work) {}

    /// Refuses a start that is over (`slot_reservation.starts_in_the_past`), and whoever is no
    /// manager. One too many is a warning, as with an engagement.
    Result<SlotReservationView> reserve(const Actor& actor, const NewSlotReservation& wanted);
    /// The engagement it was kept for begins. Refuses what is released already.
    Result<void> use(const Actor& actor, SlotReservationId id);
    /// The engagement will not come. Refuses what is released already, as not found.
    Result<void> release(const Actor& actor, SlotReservationId id, const std::string& reason);

private:
    bool is_kept(const Actor& actor, SlotReservationId id);
    void give_back(const Actor& actor, SlotReservationId id, const std::string& reason);

    UnitOfWork& work_;
};

}  // namespace slipway
