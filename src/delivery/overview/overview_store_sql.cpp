#include "base/assert.hpp"
#include "delivery/overview/overview_store.hpp"
#include "platform/describe/json.hpp"
#include "platform/describe/stored_json.hpp"

namespace slipway {

static EngagementSnapshot read_snapshot(const std::string& text) {
    EngagementSnapshot snapshot;
    const auto read = read_stored_json(text, describe<EngagementSnapshot>(), &snapshot);
    ASSERT(read.has_value(), "a snapshot was written by this store");
    return snapshot;
}

constexpr sql::Statement save_snapshot{"engagement_snapshot.save", R"sql(
    insert into engagement_snapshots (workspace_id, engagement_id, snapshot, is_open, as_of,
        updated_at)
    values ($1, $2, $3, $4, $5, $6)
    on conflict (workspace_id, engagement_id) do update set snapshot = excluded.snapshot,
        is_open = excluded.is_open, as_of = excluded.as_of, updated_at = excluded.updated_at)sql"};

void OverviewStore::save(WorkspaceId workspace, const EngagementSnapshot& snapshot, Day as_of,
                         Instant now) {
    const bool is_open = snapshot.state == EngagementState::active ||
                         snapshot.state == EngagementState::paused;
    sql_.execute(save_snapshot, workspace, snapshot.id, to_json(snapshot), is_open, as_of, now);
}

constexpr sql::Statement find_snapshot{"engagement_snapshot.find", R"sql(
    select snapshot from engagement_snapshots
    where workspace_id = $1 and engagement_id = $2)sql"};

std::optional<EngagementSnapshot> OverviewStore::find(WorkspaceId workspace,
                                                      EngagementId engagement) {
    const auto text = sql_.find<std::string>(find_snapshot, workspace, engagement);
    if (!text) return std::nullopt;
    return read_snapshot(*text);
}

constexpr sql::Statement list_snapshots{"engagement_snapshot.list", R"sql(
    select snapshot from engagement_snapshots where workspace_id = $1
    order by engagement_id)sql"};

std::vector<EngagementSnapshot> OverviewStore::list(WorkspaceId workspace) {
    std::vector<EngagementSnapshot> snapshots;
    for (const std::string& text : sql_.all<std::string>(list_snapshots, workspace)) {
        snapshots.push_back(read_snapshot(text));
    }
    return snapshots;
}

constexpr sql::Statement list_open_snapshots{"engagement_snapshot.list_open", R"sql(
    select workspace_id, engagement_id, as_of from engagement_snapshots
    where is_open order by workspace_id, engagement_id)sql"};

std::vector<SnapshotPlace> OverviewStore::open_places() {
    return sql_.all<SnapshotPlace>(list_open_snapshots);
}

}  // namespace slipway
