#pragma once

#include "platform/feature.hpp"

namespace slipway {

/// Working hours, special days and absences.
Feature make_calendar_feature();

void add_calendar_routes(api::Routes& routes);

}  // namespace slipway
