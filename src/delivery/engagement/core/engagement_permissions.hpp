#pragma once

#include "base/actor.hpp"

// Who may do what with an engagement as a whole (DOMAIN §2, §4.4).

namespace slipway {

inline constexpr Permission read_engagements{"engagement.read", all_roles};
inline constexpr Permission start_engagement{
    "engagement.start", manager_roles.with({Role::sales_representative, Role::administrator})};
inline constexpr Permission change_engagement{
    "engagement.change", manager_roles.with({Role::sales_representative})};
/// Naming another manager, and one that the tier or the limit speaks against, is the head's.
inline constexpr Permission assign_manager{"engagement.assign_manager", {Role::head}};
inline constexpr Permission move_stage{"engagement.move_stage", manager_roles};
inline constexpr Permission close_engagement{"engagement.close", manager_roles};
/// What was promised and how the sale went: of the provider's people alone.
inline constexpr Permission read_provider_notes{"engagement.read_provider_notes", provider_roles};

/// The client asks; a manager logs what the client wrote (DELAY R17).
inline constexpr Permission request_pause{"pause.request",
                                          manager_roles.with({Role::client_owner})};
inline constexpr Permission end_pause{"pause.end", {Role::client_owner}};
inline constexpr Permission consent_to_pause{"pause.consent", {Role::head}};

inline constexpr Permission read_packages{"service_package.read", provider_roles};
inline constexpr Permission change_packages{"service_package.change",
                                            {Role::head, Role::administrator}};
inline constexpr Permission read_capacity{"capacity.read", provider_roles};
/// Keeping a manager's slot for an engagement that is being sold.
inline constexpr Permission reserve_slots{
    "slot.reserve", manager_roles.with({Role::administrator, Role::sales_representative})};

}  // namespace slipway
