#include "delivery/engagement/engagement_store.hpp"

namespace slipway {
namespace {

struct PartyRow {
    WorkspaceId workspace_id;
    EngagementId engagement_id;
    WorkspaceId home_workspace_id;
    Side side = Side::client;
};
BOOST_DESCRIBE_STRUCT(PartyRow, (), (workspace_id, engagement_id, home_workspace_id, side))

}  // namespace

void EngagementStore::add(const Engagement& engagement) {
    sql_.insert("engagements", engagement);
    sql_.insert("engagement_parties", PartyRow{engagement.workspace_id, engagement.id,
                                               engagement.workspace_id, Side::client});
    sql_.insert("engagement_parties", PartyRow{engagement.provider_workspace_id, engagement.id,
                                               engagement.workspace_id, Side::provider});
}

constexpr sql::Statement find_engagement_row{"engagement.find_row", R"sql(
    select workspace_id, id, provider_workspace_id, name, stage, state, package, manager_id,
        administrator_id, sales_representative_id, quality_manager_id, starts_on, hand_over,
        revision, created_by, created_at, updated_at
    from engagements where workspace_id = $1 and id = $2)sql"};

std::optional<Engagement> EngagementStore::find(WorkspaceId workspace, EngagementId id) {
    return sql_.find<Engagement>(find_engagement_row, workspace, id);
}

constexpr sql::Statement save_engagement{"engagement.save", R"sql(
    update engagements set name = $4, starts_on = $5, manager_id = $6, administrator_id = $7,
        sales_representative_id = $8, quality_manager_id = $9, hand_over = $10, updated_at = $11,
        revision = revision + 1
    where workspace_id = $1 and id = $2 and revision = $3)sql"};

bool EngagementStore::save(const Engagement& e, Instant now) {
    return sql_.execute(save_engagement, e.workspace_id, e.id, e.revision, e.name, e.starts_on,
                        e.manager_id, e.administrator_id, e.sales_representative_id,
                        e.quality_manager_id, e.hand_over, now) == 1;
}

constexpr sql::Statement save_engagement_stage{"engagement.save_stage", R"sql(
    update engagements set stage = $3, updated_at = $4, revision = revision + 1
    where workspace_id = $1 and id = $2)sql"};

void EngagementStore::save_stage(const EngagementFacts& engagement, EngagementStage stage,
                                 Instant now) {
    sql_.execute(save_engagement_stage, engagement.workspace_id, engagement.id, stage, now);
}

constexpr sql::Statement save_engagement_state{"engagement.save_state", R"sql(
    update engagements set state = $3, updated_at = $4, revision = revision + 1
    where workspace_id = $1 and id = $2)sql"};

void EngagementStore::save_state(const EngagementFacts& engagement, EngagementState state,
                                 Instant now) {
    sql_.execute(save_engagement_state, engagement.workspace_id, engagement.id, state, now);
}

void EngagementStore::add_stage_change(const StageChange& change) {
    sql_.insert("engagement_stage_changes", change);
}

void EngagementStore::add_closure(const Closure& closure) {
    sql_.insert("engagement_closures", closure);
}

}  // namespace slipway
