-- Weekly hours from a day on; the owner is the workspace itself or one of its people.
create table working_weeks (
    workspace_id text not null,
    owner_id text not null,
    effective_from date not null,
    hours text,
    changed_by text not null,
    changed_at bigint not null,
    primary key (workspace_id, owner_id, effective_from)
);

-- Holidays (no hours) and days with hours of their own.
create table calendar_days (
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

create table absences (
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
create index absences_by_person on absences (workspace_id, person_id, from_day);
