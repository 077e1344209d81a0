-- In the workspace through which the person sees what it is about.
create table inbox_items (
    workspace_id text not null,
    person_id text not null,
    id text not null,
    event_id text not null,
    key text not null,
    subject_kind text not null,
    subject_id text not null,
    subject_name text not null,
    thing_id text not null,
    link text not null,
    actor_id text,
    text text not null,
    happened integer not null,
    occurred_at bigint not null,
    read_at bigint,
    done_at bigint,
    primary key (workspace_id, person_id, id)
);
create unique index inbox_items_by_event
    on inbox_items (workspace_id, person_id, event_id, key);
create index inbox_items_by_age on inbox_items (workspace_id, person_id, occurred_at, id);
create index inbox_items_by_subject
    on inbox_items (workspace_id, person_id, subject_kind, subject_id);
create index inbox_items_by_thing on inbox_items (thing_id);
