#pragma once

#include "platform/feature.hpp"

namespace slipway {

namespace api {
class Routes;
}

/// The delay ledger: gates, the daily close, disputes, extension statements.
Feature make_delay_ledger_feature(const Platform& platform);

void add_delay_ledger_routes(api::Routes& routes, sql::Database& database);

}  // namespace slipway
