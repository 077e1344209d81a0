#pragma once

#include <optional>
#include <string>
#include <vector>

#include "delivery/acceptance/block_store.hpp"
#include "delivery/acceptance/core/block_milestones.hpp"
#include "delivery/estimate/estimate_queries.hpp"

namespace slipway {

/// Who has a block, and for how long in that party's working time (DELAY R3, R4).
struct BlockBall {
    BallParty party = BallParty::nobody;
    Instant since;
    std::int64_t working_minutes = 0;
    std::int64_t working_days = 0;     // begun days of the party's calendar behind it
    std::optional<Day> due_on;         // the client's allowance for acceptance
    bool is_overdue = false;
};
BOOST_DESCRIBE_STRUCT(BlockBall, (),
                      (party, since, working_minutes, working_days, due_on, is_overdue))

struct ChecklistEntryView {
    ChecklistItem item = ChecklistItem::configured;
    bool is_done = false;
    std::string evidence;
    std::optional<std::string> done_by_name;
    std::optional<Instant> done_at;
};
BOOST_DESCRIBE_STRUCT(ChecklistEntryView, (), (item, is_done, evidence, done_by_name, done_at))

/// A criterion with what the client said of it last.
struct BlockCriterionView {
    CriterionId id;
    std::string text;
    std::optional<bool> is_met;
    std::string remark;
};
BOOST_DESCRIBE_STRUCT(BlockCriterionView, (), (id, text, is_met, remark))

struct BlockItemView {
    ItemId id;
    std::string title;
    std::string wish;
    std::string variant_title;
    WorkKind work_kind = WorkKind::business_process;
    Effort minutes;
    std::vector<BlockCriterionView> criteria;
    std::vector<std::string> scenarios;
};
BOOST_DESCRIBE_STRUCT(BlockItemView, (),
                      (id, title, wish, variant_title, work_kind, minutes, criteria, scenarios))

struct BlockPredecessor {
    BlockId id;
    std::string title;
    bool is_accepted = false;
};
BOOST_DESCRIBE_STRUCT(BlockPredecessor, (), (id, title, is_accepted))

/// Something that happened to a block, in order.
enum class BlockEventKind { moved, delivered, accepted, returned };
BOOST_DESCRIBE_ENUM(BlockEventKind, moved, delivered, accepted, returned)
struct BlockEventView {
    BlockEventKind kind = BlockEventKind::moved;
    BlockState from_state = BlockState::planned;
    BlockState to_state = BlockState::planned;
    std::string text;  // the reason, note or remarks
    std::optional<std::string> person_name;
    Side side = Side::provider;
    Instant happened_at;
    std::vector<CriterionVerdict> verdicts;
    std::vector<std::string> wishes;
};
BOOST_DESCRIBE_STRUCT(BlockEventView, (),
                      (kind, from_state, to_state, text, person_name, side, happened_at, verdicts,
                       wishes))

struct BlockView {
    BlockId id;
    std::string title;
    std::string purpose;
    std::string result;
    std::int32_t position = 0;  // in the order in force, from 1
    std::int32_t priority = 1;
    BlockState state = BlockState::planned;
    BlockBall ball;
    Effort minutes;
    bool needs_training = false;
    std::vector<BlockPredecessor> after;
    std::vector<ChecklistEntryView> checklist;
    std::vector<BlockItemView> items;
    std::int32_t rounds = 0;  // deliveries so far
    std::vector<BlockEventView> history;
    std::int64_t revision = 1;
    std::vector<BlockState> moves;     // where the actor may move it
    std::vector<std::string> allowed;  // mark_checklist, deliver, accept, return
};
BOOST_DESCRIBE_STRUCT(BlockView, (),
                      (id, title, purpose, result, position, priority, state, ball, minutes,
                       needs_training, after, checklist, items, rounds, history, revision, moves,
                       allowed))

/// In the order in force; empty until an estimate is agreed.
Result<std::vector<BlockView>> block_views(sql::Transaction& sql, const Actor& actor,
                                           EngagementId engagement_id, Instant now);
/// `block.not_found` for what is no block of the engagement.
Result<BlockView> block_view(sql::Transaction& sql, const Actor& actor, EngagementId engagement_id,
                             BlockId block_id, Instant now);

struct BlockOrderView {
    OrderState state = OrderState::proposed;
    std::vector<BlockId> block_ids;
    std::vector<BlockId> proposed_block_ids;  // by dependencies and priorities
    std::optional<Instant> since;
    std::vector<std::string> allowed;  // agree
};
BOOST_DESCRIBE_STRUCT(BlockOrderView, (), (state, block_ids, proposed_block_ids, since, allowed))
Result<BlockOrderView> block_order_view(sql::Transaction& sql, const Actor& actor,
                                        EngagementId engagement_id);

/// For other features: blocks that wait for the client, and the order while there is still
/// something to order: proposed by the product it waits for the client, then for whoever has not
/// answered the other's words.
std::vector<OpenGate> open_block_gates(sql::Transaction& sql, const EngagementFacts& engagement);

/// How far the blocks are, for schedules and forecasts.
struct BlockProgress {
    BlockId block_id;
    std::string title;
    BlockState state = BlockState::planned;
    Instant state_since;
    std::int32_t position = 0;
    bool is_returned = false;  // by the client, and not in testing again
    bool is_waiting = false;   // for another block's acceptance
    bool has_open_customisation = false;  // something to build, and not yet configured
};
std::vector<BlockProgress> block_progress(sql::Transaction& sql,
                                          const EngagementFacts& engagement);
/// New wishes that the client said with its decisions, oldest first.
std::vector<std::string> wishes_of(sql::Transaction& sql, const EngagementFacts& engagement);
/// How far each block was just before a moment, for plans as of then.
std::vector<BlockMilestones> block_milestones(sql::Transaction& sql,
                                              const EngagementFacts& engagement, Instant before);
/// The order in force; the document's own where none is agreed.
std::vector<BlockId> block_order_of(sql::Transaction& sql, const EngagementFacts& engagement,
                                    const DocumentContent& document);
/// Whether there are blocks, and all of them are accepted.
bool is_all_accepted(sql::Transaction& sql, const EngagementFacts& engagement);

}  // namespace slipway
