#include "base/day.hpp"

#include <fmt/format.h>
#include <charconv>

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

void append_digits(std::string& out, std::int64_t value, int width) {
    const auto begin = out.size();
    out.resize(begin + static_cast<std::size_t>(width), '0');
    for (auto at = out.size(); at > begin; value /= 10) {
        out[--at] = static_cast<char>('0' + value % 10);
    }
}

void append_date(std::string& out, const year_month_day& date) {
    const int year = static_cast<int>(date.year());
    if (year < 0 || year > 9999) {
        out += fmt::format("{:04}", year);
    } else {
        append_digits(out, year, 4);
    }
    out += '-';
    append_digits(out, static_cast<unsigned>(date.month()), 2);
    out += '-';
    append_digits(out, static_cast<unsigned>(date.day()), 2);
}

}  // namespace

std::string to_text(Day day) {
    std::string text;
    append_date(text, year_month_day{day});
    return text;
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

unsigned iso_weekday(Day day) {
    return weekday{day}.iso_encoding();
}

std::string to_text(Instant instant) {
    const sys_time<milliseconds> time{milliseconds{instant.in_unix_ms()}};
    const auto midnight = floor<days>(time);
    const hh_mm_ss clock{time - midnight};
    std::string text;
    text.reserve(24);  // of each request's log line, and of most answers
    append_date(text, year_month_day{midnight});
    text += 'T';
    append_digits(text, clock.hours().count(), 2);
    text += ':';
    append_digits(text, clock.minutes().count(), 2);
    text += ':';
    append_digits(text, clock.seconds().count(), 2);
    text += '.';
    append_digits(text, clock.subseconds().count(), 3);
    text += 'Z';
    return text;
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
