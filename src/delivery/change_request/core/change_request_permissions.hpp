#pragma once

#include "base/actor.hpp"

namespace slipway {

inline constexpr Permission read_change_requests{"change_request.read", all_roles};
inline constexpr Permission propose_changes{"change_request.propose", manager_roles};
inline constexpr Permission confirm_changes_as_administrator{
    "change_request.confirm_as_administrator", {Role::administrator}};
inline constexpr Permission confirm_changes_as_sales{"change_request.confirm_as_sales",
                                                     {Role::sales_representative}};
/// The route's; the command asks for the one of the step.
inline constexpr Permission confirm_changes{"change_request.confirm",
                                            {Role::administrator, Role::sales_representative}};
inline constexpr Permission decide_on_changes{"change_request.decide", {Role::client_owner}};

}  // namespace slipway
