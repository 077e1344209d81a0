#pragma once

#include "platform/feature.hpp"

namespace slipway {

namespace api {
class Routes;
}

/// Who has to do what next, in each engagement and in all of them together.
Feature make_overview_feature(const Platform& platform);

void add_overview_routes(api::Routes& routes);

}  // namespace slipway
