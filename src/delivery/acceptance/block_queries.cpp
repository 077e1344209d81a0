#include "delivery/acceptance/block_queries.hpp"

#include <algorithm>
#include <iterator>
#include <map>

#include "collaboration/calendar/calendar_queries.hpp"
#include "collaboration/identity/identity_queries.hpp"
#include "delivery/acceptance/core/block_permissions.hpp"

namespace slipway {
namespace {

/// Everything that views of blocks are made of, read once.
struct BlockBooks {
    DocumentContent document;
    EstimateRollUp sums;
    std::map<BlockId, Block> blocks;
    std::vector<BlockStateChange> changes;
    std::vector<BlockDelivery> deliveries;
    std::vector<BlockDecision> acceptances;
    std::vector<BlockDecision> returns;
    BlockOrder order;
};

std::optional<BlockBooks> read_books(sql::Transaction& sql, const EngagementFacts& engagement) {
    auto agreed = find_agreed_estimate(sql, engagement);
    if (!agreed) return std::nullopt;
    BlockStore store(sql, engagement);
    BlockBooks books{.document = std::move(agreed->document)};
    books.sums = roll_up(books.document, agreed->version.snapshot.estimate, engagement.package);
    for (Block& block : store.blocks()) {
        if (!block.is_removed) books.blocks.emplace(block.block_id, std::move(block));
    }
    books.changes = store.state_changes();
    books.deliveries = store.deliveries();
    books.acceptances = store.acceptances();
    books.returns = store.returns();
    books.order = order_of(books.document, store.order_agreements());
    return books;
}

bool is_accepted(const BlockBooks& books, BlockId id) {
    const auto row = books.blocks.find(id);
    return row != books.blocks.end() && row->second.state == BlockState::accepted;
}

bool waits_for_another(const BlockBooks& books, const DocumentBlock& block) {
    return std::ranges::any_of(block.after,
                               [&](BlockId id) { return !is_accepted(books, id); });
}

/// Whether the client gave back what was delivered last; the manager's own recall is none.
bool is_returned(const BlockBooks& books, const Block& row) {
    if (row.state != BlockState::in_progress) return false;
    const BlockDelivery* last = nullptr;
    for (const BlockDelivery& delivery : books.deliveries) {
        if (delivery.block_id == row.block_id) last = &delivery;
    }
    return last && std::ranges::find(books.returns, last->id, &BlockDecision::delivery_id) !=
                       books.returns.end();
}

bool has_open_customisation(const DocumentBlock& block, const Block& row) {
    if (row.state != BlockState::in_progress) return false;
    const auto configured =
        std::ranges::find(row.checklist, ChecklistItem::configured, &ChecklistEntry::item);
    if (configured != row.checklist.end() && configured->is_done) return false;
    return std::ranges::any_of(block.items, [](const DocumentItem& item) {
        const SolutionVariant* variant = chosen_variant(item);
        return variant && variant->kind == SolutionKind::customisation;
    });
}

class BlockViews {
public:
    BlockViews(sql::Transaction& transaction, const Actor& actor, const EngagementFacts& engagement,
               const BlockBooks& books, Instant now)
        : sql_(transaction), actor_(actor), engagement_(engagement), books_(books), now_(now),
          provider_calendar_(find_zoned_calendar(sql_, engagement.provider_workspace_id)),
          client_calendar_(find_zoned_calendar(sql_, engagement.workspace_id)) {}

    BlockView of(const DocumentBlock& block, const Block& row, std::int32_t position) {
        BlockView view{.id = block.id,
                       .title = block.title,
                       .purpose = block.purpose,
                       .result = block.result,
                       .position = position,
                       .priority = block.priority,
                       .state = row.state,
                       .needs_training = block.needs_training,
                       .revision = row.revision};
        for (const BlockId id : block.after) {
            view.after.push_back(
                {id, find_block(books_.document, id)->title, is_accepted(books_, id)});
        }
        for (const ChecklistEntry& entry : row.checklist) {
            ChecklistEntryView& shown = view.checklist.emplace_back(
                ChecklistEntryView{entry.item, entry.is_done, entry.evidence, {}, entry.done_at});
            if (entry.done_by) shown.done_by_name = name_of(*entry.done_by);
        }
        add_history(view);
        add_items(view, block);
        view.ball = ball_of(row);
        add_allowed(view, row);
        return view;
    }

private:
    const std::string& name_of(PersonId person) {
        const auto [name, is_new] = names_.try_emplace(person);
        if (is_new) name->second = person_name(sql_, person);
        return name->second;
    }

