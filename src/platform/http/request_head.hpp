#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/http.hpp"

// What a request's head means, apart from how it came over the wire.

namespace slipway::http {

struct Target {
    std::string path;
    std::string query;
};

/// Origin or absolute form (RFC 9112 §3.2). Nothing for what no honest caller sends: a broken
/// escape, "." or ".." as a segment, an escaped slash, control characters, a path that is no UTF-8.
std::optional<Target> parse_target(std::string_view target);

Method parse_method(std::string_view name);

/// Whose request it is when it came through proxies: the last address of X-Forwarded-For that is
/// not a trusted proxy. `peer` itself when the peer is not trusted, or told nothing.
std::string remote_address(std::string_view peer, std::string_view forwarded_for,
                           const std::vector<std::string>& trusted_proxies);

bool is_trusted(std::string_view address, const std::vector<std::string>& trusted_proxies);

/// The address in its usual spelling, an IPv4 address mapped into IPv6 as IPv4; nothing when it is
/// not an address. A port after it is dropped.
std::optional<std::string> normal_address(std::string_view text);

}  // namespace slipway::http
