#pragma once

#include <optional>
#include <vector>

#include "delivery/schedule/core/calibration.hpp"
#include "delivery/schedule/core/planned_load.hpp"
#include "engines/forecast/effort_ratio.hpp"
#include "engines/forecast/finish_forecast.hpp"
#include "platform/sql/database.hpp"

namespace slipway {

enum class ForecastBasis { current, baseline };
BOOST_DESCRIBE_ENUM(ForecastBasis, current, baseline)

struct StoredForecast {
    WorkspaceId workspace_id;  // the provider's
    EngagementId engagement_id;
    ForecastBasis basis = ForecastBasis::current;
    PersonId manager_id;
    Day forecast_on{};
    Day planned_finish{};
    Day p50{};
    Day p80{};
    Day p95{};
    std::optional<Day> finished_on;
};
BOOST_DESCRIBE_STRUCT(StoredForecast, (),
                      (workspace_id, engagement_id, basis, manager_id, forecast_on, planned_finish,
                       p50, p80, p95, finished_on))

struct StoredPortfolioForecast {
    WorkspaceId workspace_id;
    Day forecast_on{};
    std::int32_t engagement_count = 0;
    Day planned_finish{};
    Day p50{};
    Day p80{};
    Day p95{};
};
BOOST_DESCRIBE_STRUCT(StoredPortfolioForecast, (),
                      (workspace_id, forecast_on, engagement_count, planned_finish, p50, p80, p95))

/// What an item of a completed engagement was estimated to take, and took.
struct EffortOutcome {
    WorkspaceId workspace_id;
    EngagementId engagement_id;
    ItemId item_id;
    std::string capability;
    PersonId person_id;  // who logged most of it, whoever manages the engagement by then
    Effort estimated_minutes;
    Effort actual_minutes;
    Day closed_on{};
};
BOOST_DESCRIBE_STRUCT(EffortOutcome, (),
                      (workspace_id, engagement_id, item_id, capability, person_id,
                       estimated_minutes, actual_minutes, closed_on))

/// A provider's forecasts, what they are learnt from, and the planned load of its people.
class ForecastStore {
public:
    ForecastStore(sql::Transaction& transaction, WorkspaceId provider)
        : sql_(transaction), provider_(provider) {}

    /// The present ones, in place of those before. A baseline that is there stays.
    void save_current(const std::vector<StoredForecast>& forecasts);
    void keep_as_baseline(EngagementId engagement);
    bool has_baseline(EngagementId engagement);
    std::optional<StoredForecast> find(EngagementId engagement, ForecastBasis basis);
    void save_portfolio(const StoredPortfolioForecast& forecast);
    std::optional<StoredPortfolioForecast> portfolio();

    void set_finished(EngagementId engagement, Day finished_on);
    std::vector<ForecastOutcome> outcomes();

    void add_outcomes(const std::vector<EffortOutcome>& outcomes);
    std::vector<forecast::FinishedItem> finished_items();

    /// Writes what is another now; who is not among them has nothing planned any more.
    void save_loads(const std::map<PersonId, std::vector<PlannedWeek>>& loads);
    std::map<PersonId, std::vector<PlannedWeek>> loads();

private:
    sql::Transaction& sql_;
    WorkspaceId provider_;
};

}  // namespace slipway
