-- In the provider's workspace: the packages it sells.
create table service_packages (
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

-- In the client's workspace: the engagement and everything that happens to it.
create table engagements (
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

-- One row in each party's own workspace: where the engagement is at home. Whoever has no row here
-- cannot find it.
create table engagement_parties (
    workspace_id text not null,
    engagement_id text not null,
    home_workspace_id text not null,
    side text not null,
    primary key (workspace_id, engagement_id)
);

create table engagement_stage_changes (
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
create index engagement_stage_changes_by_engagement
    on engagement_stage_changes (workspace_id, engagement_id, changed_at);

create table engagement_closures (
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

create table engagement_pauses (
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
create index engagement_pauses_by_engagement
    on engagement_pauses (workspace_id, engagement_id, starts_on);

create table pause_consents (
    workspace_id text not null,
    pause_id text not null,
    engagement_id text not null,
    is_given boolean not null,
    reason text not null,
    person_id text not null,
    decided_at bigint not null,
    primary key (workspace_id, pause_id)
);

-- One row in each party's own workspace, fed by the event log, so that lists ask one workspace only.
create table engagement_summaries (
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
create index engagement_summaries_by_manager
    on engagement_summaries (workspace_id, manager_id, state);
create index engagement_summaries_by_age
    on engagement_summaries (workspace_id, created_at, engagement_id);
