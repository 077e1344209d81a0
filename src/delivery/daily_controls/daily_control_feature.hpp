#pragma once

#include "delivery/daily_controls/daily_control_job.hpp"

namespace slipway {

namespace api {
class Routes;
}

/// Every working day of every engagement looked at (DOMAIN §4.5). `open` tells what is late and who
/// has the ball.
Feature make_daily_controls_feature(const Platform& platform, OpenMattersSource open);

/// The manager is told of a cut-off's misses, the heads of what is still missing the next morning.
NoticeRule make_control_notice_rule();

void add_daily_control_routes(api::Routes& routes);

}  // namespace slipway
