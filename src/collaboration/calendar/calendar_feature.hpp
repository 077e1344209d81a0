#pragma once

#include "platform/feature.hpp"

namespace slipway {

/// Working hours, special days and absences.
Feature make_calendar_feature();

void add_calendar_routes(api::Routes& routes);
void add_day_import_routes(api::Routes& routes);

}  // namespace slipway
