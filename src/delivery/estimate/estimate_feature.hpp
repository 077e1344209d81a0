#pragma once

#include "platform/feature.hpp"

namespace slipway {

/// The estimate: figures, roll-ups, the service term, the administrator's agreement.
Feature make_estimate_feature();

void add_estimate_routes(api::Routes& routes);

}  // namespace slipway
