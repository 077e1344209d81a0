-- In the provider's workspace: how much of its estimate the work of completed engagements took.
create table effort_outcomes (
    workspace_id text not null,
    engagement_id text not null,
    item_id text not null,
    capability text not null,
    person_id text not null,
    estimated_minutes integer not null,
    actual_minutes integer not null,
    closed_on date not null,
    primary key (workspace_id, engagement_id, item_id)
);

-- In the provider's workspace: by which dates an engagement is likely to end. `basis` is 'current',
-- made anew, or 'baseline', kept as it was first foreseen and measured by `finished_on`.
create table finish_forecasts (
    workspace_id text not null,
    engagement_id text not null,
    basis text not null,
    manager_id text not null,
    forecast_on date not null,
    planned_finish date not null,
    p50 date not null,
    p80 date not null,
    p95 date not null,
    finished_on date,
    primary key (workspace_id, engagement_id, basis)
);

-- In the provider's workspace: the same of all its engagements together.
create table portfolio_forecasts (
    workspace_id text not null,
    forecast_on date not null,
    engagement_count integer not null,
    planned_finish date not null,
    p50 date not null,
    p80 date not null,
    p95 date not null,
    primary key (workspace_id)
);

-- In the provider's workspace: what the plan has everybody do, by ISO week.
create table planned_loads (
    workspace_id text not null,
    person_id text not null,
    weeks text not null,
    primary key (workspace_id, person_id)
);
