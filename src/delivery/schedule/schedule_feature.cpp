#include "delivery/schedule/schedule_feature.hpp"

#include "delivery/schedule/schedule_announcing.hpp"
#include "delivery/schedule/schedule_forecasting.hpp"
#include "delivery/schedule/schedule_planning.hpp"
#include "platform/api/routes.hpp"

namespace slipway {

Feature make_schedule_feature(const Platform& platform) {
    Feature feature{.path = "delivery/schedule"};
    feature.add_routes = [&database = platform.database](api::Routes& routes) {
        add_schedule_routes(routes, database);
    };
    feature.readers = {make_schedule_reader()};
    feature.jobs = {make_schedule_job(platform.clock, platform.chance),
                    make_new_day_job(platform.clock, platform.chance), make_forecast_job()};
    feature.schedules = {make_new_day_schedule()};
    feature.notice_rules = make_schedule_notice_rules();
    return feature;
}

}  // namespace slipway
