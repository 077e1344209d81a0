#pragma once

#include "delivery/timesheet/timesheet_queries.hpp"
#include "platform/feature.hpp"

namespace slipway {

/// Time entries, the timer, closed months and reports. `planned` tells the estimate's labour, so
/// that it stands beside what was spent.
Feature make_timesheet_feature(const Platform& platform, PlannedEffortSource planned = {});

void add_time_entry_routes(api::Routes& routes);
void add_timer_routes(api::Routes& routes);
void add_month_close_routes(api::Routes& routes);
void add_time_report_routes(api::Routes& routes, const PlannedEffortSource& planned);

}  // namespace slipway
