#pragma once

namespace slipway {

/// Whether this is a build with the address sanitizer, which keeps what was freed: figures of
/// memory mean nothing then. g++ and clang say it in different ways.
#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool has_address_sanitizer = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
inline constexpr bool has_address_sanitizer = true;
#else
inline constexpr bool has_address_sanitizer = false;
#endif
#else
inline constexpr bool has_address_sanitizer = false;
#endif

}  // namespace slipway
