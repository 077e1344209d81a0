#include "collaboration/attachments/attachment_queries.hpp"

#include "collaboration/attachments/attachment_store.hpp"
#include "collaboration/identity/identity_queries.hpp"
#include "platform/sql/filter.hpp"

namespace slipway {
namespace {

struct AttachmentRow {
    AttachmentId id;
    std::string name;
    std::string media_type;
    std::int64_t size_bytes = 0;
    PersonId uploaded_by;
    std::string uploaded_by_name;
    Instant uploaded_at;
    std::optional<std::string> holder_kind;
    std::optional<Uuid> holder_id;
};
BOOST_DESCRIBE_STRUCT(AttachmentRow, (),
                      (id, name, media_type, size_bytes, uploaded_by, uploaded_by_name,
                       uploaded_at, holder_kind, holder_id))

AttachmentView to_view(AttachmentRow row) {
    const bool is_picture = may_be_shown_inline(row.media_type);
    return AttachmentView{.id = row.id,
                          .name = std::move(row.name),
                          .media_type = std::move(row.media_type),
                          .size_bytes = row.size_bytes,
                          .uploaded_by = row.uploaded_by,
                          .uploaded_by_name = std::move(row.uploaded_by_name),
                          .uploaded_at = row.uploaded_at,
                          .holder_kind = std::move(row.holder_kind),
                          .holder_id = row.holder_id,
                          .is_picture = is_picture};
}

std::unexpected<Refusal> not_found() {
    return refuse(RefusalCode::not_found, "attachment.not_found");
}

}  // namespace

Result<Attachment> find_attachment(sql::Transaction& sql, const Actor& actor,
                                   const Subjects& subjects, AttachmentId id) {
    auto attachment = AttachmentStore(sql).find(actor.workspace_id, id);
    if (!attachment) return not_found();
    if (attachment->is_draft()) {
        if (attachment->uploaded_by != actor.person_id) return not_found();
        return std::move(*attachment);
    }
    // The place says that this workspace may see it; the subject's owner, that this actor may.
    if (!subjects.find(sql, actor, {*attachment->subject_kind, *attachment->subject_id})) {
        return not_found();
    }
    return std::move(*attachment);
}

AttachmentView view_of(sql::Transaction& sql, const Attachment& a) {
    return to_view({.id = a.id,
                    .name = a.name,
                    .media_type = a.media_type,
                    .size_bytes = a.size_bytes,
                    .uploaded_by = a.uploaded_by,
                    .uploaded_by_name = person_name(sql, a.uploaded_by),
                    .uploaded_at = a.uploaded_at,
                    .holder_kind = a.holder_kind,
                    .holder_id = a.holder_id});
}

constexpr sql::Statement list_attachments_of_subject{"attachment.of_subject", R"sql(
    select a.id, a.name, a.media_type, a.size_bytes, a.uploaded_by, p.name as uploaded_by_name,
        a.uploaded_at, a.holder_kind, a.holder_id
    from attachments a join people p on p.id = a.uploaded_by
    where a.workspace_id in ($1, $2) and a.subject_kind = $3 and a.subject_id = $4
    order by a.uploaded_at desc, a.id desc)sql"};

std::vector<AttachmentView> attachments_of_subject(sql::Transaction& sql, const Actor& actor,
                                                   const SubjectFacts& subject) {
    // The provider's people see what lives at home and in their own workspace; the client's own
    // workspace is the home.
    std::vector<AttachmentView> views;
    for (AttachmentRow& row :
         sql.all<AttachmentRow>(list_attachments_of_subject, subject.workspace_id,
                                actor.workspace_id, subject.subject.kind, subject.subject.id)) {
        views.push_back(to_view(std::move(row)));
    }
    return views;
}

constexpr sql::Statement list_attachments_of_holders{"attachment.of_holders", R"sql(
    select a.id, a.name, a.media_type, a.size_bytes, a.uploaded_by, p.name as uploaded_by_name,
        a.uploaded_at, a.holder_kind, a.holder_id
    from attachments a join people p on p.id = a.uploaded_by
    where a.holder_kind = $1)sql"};

std::map<Uuid, std::vector<AttachmentView>> attachments_of_holders(
    sql::Transaction& sql, const std::vector<WorkspaceId>& workspaces,
    const std::string& holder_kind, const std::vector<Uuid>& holders) {
    std::map<Uuid, std::vector<AttachmentView>> found;
    if (holders.empty()) return found;
    sql::ListQuery query(list_attachments_of_holders, holder_kind);
    query.one_of("a.workspace_id", workspaces).one_of("a.holder_id", holders);
    query.order_by({{"a.uploaded_at", sql::KeyKind::integer}, {"a.id"}});
    for (AttachmentRow& row : query.all<AttachmentRow>(sql)) {
        found[*row.holder_id].push_back(to_view(std::move(row)));
    }
    return found;
}

}  // namespace slipway
