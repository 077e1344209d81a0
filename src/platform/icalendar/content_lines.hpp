#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.hpp"

namespace slipway::icalendar {

/// A line of an iCalendar file without its folding (RFC 5545 §3.1): "DTSTART;VALUE=DATE:20260501".
struct ContentLine {
    int number = 0;  // of its first physical line, from 1
    std::string name;  // in capitals, without parameters
    std::string value;
};

/// Undoes the folding. Refuses, naming the line, what is no content line at all, and files beyond
/// the limits: a calendar comes from strangers.
Result<std::vector<ContentLine>> read_content_lines(std::string_view text);

/// Where the properties of one event stand in the file, so that a refusal can name the line.
struct EventLines {
    int begin = 0;
    /// The first line of each property, by its name.
    std::map<std::string, int, std::less<>> properties;

    /// The property's line; the event's where it has none.
    int line_of(std::string_view property) const;
};

/// The events of a calendar in their order. Refuses components that are not closed, cross each
/// other, or nest too deep, and what is no calendar.
Result<std::vector<EventLines>> find_events(const std::vector<ContentLine>& lines);

}  // namespace slipway::icalendar
