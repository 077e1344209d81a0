#include "delivery/schedule/announcement_store.hpp"

namespace slipway {

void AnnouncementStore::add(const ScheduleAnnouncement& announcement) {
    sql_.insert("schedule_announcements", announcement);
}

constexpr sql::Statement find_announcement{"schedule_announcement.find", R"sql(
    select workspace_id, id, change_id, cause, cause_person_id, changed_by, changed_at, moves,
        created_at
    from schedule_announcements where workspace_id = $1 and id = $2)sql"};

std::optional<ScheduleAnnouncement> AnnouncementStore::find(ScheduleAnnouncementId id) {
    return sql_.find<ScheduleAnnouncement>(find_announcement, provider_, id);
}

constexpr sql::Statement list_waiting_announcements{"schedule_announcement.list_waiting", R"sql(
    select a.workspace_id, a.id, a.change_id, a.cause, a.cause_person_id, a.changed_by,
        a.changed_at, a.moves, a.created_at
    from schedule_announcements a
    where a.workspace_id = $1 and not exists (
        select 1 from schedule_announcement_decisions d
        where d.workspace_id = a.workspace_id and d.announcement_id = a.id)
    order by a.created_at, a.id)sql"};

std::vector<ScheduleAnnouncement> AnnouncementStore::waiting() {
    return sql_.all<ScheduleAnnouncement>(list_waiting_announcements, provider_);
}

constexpr sql::Statement count_announcement_decisions{"schedule_announcement_decision.count", R"sql(
    select count(*) as decisions from schedule_announcement_decisions
    where workspace_id = $1 and announcement_id = $2)sql"};

bool AnnouncementStore::is_decided(ScheduleAnnouncementId id) {
    return sql_.one<std::int64_t>(count_announcement_decisions, provider_, id) > 0;
}

void AnnouncementStore::add_decision(const AnnouncementDecision& decision) {
    sql_.insert("schedule_announcement_decisions", decision);
}

}  // namespace slipway
