#pragma once

#include <optional>
#include <vector>

#include "delivery/engagement/core/engagement.hpp"
#include "delivery/implementation_document/core/approval.hpp"
#include "delivery/implementation_document/core/document.hpp"
#include "platform/sql/database.hpp"

namespace slipway {

struct DocumentDraft {
    DocumentContent content;
    std::int64_t revision = 0;  // 0: nothing was written yet
    std::optional<PersonId> updated_by;
    std::optional<Instant> updated_at;
};
BOOST_DESCRIBE_STRUCT(DocumentDraft, (), (content, revision, updated_by, updated_at))

/// A version without its content, which is long.
struct DocumentVersion {
    DocumentVersionId id;
    std::int32_t number = 0;
    std::string content_hash;
    std::string note;
    PersonId created_by;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(DocumentVersion, (), (id, number, content_hash, note, created_by, created_at))

/// Drafts, versions and decisions of one engagement.
class DocumentStore {
public:
    DocumentStore(sql::Transaction& transaction, const EngagementFacts& engagement)
        : sql_(transaction),
          workspace_id_(engagement.workspace_id),
          engagement_id_(engagement.id) {}

    DocumentDraft draft();
    /// False when the stored revision is another one.
    bool save_draft(const DocumentContent& content, std::int64_t expected_revision, PersonId by,
                    Instant now);

    void add_version(const DocumentVersion& version, const DocumentContent& content);
    std::vector<DocumentVersion> versions();  // newest first
    std::optional<DocumentVersion> find_version(DocumentVersionId id);
    std::optional<DocumentContent> content_of(DocumentVersionId id);
    /// Whether the draft says what the version says.
    bool is_draft_as_in(DocumentVersionId id);

    void add_approval(DocumentVersionId id, const Approval& approval);
    std::vector<Approval> approvals_of(DocumentVersionId id);

    void add_baseline(DocumentVersionId id, Instant now);
    std::optional<DocumentVersionId> baseline();

private:
    sql::Transaction& sql_;
    WorkspaceId workspace_id_;
    EngagementId engagement_id_;
};

}  // namespace slipway
