#pragma once

#include "delivery/engagement/engagement_queries.hpp"
#include "platform/feature.hpp"

namespace slipway {

/// Forecasts every engagement of a provider from its stored plan (DOMAIN §4.2). The first forecast
/// of what is agreed is kept, to be measured by the day it ends. The same plan and outcomes give
/// the same dates.
void forecast_portfolio_of(sql::Database& database, WorkspaceId provider);

JobKind make_forecast_job();
/// `soon` where something is foreseen for the first time. Else twice a day are enough: a plan moves
/// with every hour that is logged, and what is likely hardly does.
enum class ForecastHurry { soon, routine };
void ask_for_forecast(UnitOfWork& work, WorkspaceId provider, ForecastHurry hurry);

/// What an engagement that is completed teaches: what its items took, and whether its forecast was
/// kept. Answers the day it ended on: of the last acceptance, or today.
Day close_books(sql::Transaction& sql, const EngagementFacts& engagement, Instant now);

}  // namespace slipway