    BlockBall ball_of(const Block& row) const {
        BlockBall ball{.since = row.state_since};
        const working_time::ZonedCalendar* calendar = nullptr;
        if (row.state == BlockState::delivered) {
            ball.party = BallParty::client;
            calendar = &client_calendar_;
            for (const BlockDelivery& delivery : books_.deliveries) {
                if (delivery.block_id == row.block_id) ball.due_on = delivery.due_on;
            }
            ball.is_overdue = ball.due_on && *ball.due_on < client_calendar_.zone().day_of(now_);
        } else if (row.state == BlockState::in_progress || row.state == BlockState::in_testing) {
            ball.party = BallParty::provider;
            calendar = &provider_calendar_;
        }
        if (!calendar) return ball;
        using std::chrono::floor, std::chrono::minutes;
        ball.working_minutes =
            floor<minutes>(calendar->worked_between(row.state_since, now_)).count();
        ball.working_days = calendar->calendar().working_days_between(
            calendar->zone().day_of(row.state_since), calendar->zone().day_of(now_));
        return ball;
    }

    void add_items(BlockView& view, const DocumentBlock& block) {
        std::map<CriterionId, CriterionVerdict> said;
        for (const BlockEventView& event : view.history) {
            for (const CriterionVerdict& verdict : event.verdicts) {
                said[verdict.criterion_id] = verdict;
            }
        }
        const auto sums = std::ranges::find(books_.sums.blocks, block.id, &BlockTotal::block_id);
        view.minutes = sums->total.minutes;
        for (std::size_t i = 0; i < block.items.size(); ++i) {
            const DocumentItem& item = block.items[i];
            BlockItemView& shown = view.items.emplace_back(
                BlockItemView{.id = item.id,
                              .title = item.title,
                              .wish = item.wish,
                              .work_kind = item.work_kind,
                              .minutes = sums->items[i].total.minutes,
                              .scenarios = item.acceptance_scenarios});
            if (const auto* variant = chosen_variant(item)) shown.variant_title = variant->title;
            for (const AcceptanceCriterion& criterion : item.acceptance_criteria) {
                BlockCriterionView& line = shown.criteria.emplace_back(
                    BlockCriterionView{criterion.id, criterion.text, {}, {}});
                const auto verdict = said.find(criterion.id);
                if (verdict == said.end()) continue;
                line.is_met = verdict->second.is_met;
                line.remark = verdict->second.remark;
            }
        }
    }

    /// A delivery, acceptance or return is one line with the move that it made.
    void add_history(BlockView& view) {
        for (const BlockStateChange& change : books_.changes) {
            if (change.block_id != view.id) continue;
            BlockEventView& event = view.history.emplace_back(
                BlockEventView{.from_state = change.from_state,
                               .to_state = change.to_state,
                               .text = change.reason,
                               .side = change.side,
                               .happened_at = change.changed_at});
            if (change.person_id) event.person_name = name_of(*change.person_id);
            if (change.to_state == BlockState::delivered) {
                event.kind = BlockEventKind::delivered;
                ++view.rounds;
            }
            if (change.to_state == BlockState::accepted) {
                event.kind = BlockEventKind::accepted;
                add_decision(event, view.id, books_.acceptances);
            }
            if (change.from_state == BlockState::delivered &&
                add_decision(event, view.id, books_.returns)) {
                event.kind = BlockEventKind::returned;
            }
        }
    }

    static bool add_decision(BlockEventView& event, BlockId block,
                             const std::vector<BlockDecision>& decisions) {
        for (const BlockDecision& decision : decisions) {
            if (decision.block_id != block || decision.decided_at != event.happened_at) continue;
            event.verdicts = decision.verdicts;
            event.wishes = decision.wishes;
            return true;
        }
        return false;
    }

    void add_allowed(BlockView& view, const Block& row) const {
        if (!require_open(engagement_) || engagement_.stage != EngagementStage::configuration) {
            return;
        }
        const bool waits = std::ranges::any_of(
            view.after, [](const BlockPredecessor& p) { return !p.is_accepted; });
        if (may(actor_, move_blocks, engagement_)) view.moves = moves_from(row.state, waits);
        if (may(actor_, mark_checklist, engagement_) && row.state != BlockState::delivered &&
            row.state != BlockState::accepted) {
            view.allowed.emplace_back("mark_checklist");
        }
        if (may(actor_, deliver_blocks, engagement_) && check_delivery(row.state, row.checklist)) {
            view.allowed.emplace_back("deliver");
        }
        if (may(actor_, accept_blocks, engagement_) && row.state == BlockState::delivered) {
            view.allowed.insert(view.allowed.end(), {"accept", "return"});
        }
    }

