#include <algorithm>
#include <set>

#include "base/assert.hpp"
#include "delivery/acceptance/block_queries.hpp"
#include "delivery/schedule/forecast_store.hpp"
#include "delivery/schedule/schedule_announcing.hpp"
#include "delivery/schedule/schedule_forecasting.hpp"
#include "delivery/schedule/schedule_planning.hpp"
#include "platform/describe/json.hpp"

namespace slipway {
namespace {

std::vector<ScheduledItem> items_of(const ActivityInput& input, const scheduling::BlockPlan& plan) {
    std::vector<ScheduledItem> items;
    for (std::size_t i = 0; i < input.items.size(); ++i) {
        const ItemInput& item = input.items[i];
        const scheduling::WorkSpan span =
            i < plan.items.size() ? plan.items[i] : scheduling::WorkSpan{};
        items.push_back({item.key, item.title, span.start, span.finish, item.effort_minutes,
                         item.done_minutes, item.developer_minutes, item.developer_done_minutes});
    }
    return items;
}

/// The last plan of what is over was made before its last acceptance: now it is as it was.
void note_what_happened(std::vector<ScheduledActivity>& activities,
                        const std::vector<BlockMilestones>& milestones,
                        const EngagementFacts& engagement) {
    for (const BlockMilestones& block : milestones) {
        const auto activity =
            std::ranges::find(activities, block.block_id.text(), &ScheduledActivity::key);
        if (activity == activities.end() || !block.accepted_at) continue;
        const Day accepted = today_of(engagement, *block.accepted_at);
        activity->actual_accepted_on = activity->accepted_on = accepted;
        if (!block.delivered_at) continue;
        const Day delivered = today_of(engagement, *block.delivered_at);
        activity->actual_delivered_on = activity->delivered_on = delivered;
    }
}

/// Stores one planning.
class PlanWriter {
public:
    PlanWriter(UnitOfWork& work, const Planning& planning)
        : work_(work),
          store_(work.sql()),
          planning_(planning),
          provider_(planning.after.provider_workspace_id) {}

    void write() {
        const ScheduleInputs& after = planning_.after;
        store_.save_inputs(after, planning_.before ? &*planning_.before : nullptr, work_.now());
        const PlannedSchedule& planned = planning_.replan.planned;
        const std::set<EngagementId> changed(planning_.replan.changed.begin(),
                                             planning_.replan.changed.end());
        for (std::size_t i = 0; i < planned.inputs.engagements.size(); ++i) {
            const EngagementInput& input = planned.inputs.engagements[i];
            if (changed.contains(input.id)) write_engagement(input, planned.plan.engagements[i]);
        }
        const bool has_changes = write_closed() || !changed.empty();
        for (const ScheduleMove& move : planning_.replan.moves) write_move(move);
        for (const ChangeMoves& moved : moves_by_change(planning_.replan.moves)) tell(moved);
        withdraw_stale_announcements(work_, provider_);
        ForecastStore(work_.sql(), provider_).save_loads(planned_loads(planned));
        store_.remove_changes(provider_, planning_.changes);
        if (has_changes) {
            ask_for_forecast(work_, provider_,
                             has_news_ ? ForecastHurry::soon : ForecastHurry::routine,
                             after.engagements.size());
        }
    }

private:
    void write_engagement(const EngagementInput& input, const scheduling::EngagementPlan& plan) {
        const auto known = store_.find(input.workspace_id, input.id);
        std::vector<ScheduledActivity> activities;
        for (std::size_t i = 0; i < input.activities.size(); ++i) {
            const ActivityInput& activity = input.activities[i];
            const scheduling::BlockPlan& planned = plan.blocks[i];
            activities.push_back({.key = activity.key,
                                  .position = static_cast<std::int32_t>(i),
                                  .kind = activity.kind,
                                  .title = activity.title,
                                  .starts_on = planned.start,
                                  .delivered_on = planned.delivered,
                                  .accepted_on = planned.accepted,
                                  .float_days = planned.float_days,
                                  .float_until = planned.float_until,
                                  .after_keys = activity.after,
                                  .items = items_of(activity, planned),
                                  .baseline_starts_on = {},
                                  .baseline_delivered_on = {},
                                  .baseline_accepted_on = {},
                                  .actual_started_on = activity.started_on,
                                  .actual_delivered_on = activity.delivered_on,
                                  .actual_accepted_on = activity.accepted_on});
        }
        store_.save({.workspace_id = input.workspace_id,
                     .engagement_id = input.id,
                     .provider_workspace_id = provider_,
                     .manager_id = input.manager_id,
                     .starts_on = started_on(activities).value_or(plan.start),
                     .finishes_on = plan.finish,
                     .baseline_starts_on = {},
                     .baseline_finishes_on = {},
                     .baseline_at = {},
                     .is_over = false,
                     .planned_at = work_.now()},
                    activities);
        if (input.is_agreed && (!known || !known->baseline_at)) {
            store_.set_baseline(input.workspace_id, input.id, work_.now());
            has_news_ = true;
        }
        has_news_ |= !known;
        if (!known || known->is_over || known->finishes_on != plan.finish) {
            record(input.workspace_id, input.id, "schedule.moved",
                   known ? std::optional(known->finishes_on) : std::nullopt, plan.finish);
        }
    }

    static std::optional<Day> started_on(const std::vector<ScheduledActivity>& activities) {
        std::optional<Day> first;
        for (const ScheduledActivity& activity : activities) {
            if (!activity.actual_started_on) continue;
            first =
                std::min(first.value_or(*activity.actual_started_on), *activity.actual_started_on);
        }
        return first;
    }

