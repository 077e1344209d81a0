#pragma once

#include <string>

#include "base/refusal.hpp"
#include "platform/http/http.hpp"

namespace slipway::api {

int status_of(RefusalCode code);

/// application/problem+json (RFC 9457) with `key`, `field` and `parameters` of the refusal.
http::Response problem(const Refusal& refusal);
/// 500 with an incident number and nothing else of what went wrong.
http::Response incident(const std::string& number);

}  // namespace slipway::api
