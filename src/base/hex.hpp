#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace slipway {

/// Two lower-case digits a byte.
std::string to_hex(std::span<const std::uint8_t> bytes);
/// Fills all of `bytes`; false when `text` is not exactly two hexadecimal digits for each, in
/// either case. `bytes` is then of no use.
bool read_hex(std::string_view text, std::span<std::uint8_t> bytes);

}  // namespace slipway
