#pragma once

#include "base/actor.hpp"

namespace slipway {

inline constexpr Permission read_estimate{"estimate.read", all_roles};
/// A developer estimates customisations (DOMAIN §2).
inline constexpr Permission edit_estimate{"estimate.edit", manager_roles.with({Role::developer})};
inline constexpr Permission submit_estimate{"estimate.submit", manager_roles};
inline constexpr Permission agree_estimate{"estimate.agree", {Role::administrator}};

}  // namespace slipway
