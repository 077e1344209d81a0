#include "collaboration/notifications/core/inbox.hpp"

#include "base/text.hpp"

namespace slipway {

std::string excerpt_of(std::string_view text) {
    constexpr std::size_t longest = 200;
    text = trimmed(text);
    if (utf8_length(text) <= longest) return std::string(text);
    std::size_t code_points = 0;
    std::size_t last_blank = 0;
    std::size_t end = 0;
    for (; end < text.size(); ++end) {
        const bool starts = (static_cast<unsigned char>(text[end]) & 0xC0) != 0x80;
        if (starts && code_points++ == longest) break;
        if (text[end] == ' ' || text[end] == '\n') last_blank = end;
    }
    return std::string(trimmed(text.substr(0, last_blank > 0 ? last_blank : end))) + "…";
}

}  // namespace slipway
