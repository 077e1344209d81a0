#include "delivery/calendar_feeds/feed_reading.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "collaboration/calendar/calendar_queries.hpp"
#include "collaboration/identity/identity_queries.hpp"
#include "delivery/calendar_feeds/feed_entries.hpp"
#include "delivery/engagement/engagement_queries.hpp"
#include "platform/hash/content_hasher.hpp"

namespace slipway {
namespace {

struct Reading {
    ReadableFeed feed;
    std::vector<icalendar::Event> events;
    std::vector<FeedEntryState> before;
    std::vector<FeedEntryState> states;
    std::string name;
    TimeZone zone;
};

/// Of all that a reader sees of an entry.
std::string fingerprint_of(const icalendar::Event& event) {
    std::string when;
    if (const auto* days = std::get_if<icalendar::WholeDays>(&event.when)) {
        when = to_text(days->from) + to_text(days->to);
    } else {
        const auto& timed = std::get<icalendar::Timed>(event.when);
        when = to_text(timed.from) + to_text(timed.to);
    }
    return content_hash_of(fmt::format(
        "{}\x1f{}\x1f{}\x1f{}\x1f{}\x1f{}\x1f{}", event.summary, event.description,
        event.location, event.url, when, event.leaves_time_free, event.is_cancelled))
        .text();
}

/// What the calendar is called in its program.
std::string name_of(sql::Transaction& sql, const ReadableFeed& feed) {
    if (feed.feed.engagement_id) {
        const auto engagement = find_engagement(sql, feed.reader, *feed.feed.engagement_id);
        if (engagement) return engagement->name;
    }
    const auto workspace = find_workspace(sql, feed.feed.workspace_id);
    return person_name(sql, feed.feed.person_id) + " · " + (workspace ? workspace->name : "");
}

Result<Reading> load(sql::Transaction& sql, const Secret& token, const std::string& base_url,
                     Instant now) {
    auto feed = TRY(find_readable_feed(sql, token));
    auto events = feed_entries(sql, feed, base_url, now);
    std::vector<FeedEntryPrint> prints;
    prints.reserve(events.size());
    for (const auto& event : events) prints.push_back({event.uid, fingerprint_of(event)});
    auto before = CalendarFeedStore(sql).entries_of(feed.feed);
    auto states = next_states(before, prints, now);
    std::string name = name_of(sql, feed);
    TimeZone zone = zone_of(sql, feed.feed.workspace_id);
    return Reading{std::move(feed),   std::move(events), std::move(before),
                   std::move(states), std::move(name),   zone};
}

bool is_known(const Reading& reading, const FeedEntryState& state) {
    return std::ranges::find(reading.before, state) != reading.before.end();
}

FeedFile file_of(Reading& reading) {
    for (std::size_t at = 0; at < reading.events.size(); ++at) {
        reading.events[at].sequence = reading.states[at].sequence;
        reading.events[at].last_modified = reading.states[at].modified_at;
    }
    FeedFile file{icalendar::write_calendar(reading.name, reading.zone, reading.events), {}};
    file.etag = '"' + content_hash_of(file.text).text() + '"';
    return file;
}

}  // namespace

Result<FeedFile> read_feed(sql::Database& database, const Secret& token,
                           const std::string& base_url, Instant now) {
    auto seen = database.read(
        [&](sql::Transaction& sql) { return load(sql, token, base_url, now); });
    if (!seen) return std::unexpected(seen.error());
    const auto knows = [&](const FeedEntryState& state) { return is_known(*seen, state); };
    if (std::ranges::all_of(seen->states, knows)) return file_of(*seen);
    // Read once more where nobody else can write: two readers at once agree on the numbers.
    auto written = database.write([&](sql::Transaction& sql) -> Result<Reading> {
        auto reading = load(sql, token, base_url, now);
        if (!reading) return reading;
        for (const FeedEntryState& state : reading->states) {
            if (!is_known(*reading, state)) {
                CalendarFeedStore(sql).save_entry(reading->feed.feed, state);
            }
        }
        return reading;
    });
    if (!written) return std::unexpected(written.error());
    return file_of(*written);
}

}  // namespace slipway
