#include "delivery/schedule/core/engagement_activities.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace slipway {
namespace {

Day day(std::string_view text) {
    return *parse_day(text);
}
Effort minutes(int count) {
    return Effort::minutes(count);
}
template <class AnyId>
AnyId id(std::uint8_t number) {
    Uuid uuid;
    uuid.bytes[15] = number;
    return AnyId(uuid);
}

constexpr auto configuration = EngagementStage::configuration;

/// A junior engagement with two blocks of one item each, 60 and 90 minutes, the second with a
/// developer's 300.
EngagementRecords records(EngagementStage stage) {
    EngagementRecords made;
    made.stage = stage;
    made.package.stages_included = {EngagementStage::discovery, EngagementStage::document,
                                    EngagementStage::estimate, configuration};
    made.package.stage_hours = {{"discovery", {minutes(60), minutes(480), {}, {}, {}}},
                                {"document", {minutes(180), minutes(1440), {}, {}, {}}},
                                {"estimate", {minutes(60), minutes(480), {}, {}, {}}},
                                {"configuration", {minutes(1500), minutes(3000), {}, {}, {}}}};
    made.entered = {{EngagementStage::discovery, day("2026-03-02")}};
    const Day entered[] = {day("2026-03-05"), day("2026-03-10"), day("2026-03-12")};
    for (int later = 1; later <= static_cast<int>(stage); ++later) {
        made.entered.push_back({static_cast<EngagementStage>(later), entered[later - 1]});
    }
    for (const std::uint8_t number : {1, 2}) {
        DocumentBlock block{.id = id<BlockId>(number), .title = "Block"};
        block.items.push_back({.id = id<ItemId>(static_cast<std::uint8_t>(number + 10)),
                               .title = "Item",
                               .capability = "orders"});
        BlockTotal total{.block_id = block.id};
        EstimateTotal figure{minutes(60), minutes(60), minutes(60), minutes(0), {}};
        if (number == 2) figure = {minutes(60), minutes(90), minutes(180), minutes(300), {}};
        total.total = figure;
        total.items = {{block.items[0].id, figure}};
        made.sums.blocks.push_back(total);
        made.sums.whole.minutes += figure.minutes;
        made.document.blocks.push_back(std::move(block));
    }
    made.document.blocks[1].after = {made.document.blocks[0].id};
    made.developers = {id<PersonId>(9)};
    made.developer = id<PersonId>(9);
    return made;
}

const ActivityInput& find(const std::vector<ActivityInput>& activities, const std::string& key) {
    const auto found = std::ranges::find(activities, key, &ActivityInput::key);
    EXPECT_NE(found, activities.end()) << key;
    return *found;
}

TEST(EngagementActivities, StagesFollowEachOtherAndBlocksFollowTheLast) {
    const auto activities = activities_of(records(EngagementStage::discovery));
    ASSERT_EQ(activities.size(), 5u);
    EXPECT_EQ(activities[1].after, std::vector<std::string>{"discovery"});
    EXPECT_EQ(activities[1].acceptance_days, 3) << "the client's approval";
    EXPECT_EQ(activities[2].after, std::vector<std::string>{"document"});
    EXPECT_EQ(activities[2].acceptance_days, 0);
    EXPECT_EQ(activities[3].after, std::vector<std::string>{"estimate"});
    EXPECT_EQ(activities[4].after, (std::vector<std::string>{id<BlockId>(1).text(), "estimate"}));
}

TEST(EngagementActivities, AStageTakesTheEstimatesHoursOrTheMiddleOfTheUsual) {
    EngagementRecords known = records(EngagementStage::discovery);
    known.sums.stages = {
        {EngagementStage::document, {minutes(200), minutes(300), minutes(600), {}, {}}}};
    const auto activities = activities_of(known);
    EXPECT_EQ(find(activities, "discovery").items[0].effort_minutes, minutes(270));
    EXPECT_EQ(find(activities, "discovery").items[0].high_minutes, minutes(480));
    EXPECT_EQ(find(activities, "document").items[0].effort_minutes, minutes(300));
    EXPECT_EQ(find(activities, "document").items[0].low_minutes, minutes(200));
}

TEST(EngagementActivities, WhileNothingHasAFigureTheConfigurationIsAnOutline) {
    EngagementRecords known = records(EngagementStage::discovery);
    known.sums = {};
    EXPECT_EQ(activities_of(known).back().kind, ActivityKind::outline);
    EXPECT_EQ(activities_of(known).back().items[0].effort_minutes, minutes(2250));
    known.first_range = EffortRange{minutes(1000), minutes(1200), minutes(2000)};
    EXPECT_EQ(activities_of(known).back().items[0].effort_minutes, minutes(1200));
    known.package.stages_included.pop_back();
    EXPECT_EQ(activities_of(known).back().key, "estimate");
}

TEST(EngagementActivities, WideRangesHaveNoMoreThanTheHoursOfTheTerm) {
    EngagementRecords known = records(EngagementStage::discovery);
    known.sums = {};
    known.package.stage_hours["configuration"] = {minutes(3'000), minutes(60'000), {}, {}, {}};
    known.package.minutes_per_month = minutes(1'500);
    known.package.typical_months = MonthRange{3, 4};
    const auto outline = [&] { return activities_of(known).back().items[0]; };
    // 5,250 minutes of three and a half months, of which the configuration has 31,500 / 32,850.
    EXPECT_EQ(outline().effort_minutes, minutes(5'034));
    EXPECT_EQ(outline().low_minutes, minutes(3'000));
    known.package.bought_minutes = minutes(1'500);
    EXPECT_EQ(outline().effort_minutes, minutes(1'438));
    EXPECT_EQ(outline().low_minutes, minutes(1'438));
    EXPECT_EQ(activities_of(known).front().items[0].effort_minutes, minutes(12));
}

TEST(EngagementActivities, AnItemWithoutAFigureTakesTheAverage) {
    EngagementRecords known = records(EngagementStage::document);
    known.sums.blocks[0].total = known.sums.blocks[0].items[0].total = {};
    const auto activities = activities_of(known);
    EXPECT_EQ(find(activities, id<BlockId>(1).text()).items[0].effort_minutes, minutes(90));
}

TEST(EngagementActivities, AStageThatIsOverNeedsNothingMore) {
    EngagementRecords known = records(configuration);
    known.document_progress = {true, day("2026-03-07"), day("2026-03-09")};
    const auto activities = activities_of(known);
    const ActivityInput& document = find(activities, "document");
    EXPECT_EQ(document.started_on, day("2026-03-05"));
    EXPECT_EQ(document.delivered_on, day("2026-03-07"));
    EXPECT_EQ(document.accepted_on, day("2026-03-09"));
    EXPECT_EQ(document.items[0].done_minutes, document.items[0].effort_minutes);
    EXPECT_EQ(find(activities, "estimate").accepted_on, day("2026-03-12"));
}

TEST(EngagementActivities, AReopenedStageIsUnderWayAgain) {
    EngagementRecords known = records(configuration);
    known.stage = EngagementStage::document;
    known.entered.push_back({EngagementStage::document, day("2026-03-20")});
    const auto activities = activities_of(known);
    EXPECT_EQ(find(activities, "discovery").accepted_on, day("2026-03-05"));
    EXPECT_FALSE(find(activities, "document").accepted_on);
    EXPECT_EQ(find(activities, "document").started_on, day("2026-03-20"));
    EXPECT_FALSE(find(activities, "estimate").accepted_on);
}

TEST(EngagementActivities, TheDocumentWaitsForTheAdministratorAndThenForTheClient) {
    EngagementRecords known = records(EngagementStage::document);
    known.document_progress.is_submitted = true;
    ActivityInput document = find(activities_of(known), "document");
    EXPECT_FALSE(document.delivered_on);
    EXPECT_EQ(document.items[0].done_minutes, document.items[0].effort_minutes);
    known.document_progress.sent_on = day("2026-03-09");
    document = find(activities_of(known), "document");
    EXPECT_EQ(document.delivered_on, day("2026-03-09"));
    EXPECT_FALSE(document.accepted_on);
}

TEST(EngagementActivities, WhatTheClientWasAskedForHoldsTheDocument) {
    EngagementRecords known = records(EngagementStage::discovery);
    known.waits = {{"question", "Which stock?", day("2026-03-03"), 2}};
    auto activities = activities_of(known);
    EXPECT_EQ(find(activities, "document").after,
              (std::vector<std::string>{"discovery", "question"}));
    EXPECT_EQ(find(activities, "question").delivered_on, day("2026-03-03"));
    EXPECT_EQ(find(activities, "question").acceptance_days, 2);
    EXPECT_FALSE(find(activities, "question").accepted_on);
    known.stage = EngagementStage::estimate;
    for (const auto& activity : activities_of(known)) EXPECT_NE(activity.kind, ActivityKind::wait);
}

TEST(EngagementActivities, WhatTheLedgerWaitsForIsBeforeWhatStandsStillForIt) {
    EngagementRecords known = records(configuration);
    const std::string first = id<BlockId>(1).text();
    const std::string second = id<BlockId>(2).text();
    known.stopping_waits = {{{"input:1", "Access", day("2026-03-13"), 2},
                             {"block:" + first, "block:" + second, "stage:document"}}};
    auto activities = activities_of(known);
    ASSERT_EQ(activities.size(), 6u);
    EXPECT_EQ(activities[3].key, "input:1");
    EXPECT_EQ(activities[3].kind, ActivityKind::wait);
    EXPECT_EQ(activities[3].delivered_on, day("2026-03-13"));
    EXPECT_EQ(find(activities, second).after,
              (std::vector<std::string>{first, "estimate", "input:1"}));
    EXPECT_EQ(find(activities, "document").after, std::vector<std::string>{"discovery"})
        << "what is over waits for nothing";
    known.blocks = {{id<BlockId>(1), {}, day("2026-03-14"), {}},
                    {id<BlockId>(2), {}, day("2026-03-14"), {}}};
    EXPECT_EQ(activities_of(known).size(), 5u) << "everything was delivered without it";
    known = records(EngagementStage::discovery);
    known.sums = {};
    known.stopping_waits = {
        {{"input:1", "Data", day("2026-03-03"), 2}, {"stage:document", "block:configuration"}}};
    activities = activities_of(known);
    EXPECT_EQ(find(activities, "document").after,
              (std::vector<std::string>{"discovery", "input:1"}));
    EXPECT_EQ(activities.back().after, (std::vector<std::string>{"estimate", "input:1"}));
}

TEST(EngagementActivities, WhatIsLoggedOnAnItemIsItsProgress) {
    EngagementRecords known = records(configuration);
    const ItemId built = id<ItemId>(12);
    known.logged = {
        {day("2026-03-13"), configuration, built, id<PersonId>(1), minutes(40)},
        {day("2026-03-14"), configuration, built, id<PersonId>(9), minutes(200)},
        {day("2026-03-14"), configuration, id<ItemId>(11), id<PersonId>(1), minutes(99)},
        {day("2026-03-15"), configuration, {}, id<PersonId>(1), minutes(50)}};
    const auto activities = activities_of(known);
    const ItemInput& item = find(activities, id<BlockId>(2).text()).items[0];
    EXPECT_EQ(item.done_minutes, minutes(40));
    EXPECT_EQ(item.developer_done_minutes, minutes(200));
    EXPECT_EQ(item.developer_id, id<PersonId>(9));
    EXPECT_EQ(find(activities, id<BlockId>(1).text()).items[0].done_minutes, minutes(60))
        << "no more than the effort";
}

TEST(EngagementActivities, TheOrderInForceDecidesWhichBlockGoesFirst) {
    EngagementRecords known = records(configuration);
    known.document.blocks[0].priority = 7;
    EXPECT_EQ(find(activities_of(known), id<BlockId>(1).text()).priority, 7);
    known.block_order = {id<BlockId>(2), id<BlockId>(1)};
    EXPECT_EQ(find(activities_of(known), id<BlockId>(1).text()).priority, 2);
}

TEST(EngagementActivities, QuotasCountWhatTheManagerLoggedInTheirPeriods) {
    const std::vector<LoggedEffort> logged{
        {day("2026-02-28"), configuration, {}, id<PersonId>(1), minutes(1)},
        {day("2026-03-02"), configuration, {}, id<PersonId>(1), minutes(2)},
        {day("2026-03-09"), configuration, {}, id<PersonId>(1), minutes(4)},
        {day("2026-03-10"), configuration, {}, id<PersonId>(1), minutes(8)},
        {day("2026-03-10"), configuration, {}, id<PersonId>(9), minutes(16)}};
    const std::set<PersonId> developers{id<PersonId>(9)};
    EXPECT_EQ(used_quota(logged, developers, day("2026-03-10")),
              (UsedQuota{minutes(8), minutes(12), minutes(14)}));
    EXPECT_EQ(used_quota(logged, developers, day("2026-03-16")),
              (UsedQuota{minutes(0), minutes(0), minutes(14)}));
}

TEST(EngagementActivities, ADeveloperWhoLeavesMovesOnlyTheirOwnShare) {
    std::vector<PersonId> developers{id<PersonId>(1), id<PersonId>(2), id<PersonId>(3)};
    EXPECT_FALSE(developer_for(id<EngagementId>(1), {}));
    std::map<PersonId, int> shares;
    for (std::uint8_t number = 0; number < 200; ++number) {
        const auto before = developer_for(id<EngagementId>(number), developers);
        ++shares[*before];
        const auto after =
            developer_for(id<EngagementId>(number), {id<PersonId>(1), id<PersonId>(2)});
        if (*before != id<PersonId>(3)) {
            EXPECT_EQ(*before, *after);
        }
    }
    for (const PersonId developer : developers) EXPECT_GT(shares[developer], 30);
}

}  // namespace
}  // namespace slipway
