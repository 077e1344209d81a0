#pragma once

#include "platform/feature.hpp"

namespace slipway {

/// Calendars that people subscribe to.
Feature make_calendar_feed_feature(const Platform& platform);

void add_calendar_feed_routes(api::Routes& routes, const Platform& platform);

}  // namespace slipway
