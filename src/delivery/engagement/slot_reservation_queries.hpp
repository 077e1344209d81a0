#pragma once

#include <string>
#include <vector>

#include "delivery/engagement/core/manager_capacity.hpp"
#include "delivery/engagement/core/new_engagement.hpp"
#include "platform/sql/database.hpp"

namespace slipway {

/// A manager's slot that waits for its engagement.
struct KeptSlot {
    SlotReservationId id;
    PersonId manager_id;
    ServicePackageId service_package_id;
    Tier tier = Tier::junior;
    std::optional<Effort> minutes_per_day;
    std::optional<Effort> minutes_per_month;
    Day starts_on{};
    Day ends_on{};
    std::string client_name;
};
BOOST_DESCRIBE_STRUCT(KeptSlot, (),
                      (id, manager_id, service_package_id, tier, minutes_per_day, minutes_per_month,
                       starts_on, ends_on, client_name))

/// Those that nobody has taken or given back and that have not lapsed, by their first day.
std::vector<KeptSlot> kept_slots(sql::Transaction& sql, WorkspaceId provider, Day today);

/// As it takes up its manager's capacity.
OpenEngagement to_open_engagement(const KeptSlot& slot);

}  // namespace slipway
