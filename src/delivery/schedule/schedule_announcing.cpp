#include "delivery/schedule/schedule_announcing.hpp"

#include "collaboration/identity/identity_queries.hpp"
#include "delivery/engagement/engagement_queries.hpp"
#include "delivery/schedule/schedule_store.hpp"
#include "platform/describe/json.hpp"

namespace slipway {
namespace {

struct AnnouncedPayload {
    Day from_finish{};
    Day to_finish{};
    ScheduleCause cause = ScheduleCause::calendar;
};
BOOST_DESCRIBE_STRUCT(AnnouncedPayload, (), (from_finish, to_finish, cause))

std::vector<Recipient> with_roles(sql::Transaction& sql, WorkspaceId workspace, Roles roles) {
    std::vector<Recipient> recipients;
    for (const MemberView& member : members_with_role(sql, workspace, roles)) {
        recipients.push_back({workspace, member.id});
    }
    return recipients;
}

std::vector<Notice> moved_notice(sql::Transaction& sql, const Event& event) {
    const auto engagement =
        find_engagement(sql, Actor::system(event.workspace_id), EngagementId(event.subject_id));
    const auto moved = from_json<AnnouncedPayload>(event.payload.text);
    if (!engagement || !moved) return {};
    auto recipients = with_roles(sql, engagement->workspace_id, {Role::client_owner});
    const WorkspaceId provider = engagement->provider_workspace_id;
    recipients.push_back({provider, engagement->manager_id});
    if (engagement->sales_representative_id) {
        recipients.push_back({provider, *engagement->sales_representative_id});
    }
    return {Notice{.key = event.type,
                   .subject = {event.subject_kind, event.subject_id},
                   .subject_name = engagement->name,
                   .link = "engagements/" + engagement->id.text() + "/schedule",
                   .text = to_text(moved->from_finish) + " → " + to_text(moved->to_finish),
                   .is_collapsed = true,
                   .recipients = std::move(recipients)}};
}

std::vector<Notice> waiting_notice(sql::Transaction& sql, const Event& event) {
    return {Notice{
        .key = event.type,
        .subject = {event.subject_kind, event.subject_id},
        .subject_name = "",
        .link = "people",
        .text = "",
        .recipients = with_roles(sql, event.workspace_id, {Role::head, Role::administrator})}};
}

}  // namespace

std::vector<AnnouncedMove> present_moves(sql::Transaction& sql,
                                         const ScheduleAnnouncement& announcement) {
    ScheduleStore store(sql);
    std::vector<AnnouncedMove> moves;
    for (AnnouncedMove move : announcement.moves) {
        const auto schedule = store.find(move.workspace_id, move.engagement_id);
        if (!schedule || schedule->is_over) continue;
        if (!is_still_moved(move.from_finish, move.to_finish, schedule->finishes_on)) continue;
        move.to_finish = schedule->finishes_on;
        moves.push_back(std::move(move));
    }
    return moves;
}

void withdraw_stale_announcements(UnitOfWork& work, WorkspaceId provider) {
    AnnouncementStore store(work.sql(), provider);
    for (const ScheduleAnnouncement& announcement : store.waiting()) {
        if (!present_moves(work.sql(), announcement).empty()) continue;
        store.add_decision({.workspace_id = provider,
                            .announcement_id = announcement.id,
                            .is_announced = false,
                            .reason = "moved_back",
                            .person_id = {},
                            .decided_at = work.now()});
    }
}

void announce(UnitOfWork& work, const ScheduleAnnouncement& announcement) {
    for (const AnnouncedMove& move : announcement.moves) {
        work.record(Actor::system(announcement.workspace_id),
                    {.type = "schedule.announced",
                     .subject = {"engagement", move.engagement_id.uuid()},
                     .workspace_id = move.workspace_id,
                     .other_workspace_id = announcement.workspace_id,
                     .payload = JsonText{to_json(
                         AnnouncedPayload{move.from_finish, move.to_finish, announcement.cause})}});
    }
}

std::vector<NoticeRule> make_schedule_notice_rules() {
    return {{.event_type = "schedule.announced", .notices = moved_notice},
            {.event_type = "schedule.announcement_waits", .notices = waiting_notice}};
}

}  // namespace slipway
