#pragma once

#include <memory>

#include "collaboration/identity/sign_in.hpp"
#include "platform/feature.hpp"

namespace slipway {

/// People, workspaces, memberships, sessions and tokens.
Feature make_identity_feature(const Platform& platform, PasswordCost cost);

void add_identity_routes(api::Routes& routes, const Platform& platform,
                         std::shared_ptr<const SignIn> sign_in);

}  // namespace slipway
