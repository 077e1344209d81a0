#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/day.hpp"
#include "platform/time_zone/time_zone.hpp"

// Writes iCalendar files (RFC 5545) for the calendars of people: times with the rules of their
// zone, identities that stay, nothing that differs from one reading to the next without a reason.

namespace slipway::icalendar {

/// Dates, both included.
struct WholeDays {
    Day from{};
    Day to{};
};

struct Timed {
    Instant from;
    Instant to;
};

struct Event {
    /// The same for the same thing for ever.
    std::string uid;
    /// Grows whenever the thing changes.
    std::int64_t sequence = 0;
    Instant last_modified;
    std::string summary;
    std::string description;
    std::string location;
    std::string url;
    std::variant<WholeDays, Timed> when;
    /// Of a due day: it takes nobody's time.
    bool leaves_time_free = false;
    bool is_cancelled = false;
};

/// The whole file: lines folded at 75 octets and ended by CRLF, a VTIMEZONE for `zone` when an
/// event has times of day. The same events make the same bytes.
std::string write_calendar(std::string_view name, const TimeZone& zone,
                           const std::vector<Event>& events);

}  // namespace slipway::icalendar
