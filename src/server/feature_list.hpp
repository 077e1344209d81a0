#pragma once

#include <vector>

#include "platform/feature.hpp"
#include "platform/passwords/passwords.hpp"

namespace slipway {

/// Every feature of the program, in order of dependency: the one list that names them.
std::vector<Feature> all_features(const Platform& platform, PasswordCost password_cost);

}  // namespace slipway
