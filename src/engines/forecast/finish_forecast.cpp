#include "engines/forecast/finish_forecast.hpp"

#include <algorithm>
#include <map>
#include <memory>

#include "engines/forecast/pert.hpp"
#include "engines/scheduling/components.hpp"
#include "engines/scheduling/engagement_run.hpp"
#include "engines/scheduling/random.hpp"

namespace slipway::forecast {
namespace {

using namespace scheduling;

/// Shapes by the likely value's place; many items share one.
class ShapeBook {
public:
    const PertShape& shape_of(const ItemToPlan& item) {
        const Rational mode(item.effort.in_minutes() - item.low.in_minutes(),
                            item.high.in_minutes() - item.low.in_minutes());
        auto& shape = shapes_[{mode.numerator(), mode.denominator()}];
        if (!shape) shape = std::make_unique<PertShape>(mode);
        return *shape;
    }

private:
    std::map<std::pair<std::int64_t, std::int64_t>, std::unique_ptr<PertShape>> shapes_;
};

/// An item whose effort is drawn, and the steps that it fills.
struct UncertainItem {
    const ItemToPlan* item = nullptr;
    const PertShape* shape = nullptr;
    std::size_t first_step = 0;
};

/// One engagement of the simulation: its steps with the minutes of the present sample.
class SampledEngagement {
public:
    SampledEngagement(const EngagementToPlan& engagement, CompiledEngagement compiled,
                      ShapeBook& shapes, Random random)
        : compiled_(std::move(compiled)), random_(random) {
        for (const Step& step : compiled_.steps) minutes_.push_back(step.minutes);
        std::size_t step = 0;
        for (const BlockToPlan& block : engagement.blocks) {
            for (const ItemToPlan& item : block.items) {
                if (item.high > item.low && !block.delivered_on && !block.accepted_on) {
                    uncertain_.push_back({&item, &shapes.shape_of(item), step});
                }
                step += item.developer ? 3 : 1;
            }
        }
    }

    bool is_uncertain() const { return !uncertain_.empty(); }
    const CompiledEngagement& compiled() const { return compiled_; }
    const int* minutes() const { return minutes_.data(); }

    void draw() {
        for (const UncertainItem& uncertain : uncertain_) {
            const ItemToPlan& item = *uncertain.item;
            const double spread = static_cast<double>((item.high - item.low).in_minutes());
            const double drawn = uncertain.shape->quantile(random_.next_fraction()) * spread;
            const Effort effort =
                item.low + Effort::minutes(static_cast<std::int64_t>(drawn + 0.5));
            const StepMinutes split = step_minutes(item, effort);
            minutes_[uncertain.first_step] = split.before;
            if (item.developer) minutes_[uncertain.first_step + 2] = split.after;
        }
    }

private:
    CompiledEngagement compiled_;
    Random random_;
    std::vector<int> minutes_;
    std::vector<UncertainItem> uncertain_;
};

FinishForecast percentiles(std::vector<DayIndex>& finishes, const DayGrid& grid) {
    std::ranges::sort(finishes);
    const auto by = [&](std::size_t percent) {
        // The smallest number of samples that is at least so many percent of all.
        const std::size_t count = (finishes.size() * percent + 99) / 100;
        return grid.day_at(finishes[count - 1]);
    };
    return {.p50 = by(50), .p80 = by(80), .p95 = by(95)};
}

/// Samples the engagements of one component, which share people with nobody outside it.
class ComponentSampler {
public:
    ComponentSampler(DayGrid& grid, const Portfolio& portfolio, int samples)
        : grid_(grid),
          free_(grid, portfolio),
          run_(grid, free_),
          latest_(static_cast<std::size_t>(samples), 0) {
        trace_.detail = TraceDetail::usage;
    }

    /// `engagements` in the order in which they take time; gives each one's forecast.
    std::vector<FinishForecast> sample(std::vector<SampledEngagement>& engagements,
                                       const std::vector<const std::vector<int>*>& block_orders);
    /// Of each sample the last finish in all components until now.
    std::vector<DayIndex>& latest() { return latest_; }

private:
    struct Taken {
        std::size_t person = 0;
        DayIndex day = 0;
        int minutes = 0;
    };

    DayIndex plan(const SampledEngagement& engagement, const std::vector<int>* block_order,
                  bool takes_time);
    void note_finish(std::size_t round, DayIndex finish) {
        latest_[round] = std::max(latest_[round], finish);
    }

