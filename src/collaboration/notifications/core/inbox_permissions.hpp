#pragma once

#include "base/actor.hpp"

namespace slipway {

/// One's own, always: nobody reads another's inbox.
inline constexpr Permission use_inbox{"inbox.use", all_roles};

}  // namespace slipway
