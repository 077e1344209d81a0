#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>

#include "base/actor.hpp"
#include "base/day.hpp"
#include "base/effort.hpp"
#include "base/refusal.hpp"
#include "delivery/engagement/core/engagement.hpp"
#include "delivery/implementation_document/core/document.hpp"
#include "delivery/timesheet/core/month_lock.hpp"

namespace slipway {

using TimeEntryId = Id<struct TimeEntryKind>;

/// What the time went into: the work of the first three stages, meetings, and the kinds of
/// configuration work of an item (DOMAIN §3.4), by the same names.
enum class TimeWorkKind {
    discovery,
    document,
    estimate,
    meeting,
    data_load,
    business_process,
    integration,
    report,
    client_cabinet,
    testing,
    customisation,
    knowledge_article,
    demonstration,
    training,
    mini_instruction,
};
BOOST_DESCRIBE_ENUM(TimeWorkKind, discovery, document, estimate, meeting, data_load,
                    business_process, integration, report, client_cabinet, testing, customisation,
                    knowledge_article, demonstration, training, mini_instruction)

TimeWorkKind as_time_work(WorkKind kind);
/// What one does in a stage when nothing else is said; nothing for configuration, which is many
/// kinds of work.
std::optional<TimeWorkKind> usual_work(EngagementStage stage);

/// An item of the implementation document, as an entry keeps it: the title it had then, so that a
/// report of last month reads the same when the document has moved on.
struct TimedItem {
    BlockId block_id;
    std::string block_title;
    ItemId item_id;
    std::string item_title;
    TimeWorkKind work_kind = TimeWorkKind::business_process;

    bool operator==(const TimedItem&) const = default;
};
BOOST_DESCRIBE_STRUCT(TimedItem, (), (block_id, block_title, item_id, item_title, work_kind))

/// What somebody worked on: of an entry and of a running timer.
struct TimedWork {
    EngagementStage stage = EngagementStage::discovery;
    std::optional<BlockId> block_id;
    std::optional<std::string> block_title;
    std::optional<ItemId> item_id;
    std::optional<std::string> item_title;
    TimeWorkKind work_kind = TimeWorkKind::discovery;
    std::string note;
    bool is_billable = true;

    bool operator==(const TimedWork&) const = default;
};
BOOST_DESCRIBE_STRUCT(TimedWork, (),
                      (stage, block_id, block_title, item_id, item_title, work_kind, note,
                       is_billable))

/// Labour of one person on one day (DOMAIN §4.6).
struct TimeEntry : TimedWork {
    WorkspaceId workspace_id;
    TimeEntryId id;
    WorkspaceId provider_workspace_id;
    EngagementId engagement_id;
    PersonId person_id;
    Effort effort_minutes;
    Day day{};
    std::int64_t revision = 1;
    Instant created_at;
    Instant updated_at;

    bool operator==(const TimeEntry&) const = default;
};
BOOST_DESCRIBE_STRUCT(TimeEntry, (TimedWork),
                      (workspace_id, id, provider_workspace_id, engagement_id, person_id,
                       effort_minutes, day, revision, created_at, updated_at))

/// What a person says of the work: absent is the engagement's stage, the item's or the stage's
/// usual kind of work, and billable.
struct NewTimedWork {
    std::optional<EngagementStage> stage;
    std::optional<ItemId> item_id;
    std::optional<TimeWorkKind> work_kind;
    std::optional<std::string> note;
    std::optional<bool> is_billable;
};
BOOST_DESCRIBE_STRUCT(NewTimedWork, (), (stage, item_id, work_kind, note, is_billable))

struct NewTimeEntry : NewTimedWork {
    Effort effort_minutes;
    Day day{};
};
BOOST_DESCRIBE_STRUCT(NewTimeEntry, (NewTimedWork), (effort_minutes, day))

/// Changes of an entry; what is absent stays. `item_id: null` takes the item off.
struct TimeEntryChanges {
    std::optional<EngagementStage> stage;
    std::optional<std::optional<ItemId>> item_id;
    std::optional<TimeWorkKind> work_kind;
    std::optional<std::string> note;
    std::optional<bool> is_billable;
    std::optional<Effort> effort_minutes;
    std::optional<Day> day;
    /// Must be given by a head who changes somebody else's entry.
    std::optional<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(TimeEntryChanges, (),
                      (stage, item_id, work_kind, note, is_billable, effort_minutes, day, reason))

/// Fills in what was left out. Refuses a stage that the package leaves out
/// (`time_entry.stage_is_not_included`) and configuration without a kind of work or an item
/// (`time_entry.work_kind_is_missing`).
Result<TimedWork> complete_work(const NewTimedWork& wanted, const std::optional<TimedItem>& item,
                                EngagementStage current_stage, const ServicePackage& package);

/// Applies changes to an entry; `item` is the one that `changes.item_id` names.
Result<TimeEntry> apply_changes(TimeEntry entry, const TimeEntryChanges& changes,
                                const std::optional<TimedItem>& item,
                                const ServicePackage& package);

/// Whether the effort can stand on that day. Refuses no effort at all, a day in the future, a day
/// of a closed month, and more than 24 hours a day together with the person's `others` of that day.
Result<void> check_effort(Effort effort, Day day, Effort others, const MonthLock& lock, Day today);

}  // namespace slipway
