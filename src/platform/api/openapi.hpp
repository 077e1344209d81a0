#pragma once

#include <string>

#include "platform/api/routes.hpp"

namespace slipway::api {

/// The OpenAPI 3.1 document of all routes, two-space indented, with its schemas in the order of
/// their names: equal routes give equal bytes.
std::string openapi_document(const Routes& routes, const std::string& version);

}  // namespace slipway::api
