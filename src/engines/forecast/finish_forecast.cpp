#include "engines/forecast/finish_forecast.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <functional>
#include <thread>

#include "engines/forecast/pert.hpp"
#include "engines/scheduling/components.hpp"
#include "engines/scheduling/engagement_run.hpp"
#include "engines/scheduling/random.hpp"

namespace slipway::forecast {
namespace {

using namespace scheduling;

/// Where the likely effort of an item lies between its ends.
Rational mode_of(const ItemToPlan& item) {
    return Rational((item.effort - item.low).in_minutes(), (item.high - item.low).in_minutes());
}

bool is_drawn(const ItemToPlan& item, const BlockToPlan& block) {
    return item.high > item.low && !block.delivered_on && !block.accepted_on;
}

PertBook shapes_of(const Portfolio& portfolio) {
    PertBook shapes;
    for (const EngagementToPlan& engagement : portfolio.engagements) {
        for (const BlockToPlan& block : engagement.blocks) {
            for (const ItemToPlan& item : block.items) {
                if (is_drawn(item, block)) shapes.include(mode_of(item));
            }
        }
    }
    return shapes;
}

/// An item whose effort is drawn, and the steps that it fills.
struct UncertainItem {
    const ItemToPlan* item = nullptr;
    PertShape shape;
    std::size_t first_step = 0;
};

/// One engagement of the simulation: its steps with the minutes of the present sample.
class SampledEngagement {
public:
    SampledEngagement(const EngagementToPlan& engagement, CompiledEngagement compiled,
                      const PertBook& shapes, Random random)
        : compiled_(std::move(compiled)), random_(random) {
        for (const Step& step : compiled_.steps) minutes_.push_back(step.minutes);
        std::size_t step = 0;
        for (const BlockToPlan& block : engagement.blocks) {
            for (const ItemToPlan& item : block.items) {
                if (is_drawn(item, block)) {
                    uncertain_.push_back({&item, shapes.shape_of(mode_of(item)), step});
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
            const double drawn = uncertain.shape.quantile(random_.next_fraction()) * spread;
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

/// What is to be forecast; all threads read it.
struct Simulation {
    const Portfolio& portfolio;
    const ChosenOrder& order;
    int samples = 0;
    std::uint64_t seed = 0;
    PertBook shapes;
    std::vector<std::vector<std::size_t>> components;
};

/// Samples components, which share people with nobody outside them, one after the other. Each
/// thread has its own.
class ComponentSampler {
public:
    explicit ComponentSampler(const Simulation& simulation)
        : simulation_(simulation),
          grid_(simulation.portfolio),
          free_(grid_, simulation.portfolio),
          run_(grid_, free_),
          latest_(static_cast<std::size_t>(simulation.samples), 0) {
        trace_.detail = TraceDetail::usage;
    }

    /// Writes the forecasts of a component's engagements to their places in `forecasts`.
    void sample(const std::vector<std::size_t>& component, std::vector<FinishForecast>& forecasts);
    /// Of each sample the last finish in all components until now.
    const std::vector<DayIndex>& latest() const { return latest_; }

private:
    struct Taken {
        std::size_t person = 0;
        DayIndex day = 0;
        int minutes = 0;
    };

    DayIndex plan(const SampledEngagement& engagement, const std::vector<int>* block_order,
                  bool takes_time);
    /// `engagements` in the order in which they take time; gives each one's forecast.
    std::vector<FinishForecast> sample_in_order(
        std::vector<SampledEngagement>& engagements,
        const std::vector<const std::vector<int>*>& block_orders);
    void note_finish(std::size_t round, DayIndex finish) {
        latest_[round] = std::max(latest_[round], finish);
    }

    const Simulation& simulation_;
    DayGrid grid_;
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

std::vector<FinishForecast> ComponentSampler::sample_in_order(
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

void ComponentSampler::sample(const std::vector<std::size_t>& component,
                              std::vector<FinishForecast>& forecasts) {
    const auto& [portfolio, order, samples, seed, shapes, components] = simulation_;
    std::vector<SampledEngagement> engagements;
    std::vector<const std::vector<int>*> block_orders;
    for (const std::size_t index : component) {
        const EngagementToPlan& engagement = portfolio.engagements[index];
        engagements.emplace_back(engagement, compile(engagement, portfolio, grid_), shapes,
                                 Random(seed, index));
        block_orders.push_back(order.blocks.empty() ? nullptr : &order.blocks[index]);
    }
    const auto sampled = sample_in_order(engagements, block_orders);
    for (std::size_t i = 0; i < component.size(); ++i) forecasts[component[i]] = sampled[i];
}

/// The last finish of each sample. Components are taken by whichever thread is free; as each
/// engagement draws from a stream of its own, it does not matter which.
std::vector<DayIndex> sample_all(const Simulation& simulation, std::size_t threads,
                                 std::vector<FinishForecast>& forecasts) {
    std::atomic<std::size_t> next = 0;
    std::vector<std::vector<DayIndex>> latest(threads);
    std::vector<std::exception_ptr> failures(threads);
    const auto work = [&](std::size_t thread) {
        try {
            ComponentSampler sampler(simulation);
            while (true) {
                const std::size_t component = next++;
                if (component >= simulation.components.size()) break;
                sampler.sample(simulation.components[component], forecasts);
            }
            latest[thread] = sampler.latest();
        } catch (...) {
            failures[thread] = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> others;
        for (std::size_t thread = 1; thread < threads; ++thread) others.emplace_back(work, thread);
        work(0);
    }
    for (const std::exception_ptr& failure : failures) {
        if (failure) std::rethrow_exception(failure);
    }
    for (const std::vector<DayIndex>& other : latest) {
        std::ranges::transform(latest[0], other, latest[0].begin(),
                               [](DayIndex a, DayIndex b) { return std::max(a, b); });
    }
    return std::move(latest[0]);
}

}  // namespace

PortfolioForecast forecast_portfolio(const Portfolio& portfolio, const ChosenOrder& order,
                                     int samples, std::uint64_t seed, int threads) {
    const auto sequence =
        order.engagements.empty() ? order_of_engagements(portfolio) : order.engagements;
    Simulation simulation{
        portfolio, order, samples, seed, shapes_of(portfolio), components(portfolio, sequence)};
    // The largest first: whoever takes it last would keep all others waiting.
    std::ranges::stable_sort(simulation.components, std::greater<>(),
                             &std::vector<std::size_t>::size);
    PortfolioForecast forecast{std::vector<FinishForecast>(portfolio.engagements.size()),
                               std::nullopt};
    if (portfolio.engagements.empty()) return forecast;
    const std::size_t useful =
        std::clamp<std::size_t>(static_cast<std::size_t>(threads), 1, simulation.components.size());
    auto latest = sample_all(simulation, useful, forecast.engagements);
    forecast.whole = percentiles(latest, DayGrid(portfolio));
    return forecast;
}

std::vector<FinishForecast> forecast_finishes(const Portfolio& portfolio, const ChosenOrder& order,
                                              int samples, std::uint64_t seed, int threads) {
    return forecast_portfolio(portfolio, order, samples, seed, threads).engagements;
}

}  // namespace slipway::forecast
