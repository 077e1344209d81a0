#include "collaboration/attachments/attachment_store.hpp"

namespace slipway {

void AttachmentStore::add(const Attachment& attachment) {
    sql_.insert("attachments", attachment);
    add_place(attachment.workspace_id, attachment.id, attachment.workspace_id);
}

constexpr sql::Statement find_attachment_row{"attachment.find", R"sql(
    select a.workspace_id, a.id, a.file_workspace_id, a.subject_kind, a.subject_id,
        a.holder_kind, a.holder_id, a.name, a.media_type, a.size_bytes, a.content_hash,
        a.uploaded_by, a.uploaded_at
    from attachment_places p
    join attachments a on a.workspace_id = p.home_workspace_id and a.id = p.attachment_id
    where p.workspace_id = $1 and p.attachment_id = $2)sql"};

std::optional<Attachment> AttachmentStore::find(WorkspaceId seen_from, AttachmentId id) {
    return sql_.find<Attachment>(find_attachment_row, seen_from, id);
}

constexpr sql::Statement save_attachment_holder{"attachment.save_holder", R"sql(
    update attachments set workspace_id = $3, subject_kind = $4, subject_id = $5,
        holder_kind = $6, holder_id = $7
    where workspace_id = $1 and id = $2)sql"};
constexpr sql::Statement remove_attachment_places{"attachment_place.remove", R"sql(
    delete from attachment_places where workspace_id = $1 and attachment_id = $2)sql"};

void AttachmentStore::save_holder(const Attachment& held, WorkspaceId draft_workspace) {
    sql_.execute(save_attachment_holder, draft_workspace, held.id, held.workspace_id,
                 held.subject_kind, held.subject_id, held.holder_kind, held.holder_id);
    sql_.execute(remove_attachment_places, draft_workspace, held.id);
}

constexpr sql::Statement add_attachment_place{"attachment_place.add", R"sql(
    insert into attachment_places (workspace_id, attachment_id, home_workspace_id)
    values ($1, $2, $3) on conflict (workspace_id, attachment_id) do nothing)sql"};

void AttachmentStore::add_place(WorkspaceId seen_from, AttachmentId id, WorkspaceId home) {
    sql_.execute(add_attachment_place, seen_from, id, home);
}

constexpr sql::Statement remove_attachment{"attachment.remove", R"sql(
    delete from attachments where workspace_id = $1 and id = $2)sql"};
constexpr sql::Statement remove_all_attachment_places{"attachment_place.remove_all", R"sql(
    delete from attachment_places where attachment_id = $1)sql"};

void AttachmentStore::remove(const Attachment& attachment) {
    sql_.execute(remove_attachment, attachment.workspace_id, attachment.id);
    sql_.execute(remove_all_attachment_places, attachment.id);
}

constexpr sql::Statement list_held_attachments{"attachment.held_by", R"sql(
    select a.workspace_id, a.id, a.file_workspace_id, a.subject_kind, a.subject_id,
        a.holder_kind, a.holder_id, a.name, a.media_type, a.size_bytes, a.content_hash,
        a.uploaded_by, a.uploaded_at
    from attachments a
    where a.workspace_id = $1 and a.holder_kind = $2 and a.holder_id = $3
    order by a.uploaded_at, a.id)sql"};

std::vector<Attachment> AttachmentStore::held_by(WorkspaceId workspace,
                                                 const std::string& holder_kind,
                                                 const Uuid& holder_id) {
    return sql_.all<Attachment>(list_held_attachments, workspace, holder_kind, holder_id);
}

constexpr sql::Statement list_old_drafts{"attachment.old_drafts", R"sql(
    select a.workspace_id, a.id, a.file_workspace_id, a.subject_kind, a.subject_id,
        a.holder_kind, a.holder_id, a.name, a.media_type, a.size_bytes, a.content_hash,
        a.uploaded_by, a.uploaded_at
    from attachments a where a.subject_kind is null and a.uploaded_at < $1
    order by a.uploaded_at limit $2)sql"};

std::vector<Attachment> AttachmentStore::drafts_before(Instant moment, int limit) {
    return sql_.all<Attachment>(list_old_drafts, moment, limit);
}

constexpr sql::Statement count_attachments_of_file{"attachment.count_of_file", R"sql(
    select count(*) as attachments from attachments
    where file_workspace_id = $1 and content_hash = $2)sql"};

bool AttachmentStore::is_file_needed(WorkspaceId file_workspace, const std::string& content_hash) {
    return sql_.one<std::int64_t>(count_attachments_of_file, file_workspace, content_hash) > 0;
}

}  // namespace slipway
