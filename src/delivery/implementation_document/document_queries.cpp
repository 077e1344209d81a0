#include "delivery/implementation_document/document_queries.hpp"

#include "collaboration/identity/identity_queries.hpp"
#include "delivery/implementation_document/core/document_permissions.hpp"
#include "platform/describe/json.hpp"

namespace slipway {
namespace {

/// The state of each version, newest first: a newer one supersedes what still waits.
VersionState state_of_version(DocumentStore& store, const DocumentVersion& version,
                              std::int32_t newest_number) {
    return state_of(store.approvals_of(version.id), version.number < newest_number);
}

std::unexpected<Refusal> version_not_found() {
    return refuse(RefusalCode::not_found, "document_version.not_found");
}

/// A client reads what it was asked to approve, not the manager's drafts and not what the
/// administrator still looks at.
bool may_see(const EngagementFacts& engagement, VersionState state,
             const std::vector<Approval>& approvals) {
    if (engagement.side == Side::provider) return true;
    if (state == VersionState::awaiting_client || state == VersionState::approved) return true;
    for (const Approval& approval : approvals) {
        if (approval.party == ApprovingParty::administrator &&
            approval.decision == Decision::approved) {
            return true;
        }
    }
    return false;
}

VersionView view_of(sql::Transaction& sql, const Actor& actor, const EngagementFacts& engagement,
                    DocumentStore& store, const DocumentVersion& version,
                    std::int32_t newest_number) {
    const auto approvals = store.approvals_of(version.id);
    VersionView view{.id = version.id,
                     .number = version.number,
                     .state = state_of(approvals, version.number < newest_number),
                     .content_hash = version.content_hash,
                     .note = version.note,
                     .created_by_name = person_name(sql, version.created_by),
                     .created_at = version.created_at,
                     .is_baseline = store.baseline() == version.id};
    for (const Approval& approval : approvals) {
        view.approvals.push_back({approval.party, approval.decision,
                                  person_name(sql, approval.person_id), approval.remarks,
                                  approval.decided_at});
    }
    const auto party = awaited_party(view.state);
    const Permission& permission =
        party == ApprovingParty::administrator ? approve_as_administrator : approve_as_client;
    if (party && may(actor, permission, engagement)) view.allowed.push_back("decide");
    return view;
}

/// A version that the actor may see, or `document_version.not_found`.
Result<DocumentVersion> visible_version(const EngagementFacts& engagement, DocumentStore& store,
                                        DocumentVersionId id) {
    const auto version = store.find_version(id);
    if (!version) return version_not_found();
    const auto versions = store.versions();
    const auto state = state_of_version(store, *version, versions.front().number);
    if (!may_see(engagement, state, store.approvals_of(id))) return version_not_found();
    return *version;
}

}  // namespace

Result<DraftView> draft_view(sql::Transaction& sql, const Actor& actor,
                             EngagementId engagement_id) {
    const EngagementFacts engagement = TRY(find_engagement(sql, actor, engagement_id));
    if (engagement.side != Side::provider) {
        return refuse(RefusalCode::forbidden, "document.draft_is_the_providers");
    }
    DocumentStore store(sql, engagement);
    const DocumentDraft draft = store.draft();
    DraftView view{.content = draft.content,
                   .revision = draft.revision,
                   .updated_at = draft.updated_at,
                   .shortcomings = shortcomings(draft.content)};
    if (draft.updated_by) view.updated_by_name = person_name(sql, *draft.updated_by);
    const auto versions = store.versions();
    view.has_changes = versions.empty() ? !draft.content.blocks.empty()
                                        : !store.is_draft_as_in(versions.front().id);
    if (require_open(engagement)) {
        if (may(actor, edit_document, engagement)) view.allowed.push_back("edit");
        if (may(actor, submit_document, engagement) && view.has_changes &&
            view.shortcomings.empty()) {
            view.allowed.push_back("submit");
        }
    }
    return view;
}

Result<std::vector<VersionView>> version_views(sql::Transaction& sql, const Actor& actor,
                                               EngagementId engagement_id) {
    const EngagementFacts engagement = TRY(find_engagement(sql, actor, engagement_id));
    DocumentStore store(sql, engagement);
    const auto versions = store.versions();
    std::vector<VersionView> views;
    for (const DocumentVersion& version : versions) {
        VersionView view = view_of(sql, actor, engagement, store, version, versions.front().number);
        if (may_see(engagement, view.state, store.approvals_of(version.id))) {
            views.push_back(std::move(view));
        }
    }
    return views;
}

Result<VersionView> version_view(sql::Transaction& sql, const Actor& actor,
                                 EngagementId engagement_id, DocumentVersionId version_id) {
    const EngagementFacts engagement = TRY(find_engagement(sql, actor, engagement_id));
    DocumentStore store(sql, engagement);
    const DocumentVersion version = TRY(visible_version(engagement, store, version_id));
    return view_of(sql, actor, engagement, store, version, store.versions().front().number);
}

Result<VersionContentView> version_content(sql::Transaction& sql, const Actor& actor,
                                           EngagementId engagement_id,
                                           DocumentVersionId version_id) {
    const EngagementFacts engagement = TRY(find_engagement(sql, actor, engagement_id));
    DocumentStore store(sql, engagement);
    const DocumentVersion version = TRY(visible_version(engagement, store, version_id));
    return VersionContentView{version.id, version.number, version.content_hash,
                              *store.content_of(version.id)};
}

Result<DocumentDifference> version_difference(sql::Transaction& sql, const Actor& actor,
                                              EngagementId engagement_id, DocumentVersionId from,
                                              std::optional<DocumentVersionId> to) {
    const EngagementFacts engagement = TRY(find_engagement(sql, actor, engagement_id));
    DocumentStore store(sql, engagement);
    TRY(visible_version(engagement, store, from));
    const DocumentContent before = *store.content_of(from);
    if (to) {
        TRY(visible_version(engagement, store, *to));
        return difference(before, *store.content_of(*to));
    }
    if (engagement.side != Side::provider) {
        return refuse(RefusalCode::forbidden, "document.draft_is_the_providers");
    }
    return difference(before, store.draft().content);
}

std::optional<AwaitedDecision> awaited_decision(sql::Transaction& sql,
                                                const EngagementFacts& engagement) {
    DocumentStore store(sql, engagement);
    const auto versions = store.versions();
    if (versions.empty()) return std::nullopt;
    const DocumentVersion& newest = versions.front();
    const auto approvals = store.approvals_of(newest.id);
    const auto party = awaited_party(state_of(approvals, false));
    if (!party) return std::nullopt;
    const Instant since = approvals.empty() ? newest.created_at : approvals.back().decided_at;
    return AwaitedDecision{newest.id, newest.number, *party, since};
}

std::optional<Baseline> find_baseline_of(sql::Transaction& sql, const EngagementFacts& engagement) {
    DocumentStore store(sql, engagement);
    const auto id = store.baseline();
    if (!id) return std::nullopt;
    return Baseline{*store.find_version(*id), *store.content_of(*id)};
}

DocumentContent current_content(sql::Transaction& sql, const EngagementFacts& engagement) {
    return DocumentStore(sql, engagement).draft().content;
}

}  // namespace slipway
