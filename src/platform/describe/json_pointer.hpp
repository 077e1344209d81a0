#pragma once

#include <string>
#include <string_view>

namespace slipway {

/// A name as one token of a JSON pointer (RFC 6901).
std::string json_pointer_token(std::string_view name);

}  // namespace slipway
