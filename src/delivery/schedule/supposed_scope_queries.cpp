#include "delivery/schedule/supposed_scope_queries.hpp"

#include <algorithm>

#include "base/assert.hpp"
#include "delivery/schedule/core/replan.hpp"
#include "delivery/schedule/schedule_queries.hpp"
#include "delivery/schedule/schedule_store.hpp"

namespace slipway {
namespace {

/// The scope may be the first to need a developer.
void ensure_developers(sql::Transaction& sql, const EngagementInput& engagement,
                       const ReadingMoment& moment, ScheduleInputs& inputs) {
    for (const ActivityInput& activity : engagement.activities) {
        for (const ItemInput& item : activity.items) {
            if (!item.developer_id) continue;
            const auto known =
                std::ranges::find(inputs.people, *item.developer_id, &PersonInput::id);
            if (known != inputs.people.end()) continue;
            inputs.people.push_back(read_person_input(sql, inputs.provider_workspace_id,
                                                      *item.developer_id, moment));
        }
    }
}

}  // namespace

std::optional<SupposedPortfolio> suppose_scope(sql::Transaction& sql,
                                               const EngagementFacts& engagement,
                                               const SupposedScope& scope, Instant now) {
    const WorkspaceId provider = engagement.provider_workspace_id;
    auto inputs = ScheduleStore(sql).inputs(provider);
    const auto finish = planned_finish_of(sql, engagement);
    if (!inputs || !finish) return std::nullopt;
    EngagementInput* input = find_engagement_input(*inputs, engagement.id);
    if (input == nullptr) return std::nullopt;
    // The provider's people read every version, whoever asks here.
    const auto facts = find_engagement(sql, Actor::system(provider), engagement.id);
    ASSERT(facts.has_value(), "an engagement in the plan is the provider's");
    // As of the day that the plan looks ahead from, so that the change alone makes the difference.
    const ReadingMoment moment{inputs->first_day, now.plus(std::chrono::milliseconds(1)),
                               inputs->first_day + std::chrono::days{1}};
    *input = read_engagement_input(sql, *facts, developers_of(sql, provider), moment, &scope);
    ensure_developers(sql, *input, moment, *inputs);
    return SupposedPortfolio{engagement.id, *finish, std::move(*inputs)};
}

std::optional<Day> supposed_finish(SupposedPortfolio portfolio) {
    const PlannedSchedule planned = plan_what_ends(std::move(portfolio.inputs));
    const auto& engagements = planned.inputs.engagements;
    const auto found =
        std::ranges::find(engagements, portfolio.engagement_id, &EngagementInput::id);
    if (found == engagements.end()) return std::nullopt;
    return planned.plan.engagements[static_cast<std::size_t>(found - engagements.begin())].finish;
}

}  // namespace slipway
