#include "delivery/timesheet/core/time_entry.hpp"

#include <gtest/gtest.h>

namespace slipway {
namespace {

Day day(const char* text) {
    return *parse_day(text);
}
const Day today = day("2026-03-20");

ServicePackage audit() {
    ServicePackage package{.key = "detailed_audit"};
    package.stages_included = {EngagementStage::discovery, EngagementStage::document,
                               EngagementStage::estimate};
    return package;
}

TimedItem load_contacts() {
    return {.block_title = "Contacts",
            .item_title = "Load contacts",
            .work_kind = TimeWorkKind::data_load};
}

TEST(TimeEntryTest, EveryKindOfAnItemsWorkIsAKindOfTimeByTheSameName) {
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<WorkKind>>([](auto kind) {
        EXPECT_STREQ(boost::describe::enum_to_string(as_time_work(kind.value), ""), kind.name);
    });
}

TEST(TimeEntryTest, EffortOnADayFollowsTheRules) {
    struct Case {
        std::int64_t minutes;
        const char* day;
        std::int64_t others;
        const char* refused;  // empty: accepted
    };
    const Case cases[] = {
        {90, "2026-03-20", 0, ""},
        {1, "2026-03-01", 0, ""},
        {1440, "2026-03-19", 0, ""},
        {60, "2026-03-19", 1380, ""},
        {61, "2026-03-19", 1380, "time_entry.day_has_24_hours"},
        {1441, "2026-03-19", 0, "time_entry.day_has_24_hours"},
        {0, "2026-03-19", 0, "time_entry.effort_must_be_positive"},
        {-5, "2026-03-19", 0, "time_entry.effort_must_be_positive"},
        {60, "2026-03-21", 0, "time_entry.day_is_in_the_future"},
        {60, "2026-02-28", 0, "time_entry.month_is_closed"},
        {60, "2026-01-31", 0, ""},
    };
    const MonthLock lock({day("2026-02-01")});
    for (const Case& c : cases) {
        const auto checked = check_effort(Effort::minutes(c.minutes), day(c.day),
                                          Effort::minutes(c.others), lock, today);
        EXPECT_EQ(checked ? "" : checked.error().key, c.refused) << c.minutes << " on " << c.day;
    }
}

TEST(TimeEntryTest, WhatIsLeftOutComesFromTheStageAndTheItem) {
    const ServicePackage package = audit();
    const auto plain = complete_work({}, std::nullopt, EngagementStage::document, package);
    ASSERT_TRUE(plain.has_value());
    EXPECT_EQ(plain->stage, EngagementStage::document);
    EXPECT_EQ(plain->work_kind, TimeWorkKind::document);
    EXPECT_TRUE(plain->is_billable);

    const auto on_item = complete_work({.note = "  first try "}, load_contacts(),
                                       EngagementStage::document, package);
    ASSERT_TRUE(on_item.has_value());
    EXPECT_EQ(on_item->work_kind, TimeWorkKind::data_load);
    EXPECT_EQ(on_item->item_title, "Load contacts");
    EXPECT_EQ(on_item->note, "first try");
}

TEST(TimeEntryTest, ConfigurationNeedsAKindOfWorkAndAStageOfThePackage) {
    ServicePackage package = audit();
    EXPECT_EQ(complete_work({.stage = EngagementStage::configuration}, std::nullopt,
                            EngagementStage::document, package)
                  .error()
                  .key,
              "time_entry.stage_is_not_included");
    package.stages_included.push_back(EngagementStage::configuration);
    EXPECT_EQ(complete_work({}, std::nullopt, EngagementStage::configuration, package).error().key,
              "time_entry.work_kind_is_missing");
}

TEST(TimeEntryTest, ChangesTouchOnlyWhatTheyName) {
    TimeEntry entry;
    entry.stage = EngagementStage::document;
    entry.item_title = "Load contacts";
    entry.effort_minutes = Effort::minutes(30);
    entry.note = "first try";
    const auto longer =
        apply_changes(entry, {.effort_minutes = Effort::minutes(45)}, std::nullopt, audit());
    ASSERT_TRUE(longer.has_value());
    TimeEntry expected = entry;
    expected.effort_minutes = Effort::minutes(45);
    EXPECT_EQ(*longer, expected);

    const auto off_item =
        apply_changes(entry, {.item_id = std::optional<ItemId>()}, std::nullopt, audit());
    EXPECT_FALSE(off_item->item_title.has_value());
}

TEST(MonthLockTest, CoversEveryDayOfAClosedMonth) {
    const MonthLock lock({day("2026-02-01")});
    EXPECT_TRUE(lock.covers(day("2026-02-01")));
    EXPECT_TRUE(lock.covers(day("2026-02-28")));
    EXPECT_FALSE(lock.covers(day("2026-03-01")));
    EXPECT_FALSE(lock.covers(day("2026-01-31")));
}

TEST(MonthLockTest, AMonthIsClosedOnceAndNotBeforeItBegins) {
    const MonthLock lock({day("2026-02-01")});
    EXPECT_TRUE(check_close(day("2026-03-01"), lock, today).has_value());
    EXPECT_EQ(check_close(day("2026-03-02"), lock, today).error().key,
              "month_close.month_begins_on_the_first");
    EXPECT_EQ(check_close(day("2026-04-01"), lock, today).error().key,
              "month_close.month_has_not_begun");
    EXPECT_EQ(check_close(day("2026-02-01"), lock, today).error().key,
              "month_close.month_is_closed");
}

}  // namespace
}  // namespace slipway
