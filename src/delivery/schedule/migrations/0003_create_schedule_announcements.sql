-- In the provider's workspace: a change of calendars or an absence that moved several engagements.
-- Nobody is told of it before somebody has said so.
create table schedule_announcements (
    workspace_id text not null,
    id text not null,
    change_id text not null,
    cause text not null,
    cause_person_id text,
    changed_by text,
    changed_at bigint not null,
    moves text not null,
    created_at bigint not null,
    primary key (workspace_id, id)
);

create table schedule_announcement_decisions (
    workspace_id text not null,
    announcement_id text not null,
    is_announced boolean not null,
    reason text not null,
    person_id text not null,
    decided_at bigint not null,
    primary key (workspace_id, announcement_id)
);
