#include "delivery/schedule/forecast_store.hpp"

namespace slipway {
namespace {

struct LoadRow {
    PersonId person_id;
    std::vector<PlannedWeek> weeks;
};
BOOST_DESCRIBE_STRUCT(LoadRow, (), (person_id, weeks))

struct OutcomeRow {
    std::string capability;
    PersonId person_id;
    Effort estimated_minutes;
    Effort actual_minutes;
};
BOOST_DESCRIBE_STRUCT(OutcomeRow, (), (capability, person_id, estimated_minutes, actual_minutes))

}  // namespace

constexpr sql::Statement delete_current_forecasts{"finish_forecast.delete_current", R"sql(
    delete from finish_forecasts where workspace_id = $1 and basis = 'current')sql"};

void ForecastStore::save_current(const std::vector<StoredForecast>& forecasts) {
    sql_.execute(delete_current_forecasts, provider_);
    for (const StoredForecast& forecast : forecasts) sql_.insert("finish_forecasts", forecast);
}

constexpr sql::Statement keep_forecast{"finish_forecast.keep_as_baseline", R"sql(
    insert into finish_forecasts (workspace_id, engagement_id, basis, manager_id, forecast_on,
        planned_finish, p50, p80, p95)
    select workspace_id, engagement_id, 'baseline', manager_id, forecast_on, planned_finish, p50,
        p80, p95
    from finish_forecasts
    where workspace_id = $1 and engagement_id = $2 and basis = 'current'
    on conflict (workspace_id, engagement_id, basis) do nothing)sql"};

void ForecastStore::keep_as_baseline(EngagementId engagement) {
    sql_.execute(keep_forecast, provider_, engagement);
}

constexpr sql::Statement find_forecast{"finish_forecast.find", R"sql(
    select workspace_id, engagement_id, basis, manager_id, forecast_on, planned_finish, p50, p80,
        p95, finished_on
    from finish_forecasts where workspace_id = $1 and engagement_id = $2 and basis = $3)sql"};

std::optional<StoredForecast> ForecastStore::find(EngagementId engagement, ForecastBasis basis) {
    return sql_.find<StoredForecast>(find_forecast, provider_, engagement, basis);
}

bool ForecastStore::has_baseline(EngagementId engagement) {
    return find(engagement, ForecastBasis::baseline).has_value();
}

constexpr sql::Statement save_portfolio_forecast{"portfolio_forecast.save", R"sql(
    insert into portfolio_forecasts (workspace_id, forecast_on, engagement_count, planned_finish,
        p50, p80, p95)
    values ($1, $2, $3, $4, $5, $6, $7)
    on conflict (workspace_id) do update set forecast_on = excluded.forecast_on,
        engagement_count = excluded.engagement_count, planned_finish = excluded.planned_finish,
        p50 = excluded.p50, p80 = excluded.p80, p95 = excluded.p95)sql"};

void ForecastStore::save_portfolio(const StoredPortfolioForecast& f) {
    sql_.execute(save_portfolio_forecast, provider_, f.forecast_on, f.engagement_count,
                 f.planned_finish, f.p50, f.p80, f.p95);
}

constexpr sql::Statement find_portfolio_forecast{"portfolio_forecast.find", R"sql(
    select workspace_id, forecast_on, engagement_count, planned_finish, p50, p80, p95
    from portfolio_forecasts where workspace_id = $1)sql"};

std::optional<StoredPortfolioForecast> ForecastStore::portfolio() {
    return sql_.find<StoredPortfolioForecast>(find_portfolio_forecast, provider_);
}

constexpr sql::Statement set_forecast_finished{"finish_forecast.set_finished", R"sql(
    update finish_forecasts set finished_on = $3
    where workspace_id = $1 and engagement_id = $2)sql"};

void ForecastStore::set_finished(EngagementId engagement, Day finished_on) {
    sql_.execute(set_forecast_finished, provider_, engagement, finished_on);
}

constexpr sql::Statement list_outcomes{"finish_forecast.list_outcomes", R"sql(
    select manager_id, p50, p80, p95, finished_on from finish_forecasts
    where workspace_id = $1 and basis = 'baseline' and finished_on is not null
    order by finished_on, engagement_id)sql"};

std::vector<ForecastOutcome> ForecastStore::outcomes() {
    return sql_.all<ForecastOutcome>(list_outcomes, provider_);
}

constexpr sql::Statement insert_effort_outcome{"effort_outcome.insert", R"sql(
    insert into effort_outcomes (workspace_id, engagement_id, item_id, capability, person_id,
        estimated_minutes, actual_minutes, closed_on)
    values ($1, $2, $3, $4, $5, $6, $7, $8)
    on conflict (workspace_id, engagement_id, item_id) do nothing)sql"};

void ForecastStore::add_outcomes(const std::vector<EffortOutcome>& outcomes) {
    for (const EffortOutcome& o : outcomes) {
        sql_.execute(insert_effort_outcome, provider_, o.engagement_id, o.item_id, o.capability,
                     o.person_id, o.estimated_minutes, o.actual_minutes, o.closed_on);
    }
}

constexpr sql::Statement list_effort_outcomes{"effort_outcome.list", R"sql(
    select capability, person_id, estimated_minutes, actual_minutes
    from effort_outcomes where workspace_id = $1)sql"};

std::vector<forecast::FinishedItem> ForecastStore::finished_items() {
    std::vector<forecast::FinishedItem> items;
    for (OutcomeRow& row : sql_.all<OutcomeRow>(list_effort_outcomes, provider_)) {
        items.push_back({std::move(row.capability), row.person_id.text(), row.estimated_minutes,
                         row.actual_minutes});
    }
    return items;
}

constexpr sql::Statement list_loads{"planned_load.list", R"sql(
    select person_id, weeks from planned_loads where workspace_id = $1)sql"};

std::map<PersonId, std::vector<PlannedWeek>> ForecastStore::loads() {
    std::map<PersonId, std::vector<PlannedWeek>> loads;
    for (LoadRow& row : sql_.all<LoadRow>(list_loads, provider_)) {
        loads.emplace(row.person_id, std::move(row.weeks));
    }
    return loads;
}

constexpr sql::Statement save_load{"planned_load.save", R"sql(
    insert into planned_loads (workspace_id, person_id, weeks) values ($1, $2, $3)
    on conflict (workspace_id, person_id) do update set weeks = excluded.weeks)sql"};
constexpr sql::Statement delete_load{"planned_load.delete", R"sql(
    delete from planned_loads where workspace_id = $1 and person_id = $2)sql"};

void ForecastStore::save_loads(const std::map<PersonId, std::vector<PlannedWeek>>& loads) {
    auto known = this->loads();
    for (const auto& [person, weeks] : loads) {
        const auto stored = known.extract(person);
        if (!stored.empty() && stored.mapped() == weeks) continue;
        sql_.execute(save_load, provider_, person, weeks);
    }
    for (const auto& [person, weeks] : known) sql_.execute(delete_load, provider_, person);
}

}  // namespace slipway
