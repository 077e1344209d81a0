#pragma once

#include "base/actor.hpp"

// Who may do what with hours (DOMAIN §2, §4.6).

namespace slipway {

/// The client sees the hours of its own engagements; notes of internal work stay with the provider.
inline constexpr Permission read_time{"time_entry.read", all_roles};
/// Managers log on their own engagements, the others wherever they help.
inline constexpr Permission log_time{
    "time_entry.log", manager_roles.with({Role::administrator, Role::developer})};
inline constexpr Permission change_time_of_others{"time_entry.change_of_others", {Role::head}};
inline constexpr Permission read_month_closes{"month_close.read", provider_roles};
inline constexpr Permission close_month{"month_close.create", {Role::head}};

}  // namespace slipway
