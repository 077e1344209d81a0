-- The draft of an engagement's implementation document; its content is one JSON value.
create table implementation_documents (
    workspace_id text not null,
    engagement_id text not null,
    content text not null,
    revision bigint not null,
    updated_by text not null,
    updated_at bigint not null,
    primary key (workspace_id, engagement_id)
);

-- A version never changes after it was made.
create table document_versions (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    number integer not null,
    content text not null,
    content_hash text not null,
    note text not null,
    created_by text not null,
    created_at bigint not null,
    primary key (workspace_id, id),
    unique (workspace_id, engagement_id, number)
);

create table document_approvals (
    workspace_id text not null,
    version_id text not null,
    party text not null,
    decision text not null,
    person_id text not null,
    remarks text not null,
    decided_at bigint not null,
    primary key (workspace_id, version_id, party)
);

-- What was approved becomes the plan of record; the newest row is in force.
create table baselines (
    workspace_id text not null,
    engagement_id text not null,
    version_id text not null,
    approved_at bigint not null,
    primary key (workspace_id, engagement_id, version_id)
);
