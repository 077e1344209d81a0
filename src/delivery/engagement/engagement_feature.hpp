#pragma once

#include "platform/feature.hpp"

namespace slipway {

/// Packages, engagements, their stages and pauses, and the portfolio.
Feature make_engagement_feature(const Platform& platform);

/// At the start of a pause's first day and of the day on which the engagement goes on; as of that
/// moment, however late it runs.
JobKind make_pause_turn_job(Chance& chance);

void add_engagement_routes(api::Routes& routes);
void add_slot_reservation_routes(api::Routes& routes);
void add_pause_routes(api::Routes& routes);
void add_service_package_routes(api::Routes& routes);

}  // namespace slipway
