#include "base/rational.hpp"

#include "base/assert.hpp"

namespace slipway {
namespace {

__extension__ using Wide = __int128;

std::int64_t narrow(Wide value) {
    ASSERT(value >= INT64_MIN && value <= INT64_MAX, "fractions of terms fit 64 bits");
    return static_cast<std::int64_t>(value);
}

Rational reduced(Wide numerator, Wide denominator) {
    ASSERT(denominator != 0, "a fraction has a denominator");
    Wide a = numerator < 0 ? -numerator : numerator;
    Wide b = denominator < 0 ? -denominator : denominator;
    while (b != 0) {
        const Wide rest = a % b;
        a = b;
        b = rest;
    }
    if (a == 0) a = 1;
    if (denominator < 0) a = -a;
    // The private fields are set through the checked constructor, which finds nothing to reduce.
    return Rational(narrow(numerator / a), narrow(denominator / a));
}

}  // namespace

Rational::Rational(std::int64_t numerator, std::int64_t denominator) {
    ASSERT(denominator != 0, "a fraction has a denominator");
    std::int64_t a = numerator < 0 ? -numerator : numerator;
    std::int64_t b = denominator < 0 ? -denominator : denominator;
    while (b != 0) {
        const std::int64_t rest = a % b;
        a = b;
        b = rest;
    }
    if (a == 0) a = 1;
    if (denominator < 0) a = -a;
    numerator_ = numerator / a;
    denominator_ = denominator / a;
}

std::int64_t Rational::floor() const {
    const std::int64_t quotient = numerator_ / denominator_;
    return numerator_ % denominator_ < 0 ? quotient - 1 : quotient;
}

std::int64_t Rational::ceiling() const {
    const std::int64_t quotient = numerator_ / denominator_;
    return numerator_ % denominator_ > 0 ? quotient + 1 : quotient;
}

Rational Rational::operator+(const Rational& other) const {
    return reduced(Wide{numerator_} * other.denominator_ + Wide{other.numerator_} * denominator_,
                   Wide{denominator_} * other.denominator_);
}

Rational Rational::operator-(const Rational& other) const {
    return reduced(Wide{numerator_} * other.denominator_ - Wide{other.numerator_} * denominator_,
                   Wide{denominator_} * other.denominator_);
}

Rational Rational::operator*(const Rational& other) const {
    return reduced(Wide{numerator_} * other.numerator_, Wide{denominator_} * other.denominator_);
}

Rational Rational::operator/(const Rational& other) const {
    return reduced(Wide{numerator_} * other.denominator_, Wide{denominator_} * other.numerator_);
}

std::strong_ordering Rational::operator<=>(const Rational& other) const {
    const Wide left = Wide{numerator_} * other.denominator_;
    const Wide right = Wide{other.numerator_} * denominator_;
    if (left < right) return std::strong_ordering::less;
    return left > right ? std::strong_ordering::greater : std::strong_ordering::equal;
}

std::string to_text(const Rational& rational) {
    if (rational.denominator() == 1) return std::to_string(rational.numerator());
    return std::to_string(rational.numerator()) + "/" + std::to_string(rational.denominator());
}

}  // namespace slipway
