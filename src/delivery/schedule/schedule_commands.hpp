#pragma once

#include <string>

#include "base/actor.hpp"
#include "delivery/schedule/announcement_store.hpp"
#include "delivery/schedule/schedule_queries.hpp"
#include "platform/work/unit_of_work.hpp"

namespace slipway {

struct NewSchedulePriority {
    std::int32_t priority = 1;  // 1 goes first, 9 last
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(NewSchedulePriority, (), (priority, reason))
std::span<const MemberRule> describe_rules(const NewSchedulePriority*);

struct NewAnnouncementDecision {
    bool is_announced = false;  // false: nobody is told
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(NewAnnouncementDecision, (), (is_announced, reason))
std::span<const MemberRule> describe_rules(const NewAnnouncementDecision*);

/// What people decide about plans; everything else follows from what happens.
class ScheduleCommands {
public:
    explicit ScheduleCommands(UnitOfWork& work) : work_(work) {}

    /// In which order the engagement takes its manager's days; equal ones go by age. The dates
    /// follow when the portfolio is planned, a moment later.
    Result<EngagementScheduleView> set_priority(const Actor& actor, EngagementId engagement_id,
                                                const NewSchedulePriority& priority);

    /// Tells the people of every engagement that the change moved of where its finish is by now, or
    /// leaves it at that. Refuses what has been decided, or was withdrawn
    /// (`schedule_announcement.is_decided`).
    Result<void> decide_announcement(const Actor& actor, ScheduleAnnouncementId id,
                                     const NewAnnouncementDecision& decision);

private:
    UnitOfWork& work_;
};

}  // namespace slipway
