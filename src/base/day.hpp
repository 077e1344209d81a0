#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace slipway {

/// A date on somebody's wall calendar. It has no zone: it cannot become a moment without one.
using Day = std::chrono::local_days;

/// "2026-03-02".
std::string to_text(Day day);
/// Accepts YYYY-MM-DD for a date that exists, 1900 to 2999; nothing otherwise.
std::optional<Day> parse_day(std::string_view text);
/// The same day `months` later; a day that the month lacks becomes its last (PLAN_FILES, service
/// term).
Day add_months(Day day, int months);
/// 1 = Monday … 7 = Sunday.
unsigned iso_weekday(Day day);

/// A moment: milliseconds since 1970-01-01T00:00:00Z.
class Instant {
public:
    constexpr Instant() = default;
    static constexpr Instant from_unix_ms(std::int64_t ms) { return Instant(ms); }
    constexpr std::int64_t in_unix_ms() const { return unix_ms_; }
    constexpr Instant plus(std::chrono::milliseconds span) const {
        return Instant(unix_ms_ + span.count());
    }
    constexpr std::chrono::milliseconds since(Instant earlier) const {
        return std::chrono::milliseconds(unix_ms_ - earlier.unix_ms_);
    }
    constexpr auto operator<=>(const Instant&) const = default;

private:
    explicit constexpr Instant(std::int64_t ms) : unix_ms_(ms) {}
    std::int64_t unix_ms_ = 0;
};

/// "2026-03-02T09:30:00.000Z".
std::string to_text(Instant instant);
/// Accepts RFC 3339 with Z or an offset; nothing otherwise.
std::optional<Instant> parse_instant(std::string_view text);

}  // namespace slipway
