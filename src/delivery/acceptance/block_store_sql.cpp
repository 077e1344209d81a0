#include "delivery/acceptance/block_store.hpp"

namespace slipway {

constexpr sql::Statement list_blocks{"block.list", R"sql(
    select block_id, state, state_since, checklist, is_removed, revision
    from blocks where workspace_id = $1 and engagement_id = $2 order by block_id)sql"};

std::vector<Block> BlockStore::blocks() {
    return sql_.all<Block>(list_blocks, workspace_id_, engagement_id_);
}

constexpr sql::Statement find_block_row{"block.find", R"sql(
    select block_id, state, state_since, checklist, is_removed, revision
    from blocks where workspace_id = $1 and engagement_id = $2 and block_id = $3)sql"};

std::optional<Block> BlockStore::find(BlockId id) {
    return sql_.find<Block>(find_block_row, workspace_id_, engagement_id_, id);
}

constexpr sql::Statement insert_block{"block.insert", R"sql(
    insert into blocks (workspace_id, engagement_id, block_id, state, state_since, checklist,
        is_removed, revision, created_at)
    values ($1, $2, $3, 'planned', $4, $5, false, 1, $4)
    on conflict do nothing)sql"};

void BlockStore::ensure(BlockId id, const std::vector<ChecklistEntry>& checklist, Instant now) {
    sql_.execute(insert_block, workspace_id_, engagement_id_, id, now, checklist);
}

constexpr sql::Statement set_block_removed{"block.set_removed", R"sql(
    update blocks set is_removed = $4, revision = revision + 1
    where workspace_id = $1 and engagement_id = $2 and block_id = $3 and is_removed <> $4)sql"};

void BlockStore::set_removed(BlockId id, bool is_removed) {
    sql_.execute(set_block_removed, workspace_id_, engagement_id_, id, is_removed);
}

constexpr sql::Statement update_checklist{"block.update_checklist", R"sql(
    update blocks set checklist = $4, revision = revision + 1
    where workspace_id = $1 and engagement_id = $2 and block_id = $3 and revision = $5)sql"};

bool BlockStore::save_checklist(BlockId id, const std::vector<ChecklistEntry>& checklist,
                                std::int64_t expected_revision) {
    return sql_.execute(update_checklist, workspace_id_, engagement_id_, id, checklist,
                        expected_revision) == 1;
}

constexpr sql::Statement update_block_state{"block.update_state", R"sql(
    update blocks set state = $4, state_since = $5, revision = revision + 1
    where workspace_id = $1 and engagement_id = $2 and block_id = $3)sql"};
constexpr sql::Statement insert_state_change{"block_state_change.insert", R"sql(
    insert into block_state_changes (workspace_id, id, engagement_id, block_id, from_state,
        to_state, reason, person_id, side, changed_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10))sql"};

void BlockStore::change_state(Uuid id, const BlockStateChange& c) {
    sql_.execute(update_block_state, workspace_id_, engagement_id_, c.block_id, c.to_state,
                 c.changed_at);
    sql_.execute(insert_state_change, workspace_id_, id, engagement_id_, c.block_id, c.from_state,
                 c.to_state, c.reason, c.person_id, c.side, c.changed_at);
}

constexpr sql::Statement list_state_changes{"block_state_change.list", R"sql(
    select block_id, from_state, to_state, reason, person_id, side, changed_at
    from block_state_changes where workspace_id = $1 and engagement_id = $2
    order by changed_at, id)sql"};

std::vector<BlockStateChange> BlockStore::state_changes() {
    return sql_.all<BlockStateChange>(list_state_changes, workspace_id_, engagement_id_);
}

constexpr sql::Statement insert_delivery{"block_delivery.insert", R"sql(
    insert into block_deliveries (workspace_id, id, engagement_id, block_id, round, note, person_id,
        delivered_at, due_on)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9))sql"};

void BlockStore::add_delivery(const BlockDelivery& d) {
    sql_.execute(insert_delivery, workspace_id_, d.id, engagement_id_, d.block_id, d.round, d.note,
                 d.person_id, d.delivered_at, d.due_on);
}

constexpr sql::Statement list_deliveries{"block_delivery.list", R"sql(
    select id, block_id, round, note, person_id, delivered_at, due_on
    from block_deliveries where workspace_id = $1 and engagement_id = $2
    order by delivered_at, id)sql"};

std::vector<BlockDelivery> BlockStore::deliveries() {
    return sql_.all<BlockDelivery>(list_deliveries, workspace_id_, engagement_id_);
}

constexpr sql::Statement insert_acceptance{"block_acceptance.insert", R"sql(
    insert into block_acceptances (workspace_id, delivery_id, engagement_id, block_id, verdicts,
        wishes, remarks, person_id, decided_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9))sql"};

void BlockStore::add_acceptance(const BlockDecision& d) {
    sql_.execute(insert_acceptance, workspace_id_, d.delivery_id, engagement_id_, d.block_id,
                 d.verdicts, d.wishes, d.remarks, d.person_id, d.decided_at);
}

constexpr sql::Statement list_acceptances{"block_acceptance.list", R"sql(
    select delivery_id, block_id, verdicts, wishes, remarks, person_id, decided_at
    from block_acceptances where workspace_id = $1 and engagement_id = $2
    order by decided_at, delivery_id)sql"};

std::vector<BlockDecision> BlockStore::acceptances() {
    return sql_.all<BlockDecision>(list_acceptances, workspace_id_, engagement_id_);
}

constexpr sql::Statement insert_return{"block_return.insert", R"sql(
    insert into block_returns (workspace_id, delivery_id, engagement_id, block_id, verdicts, wishes,
        remarks, person_id, decided_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9))sql"};

void BlockStore::add_return(const BlockDecision& d) {
    sql_.execute(insert_return, workspace_id_, d.delivery_id, engagement_id_, d.block_id,
                 d.verdicts, d.wishes, d.remarks, d.person_id, d.decided_at);
}

constexpr sql::Statement list_returns{"block_return.list", R"sql(
    select delivery_id, block_id, verdicts, wishes, remarks, person_id, decided_at
    from block_returns where workspace_id = $1 and engagement_id = $2
    order by decided_at, delivery_id)sql"};

std::vector<BlockDecision> BlockStore::returns() {
    return sql_.all<BlockDecision>(list_returns, workspace_id_, engagement_id_);
}

constexpr sql::Statement insert_order_agreement{"block_order_agreement.insert", R"sql(
    insert into block_order_agreements (workspace_id, id, engagement_id, side, block_ids, person_id,
        agreed_at)
    values ($1, $2, $3, $4, $5, $6, $7))sql"};

void BlockStore::add_order_agreement(Uuid id, const OrderAgreement& a) {
    sql_.execute(insert_order_agreement, workspace_id_, id, engagement_id_, a.side, a.block_ids,
                 a.person_id, a.agreed_at);
}

constexpr sql::Statement list_order_agreements{"block_order_agreement.list", R"sql(
    select side, block_ids, person_id, agreed_at
    from block_order_agreements where workspace_id = $1 and engagement_id = $2
    order by agreed_at, id)sql"};

std::vector<OrderAgreement> BlockStore::order_agreements() {
    return sql_.all<OrderAgreement>(list_order_agreements, workspace_id_, engagement_id_);
}

}  // namespace slipway