    sql::Transaction& sql_;
    const Actor& actor_;
    const EngagementFacts& engagement_;
    const BlockBooks& books_;
    Instant now_;
    working_time::ZonedCalendar provider_calendar_;
    working_time::ZonedCalendar client_calendar_;
    std::map<PersonId, std::string> names_;
};

}  // namespace

Result<std::vector<BlockView>> block_views(sql::Transaction& sql, const Actor& actor,
                                           EngagementId engagement_id, Instant now) {
    const EngagementFacts engagement = TRY(find_engagement(sql, actor, engagement_id));
    const auto books = read_books(sql, engagement);
    std::vector<BlockView> views;
    if (!books) return views;
    BlockViews maker(sql, actor, engagement, *books, now);
    std::int32_t position = 0;
    for (const BlockId id : books->order.block_ids) {
        ++position;
        const auto row = books->blocks.find(id);
        if (row == books->blocks.end()) continue;
        views.push_back(maker.of(*find_block(books->document, id), row->second, position));
    }
    return views;
}

Result<BlockView> block_view(sql::Transaction& sql, const Actor& actor, EngagementId engagement_id,
                             BlockId block_id, Instant now) {
    for (BlockView& view : TRY(block_views(sql, actor, engagement_id, now))) {
        if (view.id == block_id) return std::move(view);
    }
    return refuse(RefusalCode::not_found, "block.not_found");
}

Result<BlockOrderView> block_order_view(sql::Transaction& sql, const Actor& actor,
                                        EngagementId engagement_id) {
    const EngagementFacts engagement = TRY(find_engagement(sql, actor, engagement_id));
    const auto agreed = find_agreed_estimate(sql, engagement);
    BlockOrderView view;
    if (!agreed || !includes(engagement.package, EngagementStage::configuration)) return view;
    const BlockOrder order =
        order_of(agreed->document, BlockStore(sql, engagement).order_agreements());
    view.state = order.state;
    view.block_ids = order.block_ids;
    view.since = order.since;
    view.proposed_block_ids = proposed_order(agreed->document);
    if (require_open(engagement) && may(actor, agree_block_order, engagement)) {
        view.allowed.emplace_back("agree");
    }
    return view;
}

std::vector<BlockProgress> block_progress(sql::Transaction& sql,
                                          const EngagementFacts& engagement) {
    std::vector<BlockProgress> progress;
    const auto books = read_books(sql, engagement);
    if (!books) return progress;
    std::int32_t position = 0;
    for (const BlockId id : books->order.block_ids) {
        ++position;
        const auto row = books->blocks.find(id);
        if (row == books->blocks.end()) continue;
        const DocumentBlock& block = *find_block(books->document, id);
        progress.push_back({.block_id = id,
                            .title = block.title,
                            .state = row->second.state,
                            .state_since = row->second.state_since,
                            .position = position,
                            .is_returned = is_returned(*books, row->second),
                            .is_waiting = waits_for_another(*books, block),
                            .has_open_customisation = has_open_customisation(block, row->second)});
    }
    return progress;
}

std::vector<std::string> wishes_of(sql::Transaction& sql, const EngagementFacts& engagement) {
    BlockStore store(sql, engagement);
    std::vector<BlockDecision> decisions = store.acceptances();
    std::ranges::move(store.returns(), std::back_inserter(decisions));
    std::ranges::stable_sort(decisions, {}, &BlockDecision::decided_at);
    std::vector<std::string> wishes;
    for (const BlockDecision& decision : decisions) {
        wishes.insert(wishes.end(), decision.wishes.begin(), decision.wishes.end());
    }
    return wishes;
}

bool is_all_accepted(sql::Transaction& sql, const EngagementFacts& engagement) {
    const auto progress = block_progress(sql, engagement);
    return !progress.empty() && std::ranges::all_of(progress, [](const BlockProgress& block) {
        return block.state == BlockState::accepted;
    });
}

static std::optional<OpenGate> order_gate(const EngagementFacts& engagement,
                                          const BlockBooks& books) {
    if (engagement.stage != EngagementStage::configuration) return std::nullopt;
    if (books.order.state == OrderState::agreed) return std::nullopt;
    std::optional<Instant> made_at;
    std::int32_t planned = 0;
    for (const auto& [id, row] : books.blocks) {
        if (row.state != BlockState::planned) continue;
        ++planned;
        made_at = std::min(made_at.value_or(row.state_since), row.state_since);
    }
    if (planned < 2) return std::nullopt;
    return OpenGate{.kind = "block_order",
                    .id = engagement.id.uuid(),
                    .party = books.order.state == OrderState::awaiting_provider
                                 ? BallParty::provider
                                 : BallParty::client,
                    .since = books.order.since.value_or(*made_at)};
}

std::vector<OpenGate> open_block_gates(sql::Transaction& sql, const EngagementFacts& engagement) {
    std::vector<OpenGate> gates;
    const auto books = read_books(sql, engagement);
    if (!books || books->blocks.empty()) return gates;
    for (const DocumentBlock& block : books->document.blocks) {
        const auto row = books->blocks.find(block.id);
        if (row == books->blocks.end() || row->second.state != BlockState::delivered) continue;
        OpenGate& gate = gates.emplace_back(OpenGate{.kind = "block_acceptance",
                                                     .id = block.id.uuid(),
                                                     .title = block.title,
                                                     .party = BallParty::client,
                                                     .since = row->second.state_since});
        for (const BlockDelivery& delivery : books->deliveries) {
            if (delivery.block_id == block.id) gate.due_on = delivery.due_on;
        }
    }
    if (auto order = order_gate(engagement, *books)) gates.push_back(std::move(*order));
    return gates;
}

}  // namespace slipway
