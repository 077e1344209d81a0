-- Secret addresses under which a person's calendar program reads. Of the secret only its hash is kept.
create table calendar_feeds (
    workspace_id text not null,
    id text not null,
    person_id text not null,
    engagement_id text,
    locale text not null,
    token_hash text not null,
    created_at bigint not null,
    revoked_at bigint,
    primary key (workspace_id, id),
    unique (token_hash)
);
create index calendar_feeds_by_person on calendar_feeds (workspace_id, person_id);

-- How each entry was when the feed was read last: a changed one gets a greater number (SEQUENCE).
create table calendar_feed_entries (
    workspace_id text not null,
    feed_id text not null,
    uid text not null,
    fingerprint text not null,
    sequence bigint not null,
    modified_at bigint not null,
    primary key (workspace_id, feed_id, uid)
);
