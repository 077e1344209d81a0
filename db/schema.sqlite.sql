-- What all migrations make; written by bin/test --rebaseline, not by hand.

CREATE TABLE idempotency_keys (
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

CREATE INDEX idempotency_keys_by_age on idempotency_keys (created_at);

CREATE TABLE schema_migrations (
        feature text not null,
        number bigint not null,
        name text not null,
        content_hash text not null,
        applied_at bigint not null,
        primary key (feature, number));

