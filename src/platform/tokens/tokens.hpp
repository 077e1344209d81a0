#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/hex.hpp"
#include "base/secret.hpp"
#include "platform/chance/chance.hpp"

namespace slipway {

/// What is stored of a token: its SHA-256, from which it cannot be found again. Look a token up by
/// its hash; no comparison in constant time is needed then.
class TokenHash {
public:
    using Bytes = std::array<std::uint8_t, 32>;

    constexpr TokenHash() = default;
    explicit constexpr TokenHash(const Bytes& bytes) : bytes_(bytes) {}
    /// 64 lower-case hexadecimal digits.
    std::string text() const { return to_hex(bytes_); }
    static std::optional<TokenHash> parse(std::string_view text) {
        TokenHash hash;
        return read_hex(text, hash.bytes_) ? std::optional(hash) : std::nullopt;
    }
    auto operator<=>(const TokenHash&) const = default;

private:
    Bytes bytes_{};
};

/// `prefix`, then 256 random bits in 43 characters of A–Z a–z 0–9 - _ : fit for a URL, a header
/// and a cookie. The prefix tells people and secret scanners what was found: "slipway_api_".
Secret new_token(Chance& chance, std::string_view prefix = {});

/// Enough for tokens made by new_token: 256 random bits cannot be guessed.
TokenHash hash_token(const Secret& token);
/// HMAC-SHA-256: for what is short enough to try (a code of six digits), or must be told apart by
/// purpose. The key is the server's, of 32 bytes or more (else a Bug).
TokenHash hash_token(const Secret& token, const Secret& key);

}  // namespace slipway
