#include "delivery/acceptance/core/block_progress.hpp"

#include <gtest/gtest.h>

#include "delivery/acceptance/core/block_order.hpp"

namespace slipway {
namespace {

template <class AnyId>
AnyId id_of(int number) {
    Uuid uuid;
    uuid.bytes[15] = static_cast<std::uint8_t>(number);
    return AnyId(uuid);
}

PersonId somebody() {
    return id_of<PersonId>(1);
}
Instant at(std::int64_t ms) {
    return Instant::from_unix_ms(ms);
}

DocumentBlock block_with_criteria() {
    DocumentBlock block{.id = id_of<BlockId>(1), .title = "Orders"};
    block.items = {{.id = id_of<ItemId>(1),
                    .acceptance_criteria = {{id_of<CriterionId>(1), "Fast"},
                                            {id_of<CriterionId>(2), "Complete"}}}};
    return block;
}

TEST(BlockProgress, MovesByTable) {
    struct Row {
        BlockState from, to;
        const char* reason;
        bool waits;
        const char* key;
    };
    using enum BlockState;
    const Row rows[] = {
        {planned, in_progress, "", false, ""},
        {planned, in_progress, "", true, "block.waits_for_another"},
        {planned, in_testing, "", false, "block.cannot_go_there"},
        {in_progress, in_testing, "", false, ""},
        {in_progress, planned, " ", false, "block.way_back_needs_a_reason"},
        {in_progress, planned, "Begun too early", false, ""},
        {in_progress, delivered, "", false, "block.cannot_go_there"},
        {in_testing, in_progress, "A field is missing", false, ""},
        {in_testing, in_progress, "", false, "block.way_back_needs_a_reason"},
        {in_testing, delivered, "", false, "block.cannot_go_there"},
        {delivered, in_progress, "We found a fault", false, ""},
        {delivered, accepted, "", false, "block.cannot_go_there"},
        {accepted, in_progress, "Again", false, "block.cannot_go_there"},
        {in_progress, in_progress, "", false, "block.cannot_go_there"},
    };
    for (const Row& row : rows) {
        const auto checked =
            check_move(row.from, row.to, row.reason,
                       row.waits ? std::optional<std::string>("Contacts") : std::nullopt);
        EXPECT_EQ(checked ? "" : checked.error().key, row.key)
            << static_cast<int>(row.from) << " to " << static_cast<int>(row.to);
    }
}

TEST(BlockProgress, TrainingIsAskedForWhereTheBlockAsksForIt) {
    EXPECT_EQ(new_checklist(false).size(), 4u);
    EXPECT_EQ(new_checklist(true).back().item, ChecklistItem::trained);
}

TEST(BlockProgress, WhatIsDoneKeepsItsPersonAndMoment) {
    auto checklist =
        *marked(new_checklist(true), {{ChecklistItem::configured, true, " in the box "}},
                somebody(), at(5));
    EXPECT_EQ(checklist[0].evidence, "in the box");
    EXPECT_EQ(checklist[0].done_at, at(5));
    checklist = *marked(checklist, {{ChecklistItem::configured, true, "in the box"}},
                        id_of<PersonId>(2), at(9));
    EXPECT_EQ(checklist[0].done_by, somebody());
    EXPECT_EQ(checklist[0].done_at, at(5));
    checklist = *marked(checklist, {{ChecklistItem::configured, false, ""}}, somebody(), at(10));
    EXPECT_FALSE(checklist[0].done_by.has_value());
    EXPECT_EQ(marked(new_checklist(false), {{ChecklistItem::trained, true, ""}}, somebody(), at(1))
                  .error()
                  .key,
              "block.checklist_item_is_unknown");
}

TEST(BlockProgress, AChecklistThatTheDocumentChangedKeepsWhatIsDone) {
    auto checklist =
        *marked(new_checklist(true),
                {{ChecklistItem::configured, true, ""}, {ChecklistItem::trained, true, ""}},
                somebody(), at(5));
    const auto without = adapted_checklist(checklist, false);
    EXPECT_EQ(without.size(), 4u);
    EXPECT_TRUE(without[0].is_done);
    EXPECT_FALSE(adapted_checklist(without, true).back().is_done);
}

TEST(BlockProgress, IsDeliveredFromTestingWithItsWholeChecklist) {
    auto checklist = new_checklist(false);
    EXPECT_EQ(check_delivery(BlockState::in_testing, checklist).error().key,
              "block.checklist_is_incomplete");
    EXPECT_EQ(check_delivery(BlockState::in_testing, checklist).error().parameters[0].second,
              (std::variant<std::int64_t, std::string>(std::int64_t{4})));
    for (auto& entry : checklist) entry.is_done = true;
    EXPECT_TRUE(check_delivery(BlockState::in_testing, checklist));
    EXPECT_EQ(check_delivery(BlockState::in_progress, checklist).error().key,
              "block.is_not_in_testing");
}

TEST(BlockProgress, AReturnNamesWhatIsNotMet) {
    const DocumentBlock block = block_with_criteria();
    const CriterionVerdict met{id_of<CriterionId>(1), true, ""};
    const CriterionVerdict unmet{id_of<CriterionId>(2), false, "Half the orders are missing"};
    const CriterionVerdict unmet_silently{id_of<CriterionId>(2), false, " "};
    const CriterionVerdict foreign{id_of<CriterionId>(3), false, "What?"};
    const auto key = [](const Result<void>& checked) {
        return checked ? std::string() : checked.error().key;
    };
    using enum BlockState;
    EXPECT_EQ(key(check_return(delivered, block, {met, unmet})), "");
    EXPECT_EQ(key(check_return(delivered, block, {met})), "block.return_needs_an_unmet_criterion");
    EXPECT_EQ(key(check_return(delivered, block, {})), "block.return_needs_an_unmet_criterion");
    EXPECT_EQ(key(check_return(delivered, block, {unmet_silently})),
              "block.unmet_criterion_needs_a_remark");
    EXPECT_EQ(key(check_return(delivered, block, {foreign})), "block.criterion_is_unknown");
    EXPECT_EQ(key(check_return(delivered, block, {unmet, unmet})), "block.criterion_is_unknown");
    EXPECT_EQ(key(check_return(in_testing, block, {unmet})), "block.is_not_delivered");
    EXPECT_EQ(key(check_acceptance(delivered, block, {met})), "");
    EXPECT_EQ(key(check_acceptance(delivered, block, {})), "");
    EXPECT_EQ(key(check_acceptance(delivered, block, {met, unmet})),
              "block.unmet_criterion_is_not_accepted");
}

DocumentContent four_blocks() {
    // 3 waits for 1 and 2; 4 is free and the most urgent but for 2.
    DocumentContent document;
    document.blocks = {
        {.id = id_of<BlockId>(1), .title = "One", .priority = 3},
        {.id = id_of<BlockId>(2), .title = "Two", .priority = 1},
        {.id = id_of<BlockId>(3),
         .title = "Three",
         .priority = 1,
         .after = {id_of<BlockId>(1), id_of<BlockId>(2)}},
        {.id = id_of<BlockId>(4), .title = "Four", .priority = 2},
    };
    return document;
}

std::vector<BlockId> order(std::initializer_list<int> numbers) {
    std::vector<BlockId> ids;
    for (const int number : numbers) ids.push_back(id_of<BlockId>(number));
    return ids;
}

TEST(BlockOrder, IsProposedByDependenciesThenPriority) {
    EXPECT_EQ(proposed_order(four_blocks()), order({2, 4, 1, 3}));
    EXPECT_TRUE(check_order(four_blocks(), proposed_order(four_blocks())));
}

TEST(BlockOrder, RefusesWhatCannotBe) {
    EXPECT_TRUE(check_order(four_blocks(), order({1, 2, 3, 4})));
    EXPECT_EQ(check_order(four_blocks(), order({1, 3, 2, 4})).error().key,
              "block_order.block_is_too_early");
    EXPECT_EQ(check_order(four_blocks(), order({1, 3, 2, 4})).error().field, "block_ids/1");
    EXPECT_EQ(check_order(four_blocks(), order({1, 2, 3})).error().key,
              "block_order.blocks_differ");
    EXPECT_EQ(check_order(four_blocks(), order({1, 2, 3, 3})).error().key,
              "block_order.blocks_differ");
}

TEST(BlockOrder, IsAgreedWhenTheNewestWordsOfBothAreTheSame) {
    const DocumentContent document = four_blocks();
    const auto word = [](Side side, std::vector<BlockId> ids, std::int64_t ms) {
        return OrderAgreement{side, std::move(ids), somebody(), at(ms)};
    };
    const auto proposed = order({2, 4, 1, 3});
    const auto other = order({1, 2, 3, 4});
    struct Row {
        std::vector<OrderAgreement> words;
        OrderState state;
        std::vector<BlockId> in_force;
    };
    const Row rows[] = {
        {{}, OrderState::proposed, proposed},
        {{word(Side::client, proposed, 1)}, OrderState::agreed, proposed},
        {{word(Side::provider, other, 1)}, OrderState::awaiting_client, other},
        {{word(Side::client, other, 1)}, OrderState::awaiting_provider, other},
        {{word(Side::client, other, 1), word(Side::provider, other, 2)}, OrderState::agreed, other},
        {{word(Side::client, proposed, 1), word(Side::provider, other, 2)},
         OrderState::awaiting_client,
         other},
        {{word(Side::client, order({1, 2}), 1)}, OrderState::proposed, proposed},
    };
    for (const Row& row : rows) {
        const BlockOrder in_force = order_of(document, row.words);
        EXPECT_EQ(in_force.state, row.state);
        EXPECT_EQ(in_force.block_ids, row.in_force);
    }
}

}  // namespace
}  // namespace slipway
