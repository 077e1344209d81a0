#include "delivery/schedule/plan_file.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <map>

#include "delivery/schedule/plan_file_capacity.hpp"
#include "delivery/schedule/plan_file_causes.hpp"
#include "delivery/schedule/plan_file_format.hpp"
#include "delivery/schedule/plan_file_reader.hpp"
#include "delivery/schedule/plan_file_warnings.hpp"
#include "engines/forecast/finish_forecast.hpp"
#include "engines/scheduling/list_planner.hpp"
#include "engines/scheduling/order_search.hpp"
#include "engines/service_term/service_term.hpp"
#include "platform/describe/json.hpp"

namespace slipway {
namespace plan_file {
namespace {

using scheduling::ListPlanner;
using scheduling::SearchedPlan;
using working_time::WorkingCalendar;

/// Millionths as a decimal number without needless zeros.
std::string decimal_of_millionths(std::int64_t millionths) {
    std::string text = fmt::format("{}.{:06}", millionths / 1'000'000, millionths % 1'000'000);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

PlanObjective objective_in_words(const scheduling::Objective& objective) {
    return {{decimal_of_millionths(objective.weighted_days_millionths)}, objective.latest_finish};
}

/// Makes the answer of one portfolio.
class Answer {
public:
    Answer(const ReadPortfolio& read, const scheduling::PortfolioPlan& plan)
        : read_(read),
          plan_(plan),
          capacities_(read, plan),
          warnings_(warnings_of(read, capacities_)),
          minutes_(read.file.people.size()) {
        for (const auto& engagement : plan.engagements) {
            for (const auto& worked : engagement.work) {
                minutes_[worked.person][worked.day] += worked.effort.in_minutes();
            }
        }
    }

    Result<PlannedEngagement> engagement(std::size_t index) const;
    JsonText person(std::size_t index) const;

private:
    const WorkingCalendar& calendar_of(std::size_t person) const {
        return read_.portfolio.calendars[read_.portfolio.people[person].calendar];
    }
    Result<ServiceTerm> service_term_of(std::size_t index) const;
    std::vector<JsonText> minutes_of(std::size_t person) const;

    const ReadPortfolio& read_;
    const scheduling::PortfolioPlan& plan_;
    ManagerCapacities capacities_;
    std::vector<std::vector<JsonText>> warnings_;
    /// For each person.
    std::vector<std::map<Day, std::int64_t>> minutes_;
};

Result<ServiceTerm> Answer::service_term_of(std::size_t index) const {
    const Package& package = read_.package_of(index);
    const auto& engagement = read_.portfolio.engagements[index];
    Effort total;
    for (const Effort stage : engagement.stages) total += stage;
    for (const auto& block : engagement.blocks) {
        for (const auto& item : block.items) total += item.effort;
    }
    const bool is_junior = package.tier == PackageTier::junior;
    const service_term::TermRules rules{
        .tier = is_junior ? service_term::Tier::junior : service_term::Tier::senior,
        .quota = Effort::minutes(is_junior ? *package.minutes_per_day : *package.minutes_per_month),
        .base_months = package.base_months};
    const auto term =
        service_term::service_term(rules, total, engagement.start, calendar_of(engagement.manager));
    if (!term) {
        return refuse(RefusalCode::invalid, "service_term.never_ends",
                      fmt::format("engagements/{}", index),
                      {{"expected", "a service term that ends before the year 3000"}});
    }
    return ServiceTerm{term->exact_months, term->months, term->ends};
}

Result<PlannedEngagement> Answer::engagement(std::size_t index) const {
    const auto& file = read_.file.engagements[index];
    const auto& plan = plan_.engagements[index];
    const std::size_t manager = read_.portfolio.engagements[index].manager;
    PlannedEngagement answer;
    answer.id = file.id;
    answer.start = plan.start;
    answer.finish = plan.finish;
    answer.work_days =
        static_cast<int>(std::ranges::count(plan.work, manager, &scheduling::WorkedDay::person));
    answer.implementation_term = {
        plan.start, plan.finish,
        calendar_of(manager).working_days_between(plan.start, plan.finish + std::chrono::days{1})};
    answer.service_term = TRY(service_term_of(index));
    for (std::size_t b = 0; b < file.blocks.size(); ++b) {
        const auto& block = plan.blocks[b];
        answer.blocks.push_back(
            {file.blocks[b].id, block.start, block.delivered, block.accepted, block.float_days});
        if (block.float_days == 0) answer.critical.push_back(file.blocks[b].id);
    }
    answer.warnings = warnings_[index];
    return answer;
}

std::vector<JsonText> Answer::minutes_of(std::size_t person) const {
    std::vector<JsonText> pairs;
    for (const auto& [day, minutes] : minutes_[person]) {
        pairs.push_back({fmt::format(R"(["{}",{}])", to_text(day), minutes)});
    }
    return pairs;
}

JsonText Answer::person(std::size_t index) const {
    const Person& person = read_.file.people[index];
    if (person.role == PersonRole::developer) {
        return {to_json(PlannedDeveloper{person.id, minutes_of(index)})};
    }
    return {to_json(PlannedManager{person.id, minutes_of(index), capacities_.free_from(index)})};
}

Result<std::string> plan_portfolio(const ReadPortfolio& read, const PlanFileOptions& options) {
    const auto planner = ListPlanner::create(read.portfolio);
    if (!planner) return std::unexpected(with_cause(planner.error(), read));
    const bool is_best = options.policy == PlanPolicy::best;
    SearchedPlan searched;
    if (is_best) {
        searched = scheduling::search_order(
            read.portfolio, planner->plan(),
            scheduling::SearchEffort::milliseconds(options.budget_ms), options.seed);
    }
    const scheduling::PortfolioPlan& chosen = is_best ? searched.plan : planner->plan();

    Plan answer;
    answer.policy = is_best ? "best" : "list";
    answer.objective.list =
        objective_in_words(scheduling::objective_of(read.portfolio, planner->plan()));
    if (is_best) answer.objective.best = objective_in_words(searched.objective);
    const Answer answers(read, chosen);
    std::vector<forecast::FinishForecast> forecasts;
    if (options.samples > 0) {
        forecasts = forecast::forecast_finishes(read.portfolio, searched.order, options.samples,
                                                options.seed, options.threads);
    }
    for (std::size_t e = 0; e < read.file.engagements.size(); ++e) {
        answer.engagements.push_back(TRY(answers.engagement(e)));
        if (forecasts.empty()) continue;
        answer.engagements.back().forecast =
            Forecast{forecasts[e].p50, forecasts[e].p80, forecasts[e].p95};
    }
    for (std::size_t p = 0; p < read.file.people.size(); ++p) {
        answer.people.push_back(answers.person(p));
    }
    return to_json(answer) + "\n";
}

}  // namespace
}  // namespace plan_file

Result<std::string> plan_portfolio_file(std::string_view json, const PlanFileOptions& options) {
    return plan_file::plan_portfolio(TRY(plan_file::read_portfolio(json)), options);
}

}  // namespace slipway
