-- How far each block of the approved document is; what it says is the document's.
create table blocks (
    workspace_id text not null,
    engagement_id text not null,
    block_id text not null,
    state text not null,
    state_since bigint not null,
    checklist text not null,
    is_removed boolean not null,
    revision bigint not null,
    created_at bigint not null,
    primary key (workspace_id, engagement_id, block_id)
);

create table block_state_changes (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    block_id text not null,
    from_state text not null,
    to_state text not null,
    reason text not null,
    person_id text,
    side text not null,
    changed_at bigint not null,
    primary key (workspace_id, id)
);
create index block_state_changes_by_engagement
    on block_state_changes (workspace_id, engagement_id, changed_at);

create table block_deliveries (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    block_id text not null,
    round integer not null,
    note text not null,
    person_id text not null,
    delivered_at bigint not null,
    due_on date not null,
    primary key (workspace_id, id),
    unique (workspace_id, engagement_id, block_id, round)
);

create table block_acceptances (
    workspace_id text not null,
    delivery_id text not null,
    engagement_id text not null,
    block_id text not null,
    verdicts text not null,
    wishes text not null,
    remarks text not null,
    person_id text not null,
    decided_at bigint not null,
    primary key (workspace_id, delivery_id)
);
create index block_acceptances_by_engagement
    on block_acceptances (workspace_id, engagement_id, block_id);

create table block_returns (
    workspace_id text not null,
    delivery_id text not null,
    engagement_id text not null,
    block_id text not null,
    verdicts text not null,
    wishes text not null,
    remarks text not null,
    person_id text not null,
    decided_at bigint not null,
    primary key (workspace_id, delivery_id)
);
create index block_returns_by_engagement on block_returns (workspace_id, engagement_id, block_id);

create table block_order_agreements (
    workspace_id text not null,
    id text not null,
    engagement_id text not null,
    side text not null,
    block_ids text not null,
    person_id text not null,
    agreed_at bigint not null,
    primary key (workspace_id, id)
);
create index block_order_agreements_by_engagement
    on block_order_agreements (workspace_id, engagement_id, agreed_at);
