-- In the provider's workspace, so that its figures need no query across workspaces: what of an
-- engagement's days the provider bears, as of the last close of a day or word on one. Engagements that
-- ran before this table was made come into it with their next close.
create table provider_delays (
    workspace_id text not null,
    engagement_id text not null,
    settled_days text not null,
    open_days text not null,
    primary key (workspace_id, engagement_id)
);
