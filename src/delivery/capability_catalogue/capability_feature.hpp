#pragma once

#include "platform/api/routes.hpp"
#include "platform/feature.hpp"

namespace slipway {

void add_capability_routes(api::Routes& routes);

Feature make_capability_feature(const Platform& platform);

}  // namespace slipway