    /// What is in no plan any more has ended. Answers whether there is any.
    bool write_closed() {
        bool is_any = false;
        if (!planning_.before) return is_any;
        for (const EngagementInput& input : planning_.before->engagements) {
            if (find(input.id)) continue;
            is_any = true;
            const auto facts = find_engagement(work_.sql(), Actor::system(provider_), input.id);
            ASSERT(facts.has_value(), "an engagement that was planned is there");
            const Day finished_on = close_books(work_.sql(), *facts, work_.now());
            set_over(*facts, finished_on);
            record(input.workspace_id, input.id, "schedule.moved", std::nullopt, finished_on);
        }
        return is_any;
    }

    void set_over(const EngagementFacts& engagement, Day finished_on) {
        auto schedule = store_.find(engagement.workspace_id, engagement.id);
        ASSERT(schedule.has_value(), "an engagement that was planned has its schedule");
        schedule->is_over = true;
        schedule->finishes_on = finished_on;
        schedule->planned_at = work_.now();
        auto activities = store_.activities(engagement.workspace_id, engagement.id);
        note_what_happened(activities, block_milestones(work_.sql(), engagement, work_.now()),
                           engagement);
        store_.save(*schedule, activities);
    }

    const EngagementInput* find(EngagementId id) const {
        const auto& engagements = planning_.after.engagements;
        const auto found = std::ranges::find(engagements, id, &EngagementInput::id);
        return found == engagements.end() ? nullptr : &*found;
    }

    void write_move(const ScheduleMove& move) {
        const auto& engagements = planning_.after.engagements;
        const auto input = std::ranges::find(engagements, move.engagement_id, &EngagementInput::id);
        if (input == engagements.end()) return;
        StoredMove stored{.workspace_id = input->workspace_id,
                          .id = work_.new_id<ScheduleMoveId>(),
                          .engagement_id = move.engagement_id,
                          .provider_workspace_id = provider_,
                          .from_finish = move.from_finish,
                          .to_finish = move.to_finish,
                          .cause = move.cause,
                          .change_id = {},
                          .cause_engagement_id = {},
                          .cause_person_id = {},
                          .activity_key = move.activity_key,
                          .title = move.title,
                          .undone_minutes = move.minutes,
                          .activities = move.activities,
                          .changed_by = {},
                          .changed_at = {},
                          .moved_on = planning_.after.first_day,
                          .moved_at = work_.now()};
        if (move.change) {
            stored.change_id = move.change->id;
            stored.cause_engagement_id = move.change->engagement_id;
            stored.cause_person_id = move.change->person_id;
            stored.changed_by = move.change->changed_by;
            stored.changed_at = move.change->changed_at;
        }
        store_.add_move(stored);
    }

    struct MovedPayload {
        std::optional<Day> from_finish;
        Day to_finish{};
        BOOST_DESCRIBE_CLASS(MovedPayload, (), (from_finish, to_finish), (), ())
    };

    void record(WorkspaceId workspace, EngagementId id, std::string type, std::optional<Day> from,
                Day to) {
        work_.record(Actor::system(provider_),
                     {.type = std::move(type),
                      .subject = {"engagement", id.uuid()},
                      .workspace_id = workspace,
                      .other_workspace_id = provider_,
                      .payload = JsonText{to_json(MovedPayload{from, to})}});
    }

    /// Tells people of moved finishes, or asks whether to (core/announcement.hpp).
    void tell(const ChangeMoves& moved) {
        const Announcing how = announcing(moved.change.cause, moved.moves.size());
        if (how == Announcing::silent) return;
        ScheduleAnnouncement announcement{.workspace_id = provider_,
                                          .id = work_.new_id<ScheduleAnnouncementId>(),
                                          .change_id = moved.change.id,
                                          .cause = moved.change.cause,
                                          .cause_person_id = moved.change.person_id,
                                          .changed_by = moved.change.changed_by,
                                          .changed_at = moved.change.changed_at,
                                          .moves = {},
                                          .created_at = work_.now()};
        for (const ScheduleMove& move : moved.moves) {
            const EngagementInput* input = find(move.engagement_id);
            if (!input) continue;
            announcement.moves.push_back({move.engagement_id, input->workspace_id, input->name,
                                          move.from_finish, move.to_finish});
        }
        if (how == Announcing::at_once) return announce(work_, announcement);
        AnnouncementStore(work_.sql(), provider_).add(announcement);
        work_.record(
            Actor::system(provider_),
            {.type = "schedule.announcement_waits",
             .subject = {"workspace", provider_.uuid()},
             .workspace_id = provider_,
             .payload = JsonText{to_json(WaitingPayload{
                 announcement.id, static_cast<std::int32_t>(announcement.moves.size())})}});
    }

    struct WaitingPayload {
        ScheduleAnnouncementId announcement_id;
        std::int32_t engagement_count = 0;
        BOOST_DESCRIBE_CLASS(WaitingPayload, (), (announcement_id, engagement_count), (), ())
    };

    UnitOfWork& work_;
    ScheduleStore store_;
    const Planning& planning_;
    WorkspaceId provider_;
    bool has_news_ = false;  // something is planned or agreed for the first time
};

}  // namespace

void write_plan(UnitOfWork& work, const Planning& planning) {
    PlanWriter(work, planning).write();
}

}  // namespace slipway
