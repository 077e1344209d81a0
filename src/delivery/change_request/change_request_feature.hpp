#pragma once

#include "platform/feature.hpp"

namespace slipway {

/// Change requests: proposed, confirmed inside the firm, offered, binding when the client agrees.
Feature make_change_request_feature(const Platform& platform);

/// Completes an engagement when its last block is accepted and no change is open.
EventReader make_completion_reader();

void add_change_request_routes(api::Routes& routes, sql::Database& database);

}  // namespace slipway
