#pragma once

#include "platform/feature.hpp"

namespace slipway {

/// Packages, engagements, their stages and pauses, and the portfolio.
Feature make_engagement_feature(const Platform& platform);

void add_engagement_routes(api::Routes& routes);
void add_pause_routes(api::Routes& routes);
void add_service_package_routes(api::Routes& routes);

}  // namespace slipway
