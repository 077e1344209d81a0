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

std::vector<Event> read_after(sql::Transaction& transaction, EventPlace after, int limit) {
    ASSERT(limit >= 1 && limit <= max_batch, "the log is read in bounded pieces");
    auto rows =
        is_postgres(transaction)
            ? transaction.all<EventRow>(read_postgres, after.transaction_id, after.position, limit)
            : transaction.all<EventRow>(read_sqlite, after.position, limit);
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

const sql::Statement settled_end_postgres{"event.settled_end", R"sql(
    select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as transaction_id,
           0::bigint as position)sql"};

EventPlace settled_end(sql::Transaction& transaction) {
    if (!is_postgres(transaction)) return latest_place(transaction);
    // Positions begin at 1: the place before the first event of the oldest running transaction.
    return transaction.one<EventPlace>(settled_end_postgres);
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
