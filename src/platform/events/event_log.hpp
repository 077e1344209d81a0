#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/feature.hpp"

// The event log: append-only rows in the order of commits. Functions without state.

namespace slipway::events {

inline constexpr int max_batch = 500;
/// How long whoever follows the log rests when nobody wakes it; and while an event is not settled.
inline constexpr std::chrono::milliseconds poll_interval{1'000};
inline constexpr std::chrono::milliseconds unsettled_interval{20};
/// Before every event, also those of restored logs, whose transaction ids are below zero.
inline constexpr EventPlace before_all{-4'000'000'000'000'000'000, 0};

void append(sql::Transaction& transaction, const Actor& actor, const NewEvent& event,
            const Uuid& id, Instant now);

/// The next events after a place, oldest first, at most `limit` (1 to max_batch). Only settled
/// ones: no event that appears later stands before them, so whoever follows the log skips nothing.
std::vector<Event> read_after(sql::Database& database, EventPlace after, int limit);

/// The last event committed so far, settled or not; the zero place in an empty log.
EventPlace latest_place(sql::Transaction& transaction);
/// A place with every settled event before it and every later one after it: where somebody begins
/// who wants to hear from now on.
EventPlace settled_end(sql::Database& database);

/// The event of that id, which must be there.
Event event_of(sql::Transaction& transaction, WorkspaceId workspace_id, const Uuid& id);

/// "12-345".
std::string to_text(EventPlace place);
std::optional<EventPlace> parse_place(std::string_view text);

/// To be called at start, before anything is appended. A log restored into another PostgreSQL
/// server bears transaction ids of the old one, and new events might sort before old ones; then
/// this moves the old ones, cursors with them, below all ids of this server, in their old order.
/// True when there was anything to do. Nothing on SQLite.
bool adopt_restored_log(sql::Database& database);

}  // namespace slipway::events
