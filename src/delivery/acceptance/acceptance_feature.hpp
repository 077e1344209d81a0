#pragma once

#include "platform/feature.hpp"

namespace slipway {

/// Blocks: their states, checklists, deliveries, acceptances and returns.
Feature make_acceptance_feature();

/// Makes the blocks when an estimate is agreed.
EventReader make_block_maker();

void add_block_routes(api::Routes& routes);

}  // namespace slipway
