#pragma once

#include <optional>
#include <vector>

#include "delivery/daily_controls/core/client_contact.hpp"
#include "delivery/daily_controls/core/control_moments.hpp"
#include "delivery/daily_controls/core/daily_control.hpp"
#include "platform/sql/database.hpp"

namespace slipway {

/// An engagement that is looked at, and when next.
struct ControlTurn {
    WorkspaceId workspace_id;  // the provider's
    EngagementId engagement_id;
    Day cut_off_until{};
    Day morning_until{};
    Instant next_at;
};
BOOST_DESCRIBE_STRUCT(ControlTurn, (),
                      (workspace_id, engagement_id, cut_off_until, morning_until, next_at))

/// A day of one of the engagements of a workspace.
struct EngagementDay {
    EngagementId engagement_id;
    ControlledDay day;
};

struct ControlSettings {
    std::optional<std::int32_t> cut_off_minute;
    std::int64_t revision = 0;  // 0: nobody has set anything
};
BOOST_DESCRIBE_STRUCT(ControlSettings, (), (cut_off_minute, revision))

/// Results, turns and settings, in a provider's workspace.
class DailyControlStore {
public:
    DailyControlStore(sql::Transaction& transaction, WorkspaceId provider)
        : sql_(transaction), provider_(provider) {}

    void add(EngagementId engagement, PersonId manager, const ControlledDay& day);
    /// Before a day, newest first, each as it was seen last.
    std::vector<ControlledDay> days_before(EngagementId engagement, Day before,
                                           std::int32_t limit);
    /// Of all engagements from a day on, newest first, each as it was seen last.
    std::vector<EngagementDay> days_since(Day since);

    /// Nothing happens to one that is there.
    void ensure_turn(EngagementId engagement, const ControlProgress& progress);
    void save_turn(EngagementId engagement, const ControlProgress& progress, Instant next_at);
    void remove_turn(EngagementId engagement);
    /// Calendars or settings have changed: every moment is looked up anew.
    void look_again();
    /// Of every workspace.
    static std::vector<ControlTurn> due_turns(sql::Transaction& transaction, Instant now);

    ControlSettings settings();
    /// False when the stored revision is another one.
    bool save_settings(const std::optional<std::int32_t>& cut_off_minute,
                       std::int64_t expected_revision);

private:
    sql::Transaction& sql_;
    WorkspaceId provider_;
};

/// Contacts of one engagement, in the client's workspace.
class ClientContactStore {
public:
    ClientContactStore(sql::Transaction& transaction, const EngagementFacts& engagement)
        : sql_(transaction),
          workspace_id_(engagement.workspace_id),
          engagement_id_(engagement.id) {}

    /// Nothing happens to one that is there.
    void add(const ClientContact& contact);
    std::int64_t count_of(Day day, Instant noted_until);
    std::optional<Instant> last();
    std::optional<Instant> last_by_quality_manager();
    /// Those noted by a person, newest first.
    std::vector<ClientContact> outside(std::int32_t limit);

private:
    sql::Transaction& sql_;
    WorkspaceId workspace_id_;
    EngagementId engagement_id_;
};

}  // namespace slipway
