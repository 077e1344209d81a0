#pragma once

#include <string>
#include <vector>

#include "delivery/calendar_feeds/calendar_feed_queries.hpp"
#include "platform/icalendar/calendar_writer.hpp"

namespace slipway {

/// What a feed holds at this moment: workshops, the last days of what waits for an answer, pauses,
/// planned finishes, absences; only what its reader may see. Numbers and times of change are not
/// set yet.
std::vector<icalendar::Event> feed_entries(sql::Transaction& sql, const ReadableFeed& feed,
                                           const std::string& base_url, Instant now);

/// A word of feed_words.json.
std::string feed_word(const std::string& key, Locale locale);

}  // namespace slipway
