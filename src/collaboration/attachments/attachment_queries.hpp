#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "collaboration/attachments/core/attachment.hpp"
#include "platform/sql/database.hpp"
#include "platform/subjects.hpp"

namespace slipway {

/// A file as screens show it; the bytes are at /attachments/{id}/content.
struct AttachmentView {
    AttachmentId id;
    std::string name;
    std::string media_type;
    std::int64_t size_bytes = 0;
    PersonId uploaded_by;
    std::string uploaded_by_name;
    Instant uploaded_at;
    std::optional<std::string> holder_kind;  // absent: a draft, seen by its uploader alone
    std::optional<Uuid> holder_id;
    bool is_picture = false;                 // may be shown in the page
};
BOOST_DESCRIBE_STRUCT(AttachmentView, (),
                      (id, name, media_type, size_bytes, uploaded_by, uploaded_by_name,
                       uploaded_at, holder_kind, holder_id, is_picture))

/// The attachment, for an actor who sees its subject, or who uploaded it and has not used it yet;
/// `attachment.not_found` for everybody else.
Result<Attachment> find_attachment(sql::Transaction& sql, const Actor& actor,
                                   const Subjects& subjects, AttachmentId id);

AttachmentView view_of(sql::Transaction& sql, const Attachment& attachment);

/// All files of a subject that the actor may see, the newest first.
std::vector<AttachmentView> attachments_of_subject(sql::Transaction& sql, const Actor& actor,
                                                   const SubjectFacts& subject);

/// The files held by things of one kind, by holder, in the order of their upload. Whoever asks has
/// the right to these holders, which live in these workspaces.
std::map<Uuid, std::vector<AttachmentView>> attachments_of_holders(
    sql::Transaction& sql, const std::vector<WorkspaceId>& workspaces,
    const std::string& holder_kind, const std::vector<Uuid>& holders);

}  // namespace slipway
