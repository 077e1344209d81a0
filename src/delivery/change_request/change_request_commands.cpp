#include "delivery/change_request/change_request_commands.hpp"

#include <algorithm>
#include <boost/describe/enum_to_string.hpp>
#include <ranges>

#include "base/assert.hpp"
#include "base/text.hpp"
#include "delivery/change_request/core/change_request_permissions.hpp"
#include "delivery/engagement/engagement_commands.hpp"
#include "delivery/estimate/estimate_commands.hpp"
#include "delivery/implementation_document/document_commands.hpp"

namespace slipway {
namespace {

struct ChangePayload {
    ChangeRequestId change_request_id;
    std::int32_t number = 0;
    std::string title;
};
BOOST_DESCRIBE_STRUCT(ChangePayload, (), (change_request_id, number, title))

/// While the client has not been offered a change, it is the provider's own affair.
NewEvent change_event(const EngagementFacts& engagement, ChangeStepKind kind,
                      const ChangeRequest& request, const std::vector<ChangeStep>& earlier) {
    const bool was_offered =
        std::ranges::count(earlier, ChangeStepKind::offered, &ChangeStep::kind) > 0;
    NewEvent event = engagement_event(
        engagement, std::string("change_request.") + boost::describe::enum_to_string(kind, ""),
        {to_json(ChangePayload{request.id, request.number, request.title})});
    if (!was_offered && kind != ChangeStepKind::offered) {
        event.workspace_id = engagement.provider_workspace_id;
        event.other_workspace_id.reset();
    }
    return event;
}

}  // namespace

Result<ChangeRequestView> ChangeRequestCommands::propose(const Actor& actor,
                                                         EngagementId engagement_id,
                                                         const NewChangeRequest& wanted) {
    const EngagementFacts engagement = TRY(find_engagement(work_.sql(), actor, engagement_id));
    TRY(require(actor, propose_changes, engagement));
    TRY(require_open(engagement));
    ChangeOutcome outcome = TRY(change_outcome(work_.sql(), engagement, wanted.content));
    ChangeRequestStore store(work_.sql(), engagement);
    const auto earlier = store.all();
    ChangeRequest request{.id = work_.new_id<ChangeRequestId>(),
                          .number = earlier.empty() ? 1 : earlier.front().number + 1,
                          .title = std::string(trimmed(wanted.title)),
                          .reason = std::string(trimmed(wanted.reason)),
                          .content = wanted.content,
                          .source_block_id = wanted.source_block_id,
                          .source_wish = wanted.source_wish,
                          .created_by = actor.person_id,
                          .created_at = work_.now()};
    store.add(request);
    const std::string content_hash = outcome.content_hash;
    const std::string reason = request.reason;
    return add_step(actor, {engagement, std::move(request), {}, content_hash, std::move(outcome)},
                    ChangeStepKind::proposed, content_hash, reason);
}

Result<ChangeRequestCommands::Place> ChangeRequestCommands::find(const Actor& actor,
                                                                 const Permission& permission,
                                                                 EngagementId engagement_id,
                                                                 ChangeRequestId id) {
    EngagementFacts engagement = TRY(find_engagement(work_.sql(), actor, engagement_id));
    TRY(require(actor, permission, engagement));
    TRY(require_open(engagement));
    // Also hides from the client what was never offered.
    TRY(change_request_view(work_.sql(), actor, engagement_id, id));
    ChangeRequestStore store(work_.sql(), engagement);
    auto request = store.find(id);
    ASSERT(request.has_value(), "a request that is shown is there");
    auto steps = store.steps_of(id);
    if (!is_open(state_of(steps, {}))) {
        return refuse(RefusalCode::conflict, "change_request.is_decided");
    }
    Place place{std::move(engagement), std::move(*request), std::move(steps), {}, {}};
    if (auto outcome = change_outcome(work_.sql(), place.engagement, place.request.content)) {
        place.content_hash = outcome->content_hash;
        place.outcome = std::move(*outcome);
    }
    return place;
}

Result<ChangeRequestView> ChangeRequestCommands::add_step(const Actor& actor, const Place& place,
                                                          ChangeStepKind kind,
                                                          const std::string& content_hash,
                                                          const std::string& remarks) {
    TRY(check_step(place.steps, kind, place.content_hash));
    if (content_hash != place.content_hash) {
        return refuse(RefusalCode::conflict, "change_request.has_changed", "content_hash");
    }
    ChangeRequestStore store(work_.sql(), place.engagement);
    store.add_step(work_.new_id<Id<struct ChangeStepIdKind>>().uuid(), place.request.id,
                   {.kind = kind,
                    .content_hash = content_hash,
                    .person_id = actor.person_id,
                    .remarks = std::string(trimmed(remarks)),
                    .made_at = work_.now()});
    if (kind >= ChangeStepKind::agreed) {
        store.set_decided_effect(place.request.id, place.outcome.effect);
    }
    work_.record(actor, change_event(place.engagement, kind, place.request, place.steps));
    return change_request_view(work_.sql(), actor, place.engagement.id, place.request.id);
}

Result<ChangeRequestView> ChangeRequestCommands::change(const Actor& actor,
                                                        EngagementId engagement_id,
                                                        ChangeRequestId id,
                                                        const ChangeRequestChanges& changes,
                                                        std::int64_t expected_revision) {
    Place place = TRY(find(actor, propose_changes, engagement_id, id));
    TRY(check_step(place.steps, ChangeStepKind::proposed, place.content_hash));
    place.outcome = TRY(change_outcome(work_.sql(), place.engagement, changes.content));
    place.content_hash = place.outcome.content_hash;
    const std::int64_t current_revision = place.request.revision;
    place.request.title = std::string(trimmed(changes.title));
    place.request.reason = std::string(trimmed(changes.reason));
    place.request.content = changes.content;
    place.request.revision = expected_revision;
    if (!ChangeRequestStore(work_.sql(), place.engagement).save(place.request)) {
        return refuse(RefusalCode::stale, "change_request.changed_meanwhile", {},
                      {{"current_revision", current_revision}});
    }
    return add_step(actor, place, ChangeStepKind::proposed, place.content_hash,
                    place.request.reason);
}

Result<ChangeRequestView> ChangeRequestCommands::confirm(
    const Actor& actor, EngagementId engagement_id, ChangeRequestId id,
    const NewChangeConfirmation& confirmation) {
    const bool is_administrator = actor.roles.has(Role::administrator);
    const Place place = TRY(find(actor,
                                 is_administrator ? confirm_changes_as_administrator
                                                  : confirm_changes_as_sales,
                                 engagement_id, id));
    if (!confirmation.is_confirmed && trimmed(confirmation.remarks).empty()) {
        return refuse(RefusalCode::invalid, "change_request.objection_needs_remarks", "remarks");
    }
    using enum ChangeStepKind;
    const ChangeStepKind kind =
        is_administrator
            ? (confirmation.is_confirmed ? confirmed_by_administrator : objected_by_administrator)
            : (confirmation.is_confirmed ? confirmed_by_sales : objected_by_sales);
    return add_step(actor, place, kind, confirmation.content_hash, confirmation.remarks);
}

Result<ChangeRequestView> ChangeRequestCommands::offer(const Actor& actor,
                                                       EngagementId engagement_id,
                                                       ChangeRequestId id,
                                                       const NewChangeOffer& offered) {
    const Place place = TRY(find(actor, propose_changes, engagement_id, id));
    return add_step(actor, place, ChangeStepKind::offered, offered.content_hash, offered.remarks);
}

Result<ChangeRequestView> ChangeRequestCommands::decide(const Actor& actor,
                                                        EngagementId engagement_id,
                                                        ChangeRequestId id,
                                                        const NewApproval& decision) {
    const Place place = TRY(find(actor, decide_on_changes, engagement_id, id));
    const bool is_agreed = decision.decision == Decision::approved;
    const std::string remarks = decision.remarks.value_or("");
    if (!is_agreed && trimmed(remarks).empty()) {
        return refuse(RefusalCode::invalid, "change_request.objection_needs_remarks", "remarks");
    }
    const ChangeRequestView view =
        TRY(add_step(actor, place, is_agreed ? ChangeStepKind::agreed : ChangeStepKind::declined,
                     decision.content_hash, remarks));
    if (is_agreed) TRY(bind(actor, place));
    return view;
}

Result<void> ChangeRequestCommands::bind(const Actor& actor, const Place& place) {
    const auto newest_first = std::views::reverse(place.steps);
    const auto confirmed = std::ranges::find(
        newest_first, ChangeStepKind::confirmed_by_administrator, &ChangeStep::kind);
    ASSERT(confirmed != newest_first.end(),
           "a change is offered when the administrator has confirmed it");
    const PersonId administrator = confirmed->person_id;
    const std::string& note = place.request.title;
    // A draft that somebody is writing keeps what is in it; only where the change does not fit into
    // it does it begin anew from what was agreed.
    const auto draft =
        changed(current_content(work_.sql(), place.engagement), place.request.content);
    const DocumentContent& document = place.outcome.document;
    const DocumentVersionId version = TRY(DocumentCommands(work_).adopt(
        actor, place.engagement, document, draft ? *draft : document, administrator, note));
    return EstimateCommands(work_).adopt(actor, place.engagement,
                                         {version, place.outcome.estimate}, administrator, note);
}

Result<ChangeRequestView> ChangeRequestCommands::withdraw(const Actor& actor,
                                                          EngagementId engagement_id,
                                                          ChangeRequestId id,
                                                          const NewChangeWithdrawal& withdrawal) {
    const Place place = TRY(find(actor, propose_changes, engagement_id, id));
    return add_step(actor, place, ChangeStepKind::withdrawn, place.content_hash,
                    withdrawal.reason);
}

}  // namespace slipway
