#include "delivery/schedule/forecast_queries.hpp"

#include <algorithm>
#include <functional>
#include <map>

#include "base/assert.hpp"
#include "collaboration/identity/identity_queries.hpp"
#include "delivery/schedule/forecast_store.hpp"

namespace slipway {
namespace {

std::optional<ForecastDates> dates_of(const std::optional<StoredForecast>& stored) {
    if (!stored) return std::nullopt;
    return ForecastDates{stored->forecast_on, stored->planned_finish, stored->p50, stored->p80,
                         stored->p95};
}

}  // namespace

Result<EngagementForecastView> forecast_view(sql::Transaction& sql, const Actor& actor,
                                             EngagementId engagement_id) {
    const EngagementFacts engagement = TRY(find_engagement(sql, actor, engagement_id));
    ForecastStore store(sql, engagement.provider_workspace_id);
    const auto baseline = store.find(engagement_id, ForecastBasis::baseline);
    EngagementForecastView view;
    view.engagement_id = engagement_id;
    view.current = dates_of(store.find(engagement_id, ForecastBasis::current));
    view.baseline = dates_of(baseline);
    if (baseline) view.finished_on = baseline->finished_on;
    return view;
}

PortfolioForecastView portfolio_forecast(sql::Transaction& sql, const Actor& actor) {
    ForecastStore store(sql, actor.workspace_id);
    PortfolioForecastView view;
    if (const auto stored = store.portfolio()) {
        view.engagement_count = stored->engagement_count;
        view.whole = ForecastDates{stored->forecast_on, stored->planned_finish, stored->p50,
                                   stored->p80, stored->p95};
    }
    const auto finished = store.finished_items();
    const forecast::EffortRatios ratios(finished);
    view.effort_ratio_per_mille = ratios.whole_per_mille();
    view.spread_low_per_mille = ratios.spread().low;
    view.spread_high_per_mille = ratios.spread().high;
    view.finished_item_count = static_cast<std::int32_t>(finished.size());
    std::map<std::string, std::int32_t> by_capability;
    std::map<std::string, std::int32_t> by_person;
    for (const forecast::FinishedItem& item : finished) {
        if (!item.capability.empty()) ++by_capability[item.capability];
        ++by_person[item.person];
    }
    for (const auto& [capability, count] : by_capability) {
        view.capabilities.push_back({capability, ratios.per_mille(capability, {}), count});
    }
    std::ranges::stable_sort(view.capabilities, std::greater{},
                             &CapabilityRatio::finished_item_count);
    for (const auto& [text, count] : by_person) {
        const auto person = PersonId::parse(text);
        ASSERT(person.has_value(), "an outcome keeps the id of a person");
        view.people.push_back(
            {*person, person_name(sql, *person), ratios.per_mille({}, text), count});
    }
    std::ranges::sort(view.people, {}, &PersonRatio::person_name);
    return view;
}

CalibrationReport calibration_report(sql::Transaction& sql, const Actor& actor) {
    const auto outcomes = ForecastStore(sql, actor.workspace_id).outcomes();
    CalibrationReport report{calibrate(outcomes), {}, calibrate_by_quarter(outcomes)};
    std::map<PersonId, std::vector<ForecastOutcome>> by_manager;
    for (const ForecastOutcome& outcome : outcomes) {
        by_manager[outcome.manager_id].push_back(outcome);
    }
    for (const auto& [manager, own] : by_manager) {
        report.managers.push_back({manager, person_name(sql, manager), calibrate(own)});
    }
    std::ranges::sort(report.managers, {}, &ManagerCalibration::manager_name);
    return report;
}

}  // namespace slipway
