#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/actor.hpp"
#include "delivery/engagement/core/new_engagement.hpp"
#include "delivery/schedule/core/what_if.hpp"
#include "platform/describe/describe.hpp"
#include "platform/sql/database.hpp"

namespace slipway {

/// A finish that would move.
struct PreviewedMove {
    EngagementId engagement_id;
    std::string name;
    PersonId manager_id;
    Day from_finish{};
    Day to_finish{};
    std::int32_t days = 0;  // calendar days; later is over 0
};
BOOST_DESCRIBE_STRUCT(PreviewedMove, (),
                      (engagement_id, name, manager_id, from_finish, to_finish, days))

/// A manager whose room would change.
struct PreviewedRoom {
    PersonId person_id;
    std::string person_name;
    Tier tier = Tier::junior;
    std::optional<Day> free_from_now;  // for one more engagement
    std::optional<Day> free_from_then;
    std::optional<Day> over_from_now;  // more is open than fits
    std::optional<Day> over_from_then;
};
BOOST_DESCRIBE_STRUCT(PreviewedRoom, (),
                      (person_id, person_name, tier, free_from_now, free_from_then, over_from_now,
                       over_from_then))

/// A kept slot that fits now and would not then.
struct PreviewedSlot {
    SlotReservationId slot_reservation_id;
    PersonId manager_id;
    std::string manager_name;
    std::string client_name;
    Day starts_on{};
};
BOOST_DESCRIBE_STRUCT(PreviewedSlot, (),
                      (slot_reservation_id, manager_id, manager_name, client_name, starts_on))

struct SchedulePreview {
    std::int32_t planned_engagements = 0;
    std::int32_t later_engagements = 0;
    std::vector<PreviewedMove> moves;  // the largest first
    std::vector<PreviewedRoom> managers;
    std::vector<PreviewedSlot> slots;
    /// Whom it would keep from ever ending: somebody would have no hours.
    std::vector<EngagementId> endless;
    /// What people would be told, and whether somebody must confirm it first.
    bool needs_confirmation = false;
};
BOOST_DESCRIBE_STRUCT(SchedulePreview, (),
                      (planned_engagements, later_engagements, moves, managers, slots, endless,
                       needs_confirmation))

/// Plans what is only thought of. Nothing is stored.
Result<SchedulePreview> preview_change(sql::Database& database, const Actor& actor,
                                       const WhatIf& what_if, Instant now);

}  // namespace slipway
