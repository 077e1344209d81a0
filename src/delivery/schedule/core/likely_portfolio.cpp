#include "delivery/schedule/core/likely_portfolio.hpp"

#include <algorithm>

#include "delivery/schedule/core/portfolio_of.hpp"

namespace slipway {
namespace {

Effort per_mille_of(Effort effort, std::int64_t per_mille) {
    return Effort::minutes((effort.in_minutes() * per_mille + 500) / 1000);
}

void correct(ItemInput& item, PersonId manager, const forecast::EffortRatios& ratios) {
    const auto corrected = [&](Effort effort) {
        return ratios.apply(effort, item.capability, manager.text());
    };
    const bool is_single =
        item.low_minutes == item.effort_minutes && item.high_minutes == item.effort_minutes;
    const Effort likely = corrected(item.effort_minutes);
    if (is_single) {
        item.low_minutes = per_mille_of(likely, ratios.spread().low);
        item.high_minutes = per_mille_of(likely, ratios.spread().high);
    } else {
        item.low_minutes = std::min(corrected(item.low_minutes), likely);
        item.high_minutes = std::max(corrected(item.high_minutes), likely);
    }
    item.effort_minutes = likely;
}

}  // namespace

scheduling::Portfolio likely_portfolio(const ScheduleInputs& inputs,
                                       const forecast::EffortRatios& ratios) {
    ScheduleInputs corrected = inputs;
    for (EngagementInput& engagement : corrected.engagements) {
        for (ActivityInput& activity : engagement.activities) {
            if (activity.delivered_on) continue;
            for (ItemInput& item : activity.items) correct(item, engagement.manager_id, ratios);
        }
    }
    return make_portfolio(corrected);
}

}  // namespace slipway
