#include "server/planned_effort.hpp"

#include "delivery/estimate/estimate_queries.hpp"

namespace slipway {

std::vector<PlannedEffort> agreed_effort(sql::Transaction& sql, const EngagementFacts& engagement) {
    std::vector<PlannedEffort> plan;
    const auto agreed = find_agreed_estimate(sql, engagement);
    if (!agreed) return plan;
    const EstimateRollUp sums =
        roll_up(agreed->document, agreed->version.snapshot.estimate, engagement.package);
    for (const StageTotal& stage : sums.stages) {
        if (stage.stage == EngagementStage::configuration) continue;  // its items, below
        plan.push_back({.engagement_id = engagement.id,
                        .stage = stage.stage,
                        .block_id = {},
                        .block_title = {},
                        .item_id = {},
                        .effort_minutes = stage.total.minutes});
    }
    for (const BlockTotal& block : sums.blocks) {
        const DocumentBlock* words = find_block(agreed->document, block.block_id);
        for (const ItemTotal& item : block.items) {
            plan.push_back({.engagement_id = engagement.id,
                            .stage = EngagementStage::configuration,
                            .block_id = block.block_id,
                            .block_title = words != nullptr ? words->title : std::string(),
                            .item_id = item.item_id,
                            .effort_minutes = item.total.minutes});
        }
    }
    return plan;
}

}  // namespace slipway
