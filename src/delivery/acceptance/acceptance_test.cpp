#include <gtest/gtest.h>

#include "delivery/acceptance/acceptance_feature.hpp"
#include "delivery/acceptance/block_commands.hpp"
#include "delivery/estimate/testing/estimated_engagement_test_support.hpp"

namespace slipway {
namespace {

class AcceptanceTest : public testing::OnBothDatabases {
protected:
    testing::EngagementWorld world{database(), {make_block_maker()}};
    testing::EstimatedEngagement engagement{world, "standard"};

    void SetUp() override {
        engagement.approve_document();
        engagement.agree_estimate();
        first = engagement.document.blocks[0].id;
        second = engagement.document.blocks[1].id;
    }

    BlockView block(const Actor& actor, BlockId id) {
        auto found = world.read([&](sql::Transaction& sql) {
            return block_view(sql, actor, engagement.id, id, world.clock.now());
        });
        EXPECT_TRUE(found.has_value());
        return std::move(*found);
    }
    Result<BlockView> move(BlockId id, BlockState to, const std::string& reason = "") {
        return world.attempt([&](UnitOfWork& work) {
            return BlockCommands(work).move(world.manager, engagement.id, id, {to, reason});
        });
    }
    Result<BlockView> deliver(BlockId id) {
        return world.attempt([&](UnitOfWork& work) {
            return BlockCommands(work).deliver(world.manager, engagement.id, id, {"Look at it"});
        });
    }
    Result<BlockView> accept(const Actor& actor, BlockId id, NewBlockDecision decision = {}) {
        return world.attempt([&](UnitOfWork& work) {
            return BlockCommands(work).accept(actor, engagement.id, id, decision);
        });
    }
    void complete_checklist(BlockId id) {
        const BlockView shown = block(world.manager, id);
        ChecklistChange change;
        for (const auto& entry : shown.checklist) change.items.push_back({entry.item, true, ""});
        world.run([&](UnitOfWork& work) {
            return BlockCommands(work).mark(world.manager, engagement.id, id, change,
                                            shown.revision);
        });
    }
    void bring_to_delivery(BlockId id) {
        ASSERT_TRUE(move(id, BlockState::in_progress).has_value());
        ASSERT_TRUE(move(id, BlockState::in_testing).has_value());
        complete_checklist(id);
        ASSERT_TRUE(deliver(id).has_value());
    }

