#include "delivery/estimate/estimate_commands.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "delivery/engagement/engagement_commands.hpp"
#include "delivery/estimate/core/estimate_permissions.hpp"
#include "platform/hash/content_hasher.hpp"

namespace slipway {
namespace {

struct VersionPayload {
    EstimateVersionId version_id;
    std::int32_t number = 0;
    std::string content_hash;
};
BOOST_DESCRIBE_STRUCT(VersionPayload, (), (version_id, number, content_hash))

NewEvent version_event(const EngagementFacts& engagement, std::string type,
                       const EstimateVersion& version) {
    return engagement_event(
        engagement, std::move(type),
        {to_json(VersionPayload{version.id, version.number, version.content_hash})});
}

/// What only managers write: everything but the developers' hours and prices.
EstimateContent without_customisations(EstimateContent content) {
    for (ItemEstimate& item : content.items) item.customisation.reset();
    std::erase_if(content.items,
                  [](const ItemEstimate& item) { return item.effort == EffortFigure{}; });
    std::ranges::sort(content.items, {}, [](const ItemEstimate& item) {
        return std::pair(item.item_id, item.variant_id);
    });
    return content;
}

}  // namespace

Result<EstimateView> EstimateCommands::change_draft(const Actor& actor, EngagementId engagement_id,
                                                    const EstimateChange& change,
                                                    std::int64_t expected_revision) {
    const EngagementFacts engagement = TRY(find_engagement(work_.sql(), actor, engagement_id));
    TRY(require(actor, edit_estimate, engagement));
    TRY(require_open(engagement));
    if (const auto checked = check(change.content); !checked) {
        Refusal refusal = checked.error();
        refusal.field = "content/" + refusal.field;
        return std::unexpected(std::move(refusal));
    }
    EstimateStore store(work_.sql(), engagement);
    if (!may(actor, submit_estimate, engagement) &&
        without_customisations(change.content) != without_customisations(store.draft().content)) {
        return refuse(RefusalCode::forbidden, "estimate.developer_changes_customisations_only");
    }
    if (!store.save_draft(change.content, expected_revision, actor.person_id, work_.now())) {
        return refuse(RefusalCode::stale, "estimate.changed_meanwhile", {},
                      {{"current_revision", store.draft().revision}});
    }
    work_.record(actor, engagement_event(engagement, "estimate.changed"));
    return estimate_view(work_.sql(), actor, engagement_id);
}

EstimateVersion EstimateCommands::add_version(const Actor& actor,
                                              const EngagementFacts& engagement,
                                              const EstimateSnapshot& snapshot,
                                              const std::string& note) {
    EstimateStore store(work_.sql(), engagement);
    const auto earlier = store.versions();
    EstimateVersion version{.id = work_.new_id<EstimateVersionId>(),
                            .number = earlier.empty() ? 1 : earlier.front().number + 1,
                            .snapshot = snapshot,
                            .content_hash = content_hash_of(to_json(snapshot)).text(),
                            .note = std::string(trimmed(note)),
                            .created_by = actor.person_id,
                            .created_at = work_.now()};
    store.add_version(version);
    return version;
}

Result<EstimateVersionView> EstimateCommands::submit(const Actor& actor,
                                                     EngagementId engagement_id,
                                                     const NewEstimateVersion& submitted) {
    const EngagementFacts engagement = TRY(find_engagement(work_.sql(), actor, engagement_id));
    TRY(require(actor, submit_estimate, engagement));
    TRY(require_open(engagement));
    const auto baseline = find_baseline_of(work_.sql(), engagement);
    if (!baseline) {
        return refuse(RefusalCode::conflict, "estimate.document_is_not_approved");
    }
    const EstimateSnapshot snapshot{
        baseline->version.id,
        relevant_part(baseline->content,
                      estimate_content(work_.sql(), engagement, baseline->content))};
    const EstimateRollUp sums = roll_up(baseline->content, snapshot.estimate, engagement.package);
    if (sums.items_without_figure > 0) {
        return refuse(RefusalCode::conflict, "estimate.items_have_no_figure", {},
                      {{"items", sums.items_without_figure}});
    }
    EstimateStore store(work_.sql(), engagement);
    const auto earlier = store.versions();
    if (!earlier.empty() &&
        earlier.front().content_hash == content_hash_of(to_json(snapshot)).text()) {
        return refuse(RefusalCode::conflict, "estimate.is_the_same_as_the_last_version", {},
                      {{"number", earlier.front().number}});
    }
    const EstimateVersion version = add_version(actor, engagement, snapshot, submitted.note);
    work_.record(actor, version_event(engagement, "estimate.submitted", version));
    return estimate_version_view(work_.sql(), actor, engagement_id, version.id);
}

Result<void> EstimateCommands::end_estimate_stage(const Actor& actor,
                                                  const EngagementFacts& engagement) {
    if (engagement.stage != EngagementStage::estimate) return {};
    const auto next = next_stage(engagement.package, engagement.stage);
    if (!next) return EngagementCommands(work_).complete(actor, engagement, "estimate_agreed");
    return EngagementCommands(work_).advance_stage(actor, engagement, *next, "estimate_agreed");
}

Result<EstimateVersionView> EstimateCommands::agree(const Actor& actor, EngagementId engagement_id,
                                                    EstimateVersionId version_id,
                                                    const NewApproval& agreement) {
    const EngagementFacts engagement = TRY(find_engagement(work_.sql(), actor, engagement_id));
    TRY(require(actor, agree_estimate, engagement));
    TRY(require_open(engagement));
    const EstimateVersionView view =
        TRY(estimate_version_view(work_.sql(), actor, engagement_id, version_id));
    TRY(check_agreement(view.state, agreement, view.content_hash));
    EstimateStore store(work_.sql(), engagement);
    store.add_agreement(version_id,
                        EstimateAgreement{.decision = agreement.decision,
                                          .person_id = actor.person_id,
                                          .remarks = std::string(
                                              trimmed(agreement.remarks.value_or(""))),
                                          .decided_at = work_.now()});
    const bool is_agreed = agreement.decision == Decision::approved;
    work_.record(actor,
                 engagement_event(
                     engagement, is_agreed ? "estimate.agreed" : "estimate.refused",
                     {to_json(VersionPayload{version_id, view.number, view.content_hash})}));
    if (is_agreed) TRY(end_estimate_stage(actor, engagement));
    return estimate_version_view(work_.sql(), actor, engagement_id, version_id);
}

Result<void> EstimateCommands::adopt(const Actor& actor, const EngagementFacts& engagement,
                                     const EstimateSnapshot& snapshot, PersonId administrator,
                                     const std::string& note) {
    EstimateStore store(work_.sql(), engagement);
    const EstimateDraft draft = store.draft();
    EstimateContent content = draft.content;
    for (const ItemEstimate& item : snapshot.estimate.items) {
        std::erase_if(content.items, [&](const ItemEstimate& other) {
            return other.item_id == item.item_id && other.variant_id == item.variant_id;
        });
        content.items.push_back(item);
    }
    if (!store.save_draft(content, draft.revision, actor.person_id, work_.now())) {
        return refuse(RefusalCode::stale, "estimate.changed_meanwhile", {},
                      {{"current_revision", store.draft().revision}});
    }
    const EstimateVersion version = add_version(actor, engagement, snapshot, note);
    store.add_agreement(version.id, EstimateAgreement{.decision = Decision::approved,
                                                      .person_id = administrator,
                                                      .remarks = std::string(trimmed(note)),
                                                      .decided_at = work_.now()});
    work_.record(actor, version_event(engagement, "estimate.agreed", version));
    return {};
}

}  // namespace slipway
