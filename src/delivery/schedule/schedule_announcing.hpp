#pragma once

#include "delivery/schedule/announcement_store.hpp"
#include "platform/feature.hpp"

namespace slipway {

/// What is left of an announcement by the present plan, with its dates: engagements that are over
/// and finishes that moved back are gone.
std::vector<AnnouncedMove> present_moves(sql::Transaction& sql,
                                         const ScheduleAnnouncement& announcement);

/// Withdraws the announcements of which nothing is left.
void withdraw_stale_announcements(UnitOfWork& work, WorkspaceId provider);

/// Tells the people of each engagement, by an event of its own that the inbox hears.
void announce(UnitOfWork& work, const ScheduleAnnouncement& announcement);

/// `schedule.announced` to those who answer for the engagement at both parties,
/// `schedule.announcement_waits` to those who may decide.
std::vector<NoticeRule> make_schedule_notice_rules();

}  // namespace slipway