    DayGrid& grid_;
    FreeMinutes free_;
    EngagementRun run_;
    RunTrace trace_;
    std::vector<Taken> taken_;
    std::vector<DayIndex> latest_;
};

DayIndex ComponentSampler::plan(const SampledEngagement& engagement,
                                const std::vector<int>* block_order, bool takes_time) {
    RunVariation variation;
    variation.step_minutes = engagement.minutes();
    variation.block_order = block_order;
    const CompiledEngagement& compiled = engagement.compiled();
    const auto finish = run_.run(compiled, variation, takes_time ? &trace_ : nullptr);
    if (takes_time) {
        for (const Usage& usage : trace_.usage) {
            const std::size_t person =
                usage.worker == manager_slot
                    ? compiled.manager
                    : compiled.developers[static_cast<std::size_t>(usage.worker)];
            free_.take(person, usage.day, usage.minutes);
            taken_.push_back({person, usage.day, usage.minutes});
        }
    }
    // An overrun so long that it leaves the grid ends on its last day.
    return finish.value_or(grid_.end() - 1);
}

std::vector<FinishForecast> ComponentSampler::sample(
    std::vector<SampledEngagement>& engagements,
    const std::vector<const std::vector<int>*>& block_orders) {
    const auto first_uncertain = static_cast<std::size_t>(
        std::ranges::find_if(engagements, &SampledEngagement::is_uncertain) - engagements.begin());
    std::vector<FinishForecast> forecasts;
    for (std::size_t i = 0; i < first_uncertain; ++i) {
        const DayIndex finish = plan(engagements[i], block_orders[i], true);
        for (std::size_t round = 0; round < latest_.size(); ++round) note_finish(round, finish);
        const Day day = grid_.day_at(finish);
        forecasts.push_back({day, day, day});
    }
    taken_.clear();
    std::vector<std::vector<DayIndex>> finishes(engagements.size());
    const std::size_t rounds = first_uncertain < engagements.size() ? latest_.size() : 0;
    for (std::size_t round = 0; round < rounds; ++round) {
        for (std::size_t i = first_uncertain; i < engagements.size(); ++i) {
            engagements[i].draw();
            const bool is_last = i + 1 == engagements.size();
            finishes[i].push_back(plan(engagements[i], block_orders[i], !is_last));
            note_finish(round, finishes[i].back());
        }
        for (const Taken& taken : taken_) free_.give_back(taken.person, taken.day, taken.minutes);
        taken_.clear();
    }
    for (std::size_t i = first_uncertain; i < engagements.size(); ++i) {
        forecasts.push_back(percentiles(finishes[i], grid_));
    }
    return forecasts;
}

}  // namespace

PortfolioForecast forecast_portfolio(const Portfolio& portfolio, const ChosenOrder& order,
                                     int samples, std::uint64_t seed) {
    DayGrid grid(portfolio);
    ShapeBook shapes;
    ComponentSampler sampler(grid, portfolio, samples);
    std::vector<FinishForecast> forecasts(portfolio.engagements.size());
    const auto sequence =
        order.engagements.empty() ? order_of_engagements(portfolio) : order.engagements;
    for (const auto& component : components(portfolio, sequence)) {
        std::vector<SampledEngagement> engagements;
        std::vector<const std::vector<int>*> block_orders;
        for (const std::size_t index : component) {
            const EngagementToPlan& engagement = portfolio.engagements[index];
            engagements.emplace_back(engagement, compile(engagement, portfolio, grid), shapes,
                                     Random(seed, index));
            block_orders.push_back(order.blocks.empty() ? nullptr : &order.blocks[index]);
        }
        const auto sampled = sampler.sample(engagements, block_orders);
        for (std::size_t i = 0; i < component.size(); ++i) forecasts[component[i]] = sampled[i];
    }
    PortfolioForecast forecast{std::move(forecasts), std::nullopt};
    if (!portfolio.engagements.empty()) forecast.whole = percentiles(sampler.latest(), grid);
    return forecast;
}

std::vector<FinishForecast> forecast_finishes(const Portfolio& portfolio, const ChosenOrder& order,
                                              int samples, std::uint64_t seed) {
    return forecast_portfolio(portfolio, order, samples, seed).engagements;
}

}  // namespace slipway::forecast
