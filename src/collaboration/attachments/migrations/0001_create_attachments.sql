-- In the workspace whose people may see it: the client's, the provider's where it is for the provider
-- alone, and the uploader's while it is a draft.
create table attachments (
    workspace_id text not null,
    id text not null,
    file_workspace_id text not null,
    subject_kind text,
    subject_id text,
    holder_kind text,
    holder_id text,
    name text not null,
    media_type text not null,
    size_bytes bigint not null,
    content_hash text not null,
    uploaded_by text not null,
    uploaded_at bigint not null,
    primary key (workspace_id, id)
);
create index attachments_by_subject
    on attachments (workspace_id, subject_kind, subject_id, uploaded_at);
create index attachments_by_holder on attachments (workspace_id, holder_kind, holder_id);
create index attachments_by_file on attachments (file_workspace_id, content_hash);
create index attachments_by_age on attachments (subject_kind, uploaded_at);

-- One row in the workspace of each party that may see it: where the attachment is at home.
create table attachment_places (
    workspace_id text not null,
    attachment_id text not null,
    home_workspace_id text not null,
    primary key (workspace_id, attachment_id)
);
create index attachment_places_by_attachment on attachment_places (attachment_id);
