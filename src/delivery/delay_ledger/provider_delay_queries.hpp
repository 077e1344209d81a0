#pragma once

#include <vector>

#include "delivery/delay_ledger/ledger_rows.hpp"
#include "platform/sql/database.hpp"

namespace slipway {

/// Of a provider's engagements those that have any, in one query.
std::vector<ProviderDelay> provider_delays(sql::Transaction& sql, WorkspaceId provider);

}  // namespace slipway
