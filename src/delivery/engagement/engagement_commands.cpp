#include "delivery/engagement/engagement_commands.hpp"

#include "base/assert.hpp"
#include "base/text.hpp"
#include "collaboration/attachments/attachment_commands.hpp"
#include "collaboration/calendar/calendar_queries.hpp"
#include "collaboration/identity/identity_commands.hpp"
#include "collaboration/identity/identity_queries.hpp"
#include "delivery/engagement/core/engagement_permissions.hpp"
#include "delivery/engagement/engagement_subject.hpp"
#include "delivery/engagement/service_packages.hpp"
#include "delivery/engagement/slot_reservation_commands.hpp"

namespace slipway {
namespace {

struct StartedPayload {
    std::string package_key;
    PersonId manager_id;
    Day starts_on{};
};
BOOST_DESCRIBE_STRUCT(StartedPayload, (), (package_key, manager_id, starts_on))

struct ManagerChangedPayload {
    PersonId from_person_id;
    PersonId to_person_id;
};
BOOST_DESCRIBE_STRUCT(ManagerChangedPayload, (), (from_person_id, to_person_id))

struct ClosedPayload {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ClosedPayload, (), (reason))

template <class T>
JsonText payload_of(const T& value) {
    return JsonText{to_json(value)};
}

std::optional<PersonId> person_of(const Actor& actor) {
    return actor.is_system ? std::nullopt : std::optional(actor.person_id);
}

EngagementFacts facts_of(const Engagement& engagement) {
    return EngagementFacts{.id = engagement.id,
                           .workspace_id = engagement.workspace_id,
                           .provider_workspace_id = engagement.provider_workspace_id,
                           .side = Side::provider,
                           .name = engagement.name,
                           .stage = engagement.stage,
                           .state = engagement.state,
                           .manager_id = engagement.manager_id,
                           .starts_on = engagement.starts_on,
                           .package = engagement.package};
}

}  // namespace

NewEvent engagement_event(const EngagementFacts& engagement, std::string type, JsonText payload) {
    return NewEvent{.type = std::move(type),
                    .subject = {"engagement", engagement.id.uuid()},
                    .workspace_id = engagement.workspace_id,
                    .other_workspace_id = engagement.provider_workspace_id,
                    .payload = std::move(payload)};
}

Result<ServicePackage> EngagementCommands::find_package(const Actor& actor, ServicePackageId id) {
    auto found = package_view(work_.sql(), actor, id);
    if (!found) {
        return refuse(RefusalCode::invalid, "service_package.not_found", "service_package_id");
    }
    if (found->is_archived) {
        return refuse(RefusalCode::conflict, "service_package.is_archived", "service_package_id");
    }
    return std::move(found->package);
}

Result<WorkspaceId> EngagementCommands::ensure_client(const Actor& actor,
                                                      const NewEngagement& engagement) {
    if (engagement.client_workspace_id) {
        const auto client = find_workspace(work_.sql(), *engagement.client_workspace_id);
        if (!client || client->provider_workspace_id != actor.workspace_id) {
            return refuse(RefusalCode::invalid, "engagement.client_not_found",
                          "client_workspace_id");
        }
        return client->id;
    }
    const NewClient& client = *engagement.new_client;
    const auto provider = find_workspace(work_.sql(), actor.workspace_id);
    ASSERT(provider.has_value(), "the actor's workspace is there");
    IdentityCommands identity(work_);
    auto workspace = identity.create_client_workspace(
        actor, {.name = client.name,
                .kind = WorkspaceKind::client,
                .locale = client.locale,
                .time_zone = client.time_zone,
                .currency = client.currency.value_or(provider->currency)});
    const auto below_client = [](Refusal refusal) {
        refusal.field = "new_client/" + refusal.field;
        return std::unexpected(std::move(refusal));
    };
    if (!workspace) return below_client(workspace.error());
    const auto owner = identity.add_member_of_client(actor, workspace->id,
                                                     {.email = client.owner_email,
                                                      .name = client.owner_name,
                                                      .roles = {Role::client_owner},
                                                      .locale = client.locale});
    if (!owner) {
        Refusal refusal = owner.error();
        refusal.field =
            refusal.field == "name" ? "new_client/owner_name" : "new_client/owner_email";
        return std::unexpected(std::move(refusal));
    }
    return workspace->id;
}

Result<void> EngagementCommands::check_people(WorkspaceId provider,
                                              const std::optional<PersonId>& administrator,
                                              const std::optional<PersonId>& sales_representative,
                                              const std::optional<PersonId>& quality_manager) {
    const struct {
        const std::optional<PersonId>& person;
        Role role;
        const char* field;
    } posts[] = {
        {administrator, Role::administrator, "administrator_id"},
        {sales_representative, Role::sales_representative, "sales_representative_id"},
        {quality_manager, Role::quality_manager, "quality_manager_id"},
    };
    for (const auto& post : posts) {
        if (!post.person) continue;
        const auto member = find_member(work_.sql(), provider, *post.person);
        if (!member || !member->is_active || !to_roles(member->roles).has(post.role)) {
            return refuse(RefusalCode::invalid, "engagement.person_lacks_the_role", post.field,
                          {{"role", boost::describe::enum_to_string(post.role, "")}});
        }
    }
    return {};
}

Result<std::vector<Warning>> EngagementCommands::check_new_manager(const Actor& actor,
                                                                   WorkspaceId provider,
                                                                   const ServicePackage& package,
                                                                   PersonId manager,
                                                                   Day starts_on) {
    const Day today = today_in(work_.sql(), provider, work_.now());
    const auto load = find_manager_load(work_.sql(), provider, manager, starts_on, today);
    if (!load) return refuse(RefusalCode::invalid, "engagement.person_is_no_manager", "manager_id");
    const auto calendar =
        find_person_calendar(work_.sql(), provider, manager, Absences::subtracted);
    return check_manager(actor, package, *load, capacity_for(package, *load, calendar, starts_on));
}

Result<EngagementView> EngagementCommands::start(const Actor& actor, const NewEngagement& wanted) {
    if (!actor.may(start_engagement)) {
        return refuse(RefusalCode::forbidden, "access.role_may_not");
    }
    TRY(check(wanted));
    ServicePackage package = TRY(find_package(actor, wanted.service_package_id));
    TRY(check_people(actor.workspace_id, wanted.administrator_id, wanted.sales_representative_id,
                     wanted.quality_manager_id));
    if (wanted.slot_reservation_id) {
        TRY(SlotReservationCommands(work_).use(actor, *wanted.slot_reservation_id));
    }
    auto warnings = TRY(
        check_new_manager(actor, actor.workspace_id, package, wanted.manager_id, wanted.starts_on));
    const WorkspaceId client = TRY(ensure_client(actor, wanted));
    const EngagementStage stage = first_stage(package);
    const Engagement engagement{.workspace_id = client,
                                .id = work_.new_id<EngagementId>(),
                                .provider_workspace_id = actor.workspace_id,
                                .name = std::string(trimmed(wanted.name)),
                                .stage = stage,
                                .package = std::move(package),
                                .manager_id = wanted.manager_id,
                                .administrator_id = wanted.administrator_id,
                                .sales_representative_id = wanted.sales_representative_id,
                                .quality_manager_id = wanted.quality_manager_id,
                                .starts_on = wanted.starts_on,
                                .hand_over = wanted.hand_over,
                                .created_by = actor.person_id,
                                .created_at = work_.now(),
                                .updated_at = work_.now()};
    store_.add(engagement);
    store_.add_stage_change({.workspace_id = client,
                             .id = work_.new_id<Id<StageChangeKind>>(),
                             .engagement_id = engagement.id,
                             .to_stage = stage,
                             .person_id = person_of(actor),
                             .changed_at = work_.now()});
    work_.record(actor, engagement_event(
                            facts_of(engagement), "engagement.started",
                            payload_of(StartedPayload{engagement.package.key, engagement.manager_id,
                                                      engagement.starts_on})));
    TRY(hold_files(actor, facts_of(engagement), wanted.hand_over));
    EngagementView view = TRY(engagement_view(work_.sql(), actor, engagement.id));
    view.warnings = std::move(warnings);
    return view;
}

/// The hand-over's files, uploaded as drafts, become the engagement's: both parties see them.
Result<void> EngagementCommands::hold_files(const Actor& actor, const EngagementFacts& engagement,
                                            const HandOver& hand_over) {
    const SubjectFacts subject = subject_of(engagement);
    return AttachmentCommands(work_).hold(actor, subject, engagement.workspace_id, subject.subject,
                                          hand_over.attachment_ids);
}

Result<std::vector<Warning>> EngagementCommands::apply(const Actor& actor,
                                                       const EngagementChanges& changes,
                                                       Engagement& engagement) {
    std::vector<Warning> warnings;
    if (changes.name) {
        if (trimmed(*changes.name).empty()) {
            return refuse(RefusalCode::invalid, "engagement.needs_a_name", "name");
        }
        engagement.name = trimmed(*changes.name);
    }
    if (changes.hand_over) {
        TRY(check(*changes.hand_over));
        engagement.hand_over = *changes.hand_over;
    }
    engagement.starts_on = changes.starts_on.value_or(engagement.starts_on);
    TRY(check_people(engagement.provider_workspace_id,
                     changes.administrator_id.value_or(std::nullopt),
                     changes.sales_representative_id.value_or(std::nullopt),
                     changes.quality_manager_id.value_or(std::nullopt)));
    engagement.administrator_id = changes.administrator_id.value_or(engagement.administrator_id);
    engagement.sales_representative_id =
        changes.sales_representative_id.value_or(engagement.sales_representative_id);
    engagement.quality_manager_id =
        changes.quality_manager_id.value_or(engagement.quality_manager_id);
    if (changes.manager_id && *changes.manager_id != engagement.manager_id) {
        TRY(require(actor, assign_manager, facts_of(engagement)));
        warnings =
            TRY(check_new_manager(actor, engagement.provider_workspace_id, engagement.package,
                                  *changes.manager_id, engagement.starts_on));
        engagement.manager_id = *changes.manager_id;
    }
    return warnings;
}

Result<EngagementView> EngagementCommands::change(const Actor& actor, EngagementId id,
                                                  const EngagementChanges& changes,
                                                  std::int64_t expected_revision) {
    const EngagementFacts facts = TRY(find_engagement(work_.sql(), actor, id));
    TRY(require(actor, change_engagement, facts));
    TRY(require_open(facts));
    Engagement engagement = *store_.find(facts.workspace_id, id);
    if (engagement.revision != expected_revision) {
        return refuse(RefusalCode::stale, "engagement.changed_meanwhile", {},
                      {{"current_revision", engagement.revision}});
    }
    auto warnings = TRY(apply(actor, changes, engagement));
    if (changes.hand_over) TRY(hold_files(actor, facts, *changes.hand_over));
    const bool is_saved = store_.save(engagement, work_.now());
    ASSERT(is_saved, "the revision was read in this transaction");
    work_.record(actor, engagement_event(facts, "engagement.changed"));
    if (engagement.manager_id != facts.manager_id) {
        work_.record(actor, engagement_event(facts, "engagement.manager_changed",
                                             payload_of(ManagerChangedPayload{
                                                 facts.manager_id, engagement.manager_id})));
    }
    EngagementView view = TRY(engagement_view(work_.sql(), actor, id));
    view.warnings = std::move(warnings);
    return view;
}

void EngagementCommands::change_stage(const Actor& actor, const EngagementFacts& engagement,
                                      EngagementStage to, const std::string& reason) {
    store_.save_stage(engagement, to, work_.now());
    store_.add_stage_change({.workspace_id = engagement.workspace_id,
                             .id = work_.new_id<Id<StageChangeKind>>(),
                             .engagement_id = engagement.id,
                             .from_stage = engagement.stage,
                             .to_stage = to,
                             .reason = std::string(trimmed(reason)),
                             .person_id = person_of(actor),
                             .changed_at = work_.now()});
    work_.record(actor,
                 engagement_event(engagement, "engagement.stage_changed",
                                  payload_of(StageChangedPayload{engagement.stage, to, reason})));
}

Result<void> EngagementCommands::advance_stage(const Actor& actor,
                                               const EngagementFacts& engagement,
                                               EngagementStage to, const std::string& reason) {
    TRY(check_advance(engagement, to));
    change_stage(actor, engagement, to, reason);
    return {};
}

Result<void> EngagementCommands::reopen_stage(const Actor& actor, const EngagementFacts& engagement,
                                              EngagementStage to, const std::string& reason) {
    TRY(check_reopening(engagement, to));
    if (trimmed(reason).empty()) {
        return refuse(RefusalCode::invalid, "engagement.reopening_needs_a_reason", "reason");
    }
    change_stage(actor, engagement, to, reason);
    return {};
}

Result<EngagementView> EngagementCommands::move_stage(const Actor& actor, EngagementId id,
                                                      const NewStageChange& change) {
    const EngagementFacts facts = TRY(find_engagement(work_.sql(), actor, id));
    TRY(require(actor, slipway::move_stage, facts));
    if (change.to_stage < facts.stage) {
        TRY(reopen_stage(actor, facts, change.to_stage, change.reason));
    } else {
        TRY(advance_stage(actor, facts, change.to_stage, change.reason));
    }
    return engagement_view(work_.sql(), actor, id);
}

void EngagementCommands::close_for(const Actor& actor, const EngagementFacts& engagement,
                                   const NewClosure& closure) {
    const bool is_completed = closure.outcome == ClosureOutcome::completed;
    store_.save_state(engagement,
                      is_completed ? EngagementState::completed : EngagementState::cancelled,
                      work_.now());
    store_.add_closure({.workspace_id = engagement.workspace_id,
                        .id = work_.new_id<Id<ClosureKind>>(),
                        .engagement_id = engagement.id,
                        .outcome = closure.outcome,
                        .reason = std::string(trimmed(closure.reason)),
                        .person_id = person_of(actor),
                        .closed_at = work_.now()});
    work_.record(
        actor,
        engagement_event(engagement, is_completed ? "engagement.completed" : "engagement.cancelled",
                         payload_of(ClosedPayload{closure.reason})));
}

Result<EngagementView> EngagementCommands::close(const Actor& actor, EngagementId id,
                                                 const NewClosure& closure) {
    const EngagementFacts facts = TRY(find_engagement(work_.sql(), actor, id));
    TRY(require(actor, close_engagement, facts));
    TRY(check_closure(facts, closure));
    close_for(actor, facts, closure);
    return engagement_view(work_.sql(), actor, id);
}

Result<void> EngagementCommands::complete(const Actor& actor, const EngagementFacts& engagement,
                                          const std::string& reason) {
    const NewClosure closure{.outcome = ClosureOutcome::completed, .reason = reason};
    TRY(check_closure(engagement, closure));
    close_for(actor, engagement, closure);
    return {};
}

}  // namespace slipway
