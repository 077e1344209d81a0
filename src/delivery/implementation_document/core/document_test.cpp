#include "delivery/implementation_document/core/document.hpp"

#include <gtest/gtest.h>

#include <functional>

#include "delivery/implementation_document/core/approval.hpp"
#include "delivery/implementation_document/core/document_difference.hpp"

namespace slipway {
namespace {

template <class AnyId>
AnyId id_of(int number) {
    Uuid uuid;
    uuid.bytes[15] = static_cast<std::uint8_t>(number);
    return AnyId(uuid);
}

DocumentItem item(int number, std::string title) {
    DocumentItem item{.id = id_of<ItemId>(number), .title = std::move(title), .wish = "быстро"};
    item.variants = {{.id = id_of<VariantId>(number + 100), .title = "Настройка"}};
    item.chosen_variant_id = item.variants.front().id;
    item.acceptance_criteria = {{id_of<CriterionId>(number + 200), "Заказ вводится за минуту"}};
    return item;
}

DocumentContent two_blocks() {
    DocumentContent content;
    content.blocks.push_back({.id = id_of<BlockId>(1), .title = "Контакты", .result = "Загружены"});
    content.blocks.push_back({.id = id_of<BlockId>(2), .title = "Заказы", .result = "Принимаются"});
    content.blocks[0].items = {item(10, "Загрузка"), item(11, "Группы")};
    content.blocks[1].items = {item(12, "Процесс")};
    content.blocks[1].after = {content.blocks[0].id};
    return content;
}

struct Broken {
    const char* key;
    const char* field;
    std::function<void(DocumentContent&)> breaks;
};

TEST(Draft, IsRefusedWithThePathOfWhatIsBroken) {
    EXPECT_TRUE(check_draft(two_blocks()));
    const Broken cases[] = {
        {"document.id_is_there_twice", "blocks/1/items/0/id",
         [](DocumentContent& c) { c.blocks[1].items[0].id = c.blocks[0].items[0].id; }},
        {"document.id_is_empty", "blocks/0/id", [](DocumentContent& c) { c.blocks[0].id = {}; }},
        {"document.block_is_unknown", "blocks/1/after/0",
         [](DocumentContent& c) { c.blocks[1].after = {id_of<BlockId>(99)}; }},
        {"document.blocks_wait_in_a_circle", "blocks/0/after",
         [](DocumentContent& c) { c.blocks[0].after = {c.blocks[1].id}; }},
        {"document.blocks_wait_in_a_circle", "blocks/0/after",
         [](DocumentContent& c) { c.blocks[0].after = {c.blocks[0].id}; }},
        {"document.chosen_variant_is_unknown", "blocks/0/items/1/chosen_variant_id",
         [](DocumentContent& c) { c.blocks[0].items[1].chosen_variant_id = id_of<VariantId>(1); }},
    };
    for (const Broken& broken : cases) {
        DocumentContent content = two_blocks();
        broken.breaks(content);
        const auto checked = check_draft(content);
        ASSERT_FALSE(checked) << broken.field;
        EXPECT_EQ(checked.error().key, broken.key);
        EXPECT_EQ(checked.error().field, broken.field);
    }
}

TEST(Draft, IsNotReadyWhileAnythingIsMissing) {
    EXPECT_TRUE(shortcomings(two_blocks()).empty());
    EXPECT_EQ(shortcomings({}).front().key, "document.needs_a_block");
    DocumentContent content = two_blocks();
    content.blocks[0].result = "  ";
    content.blocks[0].items[0].chosen_variant_id.reset();
    content.blocks[1].items[0].acceptance_criteria[0].text = "";
    const auto found = shortcomings(content);
    ASSERT_EQ(found.size(), 3u);
    EXPECT_EQ(found[0].field, "blocks/0/result");
    EXPECT_EQ(found[1].key, "document.item_needs_a_choice");
    EXPECT_EQ(found[2].field, "blocks/1/items/0/acceptance_criteria");
}

TEST(Variants, ThatNeedNoCustomisationComeFirst) {
    DocumentContent content = two_blocks();
    auto& variants = content.blocks[0].items[0].variants;
    variants.insert(variants.begin(),
                    {.id = id_of<VariantId>(50), .kind = SolutionKind::customisation});
    offer_configuration_first(content);
    EXPECT_EQ(variants[0].kind, SolutionKind::configuration);
    EXPECT_EQ(variants[1].id, id_of<VariantId>(50));
}

TEST(Difference, OfEqualContentsIsEmpty) {
    EXPECT_TRUE(difference(two_blocks(), two_blocks()).blocks.empty());
}

TEST(Difference, NamesWhatWasAddedRemovedChangedAndMoved) {
    const DocumentContent before = two_blocks();
    DocumentContent after = two_blocks();
    after.blocks[0].items[0].wish = "очень быстро";
    after.blocks[0].items.erase(after.blocks[0].items.begin() + 1);
    after.blocks[1].items.push_back(item(13, "Счёт"));
    after.blocks.push_back({.id = id_of<BlockId>(3), .title = "Отчёты"});
    const DocumentDifference found = difference(before, after);
    EXPECT_EQ(found.blocks_added, 1);
    EXPECT_EQ(found.items_added, 1);
    EXPECT_EQ(found.items_removed, 1);
    EXPECT_EQ(found.items_changed, 1);
    ASSERT_EQ(found.blocks.size(), 3u);
    EXPECT_EQ(found.blocks[0].items[0].fields[0].field, "wish");
    EXPECT_EQ(found.blocks[0].items[0].fields[0].runs[0].kind, diff::ChangeKind::added);
    EXPECT_EQ(found.blocks[0].items[1].kind, DifferenceKind::removed);
    EXPECT_EQ(found.blocks[2].kind, DifferenceKind::added);
}

TEST(Difference, TellsAMoveFromAChange) {
    const DocumentContent before = two_blocks();
    DocumentContent after = two_blocks();
    after.blocks[1].items.push_back(after.blocks[0].items[1]);
    after.blocks[0].items.pop_back();
    const DocumentDifference found = difference(before, after);
    ASSERT_EQ(found.blocks.size(), 1u);
    EXPECT_EQ(found.blocks[0].items[0].kind, DifferenceKind::moved);
    EXPECT_EQ(found.blocks[0].items[0].from_block, "Контакты");
    EXPECT_EQ(found.items_changed, 0);

    DocumentContent swapped = two_blocks();
    std::swap(swapped.blocks[0].items[0], swapped.blocks[0].items[1]);
    EXPECT_EQ(difference(before, swapped).blocks[0].items.size(), 1u);
}

Approval decided(ApprovingParty party, Decision decision) {
    return {.party = party, .decision = decision};
}

TEST(Approval, IsTheAdministratorsThenTheClients) {
    using enum ApprovingParty;
    EXPECT_EQ(state_of({}, false), VersionState::awaiting_administrator);
    const auto by_administrator = decided(administrator, Decision::approved);
    EXPECT_EQ(state_of({by_administrator}, false), VersionState::awaiting_client);
    EXPECT_EQ(state_of({by_administrator, decided(client, Decision::approved)}, false),
              VersionState::approved);
    EXPECT_EQ(state_of({by_administrator, decided(client, Decision::refused)}, false),
              VersionState::refused);
    EXPECT_EQ(state_of({by_administrator}, true), VersionState::superseded);
    // An approved version stays approved whatever comes after it.
    EXPECT_EQ(state_of({by_administrator, decided(client, Decision::approved)}, true),
              VersionState::approved);
}

TEST(Approval, IsForTheContentThatWasRead) {
    const NewApproval approval{.decision = Decision::approved, .content_hash = "aa"};
    using enum VersionState;
    EXPECT_TRUE(check_decision(awaiting_client, ApprovingParty::client, approval, "aa"));
    EXPECT_EQ(check_decision(awaiting_client, ApprovingParty::client, approval, "bb").error().key,
              "approval.content_differs");
    EXPECT_EQ(
        check_decision(awaiting_administrator, ApprovingParty::client, approval, "aa").error().key,
        "approval.is_not_awaited");
    EXPECT_EQ(check_decision(approved, ApprovingParty::client, approval, "aa").error().key,
              "approval.is_not_awaited");
}

TEST(Approval, RefusedNeedsRemarks) {
    const NewApproval refusal{.decision = Decision::refused, .content_hash = "aa", .remarks = "  "};
    EXPECT_EQ(check_decision(VersionState::awaiting_client, ApprovingParty::client, refusal, "aa")
                  .error()
                  .field,
              "remarks");
}

}  // namespace
}  // namespace slipway
