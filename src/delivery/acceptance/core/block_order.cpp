#include "delivery/acceptance/core/block_order.hpp"

#include <algorithm>
#include <set>

#include "base/assert.hpp"

namespace slipway {

std::vector<BlockId> proposed_order(const DocumentContent& document) {
    std::vector<BlockId> order;
    std::set<BlockId> placed;
    const auto is_next = [&](const DocumentBlock& block) {
        return !placed.contains(block.id) &&
               std::ranges::all_of(block.after, [&](BlockId id) { return placed.contains(id); });
    };
    while (order.size() < document.blocks.size()) {
        const DocumentBlock* next = nullptr;
        for (const DocumentBlock& block : document.blocks) {
            if (is_next(block) && (!next || block.priority < next->priority)) next = &block;
        }
        ASSERT(next, "no block of a checked document waits for itself");
        order.push_back(next->id);
        placed.insert(next->id);
    }
    return order;
}

Result<void> check_order(const DocumentContent& document, const std::vector<BlockId>& order) {
    std::set<BlockId> left;
    for (const DocumentBlock& block : document.blocks) left.insert(block.id);
    std::set<BlockId> placed;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::string field = "block_ids/" + std::to_string(i);
        if (left.erase(order[i]) == 0) {
            return refuse(RefusalCode::invalid, "block_order.blocks_differ", field);
        }
        const DocumentBlock* block = find_block(document, order[i]);
        for (const BlockId id : block->after) {
            if (!placed.contains(id)) {
                return refuse(RefusalCode::invalid, "block_order.block_is_too_early", field,
                              {{"title", block->title},
                               {"after", find_block(document, id)->title}});
            }
        }
        placed.insert(order[i]);
    }
    if (!left.empty()) {
        return refuse(RefusalCode::invalid, "block_order.blocks_differ", "block_ids");
    }
    return {};
}

BlockOrder order_of(const DocumentContent& document,
                    const std::vector<OrderAgreement>& agreements) {
    const OrderAgreement* of_provider = nullptr;
    const OrderAgreement* of_client = nullptr;
    for (const OrderAgreement& agreement : agreements) {
        if (!check_order(document, agreement.block_ids)) continue;
        (agreement.side == Side::client ? of_client : of_provider) = &agreement;
    }
    if (!of_provider && !of_client) return {OrderState::proposed, proposed_order(document), {}};
    const std::vector<BlockId> provider_order =
        of_provider ? of_provider->block_ids : proposed_order(document);
    if (!of_client) {
        return {OrderState::awaiting_client, provider_order, of_provider->agreed_at};
    }
    const bool provider_is_newer = of_provider && of_provider->agreed_at > of_client->agreed_at;
    const Instant newest = provider_is_newer ? of_provider->agreed_at : of_client->agreed_at;
    if (of_client->block_ids == provider_order) {
        return {OrderState::agreed, provider_order, newest};
    }
    return {provider_is_newer ? OrderState::awaiting_client : OrderState::awaiting_provider,
            provider_is_newer ? provider_order : of_client->block_ids, newest};
}

}  // namespace slipway
