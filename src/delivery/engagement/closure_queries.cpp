#include "delivery/engagement/closure_queries.hpp"

namespace slipway {

constexpr sql::Statement find_closed_at{"engagement_closure.find_moment", R"sql(
    select max(closed_at) as closed_at from engagement_closures
    where workspace_id = $1 and engagement_id = $2)sql"};

std::optional<Instant> closed_at(sql::Transaction& sql, const EngagementFacts& engagement) {
    return sql.one<std::optional<Instant>>(find_closed_at, engagement.workspace_id, engagement.id);
}

}  // namespace slipway
