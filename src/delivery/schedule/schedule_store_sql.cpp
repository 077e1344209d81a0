#include "delivery/schedule/schedule_store.hpp"

#include <map>

#include "platform/describe/json.hpp"

namespace slipway {

std::span<const MemberRule> describe_rules(const ActivityMove*) {
    // Moves were of acceptances alone before there was a word for it.
    static constexpr MemberRule rules[] = {{.name = "date", .may_be_absent = true}};
    return rules;
}
namespace {

struct ChangeRow : ScheduleChange {
    WorkspaceId workspace_id;
};
BOOST_DESCRIBE_STRUCT(ChangeRow, (ScheduleChange), (workspace_id))

struct BaseRow {
    WorkspaceId workspace_id;
    Day first_day{};
    std::vector<PersonInput> people;
    std::vector<CalendarInput> calendars;
    Instant planned_at;
};
BOOST_DESCRIBE_STRUCT(BaseRow, (), (workspace_id, first_day, people, calendars, planned_at))

EngagementInput read_input(const std::string& text) {
    auto input = from_json<EngagementInput>(text);
    ASSERT(input.has_value(), "an engagement's input was written by this store");
    return std::move(*input);
}

}  // namespace

constexpr sql::Statement insert_change{"schedule_change.insert", R"sql(
    insert into schedule_changes (workspace_id, id, cause, engagement_id, person_id, calendar_of,
        activity_key, title, changed_by, changed_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
    on conflict (workspace_id, id) do nothing)sql"};

void ScheduleStore::add_change(WorkspaceId provider, const ScheduleChange& c) {
    sql_.execute(insert_change, provider, c.id, c.cause, c.engagement_id, c.person_id,
                 c.calendar_of, c.activity_key, c.title, c.changed_by, c.changed_at);
}

constexpr sql::Statement list_changes{"schedule_change.list", R"sql(
    select workspace_id, id, cause, engagement_id, person_id, calendar_of, activity_key, title,
        changed_by, changed_at
    from schedule_changes where workspace_id = $1 order by changed_at, id)sql"};

std::vector<ScheduleChange> ScheduleStore::changes(WorkspaceId provider) {
    std::vector<ScheduleChange> changes;
    for (ChangeRow& row : sql_.all<ChangeRow>(list_changes, provider)) {
        changes.push_back(std::move(row));
    }
    return changes;
}

constexpr sql::Statement delete_change{"schedule_change.delete", R"sql(
    delete from schedule_changes where workspace_id = $1 and id = $2)sql"};

void ScheduleStore::remove_changes(WorkspaceId provider,
                                   const std::vector<ScheduleChange>& changes) {
    std::vector<std::vector<sql::Value>> rows;
    for (const ScheduleChange& change : changes) {
        rows.push_back({sql::to_value(provider), sql::to_value(change.id)});
    }
    sql_.change_all(delete_change, rows);
}

constexpr sql::Statement find_base{"schedule_base.find", R"sql(
    select workspace_id, first_day, people, calendars, planned_at
    from schedule_bases where workspace_id = $1)sql"};
constexpr sql::Statement list_inputs{"schedule_input.list", R"sql(
    select input from schedule_inputs where workspace_id = $1 order by engagement_id)sql"};

constexpr sql::Statement list_inputs_naming{"schedule_input.list_naming", R"sql(
    select input from schedule_inputs where workspace_id = $1 and input like $2
    order by engagement_id)sql"};

std::vector<EngagementInput> ScheduleStore::inputs_naming(WorkspaceId provider, PersonId person) {
    std::vector<EngagementInput> inputs;
    const std::string pattern = "%" + person.text() + "%";
    for (const auto& text : sql_.all<std::string>(list_inputs_naming, provider, pattern)) {
        inputs.push_back(read_input(text));
    }
    return inputs;
}

std::optional<ScheduleInputs> ScheduleStore::inputs(WorkspaceId provider) {
    auto base = sql_.find<BaseRow>(find_base, provider);
    if (!base) return std::nullopt;
    ScheduleInputs inputs{.provider_workspace_id = provider,
                          .first_day = base->first_day,
                          .calendars = std::move(base->calendars),
                          .people = std::move(base->people),
                          .engagements = {}};
    for (const auto& text : sql_.all<std::string>(list_inputs, provider)) {
        inputs.engagements.push_back(read_input(text));
    }
    return inputs;
}

constexpr sql::Statement find_first_day{"schedule_base.find_first_day", R"sql(
    select first_day from schedule_bases where workspace_id = $1)sql"};

std::optional<Day> ScheduleStore::first_day(WorkspaceId provider) {
    return sql_.find<Day>(find_first_day, provider);
}

constexpr sql::Statement save_base{"schedule_base.save", R"sql(
    insert into schedule_bases (workspace_id, first_day, people, calendars, planned_at)
    values ($1, $2, $3, $4, $5)
    on conflict (workspace_id) do update set first_day = excluded.first_day,
        people = excluded.people, calendars = excluded.calendars,
        planned_at = excluded.planned_at)sql"};
constexpr sql::Statement save_input{"schedule_input.save", R"sql(
    insert into schedule_inputs (workspace_id, engagement_id, input) values ($1, $2, $3)
    on conflict (workspace_id, engagement_id) do update set input = excluded.input)sql"};
constexpr sql::Statement delete_input{"schedule_input.delete", R"sql(
    delete from schedule_inputs where workspace_id = $1 and engagement_id = $2)sql"};

void ScheduleStore::save_inputs(const ScheduleInputs& inputs, const ScheduleInputs* before,
                                Instant now) {
    const WorkspaceId provider = inputs.provider_workspace_id;
    sql_.execute(save_base, provider, inputs.first_day, inputs.people, inputs.calendars, now);
    std::map<EngagementId, const EngagementInput*> known;
    if (before) {
        for (const EngagementInput& one : before->engagements) known.emplace(one.id, &one);
    }
    std::vector<std::vector<sql::Value>> saved;
    for (const EngagementInput& one : inputs.engagements) {
        const auto stored = known.extract(one.id);
        if (!stored.empty() && *stored.mapped() == one) continue;
        saved.push_back({sql::to_value(provider), sql::to_value(one.id), to_json(one)});
    }
    sql_.change_all(save_input, saved);
    std::vector<std::vector<sql::Value>> removed;
    for (const auto& [id, input] : known) {
        removed.push_back({sql::to_value(provider), sql::to_value(id)});
    }
    sql_.change_all(delete_input, removed);
}

constexpr sql::Statement list_providers{"schedule_base.list_providers", R"sql(
    select workspace_id from schedule_bases order by workspace_id)sql"};

std::vector<WorkspaceId> ScheduleStore::planned_providers() {
    return sql_.all<WorkspaceId>(list_providers);
}

constexpr sql::Statement find_schedule{"engagement_schedule.find", R"sql(
    select workspace_id, engagement_id, provider_workspace_id, manager_id, starts_on, finishes_on,
        baseline_starts_on, baseline_finishes_on, baseline_at, is_over, planned_at
    from engagement_schedules where workspace_id = $1 and engagement_id = $2)sql"};

std::optional<EngagementSchedule> ScheduleStore::find(WorkspaceId workspace,
                                                      EngagementId engagement) {
    return sql_.find<EngagementSchedule>(find_schedule, workspace, engagement);
}

constexpr sql::Statement list_activities{"scheduled_activity.list", R"sql(
    select key, position, kind, title, starts_on, delivered_on, accepted_on, float_days,
        float_until, after_keys, items, baseline_starts_on, baseline_delivered_on,
        baseline_accepted_on, actual_started_on, actual_delivered_on, actual_accepted_on
    from scheduled_activities where workspace_id = $1 and engagement_id = $2
    order by position, key)sql"};

std::vector<ScheduledActivity> ScheduleStore::activities(WorkspaceId workspace,
                                                         EngagementId engagement) {
    return sql_.all<ScheduledActivity>(list_activities, workspace, engagement);
}

constexpr sql::Statement save_schedule{"engagement_schedule.save", R"sql(
    insert into engagement_schedules (workspace_id, engagement_id, provider_workspace_id,
        manager_id, starts_on, finishes_on, is_over, planned_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8)
    on conflict (workspace_id, engagement_id) do update set manager_id = excluded.manager_id,
        starts_on = excluded.starts_on, finishes_on = excluded.finishes_on,
        is_over = excluded.is_over, planned_at = excluded.planned_at)sql"};
constexpr sql::Statement save_activity{"scheduled_activity.save", R"sql(
    insert into scheduled_activities (workspace_id, engagement_id, key, position, kind, title,
        starts_on, delivered_on, accepted_on, float_days, float_until, after_keys, items,
        actual_started_on, actual_delivered_on, actual_accepted_on)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
    on conflict (workspace_id, engagement_id, key) do update set position = excluded.position,
        title = excluded.title, starts_on = excluded.starts_on,
        delivered_on = excluded.delivered_on, accepted_on = excluded.accepted_on,
        float_days = excluded.float_days, float_until = excluded.float_until,
        after_keys = excluded.after_keys, items = excluded.items,
        actual_started_on = excluded.actual_started_on,
        actual_delivered_on = excluded.actual_delivered_on,
        actual_accepted_on = excluded.actual_accepted_on)sql"};
constexpr sql::Statement forget_activities{"scheduled_activity.forget", R"sql(
    delete from scheduled_activities
    where workspace_id = $1 and engagement_id = $2 and position >= $3)sql"};
constexpr sql::Statement set_aside_activities{"scheduled_activity.set_aside", R"sql(
    update scheduled_activities set position = position + 1000000
    where workspace_id = $1 and engagement_id = $2)sql"};

void ScheduleStore::save(const EngagementSchedule& s,
                         const std::vector<ScheduledActivity>& activities) {
    sql_.execute(save_schedule, s.workspace_id, s.engagement_id, s.provider_workspace_id,
                 s.manager_id, s.starts_on, s.finishes_on, s.is_over, s.planned_at);
    // What is not written again is in the plan no more.
    sql_.execute(set_aside_activities, s.workspace_id, s.engagement_id);
    std::vector<std::vector<sql::Value>> rows;
    for (const ScheduledActivity& a : activities) {
        rows.push_back({sql::to_value(s.workspace_id), sql::to_value(s.engagement_id),
                        sql::to_value(a.key), sql::to_value(a.position), sql::to_value(a.kind),
                        sql::to_value(a.title), sql::to_value(a.starts_on),
                        sql::to_value(a.delivered_on), sql::to_value(a.accepted_on),
                        sql::to_value(a.float_days), sql::to_value(a.float_until),
                        sql::to_value(a.after_keys), sql::to_value(a.items),
                        sql::to_value(a.actual_started_on), sql::to_value(a.actual_delivered_on),
                        sql::to_value(a.actual_accepted_on)});
    }
    sql_.change_all(save_activity, rows);
    sql_.execute(forget_activities, s.workspace_id, s.engagement_id, 1'000'000);
}

constexpr sql::Statement set_schedule_baseline{"engagement_schedule.set_baseline", R"sql(
    update engagement_schedules set baseline_starts_on = starts_on,
        baseline_finishes_on = finishes_on, baseline_at = $3
    where workspace_id = $1 and engagement_id = $2)sql"};
constexpr sql::Statement set_activity_baselines{"scheduled_activity.set_baseline", R"sql(
    update scheduled_activities set
        baseline_starts_on = coalesce(actual_started_on, starts_on),
        baseline_delivered_on = delivered_on, baseline_accepted_on = accepted_on
    where workspace_id = $1 and engagement_id = $2)sql"};

void ScheduleStore::set_baseline(WorkspaceId workspace, EngagementId engagement, Instant now) {
    sql_.execute(set_schedule_baseline, workspace, engagement, now);
    sql_.execute(set_activity_baselines, workspace, engagement);
}

void ScheduleStore::add_move(const StoredMove& move) {
    sql_.insert("schedule_moves", move);
}

void ScheduleStore::add_priority(const SchedulePriority& priority) {
    sql_.insert("schedule_priorities", priority);
}

constexpr sql::Statement find_priority{"schedule_priority.find_newest", R"sql(
    select priority from schedule_priorities where workspace_id = $1 and engagement_id = $2
    order by set_at desc, id desc limit 1)sql"};

std::int32_t ScheduleStore::priority_of(WorkspaceId provider, EngagementId engagement) {
    return sql_.find<std::int32_t>(find_priority, provider, engagement).value_or(1);
}

}  // namespace slipway
