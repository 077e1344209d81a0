#include "platform/background/failure_text.hpp"

#include "base/text.hpp"

namespace slipway {

std::string failure_text(const std::exception& failure) {
    constexpr std::size_t max_bytes = 1000;
    const auto byte = [](char c) { return static_cast<unsigned char>(c); };
    std::string text = failure.what();
    if (!is_utf8(text)) {
        for (char& c : text) {
            if (byte(c) >= 0x80U) c = '?';
        }
    }
    if (text.size() > max_bytes) {
        std::size_t end = max_bytes;
        while (end > 0 && (byte(text[end]) & 0xC0U) == 0x80U) --end;
        text.resize(end);
    }
    return text;
}

}  // namespace slipway
