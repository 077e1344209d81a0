#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <vector>

#include "base/day.hpp"
#include "delivery/engagement/core/engagement.hpp"
#include "delivery/implementation_document/core/document.hpp"

// In which order blocks are set up: proposed by the product, agreed by the parties (DOMAIN §3.4).

namespace slipway {

/// One party's word on the order. The order is agreed when the newest words of both are the same;
/// while the provider has said nothing, its word is the proposed order.
struct OrderAgreement {
    Side side = Side::client;
    std::vector<BlockId> block_ids;
    PersonId person_id;
    Instant agreed_at;
};
BOOST_DESCRIBE_STRUCT(OrderAgreement, (), (side, block_ids, person_id, agreed_at))

/// Blocks after those they wait for; among those that could be next, the one of lower priority
/// number, then as in the document.
std::vector<BlockId> proposed_order(const DocumentContent& document);

/// Refuses a list that is not of exactly the document's blocks (`block_order.blocks_differ`), and a
/// block before one that it waits for (`block_order.block_is_too_early`); `field` names the place.
Result<void> check_order(const DocumentContent& document, const std::vector<BlockId>& order);

enum class OrderState { proposed, awaiting_client, awaiting_provider, agreed };
BOOST_DESCRIBE_ENUM(OrderState, proposed, awaiting_client, awaiting_provider, agreed)

/// The order in force and how far it is agreed.
struct BlockOrder {
    OrderState state = OrderState::proposed;
    std::vector<BlockId> block_ids;
    std::optional<Instant> since;
};
/// `agreements` from oldest to newest. Words about blocks that have changed since count no more.
BlockOrder order_of(const DocumentContent& document,
                    const std::vector<OrderAgreement>& agreements);

}  // namespace slipway
