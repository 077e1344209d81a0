#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/hex.hpp"

namespace slipway {

/// The SHA-256 of some content: equal hashes mean equal content. Made by platform/hash.
class ContentHash {
public:
    using Bytes = std::array<std::uint8_t, 32>;

    /// All zeros: the hash of nothing known.
    constexpr ContentHash() = default;
    explicit constexpr ContentHash(const Bytes& bytes) : bytes_(bytes) {}

    const Bytes& bytes() const { return bytes_; }
    /// 64 lower-case hexadecimal digits.
    std::string text() const { return to_hex(bytes_); }
    /// The first 12 digits, for people to compare by eye.
    std::string short_text() const { return text().substr(0, 12); }
    /// Accepts 64 hexadecimal digits; nothing otherwise.
    static std::optional<ContentHash> parse(std::string_view text) {
        ContentHash hash;
        return read_hex(text, hash.bytes_) ? std::optional(hash) : std::nullopt;
    }
    auto operator<=>(const ContentHash&) const = default;

private:
    Bytes bytes_{};
};

}  // namespace slipway

template <>
struct std::hash<slipway::ContentHash> {
    std::size_t operator()(const slipway::ContentHash& content) const {
        return std::hash<std::string_view>{}(
            {reinterpret_cast<const char*>(content.bytes().data()), content.bytes().size()});
    }
};
