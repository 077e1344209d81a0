#include "delivery/timesheet/timesheet_commands.hpp"

#include "base/assert.hpp"
#include "base/text.hpp"
#include "delivery/engagement/engagement_commands.hpp"
#include "delivery/timesheet/core/timesheet_permissions.hpp"

namespace slipway {
namespace {

struct TimeEntryPayload {
    TimeEntryId time_entry_id;
    PersonId person_id;
    EngagementStage stage = EngagementStage::discovery;
    std::optional<ItemId> item_id;
    TimeWorkKind work_kind = TimeWorkKind::discovery;
    Effort effort_minutes;
    Day day{};
    bool is_billable = true;
    std::string reason;  // of a change to somebody else's entry
};
BOOST_DESCRIBE_STRUCT(TimeEntryPayload, (),
                      (time_entry_id, person_id, stage, item_id, work_kind, effort_minutes, day,
                       is_billable, reason))

NewEvent event_of(const EngagementFacts& engagement, std::string type, const TimeEntry& entry,
                  std::string reason = {}) {
    const TimeEntryPayload payload{entry.id,       entry.person_id, entry.stage,
                                   entry.item_id,  entry.work_kind, entry.effort_minutes,
                                   entry.day,      entry.is_billable, std::move(reason)};
    return engagement_event(engagement, std::move(type), JsonText{to_json(payload)});
}

/// One's own as somebody who may log time; anybody's as a head with a reason.
Result<void> require_change(const Actor& actor, const EngagementFacts& engagement,
                            const TimeEntry& entry, std::string_view reason) {
    if (entry.person_id == actor.person_id) return require(actor, log_time, engagement);
    if (!actor.may(change_time_of_others)) {
        return refuse(RefusalCode::forbidden, "time_entry.is_not_yours");
    }
    if (trimmed(reason).empty()) {
        return refuse(RefusalCode::invalid, "time_entry.reason_is_missing", "reason");
    }
    return {};
}

Result<void> refuse_stale(std::int64_t current_revision) {
    return refuse(RefusalCode::stale, "time_entry.changed_meanwhile", {},
                  {{"current_revision", current_revision}});
}

}  // namespace

Result<TimeEntryView> TimesheetCommands::log_time(const Actor& actor, EngagementId engagement_id,
                                                  const NewTimeEntry& wanted) {
    const EngagementFacts engagement = TRY(find_engagement(work_.sql(), actor, engagement_id));
    TRY(require(actor, slipway::log_time, engagement));
    const auto item = TRY(find_timed_item(work_.sql(), engagement, wanted.item_id));
    const WorkspaceId provider = engagement.provider_workspace_id;
    TimeEntry entry;
    static_cast<TimedWork&>(entry) =
        TRY(complete_work(wanted, item, engagement.stage, engagement.package));
    TRY(check_effort(wanted.effort_minutes, wanted.day,
                     store_.effort_of_day(provider, actor.person_id, wanted.day),
                     store_.month_lock(provider), today_of(engagement, work_.now())));
    entry.workspace_id = engagement.workspace_id;
    entry.id = work_.new_id<TimeEntryId>();
    entry.provider_workspace_id = provider;
    entry.engagement_id = engagement_id;
    entry.person_id = actor.person_id;
    entry.effort_minutes = wanted.effort_minutes;
    entry.day = wanted.day;
    entry.created_at = work_.now();
    entry.updated_at = work_.now();
    store_.add(entry);
    work_.record(actor, event_of(engagement, "time_entry.logged", entry));
    return time_entry_view(work_.sql(), actor, entry.id);
}

Result<TimeEntryView> TimesheetCommands::change(const Actor& actor, TimeEntryId id,
                                                const TimeEntryChanges& changes,
                                                std::int64_t expected_revision) {
    const auto stored = store_.find(actor.workspace_id, id);
    if (!stored) return refuse(RefusalCode::not_found, "time_entry.not_found");
    const EngagementFacts engagement =
        TRY(find_engagement(work_.sql(), actor, stored->engagement_id));
    const std::string reason = changes.reason.value_or("");
    TRY(require_change(actor, engagement, *stored, reason));
    if (stored->revision != expected_revision) TRY(refuse_stale(stored->revision));
    const MonthLock lock = store_.month_lock(stored->provider_workspace_id);
    TRY(lock.check(stored->day));
    const auto item = TRY(find_timed_item(work_.sql(), engagement,
                                          changes.item_id.value_or(std::nullopt)));
    const TimeEntry entry = TRY(apply_changes(*stored, changes, item, engagement.package));
    TRY(check_effort(entry.effort_minutes, entry.day,
                     store_.effort_of_day(entry.provider_workspace_id, entry.person_id, entry.day,
                                          entry.id),
                     lock, today_of(engagement, work_.now())));
    const bool is_saved = store_.save(entry, work_.now());
    ASSERT(is_saved, "the revision was compared in this transaction");
    work_.record(actor, event_of(engagement, "time_entry.changed", entry, reason));
    return time_entry_view(work_.sql(), actor, id);
}

Result<void> TimesheetCommands::remove(const Actor& actor, TimeEntryId id,
                                       const std::string& reason,
                                       std::int64_t expected_revision) {
    const auto stored = store_.find(actor.workspace_id, id);
    if (!stored) return refuse(RefusalCode::not_found, "time_entry.not_found");
    const EngagementFacts engagement =
        TRY(find_engagement(work_.sql(), actor, stored->engagement_id));
    TRY(require_change(actor, engagement, *stored, reason));
    TRY(store_.month_lock(stored->provider_workspace_id).check(stored->day));
    if (!store_.remove(*stored, expected_revision)) return refuse_stale(stored->revision);
    work_.record(actor, event_of(engagement, "time_entry.removed", *stored, reason));
    return {};
}

}  // namespace slipway
