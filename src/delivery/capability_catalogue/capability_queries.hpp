#pragma once

#include <string>
#include <vector>

#include "delivery/capability_catalogue/core/capability.hpp"

namespace slipway {

/// The catalogue, read once from capabilities.json inside the program; thread-safe.
const std::vector<Capability>& capabilities();
/// Null when the catalogue has none of this key.
const Capability* find_capability(const std::string& key);

}  // namespace slipway
