#pragma once

#include "base/actor.hpp"

// Beyond these, whoever sees a subject reads and takes part in what is said about it.

namespace slipway {

inline constexpr Permission read_messages{"message.read", all_roles};
inline constexpr Permission post_messages{"message.post", all_roles};

}  // namespace slipway
