#include "delivery/delay_ledger/provider_delay_queries.hpp"

namespace slipway {

constexpr sql::Statement list_provider_delays{"provider_delay.list", R"sql(
    select workspace_id, engagement_id, settled_days, open_days from provider_delays
    where workspace_id = $1 and (settled_days <> '0' or open_days <> '0')
    order by engagement_id)sql"};

std::vector<ProviderDelay> provider_delays(sql::Transaction& sql, WorkspaceId provider) {
    return sql.all<ProviderDelay>(list_provider_delays, provider);
}

}  // namespace slipway
