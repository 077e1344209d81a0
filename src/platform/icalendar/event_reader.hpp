#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "base/refusal.hpp"
#include "platform/time_zone/time_zone.hpp"

// Reads the events of an iCalendar file (RFC 5545) as days: what a calendar of holidays is made
// of. libical parses; what we look at is checked first, so that a refusal names line and property.

namespace slipway::icalendar {

/// A date with an event. An event for whole days has no hours; one that lasts from an hour to an
/// hour of the same day has them: "09:00-13:00".
struct EventDay {
    Day day{};
    std::string name;
    std::vector<std::string> hours;
    int line = 0;

    bool operator==(const EventDay&) const = default;
};

/// Why an event was left out although the file is sound.
enum class LeftOut { recurs_not_yearly, lasts_over_midnight, has_no_name };

struct LeftOutEvent {
    int line = 0;
    std::string name;
    LeftOut reason = LeftOut::recurs_not_yearly;
};

struct ReadDays {
    std::vector<EventDay> days;  // in order, one for each date
    std::vector<LeftOutEvent> left_out;
};

/// The days from `first` to `last` that the file's events are on; times of day are those of
/// `zone`. A yearly recurrence is written out within these days. Cancelled events are none.
/// Refuses, with the keys `icalendar.…` and the parameters `line` and `property`, a file that is
/// malformed, too large, or comes to more than 2,000 days. Any thread.
Result<ReadDays> read_event_days(std::string_view text, const TimeZone& zone, Day first, Day last);

}  // namespace slipway::icalendar
