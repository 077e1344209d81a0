#pragma once

#include "delivery/engagement/engagement_queries.hpp"
#include "platform/feature.hpp"

namespace slipway {

/// Forecasts every engagement of a provider from its stored plan (DOMAIN §4.2). The first forecast
/// of what is agreed is kept, to be measured by the day it ends. The same plan and outcomes give
/// the same dates.
void forecast_portfolio_of(sql::Database& database, WorkspaceId provider);

JobKind make_forecast_job();
/// Half a minute after something was foreseen for the first time. After any other change the wait
/// grows with the portfolio, so that forecasts take a twentieth of one processor at most; whatever
/// happens meanwhile is in the same forecast.
enum class ForecastHurry { soon, routine };
void ask_for_forecast(UnitOfWork& work, WorkspaceId provider, ForecastHurry hurry,
                      std::size_t engagements);

/// What an engagement that is completed teaches: what its items took, and whether its forecast was
/// kept. Answers the day it ended on: of the last acceptance, or today.
Day close_books(sql::Transaction& sql, const EngagementFacts& engagement, Instant now);

}  // namespace slipway
