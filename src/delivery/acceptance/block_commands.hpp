#pragma once

#include <string>
#include <vector>

#include "delivery/acceptance/block_queries.hpp"
#include "platform/work/unit_of_work.hpp"

namespace slipway {

struct NewBlockStateChange {
    BlockState to_state = BlockState::in_progress;
    std::string reason;  // of a way back
};
BOOST_DESCRIBE_STRUCT(NewBlockStateChange, (), (to_state, reason))
std::span<const MemberRule> describe_rules(const NewBlockStateChange*);

struct ChecklistChange {
    std::vector<ChecklistMark> items;  // the named ones; the others stay as they are
};
BOOST_DESCRIBE_STRUCT(ChecklistChange, (), (items))

struct NewBlockDelivery {
    std::string note;  // what the client should look at
};
BOOST_DESCRIBE_STRUCT(NewBlockDelivery, (), (note))
std::span<const MemberRule> describe_rules(const NewBlockDelivery*);

/// The client's word on a delivered block. Criteria without a verdict go with the whole.
struct NewBlockDecision {
    std::vector<CriterionVerdict> verdicts;
    std::string remarks;
    std::vector<std::string> wishes;  // what is new: a change request is made of it (DELAY R12)
};
BOOST_DESCRIBE_STRUCT(NewBlockDecision, (), (verdicts, remarks, wishes))
std::span<const MemberRule> describe_rules(const NewBlockDecision*);

struct NewOrderAgreement {
    std::vector<BlockId> block_ids;
};
BOOST_DESCRIBE_STRUCT(NewOrderAgreement, (), (block_ids))
std::span<const MemberRule> describe_rules(const NewOrderAgreement*);

/// Moves blocks, hands them over, and takes the client's word (DOMAIN §3.4, DELAY R12).
class BlockCommands {
public:
    explicit BlockCommands(UnitOfWork& work) : work_(work) {}

    Result<BlockView> move(const Actor& actor, EngagementId engagement_id, BlockId block_id,
                           const NewBlockStateChange& change);
    Result<BlockView> mark(const Actor& actor, EngagementId engagement_id, BlockId block_id,
                           const ChecklistChange& change, std::int64_t expected_revision);
    Result<BlockView> deliver(const Actor& actor, EngagementId engagement_id, BlockId block_id,
                              const NewBlockDelivery& delivery);
    Result<BlockView> accept(const Actor& actor, EngagementId engagement_id, BlockId block_id,
                             const NewBlockDecision& decision);
    Result<BlockView> return_block(const Actor& actor, EngagementId engagement_id,
                                   BlockId block_id, const NewBlockDecision& decision);
    /// One party's word on the order; the same of both is the agreement.
    Result<BlockOrderView> agree_order(const Actor& actor, EngagementId engagement_id,
                                       const NewOrderAgreement& agreement);

    /// Makes the blocks of the agreed estimate's document: new ones planned, those that it has no
    /// more removed, the rest as they are. Idempotent.
    void follow_document(const EngagementFacts& engagement);

private:
    struct Place {
        EngagementFacts engagement;
        DocumentContent document;
        Block block;
    };
    /// The block for somebody who may do this with it now.
    Result<Place> find(const Actor& actor, const Permission& permission, EngagementId engagement_id,
                       BlockId block_id);
    void change_state(const Actor& actor, const Place& place, BlockState to,
                      const std::string& reason);
    BlockDecision decision_of(const Actor& actor, const Place& place,
                              const NewBlockDecision& decision);
    void record(const Actor& actor, const Place& place, std::string type, std::size_t wishes = 0);

    UnitOfWork& work_;
};

}  // namespace slipway
