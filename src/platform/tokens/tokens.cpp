#include "platform/tokens/tokens.hpp"

#include <sodium.h>

#include "base/assert.hpp"

namespace slipway {
namespace {

const unsigned char* bytes_of(const std::string& text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace

Secret new_token(Chance& chance, std::string_view prefix) {
    std::array<std::uint8_t, 32> random{};
    chance.fill(random);
    constexpr int alphabet = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::array<char, sodium_base64_ENCODED_LEN(random.size(), alphabet)> text{};
    sodium_bin2base64(text.data(), text.size(), random.data(), random.size(), alphabet);
    return Secret(std::string(prefix) + text.data());
}

TokenHash hash_token(const Secret& token) {
    TokenHash::Bytes bytes{};
    crypto_hash_sha256(bytes.data(), bytes_of(token.reveal()), token.reveal().size());
    return TokenHash(bytes);
}

TokenHash hash_token(const Secret& token, const Secret& key) {
    ASSERT(key.reveal().size() >= 32, "a shorter key can be tried");
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, bytes_of(key.reveal()), key.reveal().size());
    crypto_auth_hmacsha256_update(&state, bytes_of(token.reveal()), token.reveal().size());
    TokenHash::Bytes bytes{};
    crypto_auth_hmacsha256_final(&state, bytes.data());
    return TokenHash(bytes);
}

}  // namespace slipway
