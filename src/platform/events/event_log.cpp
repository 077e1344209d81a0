#include "platform/events/event_log.hpp"

#include <algorithm>
#include <charconv>

namespace slipway::events {
namespace {

using EventId = Id<struct EventTag>;
using SubjectId = Id<struct SubjectTag>;

struct EventRow {
    std::int64_t transaction_id = 0;
    std::int64_t position = 0;
    EventId id;
    std::string type;
    std::string subject_kind;
    SubjectId subject_id;
    WorkspaceId workspace_id;
    std::optional<WorkspaceId> other_workspace_id;
    std::optional<PersonId> person_id;
    Instant occurred_at;
    JsonText payload;
};
BOOST_DESCRIBE_STRUCT(EventRow, (),
                      (transaction_id, position, id, type, subject_kind, subject_id, workspace_id,
                       other_workspace_id, person_id, occurred_at, payload))

Event to_event(EventRow row) {
    return Event{.place = {row.transaction_id, row.position},
                 .id = row.id.uuid(),
                 .type = std::move(row.type),
                 .subject_kind = std::move(row.subject_kind),
                 .subject_id = row.subject_id.uuid(),
                 .workspace_id = row.workspace_id,
                 .other_workspace_id = row.other_workspace_id,
                 .person_id = row.person_id,
                 .occurred_at = row.occurred_at,
                 .payload = std::move(row.payload)};
}

bool is_postgres(const sql::Transaction& transaction) {
    return transaction.dialect() == sql::Dialect::postgres;
}

}  // namespace

const sql::Statement insert_event{"event.append", R"sql(
    insert into events (id, type, subject_kind, subject_id, workspace_id, other_workspace_id,
                        person_id, occurred_at, payload)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9))sql"};

void append(sql::Transaction& transaction, const Actor& actor, const NewEvent& event,
            const Uuid& id, Instant now) {
    ASSERT(event.type.find('.') != std::string::npos, "an event is called subject.what_happened");
    ASSERT(is_json(event.payload.text), "what an event says is JSON");
    const bool is_nobody = actor.is_system || actor.person_id == PersonId();
    const auto person = is_nobody ? std::nullopt : std::optional(actor.person_id);
    transaction.execute(insert_event, id, event.type, event.subject.kind, event.subject.id,
                        event.workspace_id, event.other_workspace_id, person, now, event.payload);
}

const sql::Statement read_sqlite{"event.read_after", R"sql(
    select 0 as transaction_id, position, id, type, subject_kind, subject_id, workspace_id,
           other_workspace_id, person_id, occurred_at, payload
    from events where position > $1 order by position limit $2)sql"};

// Every transaction with an id below the snapshot's xmin has ended, so nothing can appear there.
const sql::Statement read_postgres{"event.read_after", R"sql(
    select transaction_id, position, id, type, subject_kind, subject_id, workspace_id,
           other_workspace_id, person_id, occurred_at, payload
    from events
    where (transaction_id, position) > ($1, $2)
      and transaction_id < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
    order by transaction_id, position limit $3)sql"};
const sql::Statement read_until_postgres{"event.read_until", R"sql(
    select transaction_id, position, id, type, subject_kind, subject_id, workspace_id,
           other_workspace_id, person_id, occurred_at, payload
    from events
    where (transaction_id, position) > ($1, $2) and transaction_id < $3
    order by transaction_id, position limit $4)sql"};

// xmin is that of all databases of the server, and somebody else's long import must not hold ours.
// Who is elsewhere shows in the lock that each transaction holds on its own id; looked up before
// the snapshot is taken, so that those who end in between are known, too.
const sql::Statement foreign_postgres{"event.foreign_transactions", R"sql(
    select coalesce(string_agg(held.transactionid::text, ','), '')
    from pg_locks held join pg_stat_activity holder on holder.pid = held.pid
    where held.locktype = 'transactionid' and held.mode = 'ExclusiveLock' and held.granted
      and holder.datname <> current_database())sql"};
const sql::Statement settled_end_postgres{"event.settled_end", R"sql(
    select coalesce(
        (select min(running::text::bigint)
         from pg_snapshot_xip(pg_current_snapshot()) as running
         where running::xid::text <> all (string_to_array($1, ','))),
        pg_snapshot_xmax(pg_current_snapshot())::text::bigint) as transaction_id,
        0::bigint as position)sql"};

std::string foreign_transactions(sql::Database& database) {
    return database.read(
        [](sql::Transaction& sql) { return sql.one<std::string>(foreign_postgres); });
}

std::vector<EventRow> read_rows_postgres(sql::Database& database, EventPlace after, int limit) {
    bool is_all = true;
    auto rows = database.read([&](sql::Transaction& sql) {
        auto found = sql.all<EventRow>(read_postgres, after.transaction_id, after.position, limit);
        const auto count = static_cast<int>(found.size());
        const EventPlace last =
            found.empty() ? after : EventPlace{found.back().transaction_id, found.back().position};
        is_all = count == limit || latest_place(sql) <= last;
        return found;
    });
    if (is_all) return rows;
    const EventPlace end = settled_end(database);
    return database.read([&](sql::Transaction& sql) {
        return sql.all<EventRow>(read_until_postgres, after.transaction_id, after.position,
                                 end.transaction_id, limit);
    });
}

