-- In the client's workspace, like everything of an engagement; absences in the provider's. What is
-- here is added to and never changed, except how far the daily close has come.

-- What happened, as far as delay depends on it. One event may tell several facts.
create table delay_facts (
    workspace_id text not null,
    engagement_id text not null,
    number bigint not null,
    event_id text not null,
    known_at bigint not null,
    fact text not null,
    primary key (workspace_id, engagement_id, number)
);

-- A working day, with another revision when more is known of it before it is settled.
create table delay_days (
    workspace_id text not null,
    engagement_id text not null,
    day date not null,
    revision integer not null,
    number bigint not null,
    account text not null,
    closed_at bigint not null,
    primary key (workspace_id, engagement_id, day, revision)
);

create table delay_entries (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    position bigint not null,
    day date not null,
    kind text not null,
    bearer text not null,
    days text not null,
    reason text not null,
    person_id text,
    needs_agreement boolean not null,
    recorded_at bigint not null,
    primary key (workspace_id, id),
    unique (workspace_id, engagement_id, position)
);

-- The client's word on an adjustment of a day that was settled.
create table delay_entry_agreements (
    workspace_id text not null,
    entry_id text not null,
    engagement_id text not null,
    person_id text not null,
    agreed_at bigint not null,
    primary key (workspace_id, entry_id)
);

-- How far the daily close has come.
create table delay_closes (
    workspace_id text not null,
    engagement_id text not null,
    closed_number bigint not null,
    closed_day date,
    baseline_finish text not null,
    primary key (workspace_id, engagement_id)
);

create table input_requests (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    kind text not null,
    title text not null,
    details text not null,
    allowance_days integer not null,
    stops text not null,
    person_id text not null,
    requested_at bigint not null,
    primary key (workspace_id, id)
);
create index input_requests_by_engagement
    on input_requests (workspace_id, engagement_id, requested_at);

create table input_supplies (
    workspace_id text not null,
    request_id text not null,
    engagement_id text not null,
    note text not null,
    is_withdrawn boolean not null,
    person_id text not null,
    side text not null,
    supplied_at bigint not null,
    primary key (workspace_id, request_id)
);

create table delay_waits (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    item text not null,
    activity text not null,
    reason text not null,
    person_id text not null,
    set_at bigint not null,
    primary key (workspace_id, id)
);

create table pacing_notices (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    activities text not null,
    from_day date not null,
    to_day date not null,
    reason text not null,
    person_id text not null,
    filed_at bigint not null,
    primary key (workspace_id, id)
);

create table neutral_stops (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    from_day date not null,
    to_day date not null,
    reason text not null,
    person_id text not null,
    recorded_at bigint not null,
    primary key (workspace_id, id)
);

create table delay_reminders (
    workspace_id text not null,
    engagement_id text not null,
    asked_event_id text not null,
    kind text not null,
    item text not null,
    due_on date not null,
    sent_on date not null,
    sent_at bigint not null,
    primary key (workspace_id, engagement_id, asked_event_id, kind)
);

-- Both sides have been told that this has become critical.
create table critical_notices (
    workspace_id text not null,
    engagement_id text not null,
    cause_key text not null,
    day date not null,
    told_at bigint not null,
    primary key (workspace_id, engagement_id, cause_key)
);

create table delay_disputes (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    day date not null,
    reason text not null,
    person_id text not null,
    side text not null,
    raised_at bigint not null,
    primary key (workspace_id, id)
);
create index delay_disputes_by_engagement on delay_disputes (workspace_id, engagement_id, day);

create table delay_dispute_decisions (
    workspace_id text not null,
    dispute_id text not null,
    engagement_id text not null,
    bearer text,
    reason text not null,
    person_id text not null,
    decided_at bigint not null,
    primary key (workspace_id, dispute_id)
);

create table extension_statements (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    number integer not null,
    revision bigint not null,
    content text not null,
    content_hash text not null,
    drafted_at bigint not null,
    primary key (workspace_id, id, revision)
);
create index extension_statements_by_engagement
    on extension_statements (workspace_id, engagement_id, number);

create table extension_decisions (
    workspace_id text not null,
    statement_id text not null,
    engagement_id text not null,
    decision text not null,
    content_hash text not null,
    remarks text not null,
    person_id text not null,
    decided_at bigint not null,
    primary key (workspace_id, statement_id)
);
