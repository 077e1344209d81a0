#include "delivery/timesheet/timesheet_feature.hpp"

#include "platform/api/routes.hpp"

namespace slipway {

Feature make_timesheet_feature(const Platform&, PlannedEffortSource planned) {
    Feature feature{.path = "delivery/timesheet"};
    feature.add_routes = [planned = std::move(planned)](api::Routes& routes) {
        add_time_entry_routes(routes);
        add_timer_routes(routes);
        add_month_close_routes(routes);
        add_time_report_routes(routes, planned);
    };
    return feature;
}

}  // namespace slipway
