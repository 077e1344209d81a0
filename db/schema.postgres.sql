-- What all migrations make; written by bin/test --rebaseline, not by hand.

CREATE OR REPLACE FUNCTION public.slipway_fold(text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ select replace(lower(normalize($1, NFKC) collate "und-x-icu"), 'ё', 'е') $function$;

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
    constraint idempotency_keys_pkey PRIMARY KEY (workspace_id, person_id, key)
);
CREATE INDEX idempotency_keys_by_age ON public.idempotency_keys USING btree (created_at);

create table schema_migrations (
    feature text not null,
    number bigint not null,
    name text not null,
    content_hash text not null,
    applied_at bigint not null,
    constraint schema_migrations_pkey PRIMARY KEY (feature, number)
);

