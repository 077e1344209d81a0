#pragma once

#include "platform/feature.hpp"

namespace slipway {

/// Plans of all engagements, what moved their dates, capacity and forecasts.
Feature make_schedule_feature(const Platform& platform);

void add_schedule_routes(api::Routes& routes, sql::Database& database);

}  // namespace slipway
