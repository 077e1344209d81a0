#include "delivery/implementation_document/document_commands.hpp"

#include <utility>

#include "base/text.hpp"
#include "delivery/engagement/engagement_commands.hpp"
#include "delivery/implementation_document/core/document_permissions.hpp"
#include "delivery/implementation_document/document_templates.hpp"
#include "platform/hash/content_hasher.hpp"

namespace slipway {
namespace {

struct VersionPayload {
    DocumentVersionId version_id;
    std::int32_t number = 0;
    std::string content_hash;
};
BOOST_DESCRIBE_STRUCT(VersionPayload, (), (version_id, number, content_hash))

std::string hash_of(const DocumentContent& content) {
    return content_hash_of(to_json(content)).text();
}

std::unexpected<Refusal> changed_meanwhile(std::int64_t current_revision) {
    return refuse(RefusalCode::stale, "document.changed_meanwhile", {},
                  {{"current_revision", current_revision}});
}

/// The client's approval ends discovery and the document stage, whichever it finds open.
Result<void> end_document_stage(UnitOfWork& work, const Actor& actor, EngagementFacts engagement) {
    while (engagement.stage <= EngagementStage::document) {
        const auto next = next_stage(engagement.package, engagement.stage);
        if (!next) break;
        TRY(EngagementCommands(work).advance_stage(actor, engagement, *next,
                                                   "document_approved"));
        engagement.stage = *next;
    }
    return {};
}

}  // namespace

Result<DraftView> DocumentCommands::change_draft(const Actor& actor, EngagementId engagement_id,
                                                 const DraftChange& change,
                                                 std::int64_t expected_revision) {
    const EngagementFacts engagement = TRY(find_engagement(work_.sql(), actor, engagement_id));
    TRY(require(actor, edit_document, engagement));
    TRY(require_open(engagement));
    if (const auto checked = check_draft(change.content); !checked) {
        Refusal refusal = checked.error();
        refusal.field = "content/" + refusal.field;
        return std::unexpected(std::move(refusal));
    }
    DocumentContent content = change.content;
    offer_configuration_first(content);
    DocumentStore store(work_.sql(), engagement);
    if (!store.save_draft(content, expected_revision, actor.person_id, work_.now())) {
        return changed_meanwhile(store.draft().revision);
    }
    work_.record(actor, engagement_event(engagement, "document.changed"));
    return draft_view(work_.sql(), actor, engagement_id);
}

Result<DraftView> DocumentCommands::use_template(const Actor& actor, EngagementId engagement_id,
                                                 const NewTemplateUse& use) {
    const EngagementFacts engagement = TRY(find_engagement(work_.sql(), actor, engagement_id));
    TRY(require(actor, edit_document, engagement));
    TRY(require_open(engagement));
    DocumentStore store(work_.sql(), engagement);
    DocumentDraft draft = store.draft();
    TRY(append_template(draft.content, use.template_key, use.language, use.blocks,
                        [&] { return work_.new_id<Id<struct AnyDocumentThing>>().uuid(); }));
    if (!store.save_draft(draft.content, draft.revision, actor.person_id, work_.now())) {
        return changed_meanwhile(store.draft().revision);
    }
    work_.record(actor, engagement_event(engagement, "document.changed"));
    return draft_view(work_.sql(), actor, engagement_id);
}

Result<VersionView> DocumentCommands::submit(const Actor& actor, EngagementId engagement_id,
                                             const NewDocumentVersion& submitted) {
    const EngagementFacts engagement = TRY(find_engagement(work_.sql(), actor, engagement_id));
    TRY(require(actor, submit_document, engagement));
    TRY(require_open(engagement));
    DocumentStore store(work_.sql(), engagement);
    const DocumentContent content = store.draft().content;
    if (const auto missing = shortcomings(content); !missing.empty()) {
        return refuse(RefusalCode::conflict, "document.is_not_ready", missing.front().field,
                      {{"shortcomings", static_cast<std::int64_t>(missing.size())},
                       {"first", missing.front().key}});
    }
    const auto earlier = store.versions();
    const std::string hash = hash_of(content);
    if (!earlier.empty() && earlier.front().content_hash == hash) {
        return refuse(RefusalCode::conflict, "document.is_the_same_as_the_last_version", {},
                      {{"number", earlier.front().number}});
    }
    const DocumentVersion version{.id = work_.new_id<DocumentVersionId>(),
                                  .number = earlier.empty() ? 1 : earlier.front().number + 1,
                                  .content_hash = hash,
                                  .note = std::string(trimmed(submitted.note)),
                                  .created_by = actor.person_id,
                                  .created_at = work_.now()};
    store.add_version(version, content);
    work_.record(actor, engagement_event(engagement, "document.submitted",
                                         {to_json(VersionPayload{version.id, version.number,
                                                                 version.content_hash})}));
    return version_view(work_.sql(), actor, engagement_id, version.id);
}

Result<VersionView> DocumentCommands::decide(const Actor& actor, EngagementId engagement_id,
                                             DocumentVersionId version_id,
                                             const NewApproval& decision) {
    const EngagementFacts engagement = TRY(find_engagement(work_.sql(), actor, engagement_id));
    TRY(require_open(engagement));
    DocumentStore store(work_.sql(), engagement);
    const VersionView version = TRY(version_view(work_.sql(), actor, engagement_id, version_id));
    const ApprovingParty party = engagement.side == Side::client ? ApprovingParty::client
                                                                 : ApprovingParty::administrator;
    TRY(require(actor,
                party == ApprovingParty::client ? approve_as_client : approve_as_administrator,
                engagement));
    TRY(check_decision(version.state, party, decision, version.content_hash));
    store.add_approval(version_id, Approval{.party = party,
                                            .decision = decision.decision,
                                            .person_id = actor.person_id,
                                            .remarks = std::string(
                                                trimmed(decision.remarks.value_or(""))),
                                            .decided_at = work_.now()});
    const bool is_approved = decision.decision == Decision::approved;
    const bool is_final = is_approved && party == ApprovingParty::client;
    const JsonText payload{
        to_json(VersionPayload{version_id, version.number, version.content_hash})};
    work_.record(actor, engagement_event(engagement,
                                         is_final      ? "document.approved"
                                         : is_approved ? "document.confirmed"
                                                       : "document.refused",
                                         payload));
    if (is_final) {
        store.add_baseline(version_id, work_.now());
        TRY(end_document_stage(work_, actor, engagement));
    }
    return version_view(work_.sql(), actor, engagement_id, version_id);
}

Result<DocumentVersionId> DocumentCommands::adopt(const Actor& client_owner,
                                                  const EngagementFacts& engagement,
                                                  const DocumentContent& content,
                                                  const DocumentContent& draft,
                                                  PersonId administrator,
                                                  const std::string& note) {
    DocumentStore store(work_.sql(), engagement);
    const auto earlier = store.versions();
    const DocumentVersion version{.id = work_.new_id<DocumentVersionId>(),
                                  .number = earlier.empty() ? 1 : earlier.front().number + 1,
                                  .content_hash = hash_of(content),
                                  .note = note,
                                  .created_by = client_owner.person_id,
                                  .created_at = work_.now()};
    store.add_version(version, content);
    const std::pair<ApprovingParty, PersonId> approvals[] = {
        {ApprovingParty::administrator, administrator},
        {ApprovingParty::client, client_owner.person_id}};
    for (const auto& [party, person] : approvals) {
        store.add_approval(version.id, Approval{.party = party,
                                                .decision = Decision::approved,
                                                .person_id = person,
                                                .remarks = {},
                                                .decided_at = work_.now()});
    }
    store.add_baseline(version.id, work_.now());
    const std::int64_t revision = store.draft().revision;
    if (!store.save_draft(draft, revision, client_owner.person_id, work_.now())) {
        return changed_meanwhile(store.draft().revision);
    }
    work_.record(client_owner,
                 engagement_event(engagement, "document.approved",
                                  {to_json(VersionPayload{version.id, version.number,
                                                          version.content_hash})}));
    return version.id;
}

}  // namespace slipway
