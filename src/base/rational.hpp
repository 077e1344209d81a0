#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace slipway {

/// An exact fraction in lowest terms, its denominator positive (DELAY R1: one rounding, at
/// billing). Overflow of 64 bits is a bug, found by ASSERT.
class Rational {
public:
    constexpr Rational() = default;
    Rational(std::int64_t whole) : numerator_(whole) {}  // NOLINT: whole numbers are fractions
    Rational(std::int64_t numerator, std::int64_t denominator);

    std::int64_t numerator() const { return numerator_; }
    std::int64_t denominator() const { return denominator_; }
    std::int64_t floor() const;
    std::int64_t ceiling() const;

    Rational operator+(const Rational& other) const;
    Rational operator-(const Rational& other) const;
    Rational operator*(const Rational& other) const;
    Rational operator/(const Rational& other) const;
    Rational& operator+=(const Rational& other) { return *this = *this + other; }
    Rational& operator-=(const Rational& other) { return *this = *this - other; }
    bool operator==(const Rational&) const = default;
    std::strong_ordering operator<=>(const Rational& other) const;

private:
    std::int64_t numerator_ = 0;
    std::int64_t denominator_ = 1;
};

/// "67/44", or "4" for a whole number.
std::string to_text(const Rational& rational);

}  // namespace slipway
