#include "delivery/schedule/schedule_queries.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "collaboration/identity/identity_queries.hpp"
#include "delivery/schedule/announcement_store.hpp"
#include "delivery/schedule/core/schedule_permissions.hpp"
#include "delivery/schedule/schedule_announcing.hpp"
#include "delivery/schedule/schedule_store.hpp"

namespace slipway {
namespace {

ActivityStanding standing_of(const ScheduledActivity& activity) {
    if (activity.actual_accepted_on) return ActivityStanding::accepted;
    if (activity.actual_delivered_on) return ActivityStanding::waiting;
    if (activity.actual_started_on) return ActivityStanding::in_progress;
    return ActivityStanding::planned;
}

/// A client never sees a draft's blocks (DOMAIN §3.2).
bool is_shown(const ScheduledActivity& activity, Side side) {
    return side == Side::provider || activity.kind != ActivityKind::block ||
           activity.baseline_accepted_on;
}

ScheduledActivityView view_of(const ScheduledActivity& activity, Side side) {
    ScheduledActivityView view{.key = activity.key,
                               .kind = activity.kind,
                               .title = activity.title,
                               .standing = standing_of(activity),
                               .waiting_since = {},
                               .starts_on = activity.starts_on,
                               .delivered_on = activity.delivered_on,
                               .accepted_on = activity.accepted_on,
                               .float_days = activity.float_days,
                               .float_until = activity.float_until,
                               .is_critical = false,
                               .after = activity.after_keys,
                               .baseline_starts_on = activity.baseline_starts_on,
                               .baseline_delivered_on = activity.baseline_delivered_on,
                               .baseline_accepted_on = activity.baseline_accepted_on,
                               .actual_started_on = activity.actual_started_on,
                               .actual_delivered_on = activity.actual_delivered_on,
                               .actual_accepted_on = activity.actual_accepted_on,
                               .items = {}};
    if (view.standing == ActivityStanding::waiting) {
        view.waiting_since = activity.actual_delivered_on;
    }
    view.is_critical = activity.float_days == 0 && view.standing != ActivityStanding::accepted;
    for (const ScheduledItem& item : activity.items) {
        ScheduledItemView& shown = view.items.emplace_back(
            ScheduledItemView{item.key, item.title, item.starts_on, item.ends_on, {}, {}, {}, {}});
        if (side == Side::client) continue;
        shown.effort_minutes = item.effort_minutes;
        shown.done_minutes = item.done_minutes;
        shown.developer_minutes = item.developer_minutes;
        shown.developer_done_minutes = item.developer_done_minutes;
    }
    return view;
}

}  // namespace

Result<EngagementScheduleView> schedule_view(sql::Transaction& sql, const Actor& actor,
                                             EngagementId engagement_id) {
    const EngagementFacts engagement = TRY(find_engagement(sql, actor, engagement_id));
    ScheduleStore store(sql);
    EngagementScheduleView view;
    view.engagement_id = engagement_id;
    if (const auto schedule = store.find(engagement.workspace_id, engagement_id)) {
        view.starts_on = schedule->starts_on;
        view.finishes_on = schedule->finishes_on;
        view.baseline_starts_on = schedule->baseline_starts_on;
        view.baseline_finishes_on = schedule->baseline_finishes_on;
        view.is_over = schedule->is_over;
        view.planned_at = schedule->planned_at;
    }
    for (const ScheduledActivity& activity :
         store.activities(engagement.workspace_id, engagement_id)) {
        if (is_shown(activity, engagement.side)) {
            view.activities.push_back(view_of(activity, engagement.side));
        }
    }
    if (engagement.side == Side::client) return view;
    view.priority = store.priority_of(engagement.provider_workspace_id, engagement_id);
    if (require_open(engagement) && may(actor, set_schedule_priority, engagement)) {
        view.allowed.emplace_back("set_priority");
    }
    return view;
}

std::optional<Day> planned_finish_of(sql::Transaction& sql, const EngagementFacts& engagement) {
    const auto schedule = ScheduleStore(sql).find(engagement.workspace_id, engagement.id);
    return schedule ? std::optional(schedule->finishes_on) : std::nullopt;
}

std::vector<PlannedBuild> planned_builds_of(sql::Transaction& sql, WorkspaceId provider,
                                            PersonId developer) {
    ScheduleStore store(sql);
    std::vector<PlannedBuild> builds;
    for (const EngagementInput& engagement : store.inputs_naming(provider, developer)) {
        std::set<std::string> own;
        for (const ActivityInput& activity : engagement.activities) {
            for (const ItemInput& item : activity.items) {
                if (item.developer_id == developer) own.insert(item.key);
            }
        }
        if (own.empty()) continue;
        for (const ScheduledActivity& activity :
             store.activities(engagement.workspace_id, engagement.id)) {
            for (const ScheduledItem& item : activity.items) {
                const bool is_built = item.developer_done_minutes >= item.developer_minutes;
                if (!own.contains(item.key) || is_built || !item.starts_on) continue;
                builds.push_back({engagement.id, engagement.name, item.key, item.title,
                                  *item.starts_on, item.ends_on.value_or(*item.starts_on)});
            }
        }
    }
    return builds;
}

namespace {

/// What a client is told of causes among the provider's people and other engagements.
bool is_internal(const StoredMove& move) {
    switch (move.cause) {
        case ScheduleCause::other_work_late:
        case ScheduleCause::absence:
        case ScheduleCause::priority:
        case ScheduleCause::manager:
        case ScheduleCause::people:
            return true;
        default:
            return move.cause_engagement_id && *move.cause_engagement_id != move.engagement_id;
    }
}

void hide_internal_parts(ScheduleMoveView& view, const StoredMove& move,
                         const std::set<std::string>& shown_keys) {
    // What a wait of the delay ledger's was for the client has seen, also when it is over.
    const auto is_hidden = [&](const std::string& key) {
        return !shown_keys.contains(key) && !key.contains(':');
    };
    std::erase_if(view.activities, [&](const ActivityMove& one) { return is_hidden(one.key); });
    if (is_hidden(view.activity_key)) view.title.clear();
    if (!is_internal(move)) return;
    view.cause = ScheduleCause::people;
    view.person_name.clear();
    view.changed_by_name.clear();
    view.title.clear();
    view.activity_key.clear();
}

}  // namespace

constexpr sql::Statement list_moves{"schedule_move.list", R"sql(
    select workspace_id, id, engagement_id, provider_workspace_id, from_finish, to_finish, cause,
        change_id, cause_engagement_id, cause_person_id, activity_key, title, undone_minutes,
        activities, changed_by, changed_at, moved_on, moved_at
    from schedule_moves where workspace_id = $1 and engagement_id = $2)sql"};

Result<sql::Page<ScheduleMoveView>> list_schedule_moves(sql::Transaction& sql, const Actor& actor,
                                                        EngagementId engagement_id,
                                                        const sql::PageRequest& request) {
    const EngagementFacts engagement = TRY(find_engagement(sql, actor, engagement_id));
    sql::ListQuery query(list_moves, engagement.workspace_id, engagement_id);
    query.order_by({{"moved_at", sql::KeyKind::integer, sql::Direction::descending},
                    {"id", sql::KeyKind::text, sql::Direction::descending}});
    const auto page = TRY(query.page<StoredMove>(sql, request));
    std::set<std::string> shown_keys;
    for (const ScheduledActivity& activity :
         ScheduleStore(sql).activities(engagement.workspace_id, engagement_id)) {
        if (is_shown(activity, Side::client)) shown_keys.insert(activity.key);
    }
    sql::Page<ScheduleMoveView> views{{}, page.next_cursor};
    for (const StoredMove& move : page.items) {
        ScheduleMoveView& view =
            views.items.emplace_back(ScheduleMoveView{.id = move.id.uuid(),
                                                      .moved_on = move.moved_on,
                                                      .moved_at = move.moved_at,
                                                      .from_finish = move.from_finish,
                                                      .to_finish = move.to_finish,
                                                      .cause = move.cause,
                                                      .activity_key = move.activity_key,
                                                      .title = move.title,
                                                      .undone_minutes = move.undone_minutes,
                                                      .person_name = {},
                                                      .changed_by_name = {},
                                                      .cause_engagement_id = {},
                                                      .cause_engagement_name = {},
                                                      .activities = move.activities});
        if (move.cause_person_id) view.person_name = person_name(sql, *move.cause_person_id);
        if (move.changed_by) view.changed_by_name = person_name(sql, *move.changed_by);
        if (engagement.side == Side::client) {
            hide_internal_parts(view, move, shown_keys);
        } else if (move.cause_engagement_id && *move.cause_engagement_id != engagement_id) {
            view.cause_engagement_id = move.cause_engagement_id;
            const auto other = find_engagement(sql, actor, *move.cause_engagement_id);
            if (other) view.cause_engagement_name = other->name;
        }
    }
    return views;
}

std::vector<ScheduleAnnouncementView> waiting_announcements(sql::Transaction& sql,
                                                            const Actor& actor) {
    std::vector<ScheduleAnnouncementView> views;
    for (const ScheduleAnnouncement& one : AnnouncementStore(sql, actor.workspace_id).waiting()) {
        const std::vector<AnnouncedMove> moves = present_moves(sql, one);
        if (moves.empty()) continue;
        ScheduleAnnouncementView& view = views.emplace_back();
        view.id = one.id.uuid();
        view.cause = one.cause;
        view.changed_at = one.changed_at;
        if (one.cause_person_id) view.person_name = person_name(sql, *one.cause_person_id);
        if (one.changed_by) view.changed_by_name = person_name(sql, *one.changed_by);
        for (const AnnouncedMove& move : moves) {
            view.moves.push_back({move.engagement_id, move.name, move.from_finish, move.to_finish});
        }
        if (actor.may(announce_moves)) view.allowed.emplace_back("decide");
    }
    return views;
}

}  // namespace slipway
