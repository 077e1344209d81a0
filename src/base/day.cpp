#include "base/day.hpp"

#include <charconv>
#include <fmt/format.h>

namespace slipway {
namespace {

using namespace std::chrono;

/// Reads exactly `width` digits at `position`; nothing when there are fewer.
std::optional<int> digits_at(std::string_view text, std::size_t position, std::size_t width) {
    if (position + width > text.size()) return std::nullopt;
    int value = 0;
    const char* begin = text.data() + position;
    const auto [end, error] = std::from_chars(begin, begin + width, value);
    if (error != std::errc{} || end != begin + width || *begin == '-') return std::nullopt;
    return value;
}

}  // namespace

std::string to_text(Day day) {
    const year_month_day date{day};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::optional<Day> parse_day(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto y = digits_at(text, 0, 4);
    const auto m = digits_at(text, 5, 2);
    const auto d = digits_at(text, 8, 2);
    if (!y || !m || !d || *y < 1900 || *y > 2999) return std::nullopt;
    const year_month_day date{year{*y}, month{static_cast<unsigned>(*m)},
                              std::chrono::day{static_cast<unsigned>(*d)}};
    if (!date.ok()) return std::nullopt;
    return Day{date};
}

Day add_months(Day day, int months_to_add) {
    const year_month_day date{day};
    const year_month month = year_month{date.year(), date.month()} + months{months_to_add};
    const year_month_day moved = month / date.day();
    return moved.ok() ? Day{moved} : Day{month / last};
}

unsigned iso_weekday(Day day) { return weekday{day}.iso_encoding(); }

std::string to_text(Instant instant) {
    const sys_time<milliseconds> time{milliseconds{instant.in_unix_ms()}};
    const auto midnight = floor<days>(time);
    const year_month_day date{midnight};
    const hh_mm_ss clock{time - midnight};
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                       clock.hours().count(), clock.minutes().count(), clock.seconds().count(),
                       clock.subseconds().count());
}

std::optional<Instant> parse_instant(std::string_view text) {
    if (text.size() < 20 || (text[10] != 'T' && text[10] != 't')) return std::nullopt;
    const auto date = parse_day(text.substr(0, 10));
    const auto h = digits_at(text, 11, 2);
    const auto m = digits_at(text, 14, 2);
    const auto s = digits_at(text, 17, 2);
    if (!date || !h || !m || !s || text[13] != ':' || text[16] != ':') return std::nullopt;
    if (*h > 23 || *m > 59 || *s > 59) return std::nullopt;
    std::size_t position = 19;
    std::int64_t fraction_ms = 0;
    if (text[position] == '.') {
        std::int64_t scale = 100;
        const std::size_t first = ++position;
        while (position < text.size() && text[position] >= '0' && text[position] <= '9') {
            fraction_ms += (text[position] - '0') * scale;
            scale /= 10;
            ++position;
        }
        if (position == first) return std::nullopt;
    }
    const std::string_view zone = text.substr(position);
    std::int64_t offset_minutes = 0;
    if (zone != "Z" && zone != "z") {
        if (zone.size() != 6 || (zone[0] != '+' && zone[0] != '-') || zone[3] != ':') {
            return std::nullopt;
        }
        const auto zone_hours = digits_at(zone, 1, 2);
        const auto zone_minutes = digits_at(zone, 4, 2);
        if (!zone_hours || !zone_minutes || *zone_hours > 23 || *zone_minutes > 59) {
            return std::nullopt;
        }
        offset_minutes = (*zone_hours * 60 + *zone_minutes) * (zone[0] == '-' ? -1 : 1);
    }
    const std::int64_t day_seconds = date->time_since_epoch().count() * 86400LL;
    const std::int64_t seconds = day_seconds + *h * 3600LL + *m * 60LL + *s - offset_minutes * 60;
    return Instant::from_unix_ms(seconds * 1000 + fraction_ms);
}

}  // namespace slipway
