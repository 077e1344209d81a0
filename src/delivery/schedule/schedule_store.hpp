#pragma once

#include <optional>
#include <vector>

#include "delivery/schedule/core/replan.hpp"
#include "platform/sql/database.hpp"

namespace slipway {

/// An item of the plan.
struct ScheduledItem {
    std::string key;
    std::string title;
    std::optional<Day> starts_on;  // absent where nothing is left to do
    std::optional<Day> ends_on;
    Effort effort_minutes;
    Effort done_minutes;
    Effort developer_minutes;
    Effort developer_done_minutes;
};
BOOST_DESCRIBE_STRUCT(ScheduledItem, (),
                      (key, title, starts_on, ends_on, effort_minutes, done_minutes,
                       developer_minutes, developer_done_minutes))

/// A stage, a block or a wait as planned, as in the baseline, and as it was.
struct ScheduledActivity {
    std::string key;
    std::int32_t position = 0;
    ActivityKind kind = ActivityKind::block;
    std::string title;
    std::optional<Day> starts_on;  // absent for what was delivered before the plan
    Day delivered_on{};
    Day accepted_on{};
    std::int32_t float_days = 0;
    Day float_until{};
    std::vector<std::string> after_keys;
    std::vector<ScheduledItem> items;
    std::optional<Day> baseline_starts_on;
    std::optional<Day> baseline_delivered_on;
    std::optional<Day> baseline_accepted_on;
    std::optional<Day> actual_started_on;
    std::optional<Day> actual_delivered_on;
    std::optional<Day> actual_accepted_on;
};
BOOST_DESCRIBE_STRUCT(ScheduledActivity, (),
                      (key, position, kind, title, starts_on, delivered_on, accepted_on, float_days,
                       float_until, after_keys, items, baseline_starts_on, baseline_delivered_on,
                       baseline_accepted_on, actual_started_on, actual_delivered_on,
                       actual_accepted_on))

struct EngagementSchedule {
    WorkspaceId workspace_id;
    EngagementId engagement_id;
    WorkspaceId provider_workspace_id;
    PersonId manager_id;
    Day starts_on{};
    Day finishes_on{};
    std::optional<Day> baseline_starts_on;
    std::optional<Day> baseline_finishes_on;
    std::optional<Instant> baseline_at;
    bool is_over = false;
    Instant planned_at;
};
BOOST_DESCRIBE_STRUCT(EngagementSchedule, (),
                      (workspace_id, engagement_id, provider_workspace_id, manager_id, starts_on,
                       finishes_on, baseline_starts_on, baseline_finishes_on, baseline_at, is_over,
                       planned_at))

using ScheduleMoveId = Id<struct ScheduleMoveKind>;

struct StoredMove {
    WorkspaceId workspace_id;
    ScheduleMoveId id;
    EngagementId engagement_id;
    WorkspaceId provider_workspace_id;
    Day from_finish{};
    Day to_finish{};
    ScheduleCause cause = ScheduleCause::new_day;
    std::optional<Uuid> change_id;
    std::optional<EngagementId> cause_engagement_id;
    std::optional<PersonId> cause_person_id;
    std::string activity_key;
    std::string title;
    Effort undone_minutes;
    std::vector<ActivityMove> activities;
    std::optional<PersonId> changed_by;
    std::optional<Instant> changed_at;
    Day moved_on{};
    Instant moved_at;
};
BOOST_DESCRIBE_STRUCT(StoredMove, (),
                      (workspace_id, id, engagement_id, provider_workspace_id, from_finish,
                       to_finish, cause, change_id, cause_engagement_id, cause_person_id,
                       activity_key, title, undone_minutes, activities, changed_by, changed_at,
                       moved_on, moved_at))

struct SchedulePriority {
    WorkspaceId workspace_id;  // the provider's
    Id<struct SchedulePriorityKind> id;
    EngagementId engagement_id;
    std::int32_t priority = 1;
    std::string reason;
    PersonId set_by;
    Instant set_at;
};
BOOST_DESCRIBE_STRUCT(SchedulePriority, (),
                      (workspace_id, id, engagement_id, priority, reason, set_by, set_at))

/// The plan of a provider's portfolio, what it was made of, and what moved its dates.
class ScheduleStore {
public:
    explicit ScheduleStore(sql::Transaction& transaction) : sql_(transaction) {}

    void add_change(WorkspaceId provider, const ScheduleChange& change);
    /// In the order in which they happened.
    std::vector<ScheduleChange> changes(WorkspaceId provider);
    void remove_changes(WorkspaceId provider, const std::vector<ScheduleChange>& changes);

    /// What the last plan was made of, the endless engagements included; nothing before the first.
    std::optional<ScheduleInputs> inputs(WorkspaceId provider);
    /// Those of them in whose input the person's id stands anywhere.
    std::vector<EngagementInput> inputs_naming(WorkspaceId provider, PersonId person);
    /// The first open day of the last plan.
    std::optional<Day> first_day(WorkspaceId provider);
    /// Writes what differs from `before`.
    void save_inputs(const ScheduleInputs& inputs, const ScheduleInputs* before, Instant now);
    /// Providers that have a plan.
    std::vector<WorkspaceId> planned_providers();

    std::optional<EngagementSchedule> find(WorkspaceId workspace, EngagementId engagement);
    std::vector<ScheduledActivity> activities(WorkspaceId workspace, EngagementId engagement);
    /// The whole plan of an engagement. What is there as baseline stays.
    void save(const EngagementSchedule& schedule, const std::vector<ScheduledActivity>& activities);
    /// What is planned now becomes the baseline.
    void set_baseline(WorkspaceId workspace, EngagementId engagement, Instant now);

    void add_move(const StoredMove& move);

    void add_priority(const SchedulePriority& priority);
    std::int32_t priority_of(WorkspaceId provider, EngagementId engagement);

private:
    sql::Transaction& sql_;
};

}  // namespace slipway
