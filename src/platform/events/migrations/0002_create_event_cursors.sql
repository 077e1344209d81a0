-- How far each reader of the event log has come.
create table event_cursors (
    reader text primary key,
    transaction_id bigint not null,
    position bigint not null,
    attempts integer not null,
    last_error text not null,
    next_try_at bigint,
    moved_at bigint not null
);

-- Events that a reader could not hear after many tries: set aside, never lost.
create table parked_events (
    workspace_id text not null,
    reader text not null,
    event_id text not null,
    last_error text not null,
    parked_at bigint not null,
    primary key (workspace_id, reader, event_id)
);
