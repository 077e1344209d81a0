#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/feature.hpp"

// The tables `event_cursors` and `parked_events`: functions on a transaction; no state.

namespace slipway::events {

/// How far a reader has come, and whether it is in trouble.
struct ReaderStatus {
    std::string reader;
    std::int64_t transaction_id = 0;
    std::int64_t position = 0;
    std::int32_t attempts = 0;  // failures at the next event, one after the other
    std::string last_error;
    std::optional<Instant> next_try_at;
    Instant moved_at;

    EventPlace place() const { return {transaction_id, position}; }
};
BOOST_DESCRIBE_STRUCT(ReaderStatus, (),
                      (reader, transaction_id, position, attempts, last_error, next_try_at,
                       moved_at))

/// An event that a reader could not hear. It waits here until somebody has it heard again.
struct ParkedEvent {
    WorkspaceId workspace_id;
    std::string reader;
    Id<struct EventTag> event_id;
    std::string last_error;
    Instant parked_at;
    bool operator==(const ParkedEvent&) const = default;
};
BOOST_DESCRIBE_STRUCT(ParkedEvent, (), (workspace_id, reader, event_id, last_error, parked_at))

/// Makes the cursor unless it is there.
void ensure_cursor(sql::Transaction& transaction, std::string_view reader, EventPlace place,
                   Instant now);
std::optional<ReaderStatus> find_cursor(sql::Transaction& transaction, std::string_view reader);
/// All readers that ever were, by name.
std::vector<ReaderStatus> all_cursors(sql::Transaction& transaction);
/// Takes the cursor for this transaction. False when another process has it, or has moved it.
bool claim_cursor(sql::Transaction& transaction, std::string_view reader, EventPlace place);
/// Moves a claimed cursor, which ends its troubles.
void move_cursor(sql::Transaction& transaction, std::string_view reader, EventPlace place,
                 Instant now);
void note_failure(sql::Transaction& transaction, std::string_view reader, int attempts,
                  std::string_view error, Instant next_try_at);

void park_event(sql::Transaction& transaction, const ParkedEvent& parked);
/// The newest first.
std::vector<ParkedEvent> parked_events(sql::Transaction& transaction, int limit);
/// False when it is not parked.
bool remove_parked_event(sql::Transaction& transaction, WorkspaceId workspace_id,
                         std::string_view reader, const Uuid& event_id);

}  // namespace slipway::events
