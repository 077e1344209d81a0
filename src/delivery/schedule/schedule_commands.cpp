#include "delivery/schedule/schedule_commands.hpp"

#include "delivery/schedule/core/schedule_permissions.hpp"
#include "delivery/schedule/schedule_announcing.hpp"
#include "delivery/schedule/schedule_store.hpp"

namespace slipway {

std::span<const MemberRule> describe_rules(const NewSchedulePriority*) {
    static constexpr MemberRule rules[] = {
        {.name = "priority", .minimum = 1, .maximum = 9},
        {.name = "reason", .max_length = 2'000, .may_be_empty = false}};
    return rules;
}

Result<EngagementScheduleView> ScheduleCommands::set_priority(const Actor& actor,
                                                              EngagementId engagement_id,
                                                              const NewSchedulePriority& wanted) {
    const EngagementFacts engagement = TRY(find_engagement(work_.sql(), actor, engagement_id));
    TRY(require(actor, set_schedule_priority, engagement));
    TRY(require_open(engagement));
    SchedulePriority row{.workspace_id = engagement.provider_workspace_id,
                         .id = {},
                         .engagement_id = engagement_id,
                         .priority = wanted.priority,
                         .reason = wanted.reason,
                         .set_by = actor.person_id,
                         .set_at = work_.now()};
    row.id = work_.new_id<decltype(row.id)>();
    ScheduleStore(work_.sql()).add_priority(row);
    // The provider's own: no event for the client.
    work_.record(actor, {.type = "schedule_priority.set",
                         .subject = {"engagement", engagement_id.uuid()},
                         .workspace_id = engagement.provider_workspace_id});
    return schedule_view(work_.sql(), actor, engagement_id);
}

std::span<const MemberRule> describe_rules(const NewAnnouncementDecision*) {
    static constexpr MemberRule rules[] = {
        {.name = "reason", .max_length = 2'000, .may_be_absent = true}};
    return rules;
}

Result<void> ScheduleCommands::decide_announcement(const Actor& actor, ScheduleAnnouncementId id,
                                                   const NewAnnouncementDecision& decision) {
    AnnouncementStore store(work_.sql(), actor.workspace_id);
    auto announcement = store.find(id);
    if (!announcement) {
        return refuse(RefusalCode::not_found, "schedule_announcement.not_found");
    }
    if (store.is_decided(id)) {
        return refuse(RefusalCode::conflict, "schedule_announcement.is_decided");
    }
    store.add_decision({.workspace_id = actor.workspace_id,
                        .announcement_id = id,
                        .is_announced = decision.is_announced,
                        .reason = decision.reason,
                        .person_id = actor.person_id,
                        .decided_at = work_.now()});
    if (!decision.is_announced) return {};
    announcement->moves = present_moves(work_.sql(), *announcement);
    announce(work_, *announcement);
    return {};
}

}  // namespace slipway
