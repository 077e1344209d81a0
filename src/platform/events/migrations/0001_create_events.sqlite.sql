-- The event log: what happened, in order, the only way out of a transaction. Rows are never changed.
-- There is one writer, so positions grow in the order of commits.
create table events (
    position integer primary key autoincrement,
    id text not null,
    type text not null,
    subject_kind text not null,
    subject_id text not null,
    workspace_id text not null,
    other_workspace_id text,
    person_id text,
    occurred_at bigint not null,
    payload text not null
);
create unique index events_by_id on events (workspace_id, id);
create index events_by_subject on events (workspace_id, subject_kind, subject_id, position);
