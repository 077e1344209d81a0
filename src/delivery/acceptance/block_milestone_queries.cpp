#include <map>

#include "delivery/acceptance/block_queries.hpp"

namespace slipway {

std::vector<BlockMilestones> block_milestones(sql::Transaction& sql,
                                              const EngagementFacts& engagement, Instant before) {
    std::map<BlockId, BlockMilestones> blocks;
    for (const BlockStateChange& change : BlockStore(sql, engagement).state_changes()) {
        if (change.changed_at >= before) break;
        BlockMilestones& block = blocks[change.block_id];
        block.block_id = change.block_id;
        block.state = change.to_state;
        if (!block.started_at) block.started_at = change.changed_at;
        if (change.to_state == BlockState::delivered) {
            block.delivered_at = change.changed_at;
        } else if (change.to_state == BlockState::accepted) {
            block.accepted_at = change.changed_at;
        } else {
            block.delivered_at.reset();
            block.accepted_at.reset();
        }
    }
    std::vector<BlockMilestones> milestones;
    for (const auto& [id, block] : blocks) milestones.push_back(block);
    return milestones;
}

std::vector<BlockId> block_order_of(sql::Transaction& sql, const EngagementFacts& engagement,
                                    const DocumentContent& document) {
    return order_of(document, BlockStore(sql, engagement).order_agreements()).block_ids;
}

}  // namespace slipway
