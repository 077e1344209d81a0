#pragma once

#include <optional>
#include <vector>

#include "delivery/engagement/core/engagement.hpp"
#include "delivery/estimate/core/estimate_version.hpp"
#include "platform/sql/database.hpp"

namespace slipway {

struct EstimateDraft {
    EstimateContent content;
    std::int64_t revision = 0;  // 0: nothing was written yet
    std::optional<PersonId> updated_by;
    std::optional<Instant> updated_at;
};
BOOST_DESCRIBE_STRUCT(EstimateDraft, (), (content, revision, updated_by, updated_at))

struct EstimateVersion {
    EstimateVersionId id;
    std::int32_t number = 0;
    EstimateSnapshot snapshot;
    std::string content_hash;
    std::string note;
    PersonId created_by;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(EstimateVersion, (),
                      (id, number, snapshot, content_hash, note, created_by, created_at))

/// The draft, the versions and the administrator's words of one engagement's estimate.
class EstimateStore {
public:
    EstimateStore(sql::Transaction& transaction, const EngagementFacts& engagement)
        : sql_(transaction),
          workspace_id_(engagement.workspace_id),
          engagement_id_(engagement.id) {}

    EstimateDraft draft();
    /// False when the stored revision is another one.
    bool save_draft(const EstimateContent& content, std::int64_t expected_revision, PersonId by,
                    Instant now);

    void add_version(const EstimateVersion& version);
    std::vector<EstimateVersion> versions();  // newest first
    void add_agreement(EstimateVersionId id, const EstimateAgreement& agreement);
    std::optional<EstimateAgreement> agreement_on(EstimateVersionId id);
    /// The newest version that the administrator has agreed to, before a moment when one is given.
    std::optional<EstimateVersion> agreed_version(std::optional<Instant> before = std::nullopt);

private:
    sql::Transaction& sql_;
    WorkspaceId workspace_id_;
    EngagementId engagement_id_;
};

}  // namespace slipway