    BlockId first, second;
};

TEST_P(AcceptanceTest, TheAgreedEstimateMakesTheBlocks) {
    const auto blocks = world.read([&](sql::Transaction& sql) {
        return block_views(sql, world.owner, engagement.id, world.clock.now());
    });
    ASSERT_EQ(blocks->size(), 2u);
    EXPECT_EQ(blocks->at(0).title, "Contacts");
    EXPECT_EQ(blocks->at(0).state, BlockState::planned);
    EXPECT_EQ(blocks->at(0).ball.party, BallParty::nobody);
    EXPECT_EQ(blocks->at(0).minutes, Effort::minutes(900));
    EXPECT_EQ(blocks->at(1).checklist.size(), 5u);
    EXPECT_TRUE(blocks->at(0).moves.empty());
    EXPECT_EQ(block(world.manager, first).moves, std::vector{BlockState::in_progress});
    EXPECT_TRUE(block(world.manager, second).moves.empty());
}

TEST_P(AcceptanceTest, ABlockWaitsForTheAcceptanceOfTheOneBefore) {
    EXPECT_EQ(move(second, BlockState::in_progress).error().key, "block.waits_for_another");
    bring_to_delivery(first);
    EXPECT_EQ(move(second, BlockState::in_progress).error().key, "block.waits_for_another");
    ASSERT_TRUE(accept(world.owner, first).has_value());
    EXPECT_TRUE(move(second, BlockState::in_progress).has_value());
}

TEST_P(AcceptanceTest, IsDeliveredWithItsChecklistAndThenTheClientHasTheBall) {
    ASSERT_TRUE(move(first, BlockState::in_progress).has_value());
    EXPECT_EQ(block(world.manager, first).ball.party, BallParty::provider);
    EXPECT_EQ(deliver(first).error().key, "block.is_not_in_testing");
    ASSERT_TRUE(move(first, BlockState::in_testing).has_value());
    EXPECT_EQ(deliver(first).error().key, "block.checklist_is_incomplete");
    complete_checklist(first);
    const auto delivered = deliver(first);
    ASSERT_TRUE(delivered.has_value());
    EXPECT_EQ(delivered->ball.party, BallParty::client);
    EXPECT_EQ(delivered->ball.due_on, *parse_day("2026-03-05"));
    world.go_to("2026-03-04", 13);
    const BlockView waiting = block(world.owner, first);
    EXPECT_EQ(waiting.ball.working_days, 2);
    EXPECT_GE(waiting.ball.working_minutes, 2 * 8 * 60);
    EXPECT_FALSE(waiting.ball.is_overdue);
    EXPECT_EQ(waiting.allowed, (std::vector<std::string>{"accept", "return"}));
    world.go_to("2026-03-06");
    EXPECT_TRUE(block(world.owner, first).ball.is_overdue);
    const EngagementFacts facts = world.facts(engagement.id);
    const auto gates =
        world.read([&](sql::Transaction& sql) { return open_block_gates(sql, facts); });
    ASSERT_EQ(gates.size(), 1u);
    EXPECT_EQ(gates[0].kind, "block_acceptance");
    EXPECT_EQ(gates[0].party, BallParty::client);
}

TEST_P(AcceptanceTest, AReturnedBlockComesBackWithRemarksAndANewRound) {
    bring_to_delivery(first);
    const CriterionId criterion =
        engagement.document.blocks[0].items[0].acceptance_criteria[1].id;
    const auto returned = world.attempt([&](UnitOfWork& work) {
        return BlockCommands(work).return_block(
            world.owner, engagement.id, first,
            {.verdicts = {{criterion, false, "Slow"}}, .remarks = "Not yet", .wishes = {"Maps"}});
    });
    ASSERT_TRUE(returned.has_value()) << returned.error().key;
    EXPECT_EQ(returned->state, BlockState::in_progress);
    EXPECT_EQ(returned->ball.party, BallParty::provider);
    EXPECT_EQ(returned->history.back().kind, BlockEventKind::returned);
    EXPECT_EQ(returned->history.back().wishes, std::vector<std::string>{"Maps"});
    EXPECT_EQ(returned->items[0].criteria[1].is_met, std::optional(false));
    EXPECT_EQ(returned->items[0].criteria[1].remark, "Slow");
    EXPECT_FALSE(returned->checklist[1].is_done);
    ASSERT_TRUE(move(first, BlockState::in_testing).has_value());
    complete_checklist(first);
    world.go_to("2026-03-06");
    const auto again = deliver(first);
    ASSERT_TRUE(again.has_value());
    EXPECT_EQ(again->rounds, 2);
    EXPECT_EQ(again->ball.due_on, *parse_day("2026-03-11"));
}

TEST_P(AcceptanceTest, AcceptsOnlyWhoDecidesForTheClient) {
    bring_to_delivery(first);
    EXPECT_EQ(accept(world.manager, first).error().key, "access.role_may_not");
    Actor employee = world.owner;
    employee.roles = {Role::client_employee};
    EXPECT_EQ(accept(employee, first).error().key, "access.role_may_not");
    EXPECT_TRUE(accept(world.owner, first).has_value());
    EXPECT_EQ(accept(world.owner, first).error().key, "block.is_not_delivered");
}

TEST_P(AcceptanceTest, TheOrderIsAgreedWhenBothSaidTheSame) {
    const auto agree = [&](const Actor& actor, std::vector<BlockId> ids) {
        return world.attempt([&](UnitOfWork& work) {
            return BlockCommands(work).agree_order(actor, engagement.id, {ids});
        });
    };
    EXPECT_EQ(agree(world.owner, {second, first}).error().key, "block_order.block_is_too_early");
    EXPECT_EQ(agree(world.manager, {first, second})->state, OrderState::awaiting_client);
    EXPECT_EQ(agree(world.owner, {first, second})->state, OrderState::agreed);
}

TEST_P(AcceptanceTest, AChecklistChangedMeanwhileIsNotOverwritten) {
    const auto mark = [&](std::int64_t revision) {
        return world.attempt([&](UnitOfWork& work) {
            return BlockCommands(work).mark(world.manager, engagement.id, first,
                                            {{{ChecklistItem::configured, true, ""}}}, revision);
        });
    };
    ASSERT_TRUE(mark(1).has_value());
    EXPECT_EQ(mark(1).error().key, "block.changed_meanwhile");
}

SLIPWAY_ON_BOTH_DATABASES(AcceptanceTest);

}  // namespace
}  // namespace slipway
