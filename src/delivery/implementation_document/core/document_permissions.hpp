#pragma once

#include "base/actor.hpp"

namespace slipway {

inline constexpr Permission read_document{"document.read", all_roles};
inline constexpr Permission edit_document{"document.edit", manager_roles};
inline constexpr Permission submit_document{"document.submit", manager_roles};
inline constexpr Permission approve_as_administrator{"document.approve_as_administrator",
                                                     {Role::administrator}};
inline constexpr Permission approve_as_client{"document.approve_as_client", {Role::client_owner}};
/// The route's; the command asks for the one of the party that the version waits for.
inline constexpr Permission decide_on_document{"document.decide",
                                               {Role::administrator, Role::client_owner}};

}  // namespace slipway
