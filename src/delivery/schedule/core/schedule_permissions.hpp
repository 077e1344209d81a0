#pragma once

#include "base/actor.hpp"

// Who may do what with plans. A client sees the plan of its own engagement in plain form.

namespace slipway {

inline constexpr Permission read_schedule{"schedule.read", all_roles};
/// The whole portfolio, forecasts, capacity: the provider's own.
inline constexpr Permission read_portfolio{"schedule.read_portfolio", provider_roles};
/// What would move if, without moving it.
inline constexpr Permission preview_schedule{
    "schedule.preview", manager_roles.with({Role::administrator, Role::sales_representative})};
/// In which order engagements take their manager's days.
inline constexpr Permission set_schedule_priority{"schedule.set_priority", {Role::head}};
/// Whether people are told of what a change of calendars moved.
inline constexpr Permission announce_moves{"schedule.announce", {Role::head, Role::administrator}};

}  // namespace slipway
