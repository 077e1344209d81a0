#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace slipway {

/// An ISO 4217 code: three upper-case letters.
class Currency {
public:
    constexpr Currency() = default;
    static std::optional<Currency> parse(std::string_view code);
    std::string text() const { return std::string(code_.data(), code_.size()); }
    bool operator==(const Currency&) const = default;

private:
    std::array<char, 3> code_{'U', 'A', 'H'};
};

/// An amount in the currency's minor units (kopecks, cents); never a fraction of one.
struct Money {
    std::int64_t minor_units = 0;
    Currency currency;

    bool operator==(const Money&) const = default;
};

}  // namespace slipway
