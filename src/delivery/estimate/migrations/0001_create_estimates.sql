-- The draft of an engagement's estimate; its content is one JSON value.
create table estimates (
    workspace_id text not null,
    engagement_id text not null,
    content text not null,
    revision bigint not null,
    updated_by text not null,
    updated_at bigint not null,
    primary key (workspace_id, engagement_id)
);

-- A version never changes after it was made.
create table estimate_versions (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    number integer not null,
    snapshot text not null,
    content_hash text not null,
    note text not null,
    created_by text not null,
    created_at bigint not null,
    primary key (workspace_id, id),
    unique (workspace_id, engagement_id, number)
);

-- The administrator's word, one for a version.
create table estimate_agreements (
    workspace_id text not null,
    version_id text not null,
    decision text not null,
    person_id text not null,
    remarks text not null,
    decided_at bigint not null,
    primary key (workspace_id, version_id)
);
