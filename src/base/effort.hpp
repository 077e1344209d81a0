#pragma once

#include <compare>
#include <cstdint>

namespace slipway {

/// Labour in whole minutes (DOMAIN §4.6): what somebody spends, not what passes on the clock.
class Effort {
public:
    constexpr Effort() = default;
    static constexpr Effort minutes(std::int64_t count) { return Effort(count); }
    static constexpr Effort hours(std::int64_t count) { return Effort(count * 60); }
    constexpr std::int64_t in_minutes() const { return minutes_; }

    constexpr auto operator<=>(const Effort&) const = default;
    constexpr Effort operator+(Effort other) const { return Effort(minutes_ + other.minutes_); }
    constexpr Effort operator-(Effort other) const { return Effort(minutes_ - other.minutes_); }
    constexpr Effort& operator+=(Effort other) { minutes_ += other.minutes_; return *this; }
    constexpr Effort& operator-=(Effort other) { minutes_ -= other.minutes_; return *this; }

private:
    explicit constexpr Effort(std::int64_t count) : minutes_(count) {}
    std::int64_t minutes_ = 0;
};

}  // namespace slipway
