#include "base/money.hpp"

#include <algorithm>

namespace slipway {

std::optional<Currency> Currency::parse(std::string_view code) {
    if (code.size() != 3) return std::nullopt;
    if (!std::ranges::all_of(code, [](char c) { return c >= 'A' && c <= 'Z'; })) {
        return std::nullopt;
    }
    Currency currency;
    std::ranges::copy(code, currency.code_.begin());
    return currency;
}

}  // namespace slipway
