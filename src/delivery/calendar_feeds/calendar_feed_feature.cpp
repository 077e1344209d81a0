#include "delivery/calendar_feeds/calendar_feed_feature.hpp"

namespace slipway {

Feature make_calendar_feed_feature(const Platform& platform) {
    return Feature{.path = "delivery/calendar_feeds",
                   .add_routes = [platform](api::Routes& routes) {
                       add_calendar_feed_routes(routes, platform);
                   }};
}

}  // namespace slipway
