-- One row in each party's own workspace: what that side may know of an engagement, as next steps and
-- signals are computed from it.
create table engagement_snapshots (
    workspace_id text not null,
    engagement_id text not null,
    snapshot text not null,
    is_open boolean not null,
    as_of date not null,
    updated_at bigint not null,
    primary key (workspace_id, engagement_id)
);

-- In the client's workspace: when the parties last dealt with each other.
create table engagement_contacts (
    workspace_id text not null,
    engagement_id text not null,
    last_contact_at bigint not null,
    primary key (workspace_id, engagement_id)
);
