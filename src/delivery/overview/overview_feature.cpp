#include "delivery/overview/overview_feature.hpp"

#include "delivery/overview/overview_refresh.hpp"
#include "platform/api/routes.hpp"

namespace slipway {

Feature make_overview_feature(const Platform& platform) {
    Feature feature{.path = "delivery/overview"};
    feature.add_routes = [](api::Routes& routes) { add_overview_routes(routes); };
    feature.readers = {make_overview_reader()};
    feature.jobs = {make_overview_job(platform.chance)};
    feature.schedules = {make_overview_schedule()};
    return feature;
}

}  // namespace slipway
