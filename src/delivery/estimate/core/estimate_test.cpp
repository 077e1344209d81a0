#include "delivery/estimate/core/estimate.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "delivery/estimate/core/estimate_version.hpp"

namespace slipway {
namespace {

template <class AnyId>
AnyId id_of(int number) {
    Uuid uuid;
    uuid.bytes[15] = static_cast<std::uint8_t>(number);
    return AnyId(uuid);
}

DocumentItem item(int number, SolutionKind kind = SolutionKind::configuration) {
    DocumentItem item{.id = id_of<ItemId>(number), .title = "Item " + std::to_string(number)};
    item.variants = {{.id = id_of<VariantId>(number), .kind = kind, .title = "First"},
                     {.id = id_of<VariantId>(number + 100), .title = "Second"}};
    item.chosen_variant_id = item.variants.front().id;
    return item;
}

ItemEstimate figure(int number, std::int64_t minutes) {
    return {.item_id = id_of<ItemId>(number),
            .variant_id = id_of<VariantId>(number),
            .effort = {.minutes = Effort::minutes(minutes)}};
}

DocumentContent two_blocks() {
    DocumentContent document;
    document.blocks = {{.id = id_of<BlockId>(1), .items = {item(1), item(2)}},
                       {.id = id_of<BlockId>(2), .items = {item(3, SolutionKind::customisation)}}};
    return document;
}

ServicePackage junior_package() {
    ServicePackage package;
    package.stages_included = {EngagementStage::discovery, EngagementStage::document,
                               EngagementStage::estimate, EngagementStage::configuration};
    package.stage_hours["discovery"] = {Effort::hours(1), Effort::hours(8), {}, {}, {}};
    package.stage_hours["document"] = {Effort::hours(3), Effort::hours(24), {}, {}, {}};
    package.stage_hours["configuration"] = {Effort::hours(25), Effort::hours(50), {}, {}, {}};
    return package;
}

EstimateContent complete_estimate() {
    EstimateContent content;
    content.stages.discovery = EffortFigure{.minutes = Effort::hours(4)};
    content.items = {figure(1, 600), figure(2, 300), figure(3, 900)};
    content.items[1].effort.low_minutes = Effort::minutes(200);
    content.items[1].effort.high_minutes = Effort::minutes(500);
    content.items[2].customisation =
        CustomisationFigure{.developer_minutes = Effort::hours(10),
                            .price = Money{500'000, *Currency::parse("UAH")}};
    return content;
}

std::vector<std::string> keys(const std::vector<Warning>& warnings) {
    std::vector<std::string> keys;
    for (const Warning& warning : warnings) keys.push_back(warning.key);
    return keys;
}

TEST(Estimate, TheManagersExtraTimeFollowsTheDevelopers) {
    struct Row {
        std::int64_t developer, low, high, counted;  // minutes
    };
    const Row rows[] = {
        {0, 0, 0, 0},        {60, 12, 24, 18},     {300, 60, 120, 90},
        {450, 90, 150, 120}, {600, 120, 180, 150}, {1200, 240, 300, 270},
        {7, 1, 3, 2},
    };
    for (const Row& row : rows) {
        const EffortSpan span = usual_manager_span(Effort::minutes(row.developer));
        EXPECT_EQ(span.low.in_minutes(), row.low) << row.developer;
        EXPECT_EQ(span.high.in_minutes(), row.high) << row.developer;
        EXPECT_EQ(manager_minutes_of({.developer_minutes = Effort::minutes(row.developer)}),
                  Effort::minutes(row.counted))
            << row.developer;
    }
    EXPECT_EQ(manager_minutes_of({Effort::hours(10), {}, Effort::hours(5)}), Effort::hours(5));
}

TEST(Estimate, AddsUpByItemBlockStageAndWhole) {
    const EstimateRollUp sums = roll_up(two_blocks(), complete_estimate(), junior_package());
    ASSERT_EQ(sums.blocks.size(), 2u);
    EXPECT_EQ(sums.blocks[0].total.minutes, Effort::minutes(900));
    EXPECT_EQ(sums.blocks[0].total.low_minutes, Effort::minutes(800));
    EXPECT_EQ(sums.blocks[0].total.high_minutes, Effort::minutes(1100));
    EXPECT_EQ(sums.blocks[1].total.minutes, Effort::minutes(900 + 150));
    EXPECT_EQ(sums.blocks[1].total.developer_minutes, Effort::hours(10));
    ASSERT_EQ(sums.stages.size(), 4u);
    EXPECT_EQ(sums.stages[0].total.minutes, Effort::hours(4));
    EXPECT_EQ(sums.stages[3].total.minutes, Effort::minutes(1950));
    EXPECT_EQ(sums.whole.minutes, Effort::minutes(2190));
    ASSERT_EQ(sums.whole.prices.size(), 1u);
    EXPECT_EQ(sums.whole.prices[0].minor_units, 500'000);
    EXPECT_EQ(sums.items_without_figure, 0);
}

TEST(Estimate, CountsTheChosenVariantOnly) {
    DocumentContent document = two_blocks();
    document.blocks[0].items[0].chosen_variant_id = id_of<VariantId>(101);
    EstimateContent content = complete_estimate();
    EXPECT_EQ(roll_up(document, content, junior_package()).items_without_figure, 1);
    content.items.push_back({.item_id = id_of<ItemId>(1),
                             .variant_id = id_of<VariantId>(101),
                             .effort = {.minutes = Effort::minutes(60)}});
    EXPECT_EQ(roll_up(document, content, junior_package()).blocks[0].total.minutes,
              Effort::minutes(360));
    EXPECT_EQ(relevant_part(document, content).items.size(), 3u);
}

TEST(Estimate, APackageWithoutConfigurationStillSizesIt) {
    ServicePackage package = junior_package();
    package.stages_included.pop_back();
    const EstimateRollUp sums = roll_up(two_blocks(), complete_estimate(), package);
    EXPECT_EQ(sums.stages.back().stage, EngagementStage::configuration);
    EXPECT_EQ(sums.whole.minutes, Effort::minutes(2190));
}

TEST(Estimate, WhatIsUnusualIsSaidWithTheRangeAndTheFigure) {
    const DocumentContent document = two_blocks();
    EstimateContent content = complete_estimate();
    const auto warnings_of = [&] {
        return estimate_warnings(document, content,
                                 roll_up(document, content, junior_package()), junior_package());
    };
    EXPECT_TRUE(warnings_of().empty()) << keys(warnings_of()).front();

    content.stages.discovery->minutes = Effort::hours(9);
    auto warnings = warnings_of();
    ASSERT_EQ(keys(warnings), std::vector<std::string>{"estimate.stage_is_outside_its_range"});
    EXPECT_EQ(warnings[0].field, "stages/discovery");
    EXPECT_EQ(warnings[0].parameters.at("minutes"), "540");
    EXPECT_EQ(warnings[0].parameters.at("high_minutes"), "480");

    content = complete_estimate();
    content.items[2].customisation->manager_minutes = Effort::hours(8);
    warnings = warnings_of();
    ASSERT_EQ(keys(warnings), std::vector<std::string>{"estimate.manager_time_is_unusual"});
    EXPECT_EQ(warnings[0].field, "items/2/customisation/manager_minutes");

    content = complete_estimate();
    content.items[2].customisation.reset();
    EXPECT_EQ(keys(warnings_of()),
              std::vector<std::string>{"estimate.customisation_has_no_hours"});

    content = complete_estimate();
    content.items[2].customisation->price.reset();
    EXPECT_EQ(keys(warnings_of()),
              std::vector<std::string>{"estimate.customisation_has_no_price"});

    content = complete_estimate();
    content.items.erase(content.items.begin() + 1);
    EXPECT_TRUE(std::ranges::count(keys(warnings_of()), "estimate.item_has_no_figure") == 1);
}

TEST(Estimate, FiguresOutOfOrderAreRefusedWithTheirPath) {
    EXPECT_TRUE(check(complete_estimate()));
    EstimateContent content = complete_estimate();
    content.items[1].effort.low_minutes = Effort::minutes(301);
    EXPECT_EQ(check(content).error().key, "estimate.points_are_out_of_order");
    EXPECT_EQ(check(content).error().field, "items/1/effort/low_minutes");
    content = complete_estimate();
    content.items[1].effort.high_minutes = Effort::minutes(299);
    EXPECT_EQ(check(content).error().field, "items/1/effort/high_minutes");
    content = complete_estimate();
    content.stages.discovery->low_minutes = Effort::minutes(1);
    EXPECT_EQ(check(content).error().key, "estimate.points_are_incomplete");
    EXPECT_EQ(check(content).error().field, "stages/discovery/high_minutes");
    content = complete_estimate();
    content.items.push_back(content.items.front());
    EXPECT_EQ(check(content).error().key, "estimate.item_is_there_twice");
}

TEST(Estimate, TheAdministratorsWordIsForOneVersionAsItReads) {
    struct Row {
        EstimateState state;
        NewApproval agreement;
        const char* key;
    };
    const Row rows[] = {
        {EstimateState::awaiting_administrator, {Decision::approved, "aa", {}}, ""},
        {EstimateState::awaiting_administrator, {Decision::approved, "bb", {}},
         "estimate_agreement.content_differs"},
        {EstimateState::awaiting_administrator, {Decision::refused, "aa", " "},
         "estimate_agreement.refusal_needs_remarks"},
        {EstimateState::awaiting_administrator, {Decision::refused, "aa", "Too little"}, ""},
        {EstimateState::agreed, {Decision::approved, "aa", {}},
         "estimate_agreement.is_not_awaited"},
        {EstimateState::superseded, {Decision::approved, "aa", {}},
         "estimate_agreement.is_not_awaited"},
    };
    for (const Row& row : rows) {
        const auto checked = check_agreement(row.state, row.agreement, "aa");
        EXPECT_EQ(checked ? "" : checked.error().key, row.key);
    }
}

}  // namespace
}  // namespace slipway
