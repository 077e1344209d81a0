#pragma once

#include <optional>
#include <string>
#include <vector>

#include "delivery/schedule/core/announcement.hpp"
#include "platform/sql/database.hpp"

namespace slipway {

using ScheduleAnnouncementId = Id<struct ScheduleAnnouncementKind>;

/// One finish of an announcement.
struct AnnouncedMove {
    EngagementId engagement_id;
    WorkspaceId workspace_id;  // the client's
    std::string name;
    Day from_finish{};
    Day to_finish{};
};
BOOST_DESCRIBE_STRUCT(AnnouncedMove, (),
                      (engagement_id, workspace_id, name, from_finish, to_finish))

/// What waits for somebody's word before people are told, or has waited.
struct ScheduleAnnouncement {
    WorkspaceId workspace_id;  // the provider's
    ScheduleAnnouncementId id;
    Uuid change_id;
    ScheduleCause cause = ScheduleCause::calendar;
    std::optional<PersonId> cause_person_id;
    std::optional<PersonId> changed_by;
    Instant changed_at;
    std::vector<AnnouncedMove> moves;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(ScheduleAnnouncement, (),
                      (workspace_id, id, change_id, cause, cause_person_id, changed_by, changed_at,
                       moves, created_at))

struct AnnouncementDecision {
    WorkspaceId workspace_id;
    ScheduleAnnouncementId announcement_id;
    bool is_announced = false;
    std::string reason;
    PersonId person_id;  // nil: a later plan moved everything back
    Instant decided_at;
};
BOOST_DESCRIBE_STRUCT(AnnouncementDecision, (),
                      (workspace_id, announcement_id, is_announced, reason, person_id, decided_at))

/// Announcements of a provider, and what was decided about them.
class AnnouncementStore {
public:
    AnnouncementStore(sql::Transaction& transaction, WorkspaceId provider)
        : sql_(transaction), provider_(provider) {}

    void add(const ScheduleAnnouncement& announcement);
    std::optional<ScheduleAnnouncement> find(ScheduleAnnouncementId id);
    /// Those that wait, the oldest first.
    std::vector<ScheduleAnnouncement> waiting();
    bool is_decided(ScheduleAnnouncementId id);
    void add_decision(const AnnouncementDecision& decision);

private:
    sql::Transaction& sql_;
    WorkspaceId provider_;
};

}  // namespace slipway
