#pragma once

#include <optional>
#include <string>
#include <vector>

#include "delivery/engagement/engagement_queries.hpp"
#include "delivery/implementation_document/core/approval.hpp"
#include "delivery/implementation_document/core/document.hpp"
#include "delivery/implementation_document/core/document_difference.hpp"
#include "delivery/implementation_document/document_store.hpp"

namespace slipway {

/// The draft as the editor needs it.
struct DraftView {
    DocumentContent content;
    std::int64_t revision = 0;
    std::optional<std::string> updated_by_name;
    std::optional<Instant> updated_at;
    std::vector<Warning> shortcomings;
    /// Whether it reads differently from the newest version.
    bool has_changes = false;
    std::vector<std::string> allowed;  // edit, submit
};
BOOST_DESCRIBE_STRUCT(DraftView, (),
                      (content, revision, updated_by_name, updated_at, shortcomings, has_changes,
                       allowed))

Result<DraftView> draft_view(sql::Transaction& sql, const Actor& actor, EngagementId engagement_id);

struct ApprovalView {
    ApprovingParty party = ApprovingParty::administrator;
    Decision decision = Decision::approved;
    std::string person_name;
    std::string remarks;
    Instant decided_at;
};
BOOST_DESCRIBE_STRUCT(ApprovalView, (), (party, decision, person_name, remarks, decided_at))

/// A version as lists show it.
struct VersionView {
    DocumentVersionId id;
    std::int32_t number = 0;
    VersionState state = VersionState::awaiting_administrator;
    std::string content_hash;
    std::string note;
    std::string created_by_name;
    Instant created_at;
    bool is_baseline = false;
    std::vector<ApprovalView> approvals;
    std::vector<std::string> allowed;  // decide
};
BOOST_DESCRIBE_STRUCT(VersionView, (),
                      (id, number, state, content_hash, note, created_by_name, created_at,
                       is_baseline, approvals, allowed))

Result<std::vector<VersionView>> version_views(sql::Transaction& sql, const Actor& actor,
                                               EngagementId engagement_id);
Result<VersionView> version_view(sql::Transaction& sql, const Actor& actor,
                                 EngagementId engagement_id, DocumentVersionId version_id);

/// One version with what it says.
struct VersionContentView {
    DocumentVersionId id;
    std::int32_t number = 0;
    std::string content_hash;
    DocumentContent content;
};
BOOST_DESCRIBE_STRUCT(VersionContentView, (), (id, number, content_hash, content))

Result<VersionContentView> version_content(sql::Transaction& sql, const Actor& actor,
                                           EngagementId engagement_id,
                                           DocumentVersionId version_id);

/// Between two versions, or from a version to the draft when `to` is absent.
Result<DocumentDifference> version_difference(sql::Transaction& sql, const Actor& actor,
                                              EngagementId engagement_id, DocumentVersionId from,
                                              std::optional<DocumentVersionId> to);

/// A version that waits for a decision: a gate (DELAY R3), as the engagement's overview counts it.
struct AwaitedDecision {
    DocumentVersionId version_id;
    std::int32_t number = 0;
    ApprovingParty party = ApprovingParty::administrator;
    Instant since;
};
std::optional<AwaitedDecision> awaited_decision(sql::Transaction& sql,
                                                const EngagementFacts& engagement);

/// The plan of record: the newest version that the client approved.
struct Baseline {
    DocumentVersion version;
    DocumentContent content;
};
std::optional<Baseline> find_baseline_of(sql::Transaction& sql, const EngagementFacts& engagement);

/// What estimates, time entries and plans are about: the draft's content, whatever its state.
DocumentContent current_content(sql::Transaction& sql, const EngagementFacts& engagement);

}  // namespace slipway
