#pragma once

#include "base/actor.hpp"

// Beyond these, whoever sees a subject sees its files, and removes the ones they uploaded.

namespace slipway {

inline constexpr Permission read_attachments{"attachment.read", all_roles};
inline constexpr Permission add_attachments{"attachment.add", all_roles};

}  // namespace slipway
