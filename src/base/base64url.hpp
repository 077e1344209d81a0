#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace slipway {

/// RFC 4648 §5, without padding: safe in a URL as it is.
std::string to_base64url(std::string_view bytes);
/// Nothing when the text is not of that form.
std::optional<std::string> parse_base64url(std::string_view text);

}  // namespace slipway
