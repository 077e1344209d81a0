#pragma once

#include <optional>
#include <vector>

#include "delivery/overview/core/engagement_snapshot.hpp"
#include "platform/sql/database.hpp"

namespace slipway {

/// Whose snapshot is where; all workspaces' are refreshed when a day begins.
struct SnapshotPlace {
    WorkspaceId workspace_id;
    EngagementId engagement_id;
    Day as_of{};
};
BOOST_DESCRIBE_STRUCT(SnapshotPlace, (), (workspace_id, engagement_id, as_of))

/// Snapshots of each workspace.
class OverviewStore {
public:
    explicit OverviewStore(sql::Transaction& sql) : sql_(sql) {}

    /// `as_of` is the day that its due dates were read on.
    void save(WorkspaceId workspace, const EngagementSnapshot& snapshot, Day as_of, Instant now);
    std::optional<EngagementSnapshot> find(WorkspaceId workspace, EngagementId engagement);
    std::vector<EngagementSnapshot> list(WorkspaceId workspace);
    /// Of running and paused engagements, in every workspace.
    std::vector<SnapshotPlace> open_places();

private:
    sql::Transaction& sql_;
};

}  // namespace slipway
