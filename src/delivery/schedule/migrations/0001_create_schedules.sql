-- In the provider's workspace: what the last plan was made of, so that a change can be told from it.
create table schedule_bases (
    workspace_id text not null,
    first_day date not null,
    people text not null,
    calendars text not null,
    planned_at bigint not null,
    primary key (workspace_id)
);

create table schedule_inputs (
    workspace_id text not null,
    engagement_id text not null,
    input text not null,
    primary key (workspace_id, engagement_id)
);

-- In the provider's workspace: what has happened and is not in the plan yet.
create table schedule_changes (
    workspace_id text not null,
    id text not null,
    cause text not null,
    engagement_id text,
    person_id text,
    calendar_of text,
    activity_key text not null,
    title text not null,
    changed_by text,
    changed_at bigint not null,
    primary key (workspace_id, id)
);

-- In the client's workspace: the plan. `provider_workspace_id` is there for what a provider asks of
-- all of its engagements at once.
create table engagement_schedules (
    workspace_id text not null,
    engagement_id text not null,
    provider_workspace_id text not null,
    manager_id text not null,
    starts_on date not null,
    finishes_on date not null,
    baseline_starts_on date,
    baseline_finishes_on date,
    baseline_at bigint,
    is_over boolean not null,
    planned_at bigint not null,
    primary key (workspace_id, engagement_id)
);
create index engagement_schedules_by_provider
    on engagement_schedules (provider_workspace_id, is_over, finishes_on, engagement_id);

create table scheduled_activities (
    workspace_id text not null,
    engagement_id text not null,
    key text not null,
    position integer not null,
    kind text not null,
    title text not null,
    starts_on date,
    delivered_on date not null,
    accepted_on date not null,
    float_days integer not null,
    after_keys text not null,
    items text not null,
    baseline_starts_on date,
    baseline_delivered_on date,
    baseline_accepted_on date,
    actual_started_on date,
    actual_delivered_on date,
    actual_accepted_on date,
    primary key (workspace_id, engagement_id, key)
);

-- Each date that moved, and what moved it. Never changed.
create table schedule_moves (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    provider_workspace_id text not null,
    from_finish date not null,
    to_finish date not null,
    cause text not null,
    change_id text,
    cause_engagement_id text,
    cause_person_id text,
    activity_key text not null,
    title text not null,
    undone_minutes integer not null,
    activities text not null,
    changed_by text,
    changed_at bigint,
    moved_on date not null,
    moved_at bigint not null,
    primary key (workspace_id, id)
);
create index schedule_moves_by_engagement
    on schedule_moves (workspace_id, engagement_id, moved_at, id);

-- In the provider's workspace: in which order engagements take their manager's days. The newest
-- row of an engagement counts; without one it is 1.
create table schedule_priorities (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    priority integer not null,
    reason text not null,
    set_by text not null,
    set_at bigint not null,
    primary key (workspace_id, id)
);
create index schedule_priorities_by_engagement
    on schedule_priorities (workspace_id, engagement_id, set_at);
