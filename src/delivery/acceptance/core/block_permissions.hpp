#pragma once

#include "base/actor.hpp"

namespace slipway {

inline constexpr Permission read_blocks{"block.read", all_roles};
inline constexpr Permission move_blocks{"block.move", manager_roles};
inline constexpr Permission mark_checklist{"block.mark_checklist",
                                           manager_roles.with({Role::administrator})};
inline constexpr Permission deliver_blocks{"block.deliver", manager_roles};
inline constexpr Permission accept_blocks{"block.accept", {Role::client_owner}};
inline constexpr Permission agree_block_order{"block.agree_order",
                                              manager_roles.with({Role::client_owner})};

}  // namespace slipway
