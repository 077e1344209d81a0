#include "platform/icalendar/calendar_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace slipway::icalendar {
namespace {

constexpr std::size_t folded_length = 75;

/// Adds a content line, folded so that no line is longer than 75 octets and no character is cut.
void add_line(std::string& out, std::string_view line) {
    std::size_t room = folded_length;
    std::size_t at = 0;
    while (line.size() - at > room) {
        std::size_t end = at + room;
        while (end > at && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80) --end;
        out += line.substr(at, end - at);
        out += "\r\n ";
        at = end;
        room = folded_length - 1;  // the blank counts
    }
    out += line.substr(at);
    out += "\r\n";
}

/// A text value: RFC 5545 §3.3.11.
std::string escaped(std::string_view text) {
    std::string result;
    for (const char letter : text) {
        switch (letter) {
            case '\\': result += "\\\\"; break;
            case ';': result += "\\;"; break;
            case ',': result += "\\,"; break;
            case '\n': result += "\\n"; break;
            default:
                if (static_cast<unsigned char>(letter) >= 0x20 || letter == '\t') result += letter;
        }
    }
    return result;
}

std::string date_text(Day day) {
    const std::chrono::year_month_day date{day};
    return fmt::format("{:04}{:02}{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string local_text(const slipway::LocalTime& time) {
    const auto seconds = time.ms_of_day / 1000;
    return fmt::format("{}T{:02}{:02}{:02}", date_text(time.day), seconds / 3600,
                       seconds / 60 % 60, seconds % 60);
}

std::string utc_text(Instant instant) {
    return local_text(TimeZone::utc().to_local(instant)) + "Z";
}

std::string offset_text(std::int64_t seconds) {
    const auto size = seconds < 0 ? -seconds : seconds;
    return fmt::format("{}{:02}{:02}", seconds < 0 ? '-' : '+', size / 3600, size / 60 % 60);
}

void add_observance(std::string& out, bool is_summer, const slipway::LocalTime& from,
                    std::int64_t offset_before, std::int64_t offset_after) {
    const std::string_view kind = is_summer ? "DAYLIGHT" : "STANDARD";
    add_line(out, fmt::format("BEGIN:{}", kind));
    add_line(out, "DTSTART:" + local_text(from));
    add_line(out, "TZOFFSETFROM:" + offset_text(offset_before));
    add_line(out, "TZOFFSETTO:" + offset_text(offset_after));
    add_line(out, fmt::format("END:{}", kind));
}

/// Wall-clock time at `instant` by an offset that the zone has just given up.
slipway::LocalTime shown_with(Instant instant, std::int64_t offset_seconds) {
    return TimeZone::utc().to_local(instant.plus(std::chrono::seconds(offset_seconds)));
}

/// The zone's offsets in the years of the events, each change spelt out.
void add_time_zone(std::string& out, const TimeZone& zone, Instant first, Instant last) {
    constexpr auto margin = std::chrono::hours(24 * 400);
    const Instant begin = first.plus(-margin);
    const auto changes = zone.offset_changes(begin, last.plus(margin));
    std::int64_t offset = zone.offset_seconds(begin);
    std::int64_t winter = offset;
    for (const auto& change : changes) winter = std::min(winter, change.offset_seconds);
    add_line(out, "BEGIN:VTIMEZONE");
    add_line(out, "TZID:" + zone.name());
    add_observance(out, offset > winter, shown_with(begin, offset), offset, offset);
    for (const auto& change : changes) {
        add_observance(out, change.offset_seconds > winter, shown_with(change.at, offset), offset,
                       change.offset_seconds);
        offset = change.offset_seconds;
    }
    add_line(out, "END:VTIMEZONE");
}

void add_times(std::string& out, const TimeZone& zone, const Event& event) {
    if (const auto* days = std::get_if<WholeDays>(&event.when)) {
        add_line(out, "DTSTART;VALUE=DATE:" + date_text(days->from));
        // The end is the first day that is no longer part of it.
        add_line(out, "DTEND;VALUE=DATE:" + date_text(days->to + std::chrono::days{1}));
        return;
    }
    const auto& timed = std::get<Timed>(event.when);
    for (const auto& [name, at] : {std::pair{"DTSTART", timed.from}, {"DTEND", timed.to}}) {
        add_line(out, fmt::format("{};TZID={}:{}", name, zone.name(),
                                  local_text(zone.to_local(at))));
    }
}

void add_event(std::string& out, const TimeZone& zone, const Event& event) {
    add_line(out, "BEGIN:VEVENT");
    add_line(out, "UID:" + escaped(event.uid));
    add_line(out, fmt::format("SEQUENCE:{}", event.sequence));
    // The moment of the last change, not of the reading: the same file stays the same.
    add_line(out, "DTSTAMP:" + utc_text(event.last_modified));
    add_line(out, "LAST-MODIFIED:" + utc_text(event.last_modified));
    add_times(out, zone, event);
    add_line(out, "SUMMARY:" + escaped(event.summary));
    if (!event.description.empty()) add_line(out, "DESCRIPTION:" + escaped(event.description));
    if (!event.location.empty()) add_line(out, "LOCATION:" + escaped(event.location));
    if (!event.url.empty()) add_line(out, "URL:" + event.url);
    if (event.leaves_time_free) add_line(out, "TRANSP:TRANSPARENT");
    if (event.is_cancelled) add_line(out, "STATUS:CANCELLED");
    add_line(out, "END:VEVENT");
}

}  // namespace

std::string write_calendar(std::string_view name, const TimeZone& zone,
                           const std::vector<Event>& events) {
    std::string out;
    add_line(out, "BEGIN:VCALENDAR");
    add_line(out, "VERSION:2.0");
    add_line(out, "PRODID:-//Slipway//Calendar feed//EN");
    add_line(out, "CALSCALE:GREGORIAN");
    add_line(out, fmt::format("X-WR-CALNAME:{}", escaped(name)));
    add_line(out, "X-WR-TIMEZONE:" + zone.name());
    add_line(out, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
    std::optional<Timed> span;
    for (const Event& event : events) {
        const auto* timed = std::get_if<Timed>(&event.when);
        if (timed == nullptr) continue;
        if (!span) span = *timed;
        span->from = std::min(span->from, timed->from);
        span->to = std::max(span->to, timed->to);
    }
    if (span) add_time_zone(out, zone, span->from, span->to);
    for (const Event& event : events) add_event(out, zone, event);
    add_line(out, "END:VCALENDAR");
    return out;
}

}  // namespace slipway::icalendar
