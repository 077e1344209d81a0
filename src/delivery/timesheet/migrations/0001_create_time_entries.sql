-- In the client's workspace, like everything of an engagement. `provider_workspace_id` is there for
-- what a provider asks about all of its engagements at once: a person's week, a month's report.
create table time_entries (
    workspace_id text not null,
    id text not null,
    provider_workspace_id text not null,
    engagement_id text not null,
    person_id text not null,
    stage text not null,
    block_id text,
    block_title text,
    item_id text,
    item_title text,
    work_kind text not null,
    effort_minutes integer not null,
    day date not null,
    note text not null,
    is_billable boolean not null,
    revision bigint not null,
    created_at bigint not null,
    updated_at bigint not null,
    primary key (workspace_id, id)
);
create unique index time_entries_by_id on time_entries (id);
create index time_entries_by_engagement on time_entries (workspace_id, engagement_id, day);
create index time_entries_by_person on time_entries (provider_workspace_id, person_id, day);
create index time_entries_by_day on time_entries (provider_workspace_id, day);

-- In the provider's workspace: what somebody works on right now.
create table timers (
    workspace_id text not null,
    person_id text not null,
    engagement_id text not null,
    stage text not null,
    block_id text,
    block_title text,
    item_id text,
    item_title text,
    work_kind text not null,
    note text not null,
    is_billable boolean not null,
    started_at bigint not null,
    primary key (workspace_id, person_id)
);

-- In the provider's workspace. A month is closed while it has a close without a reopening.
create table month_closes (
    workspace_id text not null,
    id text not null,
    month date not null,
    reason text not null,
    person_id text not null,
    closed_at bigint not null,
    primary key (workspace_id, id)
);
create index month_closes_by_month on month_closes (workspace_id, month);

create table month_reopenings (
    workspace_id text not null,
    month_close_id text not null,
    reason text not null,
    person_id text not null,
    reopened_at bigint not null,
    primary key (workspace_id, month_close_id)
);
