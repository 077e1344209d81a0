#pragma once

#include <optional>
#include <string>
#include <vector>

#include "delivery/acceptance/core/block_order.hpp"
#include "delivery/acceptance/core/block_progress.hpp"
#include "platform/sql/database.hpp"

namespace slipway {

struct Block {
    BlockId block_id;
    BlockState state = BlockState::planned;
    Instant state_since;
    std::vector<ChecklistEntry> checklist;
    bool is_removed = false;  // the document has it no more
    std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(Block, (), (block_id, state, state_since, checklist, is_removed, revision))

struct BlockStateChange {
    BlockId block_id;
    BlockState from_state = BlockState::planned;
    BlockState to_state = BlockState::planned;
    std::string reason;
    std::optional<PersonId> person_id;
    Side side = Side::provider;
    Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(BlockStateChange, (),
                      (block_id, from_state, to_state, reason, person_id, side, changed_at))

/// One handing over to the client; each round has its own allowance (DELAY R12).
struct BlockDelivery {
    BlockDeliveryId id;
    BlockId block_id;
    std::int32_t round = 1;
    std::string note;
    PersonId person_id;
    Instant delivered_at;
    Day due_on{};
};
BOOST_DESCRIBE_STRUCT(BlockDelivery, (),
                      (id, block_id, round, note, person_id, delivered_at, due_on))

/// The client's word on a delivery: an acceptance or a return, each in a table of its own.
struct BlockDecision {
    BlockDeliveryId delivery_id;
    BlockId block_id;
    std::vector<CriterionVerdict> verdicts;
    std::vector<std::string> wishes;  // new ones, for change requests (DELAY R12)
    std::string remarks;
    PersonId person_id;
    Instant decided_at;
};
BOOST_DESCRIBE_STRUCT(BlockDecision, (),
                      (delivery_id, block_id, verdicts, wishes, remarks, person_id, decided_at))

/// The blocks of one engagement and everything that happened to them.
class BlockStore {
public:
    BlockStore(sql::Transaction& transaction, const EngagementFacts& engagement)
        : sql_(transaction),
          workspace_id_(engagement.workspace_id),
          engagement_id_(engagement.id) {}

    std::vector<Block> blocks();
    std::optional<Block> find(BlockId id);
    /// Nothing happens to a block that is there.
    void ensure(BlockId id, const std::vector<ChecklistEntry>& checklist, Instant now);
    void set_removed(BlockId id, bool is_removed);
    /// False when the stored revision is another one.
    bool save_checklist(BlockId id, const std::vector<ChecklistEntry>& checklist,
                        std::int64_t expected_revision);
    void change_state(Uuid id, const BlockStateChange& change);
    std::vector<BlockStateChange> state_changes();  // oldest first

    void add_delivery(const BlockDelivery& delivery);
    std::vector<BlockDelivery> deliveries();  // oldest first
    void add_acceptance(const BlockDecision& decision);
    std::vector<BlockDecision> acceptances();
    void add_return(const BlockDecision& decision);
    std::vector<BlockDecision> returns();  // oldest first

    void add_order_agreement(Uuid id, const OrderAgreement& agreement);
    std::vector<OrderAgreement> order_agreements();  // oldest first

private:
    sql::Transaction& sql_;
    WorkspaceId workspace_id_;
    EngagementId engagement_id_;
};

}  // namespace slipway
