#pragma once

#include <optional>
#include <vector>

#include "collaboration/attachments/core/attachment.hpp"
#include "platform/sql/database.hpp"

namespace slipway {

/// Rows of uploaded files, and where each party finds them.
class AttachmentStore {
public:
    explicit AttachmentStore(sql::Transaction& transaction) : sql_(transaction) {}

    void add(const Attachment& attachment);
    /// As the people of that workspace meet it.
    std::optional<Attachment> find(WorkspaceId seen_from, AttachmentId id);
    /// Moves a draft to those who may see it from now on.
    void save_holder(const Attachment& held, WorkspaceId draft_workspace);
    /// The people of this workspace find it.
    void add_place(WorkspaceId seen_from, AttachmentId id, WorkspaceId home);
    void remove(const Attachment& attachment);

    std::vector<Attachment> held_by(WorkspaceId workspace, const std::string& holder_kind,
                                    const Uuid& holder_id);
    std::vector<Attachment> drafts_before(Instant moment, int limit);
    /// Whether any row still needs these bytes.
    bool is_file_needed(WorkspaceId file_workspace, const std::string& content_hash);

private:
    sql::Transaction& sql_;
};

}  // namespace slipway
