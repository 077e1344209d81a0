#include "delivery/acceptance/block_commands.hpp"

#include <algorithm>

#include "base/assert.hpp"
#include "base/text.hpp"
#include "collaboration/calendar/calendar_queries.hpp"
#include "delivery/acceptance/core/block_permissions.hpp"
#include "delivery/engagement/engagement_commands.hpp"

namespace slipway {
namespace {

struct BlockPayload {
    BlockId block_id;
    std::string title;
    BlockState from_state = BlockState::planned;
    std::int32_t wishes = 0;
};
BOOST_DESCRIBE_STRUCT(BlockPayload, (), (block_id, title, from_state, wishes))

std::optional<std::string> first_not_accepted(BlockStore& store, const DocumentContent& document,
                                              BlockId block_id) {
    for (const BlockId id : find_block(document, block_id)->after) {
        const auto earlier = store.find(id);
        if (!earlier || earlier->state != BlockState::accepted) {
            return find_block(document, id)->title;
        }
    }
    return std::nullopt;
}

BlockDelivery newest_delivery(BlockStore& store, BlockId block_id) {
    std::optional<BlockDelivery> newest;
    for (BlockDelivery& delivery : store.deliveries()) {
        if (delivery.block_id == block_id) newest = std::move(delivery);
    }
    ASSERT(newest.has_value(), "a delivered block has a delivery");
    return *newest;
}

}  // namespace

Result<BlockCommands::Place> BlockCommands::find(const Actor& actor, const Permission& permission,
                                                 EngagementId engagement_id, BlockId block_id) {
    EngagementFacts engagement = TRY(find_engagement(work_.sql(), actor, engagement_id));
    TRY(require(actor, permission, engagement));
    TRY(require_open(engagement));
    if (engagement.stage != EngagementStage::configuration) {
        return refuse(RefusalCode::conflict, "block.configuration_is_not_open");
    }
    auto agreed = find_agreed_estimate(work_.sql(), engagement);
    auto block = BlockStore(work_.sql(), engagement).find(block_id);
    if (!agreed || !block || block->is_removed) {
        return refuse(RefusalCode::not_found, "block.not_found");
    }
    return Place{std::move(engagement), std::move(agreed->document), std::move(*block)};
}

void BlockCommands::record(const Actor& actor, const Place& place, std::string type,
                           std::size_t wishes) {
    const BlockId id = place.block.block_id;
    work_.record(actor,
                 engagement_event(place.engagement, std::move(type),
                                  {to_json(BlockPayload{id, find_block(place.document, id)->title,
                                                        place.block.state,
                                                        static_cast<std::int32_t>(wishes)})}));
}

void BlockCommands::change_state(const Actor& actor, const Place& place, BlockState to,
                                 const std::string& reason) {
    BlockStore(work_.sql(), place.engagement)
        .change_state(work_.new_id<Id<struct BlockStateChangeKind>>().uuid(),
                      {.block_id = place.block.block_id,
                       .from_state = place.block.state,
                       .to_state = to,
                       .reason = std::string(trimmed(reason)),
                       .person_id = actor.person_id,
                       .side = place.engagement.side,
                       .changed_at = work_.now()});
}

Result<BlockView> BlockCommands::move(const Actor& actor, EngagementId engagement_id,
                                      BlockId block_id, const NewBlockStateChange& change) {
    const Place place = TRY(find(actor, move_blocks, engagement_id, block_id));
    BlockStore store(work_.sql(), place.engagement);
    TRY(check_move(place.block.state, change.to_state, change.reason,
                   first_not_accepted(store, place.document, block_id)));
    change_state(actor, place, change.to_state, change.reason);
    const bool is_start =
        place.block.state == BlockState::planned && change.to_state == BlockState::in_progress;
    const bool is_recall = place.block.state == BlockState::delivered;
    record(actor, place,
           is_start    ? "block.started"
           : is_recall ? "block.recalled"
                       : "block.moved");
    return block_view(work_.sql(), actor, engagement_id, block_id, work_.now());
}

Result<BlockView> BlockCommands::mark(const Actor& actor, EngagementId engagement_id,
                                      BlockId block_id, const ChecklistChange& change,
                                      std::int64_t expected_revision) {
    const Place place = TRY(find(actor, mark_checklist, engagement_id, block_id));
    if (place.block.state == BlockState::delivered || place.block.state == BlockState::accepted) {
        return refuse(RefusalCode::conflict, "block.is_delivered_already");
    }
    const auto checklist =
        TRY(marked(place.block.checklist, change.items, actor.person_id, work_.now()));
    BlockStore store(work_.sql(), place.engagement);
    if (!store.save_checklist(block_id, checklist, expected_revision)) {
        return refuse(RefusalCode::stale, "block.changed_meanwhile", {},
                      {{"current_revision", place.block.revision}});
    }
    record(actor, place, "block.checklist_changed");
    return block_view(work_.sql(), actor, engagement_id, block_id, work_.now());
}

Result<BlockView> BlockCommands::deliver(const Actor& actor, EngagementId engagement_id,
                                         BlockId block_id, const NewBlockDelivery& delivery) {
    const Place place = TRY(find(actor, deliver_blocks, engagement_id, block_id));
    TRY(check_delivery(place.block.state, place.block.checklist));
    BlockStore store(work_.sql(), place.engagement);
    const auto earlier = store.deliveries();
    const auto rounds = std::ranges::count(earlier, block_id, &BlockDelivery::block_id);
    store.add_delivery(
        {.id = work_.new_id<BlockDeliveryId>(),
         .block_id = block_id,
         .round = static_cast<std::int32_t>(rounds) + 1,
         .note = std::string(trimmed(delivery.note)),
         .person_id = actor.person_id,
         .delivered_at = work_.now(),
         .due_on = acceptance_due(today_of(place.engagement, work_.now()),
                                  place.engagement.package.acceptance_days,
                                  manager_calendar(work_.sql(), place.engagement),
                                  find_calendar(work_.sql(), place.engagement.workspace_id))});
    change_state(actor, place, BlockState::delivered, delivery.note);
    record(actor, place, "block.delivered");
    return block_view(work_.sql(), actor, engagement_id, block_id, work_.now());
}

BlockDecision BlockCommands::decision_of(const Actor& actor, const Place& place,
                                         const NewBlockDecision& decision) {
    BlockStore store(work_.sql(), place.engagement);
    BlockDecision made{.delivery_id = newest_delivery(store, place.block.block_id).id,
                       .block_id = place.block.block_id,
                       .verdicts = decision.verdicts,
                       .remarks = std::string(trimmed(decision.remarks)),
                       .person_id = actor.person_id,
                       .decided_at = work_.now()};
    for (const std::string& wish : decision.wishes) {
        if (!trimmed(wish).empty()) made.wishes.emplace_back(trimmed(wish));
    }
    return made;
}

Result<BlockView> BlockCommands::accept(const Actor& actor, EngagementId engagement_id,
                                        BlockId block_id, const NewBlockDecision& decision) {
    const Place place = TRY(find(actor, accept_blocks, engagement_id, block_id));
    TRY(check_acceptance(place.block.state, *find_block(place.document, block_id),
                         decision.verdicts));
    const BlockDecision made = decision_of(actor, place, decision);
    BlockStore(work_.sql(), place.engagement).add_acceptance(made);
    change_state(actor, place, BlockState::accepted, decision.remarks);
    record(actor, place, "block.accepted", made.wishes.size());
    return block_view(work_.sql(), actor, engagement_id, block_id, work_.now());
}

Result<BlockView> BlockCommands::return_block(const Actor& actor, EngagementId engagement_id,
                                              BlockId block_id, const NewBlockDecision& decision) {
    const Place place = TRY(find(actor, accept_blocks, engagement_id, block_id));
    TRY(check_return(place.block.state, *find_block(place.document, block_id),
                     decision.verdicts));
    const BlockDecision made = decision_of(actor, place, decision);
    BlockStore store(work_.sql(), place.engagement);
    store.add_return(made);
    // What is repaired is tested anew before it is delivered again.
    const auto checklist = TRY(marked(place.block.checklist,
                                      {{.item = ChecklistItem::scenarios_green}},
                                      actor.person_id, work_.now()));
    const bool is_saved = store.save_checklist(block_id, checklist, place.block.revision);
    ASSERT(is_saved, "nobody else writes in this transaction");
    change_state(actor, place, BlockState::in_progress, decision.remarks);
    record(actor, place, "block.returned", made.wishes.size());
    return block_view(work_.sql(), actor, engagement_id, block_id, work_.now());
}

Result<BlockOrderView> BlockCommands::agree_order(const Actor& actor, EngagementId engagement_id,
                                                  const NewOrderAgreement& agreement) {
    const EngagementFacts engagement = TRY(find_engagement(work_.sql(), actor, engagement_id));
    TRY(require(actor, agree_block_order, engagement));
    TRY(require_open(engagement));
    const auto agreed = find_agreed_estimate(work_.sql(), engagement);
    if (!agreed || !includes(engagement.package, EngagementStage::configuration)) {
        return refuse(RefusalCode::conflict, "block_order.there_are_no_blocks");
    }
    TRY(check_order(agreed->document, agreement.block_ids));
    BlockStore store(work_.sql(), engagement);
    store.add_order_agreement(work_.new_id<Id<struct OrderAgreementKind>>().uuid(),
                              {.side = engagement.side,
                               .block_ids = agreement.block_ids,
                               .person_id = actor.person_id,
                               .agreed_at = work_.now()});
    const BlockOrderView view = TRY(block_order_view(work_.sql(), actor, engagement_id));
    work_.record(actor,
                 engagement_event(engagement, view.state == OrderState::agreed
                                                  ? "block_order.agreed"
                                                  : "block_order.suggested"));
    return view;
}

void BlockCommands::follow_document(const EngagementFacts& engagement) {
    if (!includes(engagement.package, EngagementStage::configuration)) return;
    const auto agreed = find_agreed_estimate(work_.sql(), engagement);
    ASSERT(agreed.has_value(), "blocks are made when an estimate has been agreed");
    BlockStore store(work_.sql(), engagement);
    for (const DocumentBlock& block : agreed->document.blocks) {
        store.ensure(block.id, new_checklist(block.needs_training), work_.now());
        store.set_removed(block.id, false);
    }
    for (const Block& row : store.blocks()) {
        const DocumentBlock* block = find_block(agreed->document, row.block_id);
        if (!block) {
            store.set_removed(row.block_id, true);
            continue;
        }
        const auto checklist = adapted_checklist(row.checklist, block->needs_training);
        if (checklist != row.checklist) {
            store.save_checklist(row.block_id, checklist, row.revision);
        }
    }
}

}  // namespace slipway
