-- In the provider's workspace: what each working day of an engagement came to. Only added to; of the two
-- rows of a day the later one stands.
create table daily_controls (
    workspace_id text not null,
    engagement_id text not null,
    day date not null,
    round text not null,
    manager_id text not null,
    checked_at bigint not null,
    rest text,
    answers text not null,
    stalled_by text not null,
    primary key (workspace_id, engagement_id, day, round)
);
create index daily_controls_by_day on daily_controls (workspace_id, day);

-- In the provider's workspace: up to which day each running engagement was looked at, and when next.
create table control_turns (
    workspace_id text not null,
    engagement_id text not null,
    cut_off_until date not null,
    morning_until date not null,
    next_at bigint not null,
    primary key (workspace_id, engagement_id)
);
create index control_turns_by_moment on control_turns (next_at);

create table control_settings (
    workspace_id text not null,
    cut_off_minute integer,
    revision bigint not null,
    primary key (workspace_id)
);

-- In the client's workspace: when the parties had to do with each other, noted by itself or by a person.
create table client_contacts (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    kind text not null,
    day date not null,
    happened_at bigint not null,
    person_id text,
    is_by_quality_manager boolean not null,
    with_whom text not null,
    said text not null,
    noted_at bigint not null,
    primary key (workspace_id, id)
);
create index client_contacts_by_engagement on client_contacts (workspace_id, engagement_id, day);
