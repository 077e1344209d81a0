#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/actor.hpp"
#include "delivery/engagement/core/new_engagement.hpp"
#include "engines/working_time/working_calendar.hpp"
#include "platform/sql/database.hpp"

namespace slipway {

/// Ends and calendars to reckon with in place of those on record: what is only thought of.
struct SupposedRoom {
    std::map<EngagementId, Day> ends;
    std::map<PersonId, working_time::WorkingCalendar> calendars;  // absences subtracted
};

/// The room of a manager, by the package that measures the tier.
struct ManagerRoom {
    PersonId person_id;
    std::string person_name;
    Tier tier = Tier::junior;
    std::optional<Day> free_from;  // for one more engagement
    std::optional<Day> over_from;  // more is open than fits

    bool operator==(const ManagerRoom&) const = default;
};

/// Whether a kept slot still fits beside all else of its manager's.
struct KeptSlotRoom {
    SlotReservationId id;
    PersonId manager_id;
    std::string manager_name;
    std::string client_name;
    Day starts_on{};
    bool fits = false;
};

/// Managers and kept slots of a provider in an order of their own: two answers can be compared.
struct ManagerRooms {
    std::vector<ManagerRoom> managers;
    std::vector<KeptSlotRoom> slots;
};
ManagerRooms manager_rooms(sql::Transaction& sql, const Actor& actor, Day today,
                           const SupposedRoom& supposed);

}  // namespace slipway
