#include "delivery/schedule/schedule_forecasting.hpp"

#include <algorithm>
#include <map>

#include "base/assert.hpp"
#include "delivery/acceptance/block_queries.hpp"
#include "delivery/estimate/estimate_queries.hpp"
#include "delivery/schedule/core/likely_portfolio.hpp"
#include "delivery/schedule/core/replan.hpp"
#include "delivery/schedule/forecast_store.hpp"
#include "delivery/schedule/schedule_store.hpp"
#include "delivery/timesheet/timesheet_queries.hpp"

namespace slipway {
namespace {

/// P80 within two days of a hundred, for any portfolio in seconds.
constexpr int samples = 500;

/// An engagement takes some 25 ms to forecast.
std::chrono::milliseconds patience(ForecastHurry hurry, std::size_t engagements) {
    constexpr std::chrono::seconds shortest(30);
    constexpr std::chrono::milliseconds an_engagement(500);
    if (hurry == ForecastHurry::soon) return shortest;
    return shortest + an_engagement * static_cast<std::int64_t>(engagements);
}

struct ForecastBooks {
    std::optional<ScheduleInputs> inputs;
    std::vector<forecast::FinishedItem> finished;
};

StoredForecast stored(const ScheduleInputs& inputs, const EngagementInput& engagement, Day planned,
                      const forecast::FinishForecast& likely) {
    return {.workspace_id = inputs.provider_workspace_id,
            .engagement_id = engagement.id,
            .basis = ForecastBasis::current,
            .manager_id = engagement.manager_id,
            .forecast_on = inputs.first_day,
            .planned_finish = planned,
            .p50 = likely.p50,
            .p80 = likely.p80,
            .p95 = likely.p95,
            .finished_on = {}};
}

/// What an item took, and who did most of it.
struct ItemWork {
    Effort minutes;
    std::map<PersonId, Effort> by_person;

    PersonId doer() const {
        return std::ranges::max_element(by_person, {}, &std::pair<const PersonId, Effort>::second)
            ->first;
    }
};

std::map<ItemId, ItemWork> managers_work(sql::Transaction& sql, const EngagementFacts& engagement,
                                         Day today) {
    std::map<ItemId, ItemWork> work;
    for (const LoggedEffort& logged :
         managers_efforts(sql, engagement, today + std::chrono::days{1})) {
        if (!logged.item_id) continue;
        ItemWork& item = work[*logged.item_id];
        item.minutes += logged.effort_minutes;
        item.by_person[logged.person_id] += logged.effort_minutes;
    }
    return work;
}

}  // namespace

void forecast_portfolio_of(sql::Database& database, WorkspaceId provider) {
    ForecastBooks books = database.read([&](sql::Transaction& sql) {
        return ForecastBooks{ScheduleStore(sql).inputs(provider),
                             ForecastStore(sql, provider).finished_items()};
    });
    if (!books.inputs) return;
    const PlannedSchedule planned = plan_what_ends(std::move(*books.inputs));
    const forecast::EffortRatios ratios(books.finished);
    constexpr std::uint64_t seed = 1;
    // A job in the background leaves the other cores to whoever waits for an answer.
    const forecast::PortfolioForecast likely = forecast::forecast_portfolio(
        likely_portfolio(planned.inputs, ratios), {}, samples, seed, 1);
    std::vector<StoredForecast> forecasts;
    Day latest{};
    for (std::size_t i = 0; i < planned.inputs.engagements.size(); ++i) {
        const Day finish = planned.plan.engagements[i].finish;
        latest = std::max(latest, finish);
        forecasts.push_back(
            stored(planned.inputs, planned.inputs.engagements[i], finish, likely.engagements[i]));
    }
    const auto written = database.write([&](sql::Transaction& sql) -> Result<bool> {
        ForecastStore store(sql, provider);
        store.save_current(forecasts);
        for (const EngagementInput& engagement : planned.inputs.engagements) {
            if (engagement.is_agreed) store.keep_as_baseline(engagement.id);
        }
        if (likely.whole) {
            store.save_portfolio({provider, planned.inputs.first_day,
                                  static_cast<std::int32_t>(forecasts.size()), latest,
                                  likely.whole->p50, likely.whole->p80, likely.whole->p95});
        }
        return true;
    });
    ASSERT(written.has_value(), "storing forecasts refuses nothing");
}

JobKind make_forecast_job() {
    return {.name = "schedule.forecast", .run = [](sql::Database& database, const Job& job) {
                forecast_portfolio_of(database, job.workspace_id);
            }};
}

void ask_for_forecast(UnitOfWork& work, WorkspaceId provider, ForecastHurry hurry,
                      std::size_t engagements) {
    work.enqueue({.kind = "schedule.forecast",
                  .workspace_id = provider,
                  .due_at = work.now().plus(patience(hurry, engagements)),
                  .unique_key = hurry == ForecastHurry::soon ? "first" : "routine"});
}

Day close_books(sql::Transaction& sql, const EngagementFacts& engagement, Instant now) {
    const Day today = today_of(engagement, now);
    if (engagement.state != EngagementState::completed) return today;
    std::optional<Day> last;
    for (const BlockMilestones& block : block_milestones(sql, engagement, now)) {
        if (!block.accepted_at) continue;
        const Day accepted = today_of(engagement, *block.accepted_at);
        last = std::max(last.value_or(accepted), accepted);
    }
    const Day finished_on = last.value_or(today);
    const EstimatedEffort estimated = estimated_minutes(sql, engagement);
    const std::map<ItemId, ItemWork> done = managers_work(sql, engagement, today);
    std::vector<EffortOutcome> outcomes;
    for (std::size_t b = 0; b < estimated.sums.blocks.size(); ++b) {
        const BlockTotal& block = estimated.sums.blocks[b];
        for (const ItemTotal& item : block.items) {
            const auto work = done.find(item.item_id);
            if (work == done.end() || work->second.minutes == Effort{}) continue;
            if (item.total.minutes == Effort{}) continue;
            const DocumentItem* described = find_item(estimated.document, item.item_id);
            outcomes.push_back({engagement.provider_workspace_id, engagement.id, item.item_id,
                                described ? described->capability : "", work->second.doer(),
                                item.total.minutes, work->second.minutes, finished_on});
        }
    }
    ForecastStore store(sql, engagement.provider_workspace_id);
    store.add_outcomes(outcomes);
    store.set_finished(engagement.id, finished_on);
    return finished_on;
}

}  // namespace slipway
