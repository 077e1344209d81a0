#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace slipway {

/// Without white space at either end.
std::string_view trimmed(std::string_view text);
/// Pieces between separators, empty ones included; one piece for an empty text.
std::vector<std::string_view> split(std::string_view text, char separator);
std::string join(const std::vector<std::string>& pieces, std::string_view separator);
/// ASCII letters only; for words of protocols, never for people's text.
std::string ascii_lower(std::string_view text);
/// Well-formed UTF-8 without surrogates and overlong forms.
bool is_utf8(std::string_view text);
/// At most `max_bytes` from the start, cut between code points; empty when the text is no UTF-8.
std::string utf8_prefix(std::string_view text, std::size_t max_bytes);
/// Code points in well-formed UTF-8.
std::size_t utf8_length(std::string_view text);

}  // namespace slipway
