-- People, sessions and resets stand above workspaces: one person may belong to several.
create table people (
    id text not null primary key,
    email text not null,
    email_key text not null unique,
    name text not null,
    locale text not null,
    time_zone text not null,
    password_hash text,
    is_active boolean not null,
    revision bigint not null,
    created_at bigint not null
);

create table sessions (
    token_hash text not null primary key,
    id text not null unique,
    person_id text not null references people (id),
    user_agent text not null,
    remote_address text not null,
    created_at bigint not null,
    last_seen_at bigint not null,
    expires_at bigint not null
);
create index sessions_by_person on sessions (person_id);

create table password_links (
    token_hash text not null primary key,
    person_id text not null references people (id),
    purpose text not null,
    created_at bigint not null,
    expires_at bigint not null,
    used_at bigint
);

create table sign_in_failures (
    subject text not null primary key,
    failures integer not null,
    last_failed_at bigint not null
);

create table workspaces (
    id text not null primary key,
    slug text not null unique,
    name text not null,
    kind text not null,
    locale text not null,
    time_zone text not null,
    currency text not null,
    provider_workspace_id text references workspaces (id),
    revision bigint not null,
    created_at bigint not null
);

create table memberships (
    workspace_id text not null references workspaces (id),
    person_id text not null references people (id),
    roles text not null,
    title text not null,
    is_active boolean not null,
    revision bigint not null,
    created_at bigint not null,
    primary key (workspace_id, person_id)
);
create index memberships_by_person on memberships (person_id, workspace_id);

create table api_tokens (
    workspace_id text not null references workspaces (id),
    id text not null,
    person_id text not null references people (id),
    name text not null,
    token_hash text not null unique,
    scopes text not null,
    created_at bigint not null,
    expires_at bigint,
    last_used_at bigint,
    revoked_at bigint,
    primary key (workspace_id, id)
);

-- A link by mail that does one thing without an account: fill this brief. Revocable, expiring.
create table purpose_links (
    workspace_id text not null references workspaces (id),
    id text not null,
    token_hash text not null unique,
    purpose text not null,
    subject_id text not null,
    email text not null,
    created_by text not null references people (id),
    created_at bigint not null,
    expires_at bigint not null,
    revoked_at bigint,
    last_used_at bigint,
    primary key (workspace_id, id)
);
create index purpose_links_by_subject on purpose_links (workspace_id, purpose, subject_id);
