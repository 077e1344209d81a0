-- The answer that a POST with an Idempotency-Key was given, kept for a day.
create table idempotency_keys (
    workspace_id text not null,
    person_id text not null,
    key text not null,
    request_hash text not null,
    status integer not null,
    location text not null,
    etag text not null,
    body text not null,
    created_at bigint not null,
    primary key (workspace_id, person_id, key)
);
create index idempotency_keys_by_age on idempotency_keys (created_at);
