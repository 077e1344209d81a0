#pragma once

#include "base/actor.hpp"

namespace slipway {

/// How the provider keeps its own promises is the provider's own.
inline constexpr Permission read_daily_controls{"daily_control.read", provider_roles};
inline constexpr Permission change_control_settings{"daily_control.change_settings",
                                                    {Role::head}};

/// Both parties read what was said outside.
inline constexpr Permission read_client_contacts{"client_contact.read", all_roles};
inline constexpr Permission note_client_contacts{
    "client_contact.note",
    manager_roles.with({Role::administrator, Role::developer, Role::sales_representative,
                        Role::quality_manager})};

}  // namespace slipway
