-- In the workspace whose people may read it: the subject's home, or the provider's workspace where it
-- is for the provider alone.
create table messages (
    workspace_id text not null,
    id text not null,
    subject_kind text not null,
    subject_id text not null,
    author_id text not null,
    author_workspace_id text not null,
    reply_to_id text,
    text text not null,
    mentions text not null,
    posted_at bigint not null,
    edited_at bigint,
    deleted_at bigint,
    revision bigint not null,
    primary key (workspace_id, id)
);
create index messages_by_subject
    on messages (workspace_id, subject_kind, subject_id, posted_at, id);

-- What a message said before it was edited.
create table message_versions (
    workspace_id text not null,
    message_id text not null,
    revision bigint not null,
    text text not null,
    written_at bigint not null,
    primary key (workspace_id, message_id, revision)
);

-- In the reader's own workspace: up to when somebody has read what is said about a subject.
create table conversation_read_marks (
    workspace_id text not null,
    person_id text not null,
    subject_kind text not null,
    subject_id text not null,
    read_until bigint not null,
    primary key (workspace_id, person_id, subject_kind, subject_id)
);
