create table change_requests (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    number integer not null,
    title text not null,
    reason text not null,
    content text not null,
    source_block_id text,
    source_wish text,
    decided_effect text,
    revision bigint not null,
    created_by text not null,
    created_at bigint not null,
    primary key (workspace_id, id),
    unique (workspace_id, engagement_id, number)
);

-- Proposed, confirmed, offered, decided: one row each, for one content.
create table change_request_steps (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    change_request_id text not null,
    kind text not null,
    content_hash text not null,
    person_id text not null,
    remarks text not null,
    made_at bigint not null,
    primary key (workspace_id, id)
);
create index change_request_steps_by_request
    on change_request_steps (workspace_id, change_request_id, made_at);
