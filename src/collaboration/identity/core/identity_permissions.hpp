#pragma once

#include "base/actor.hpp"

namespace slipway {

inline constexpr Permission see_members{"member.see", all_roles};
inline constexpr Permission manage_members{"member.manage",
                                           {Role::head, Role::administrator, Role::client_owner}};
inline constexpr Permission manage_workspace{"workspace.manage",
                                             {Role::head, Role::administrator, Role::client_owner}};
inline constexpr Permission manage_own_tokens{"api_token.manage", all_roles};
/// A client's workspace is made by those who start engagements.
inline constexpr Permission create_client_workspace{
    "workspace.create_client",
    {Role::head, Role::administrator, Role::sales_representative, Role::junior_account_manager,
     Role::senior_account_manager}};

}  // namespace slipway
