#include "platform/events/event_cursors.hpp"

namespace slipway::events {

const sql::Statement insert_cursor{"event_cursor.ensure", R"sql(
    insert into event_cursors (reader, transaction_id, position, attempts, last_error, moved_at)
    values ($1, $2, $3, 0, '', $4) on conflict do nothing)sql"};

void ensure_cursor(sql::Transaction& transaction, std::string_view reader, EventPlace place,
                   Instant now) {
    transaction.execute(insert_cursor, reader, place.transaction_id, place.position, now);
}

const sql::Statement select_cursor{"event_cursor.find", R"sql(
    select reader, transaction_id, position, attempts, last_error, next_try_at, moved_at
    from event_cursors where reader = $1)sql"};

std::optional<ReaderStatus> find_cursor(sql::Transaction& transaction, std::string_view reader) {
    return transaction.find<ReaderStatus>(select_cursor, reader);
}

const sql::Statement select_cursors{"event_cursor.all", R"sql(
    select reader, transaction_id, position, attempts, last_error, next_try_at, moved_at
    from event_cursors order by reader)sql"};

std::vector<ReaderStatus> all_cursors(sql::Transaction& transaction) {
    return transaction.all<ReaderStatus>(select_cursors);
}

// SQLite has one writer: who writes has every row.
const sql::Statement claim_sqlite{"event_cursor.claim", R"sql(
    select transaction_id, position from event_cursors where reader = $1)sql"};
const sql::Statement claim_postgres{"event_cursor.claim", R"sql(
    select transaction_id, position from event_cursors where reader = $1
    for update skip locked)sql"};

bool claim_cursor(sql::Transaction& transaction, std::string_view reader, EventPlace place) {
    const bool is_postgres = transaction.dialect() == sql::Dialect::postgres;
    return transaction.find<EventPlace>(is_postgres ? claim_postgres : claim_sqlite, reader) ==
           place;
}

const sql::Statement update_cursor{"event_cursor.move", R"sql(
    update event_cursors
    set transaction_id = $2, position = $3, attempts = 0, last_error = '', next_try_at = null,
        moved_at = $4
    where reader = $1)sql"};

void move_cursor(sql::Transaction& transaction, std::string_view reader, EventPlace place,
                 Instant now) {
    transaction.execute(update_cursor, reader, place.transaction_id, place.position, now);
}

const sql::Statement update_failure{"event_cursor.note_failure", R"sql(
    update event_cursors set attempts = $2, last_error = $3, next_try_at = $4
    where reader = $1)sql"};

void note_failure(sql::Transaction& transaction, std::string_view reader, int attempts,
                  std::string_view error, Instant next_try_at) {
    transaction.execute(update_failure, reader, attempts, error, next_try_at);
}

const sql::Statement insert_parked{"parked_event.insert", R"sql(
    insert into parked_events (workspace_id, reader, event_id, last_error, parked_at)
    values ($1, $2, $3, $4, $5) on conflict do nothing)sql"};

void park_event(sql::Transaction& transaction, const ParkedEvent& parked) {
    transaction.execute(insert_parked, parked.workspace_id, parked.reader, parked.event_id,
                        parked.last_error, parked.parked_at);
}

const sql::Statement select_parked{"parked_event.list", R"sql(
    select workspace_id, reader, event_id, last_error, parked_at
    from parked_events order by parked_at desc, event_id desc limit $1)sql"};

std::vector<ParkedEvent> parked_events(sql::Transaction& transaction, int limit) {
    return transaction.all<ParkedEvent>(select_parked, limit);
}

const sql::Statement delete_parked{"parked_event.remove", R"sql(
    delete from parked_events where workspace_id = $1 and reader = $2 and event_id = $3)sql"};

bool remove_parked_event(sql::Transaction& transaction, WorkspaceId workspace_id,
                         std::string_view reader, const Uuid& event_id) {
    return transaction.execute(delete_parked, workspace_id, reader, event_id) == 1;
}

}  // namespace slipway::events
