#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/actor.hpp"
#include "base/day.hpp"
#include "base/refusal.hpp"
#include "base/uuid.hpp"

namespace slipway {

using AttachmentId = Id<struct AttachmentKind>;

/// A file somebody uploaded: a draft of its uploader until something holds it, then visible to
/// those who see the subject.
struct Attachment {
    WorkspaceId workspace_id;       // whose people may see it; a draft: its uploader's
    AttachmentId id;
    WorkspaceId file_workspace_id;  // where the store keeps the bytes: the uploader's
    /// Whose rights apply: "engagement" and its id. Empty: a draft.
    std::optional<std::string> subject_kind;
    std::optional<Uuid> subject_id;
    /// What it was attached to: the subject itself, or something of it: a message.
    std::optional<std::string> holder_kind;
    std::optional<Uuid> holder_id;
    std::string name;
    std::string media_type;         // by the content, never as claimed
    std::int64_t size_bytes = 0;
    std::string content_hash;       // SHA-256, hexadecimal
    PersonId uploaded_by;
    Instant uploaded_at;

    bool is_draft() const { return !subject_kind; }
};
BOOST_DESCRIBE_STRUCT(Attachment, (),
                      (workspace_id, id, file_workspace_id, subject_kind, subject_id, holder_kind,
                       holder_id, name, media_type, size_bytes, content_hash, uploaded_by,
                       uploaded_at))

/// The name as it is kept: the last part of a path, without control characters, at most 200 code
/// points with the ending left on. Refuses with `attachment.name_is_missing` what leaves nothing.
Result<std::string> clean_file_name(std::string_view name);

/// The name in a header `Content-Disposition: attachment; filename*=UTF-8''plan.pdf` (RFC 6266,
/// RFC 8187) or `filename="plan.pdf"`; empty when there is none.
std::string file_name_in(std::string_view content_disposition);

enum class Disposition { attachment, inline_ };

/// The header's value for a download: an ASCII name for old readers, the whole one beside it.
std::string content_disposition(Disposition disposition, std::string_view name);

/// Pictures that browsers show and that hold no program: these may open in the page.
bool may_be_shown_inline(std::string_view media_type);

}  // namespace slipway
