-- What all migrations make; written by bin/test --rebaseline, not by hand.

CREATE TABLE absences (
    workspace_id text not null,
    id text not null,
    person_id text not null,
    from_day date not null,
    to_day date not null,
    kind text not null,
    note text not null,
    created_by text not null,
    created_at bigint not null,
    primary key (workspace_id, id)
);

CREATE INDEX absences_by_person on absences (workspace_id, person_id, from_day);

CREATE TABLE api_tokens (
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

CREATE TABLE calendar_days (
    workspace_id text not null,
    id text not null,
    day date not null,
    name text not null,
    hours text not null,
    created_by text not null,
    created_at bigint not null,
    primary key (workspace_id, id),
    unique (workspace_id, day)
);

CREATE TABLE engagement_closures (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    outcome text not null,
    reason text not null,
    person_id text,
    closed_at bigint not null,
    primary key (workspace_id, id),
    unique (workspace_id, engagement_id)
);

CREATE TABLE engagement_parties (
    workspace_id text not null,
    engagement_id text not null,
    home_workspace_id text not null,
    side text not null,
    primary key (workspace_id, engagement_id)
);

CREATE TABLE engagement_pauses (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    starts_on date not null,
    working_days integer not null,
    resumes_on date not null,
    reason text not null,
    requested_by text not null,
    requested_side text not null,
    requested_at bigint not null,
    evidence text,
    evidence_received_on date,
    needs_consent boolean not null,
    withdrawn_at bigint,
    withdrawn_by text,
    began_at bigint,
    resumed_at bigint,
    ended_by text,
    primary key (workspace_id, id)
);

CREATE INDEX engagement_pauses_by_engagement
    on engagement_pauses (workspace_id, engagement_id, starts_on);

CREATE TABLE engagement_stage_changes (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    from_stage text,
    to_stage text not null,
    reason text not null,
    person_id text,
    changed_at bigint not null,
    primary key (workspace_id, id)
);

CREATE INDEX engagement_stage_changes_by_engagement
    on engagement_stage_changes (workspace_id, engagement_id, changed_at);

CREATE TABLE engagement_summaries (
    workspace_id text not null,
    engagement_id text not null,
    home_workspace_id text not null,
    side text not null,
    name text not null,
    client_name text not null,
    provider_name text not null,
    package_key text not null,
    package_name text not null,
    tier text not null,
    minutes_per_day integer,
    minutes_per_month integer,
    stage text not null,
    state text not null,
    manager_id text not null,
    starts_on date not null,
    ends_on date not null,
    created_at bigint not null,
    ball_party text,
    ball_since bigint,
    used_minutes integer,
    bought_minutes integer,
    planned_finish date,
    next_step_key text,
    health text,
    updated_at bigint not null,
    primary key (workspace_id, engagement_id)
);

CREATE INDEX engagement_summaries_by_age
    on engagement_summaries (workspace_id, created_at, engagement_id);

CREATE INDEX engagement_summaries_by_manager
    on engagement_summaries (workspace_id, manager_id, state);

CREATE TABLE engagements (
    workspace_id text not null,
    id text not null,
    provider_workspace_id text not null,
    name text not null,
    stage text not null,
    state text not null,
    package text not null,
    manager_id text not null,
    administrator_id text,
    sales_representative_id text,
    quality_manager_id text,
    starts_on date not null,
    hand_over text not null,
    revision bigint not null,
    created_by text not null,
    created_at bigint not null,
    updated_at bigint not null,
    primary key (workspace_id, id)
);

CREATE TABLE event_cursors (
    reader text primary key,
    transaction_id bigint not null,
    position bigint not null,
    attempts integer not null,
    last_error text not null,
    next_try_at bigint,
    moved_at bigint not null
);

CREATE TABLE events (
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

CREATE UNIQUE INDEX events_by_id on events (workspace_id, id);

CREATE INDEX events_by_subject on events (workspace_id, subject_kind, subject_id, position);

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

CREATE TABLE jobs (
    workspace_id text not null,
    id text not null,
    kind text not null,
    payload text not null,
    unique_key text not null,
    state text not null,
    due_at bigint not null,
    run_at bigint not null,
    attempts integer not null,
    lease_owner text,
    lease_until bigint,
    last_error text not null,
    created_at bigint not null,
    ended_at bigint,
    primary key (workspace_id, id)
);

CREATE UNIQUE INDEX jobs_by_unique_key on jobs (workspace_id, kind, unique_key)
    where state = 'open' and unique_key <> '';

CREATE INDEX jobs_done on jobs (ended_at) where state = 'done';

CREATE INDEX jobs_leased on jobs (lease_until) where state = 'leased';

CREATE INDEX jobs_open on jobs (run_at) where state = 'open';

CREATE INDEX jobs_parked on jobs (ended_at) where state = 'parked';

CREATE TABLE memberships (
    workspace_id text not null references workspaces (id),
    person_id text not null references people (id),
    roles text not null,
    title text not null,
    is_active boolean not null,
    revision bigint not null,
    created_at bigint not null,
    primary key (workspace_id, person_id)
);

CREATE INDEX memberships_by_person on memberships (person_id, workspace_id);

CREATE TABLE parked_events (
    workspace_id text not null,
    reader text not null,
    event_id text not null,
    last_error text not null,
    parked_at bigint not null,
    primary key (workspace_id, reader, event_id)
);

CREATE TABLE password_links (
    token_hash text not null primary key,
    person_id text not null references people (id),
    purpose text not null,
    created_at bigint not null,
    expires_at bigint not null,
    used_at bigint
);

CREATE TABLE pause_consents (
    workspace_id text not null,
    pause_id text not null,
    engagement_id text not null,
    is_given boolean not null,
    reason text not null,
    person_id text not null,
    decided_at bigint not null,
    primary key (workspace_id, pause_id)
);

CREATE TABLE people (
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

CREATE TABLE purpose_links (
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

CREATE INDEX purpose_links_by_subject on purpose_links (workspace_id, purpose, subject_id);

CREATE TABLE schedule_moments (
    schedule text primary key,
    moment bigint not null
);

CREATE TABLE schema_migrations (
        feature text not null,
        number bigint not null,
        name text not null,
        content_hash text not null,
        applied_at bigint not null,
        primary key (feature, number));

CREATE TABLE service_packages (
    workspace_id text not null,
    id text not null,
    key text not null,
    position integer not null,
    package text not null,
    is_archived boolean not null,
    revision bigint not null,
    created_at bigint not null,
    updated_at bigint not null,
    primary key (workspace_id, id),
    unique (workspace_id, key)
);

CREATE TABLE sessions (
    token_hash text not null primary key,
    id text not null unique,
    person_id text not null references people (id),
    user_agent text not null,
    remote_address text not null,
    created_at bigint not null,
    last_seen_at bigint not null,
    expires_at bigint not null
);

CREATE INDEX sessions_by_person on sessions (person_id);

CREATE TABLE sign_in_failures (
    subject text not null primary key,
    failures integer not null,
    last_failed_at bigint not null
);

CREATE TABLE working_weeks (
    workspace_id text not null,
    owner_id text not null,
    effective_from date not null,
    hours text,
    changed_by text not null,
    changed_at bigint not null,
    primary key (workspace_id, owner_id, effective_from)
);

CREATE TABLE workspaces (
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