std::vector<Event> read_after(sql::Database& database, EventPlace after, int limit) {
    ASSERT(limit >= 1 && limit <= max_batch, "the log is read in bounded pieces");
    auto rows = database.dialect() == sql::Dialect::postgres
                    ? read_rows_postgres(database, after, limit)
                    : database.read([&](sql::Transaction& sql) {
                          return sql.all<EventRow>(read_sqlite, after.position, limit);
                      });
    std::vector<Event> events;
    events.reserve(rows.size());
    for (EventRow& row : rows) events.push_back(to_event(std::move(row)));
    return events;
}

const sql::Statement latest_sqlite{"event.latest", R"sql(
    select 0 as transaction_id, position from events order by position desc limit 1)sql"};
const sql::Statement latest_postgres{"event.latest", R"sql(
    select transaction_id, position from events
    order by transaction_id desc, position desc limit 1)sql"};

EventPlace latest_place(sql::Transaction& transaction) {
    return transaction.find<EventPlace>(is_postgres(transaction) ? latest_postgres : latest_sqlite)
        .value_or(EventPlace{});
}

EventPlace settled_end(sql::Database& database) {
    if (database.dialect() == sql::Dialect::sqlite) return database.read(latest_place);
    const std::string foreign = foreign_transactions(database);
    // Positions begin at 1: the place before the first event of the oldest running transaction.
    return database.read(
        [&](sql::Transaction& sql) { return sql.one<EventPlace>(settled_end_postgres, foreign); });
}

const sql::Statement find_sqlite{"event.find", R"sql(
    select 0 as transaction_id, position, id, type, subject_kind, subject_id, workspace_id,
           other_workspace_id, person_id, occurred_at, payload
    from events where workspace_id = $1 and id = $2)sql"};
const sql::Statement find_postgres{"event.find", R"sql(
    select transaction_id, position, id, type, subject_kind, subject_id, workspace_id,
           other_workspace_id, person_id, occurred_at, payload
    from events where workspace_id = $1 and id = $2)sql"};

Event event_of(sql::Transaction& transaction, WorkspaceId workspace_id, const Uuid& id) {
    return to_event(transaction.one<EventRow>(
        is_postgres(transaction) ? find_postgres : find_sqlite, workspace_id, id));
}

std::string to_text(EventPlace place) {
    return std::to_string(place.transaction_id) + "-" + std::to_string(place.position);
}

std::optional<EventPlace> parse_place(std::string_view text) {
    const auto number = [](std::string_view digits) -> std::optional<std::int64_t> {
        std::int64_t value = 0;
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        const bool is_whole = read.ec == std::errc() && read.ptr == digits.data() + digits.size();
        return is_whole ? std::optional(value) : std::nullopt;
    };
    const auto dash = text.rfind('-');  // a restored log has negative transaction ids
    if (dash == std::string_view::npos) return std::nullopt;
    const auto transaction_id = number(text.substr(0, dash));
    const auto position = number(text.substr(dash + 1));
    if (!transaction_id || !position) return std::nullopt;
    return EventPlace{*transaction_id, *position};
}

// Cursors count as well: they may stand beyond the last event.
const sql::Statement highest_transaction_postgres{"event.highest_transaction", R"sql(
    select greatest(
        coalesce((select max(transaction_id) from events), -1),
        coalesce((select max(transaction_id) from event_cursors), -1)))sql"};
const sql::Statement own_transaction{"event.own_transaction",
                                     "select pg_current_xact_id()::text::bigint"};
const sql::Statement lock_log{"event.lock_log", "lock table events in exclusive mode"};
// A script, because it may take longer than a statement is given.
const sql::Statement shift_log{"event.shift_log", R"sql(
    do $shift$
    declare
        shift bigint := 1 + greatest(
            coalesce((select max(transaction_id) from events), -1),
            coalesce((select max(transaction_id) from event_cursors), -1));
    begin
        update events set transaction_id = transaction_id - shift;
        update event_cursors set transaction_id = transaction_id - shift;
        perform setval(pg_get_serial_sequence('events', 'position'), max(position))
        from events having max(position) is not null;
    end
    $shift$)sql"};

bool adopt_restored_log(sql::Database& database) {
    if (database.dialect() != sql::Dialect::postgres) return false;
    const auto adopted = database.write([](sql::Transaction& transaction) -> Result<bool> {
        // The lock comes before the snapshot, so that of two servers starting the second sees what
        // the first has done.
        transaction.execute(lock_log);
        const auto own = transaction.one<std::int64_t>(own_transaction);
        const auto highest = transaction.one<std::int64_t>(highest_transaction_postgres);
        // An untouched log never bears the id of a transaction that has not begun yet.
        if (highest <= own) return false;
        transaction.run_script(shift_log);
        return true;
    });
    ASSERT(adopted.has_value(), "adopting refuses nothing");
    return *adopted;
}

}  // namespace slipway::events
