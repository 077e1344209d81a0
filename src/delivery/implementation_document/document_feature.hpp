#pragma once

#include "platform/feature.hpp"

namespace slipway {

/// The implementation document: draft, versions, approvals.
Feature make_document_feature(const Platform& platform);

void add_document_routes(api::Routes& routes);

}  // namespace slipway
