#include <gtest/gtest.h>

#include <algorithm>

#include "delivery/engagement/testing/engagement_world.hpp"
#include "delivery/implementation_document/document_commands.hpp"
#include "delivery/timesheet/timesheet_commands.hpp"

namespace slipway {
namespace {

Day day(const char* text) { return *parse_day(text); }

class TimesheetTest : public testing::OnBothDatabases {
protected:
    testing::EngagementWorld world{database()};
    EngagementId id = world.start();

    EngagementFacts facts(sql::Transaction& sql) {
        return *find_engagement(sql, Actor::system(world.client), id);
    }

    static NewTimeEntry hours(std::int64_t minutes, const char* on = "2026-03-02") {
        NewTimeEntry entry;
        entry.effort_minutes = Effort::minutes(minutes);
        entry.day = day(on);
        return entry;
    }
    Result<TimeEntryView> try_log(const Actor& actor, const NewTimeEntry& entry) {
        return world.attempt([&](UnitOfWork& work) {
            return TimesheetCommands(work).log_time(actor, id, entry);
        });
    }
    TimeEntryView log(const Actor& actor, const NewTimeEntry& entry) {
        return world.run([&](UnitOfWork& work) {
            return TimesheetCommands(work).log_time(actor, id, entry);
        });
    }
    Result<TimeEntryView> try_change(const Actor& actor, const TimeEntryView& entry,
                                     const TimeEntryChanges& changes) {
        return world.attempt([&](UnitOfWork& work) {
            return TimesheetCommands(work).change(actor, entry.id, changes, entry.revision);
        });
    }
    Result<void> try_remove(const Actor& actor, const TimeEntryView& entry,
                            const std::string& reason = "") {
        return world.attempt([&](UnitOfWork& work) {
            return TimesheetCommands(work).remove(actor, entry.id, reason, entry.revision);
        });
    }
    std::vector<TimeEntryView> list(const Actor& actor, const TimeFilter& filter = {}) {
        auto page = world.read([&](sql::Transaction& sql) {
            return list_time_entries(sql, actor, filter, {});
        });
        EXPECT_TRUE(page.has_value());
        return std::move(page->items);
    }
    MonthCloseView close(const char* month) {
        return world.run([&](UnitOfWork& work) {
            return MonthCommands(work).close(world.head, {.month = day(month)});
        });
    }
    Effort used() {
        return world.read(
            [&](sql::Transaction& sql) { return used_minutes(sql, facts(sql)); });
    }
};

TEST_P(TimesheetTest, TimeIsLoggedByTheManagerTheAdministratorAndTheDeveloper) {
    for (const Actor& actor : {world.manager, world.administrator, world.developer, world.head}) {
        EXPECT_TRUE(try_log(actor, hours(30)).has_value());
    }
    EXPECT_EQ(try_log(world.senior, hours(30)).error().key, "access.not_your_engagement");
    EXPECT_EQ(try_log(world.sales, hours(30)).error().key, "access.role_may_not");
    EXPECT_EQ(try_log(world.owner, hours(30)).error().key, "access.role_may_not");
    // A developer's half an hour is no part of what was bought (DOMAIN §3.3).
    EXPECT_EQ(used(), Effort::minutes(90));
    const auto by_day =
        world.read([&](sql::Transaction& sql) { return used_minutes_by_day(sql, facts(sql)); });
    EXPECT_EQ(by_day, (std::map<Day, Effort>{{day("2026-03-02"), Effort::minutes(90)}}));
}

TEST_P(TimesheetTest, ADeveloperWhoLeavesAddsNothingToWhatWasUsed) {
    ASSERT_TRUE(try_log(world.developer, hours(30)).has_value());
    world.run([&](UnitOfWork& work) -> Result<bool> {
        const auto member = find_member(work.sql(), world.provider, world.developer.person_id);
        MemberChanges changes;
        changes.is_active = false;
        TRY(IdentityCommands(work).change_member(Actor::system(world.provider), member->id, changes,
                                                 member->revision));
        return true;
    });
    EXPECT_EQ(used(), Effort());
}

TEST_P(TimesheetTest, AnEntryIsReadBackAsItWasLogged) {
    NewTimeEntry entry = hours(95);
    entry.work_kind = TimeWorkKind::meeting;
    entry.note = "First call";
    const TimeEntryView logged = log(world.manager, entry);
    EXPECT_EQ(logged.engagement_name, "Orders and deliveries");
    EXPECT_EQ(logged.person_name, "Julia Junior");
    EXPECT_EQ(logged.stage, EngagementStage::discovery);
    EXPECT_EQ(logged.work_kind, TimeWorkKind::meeting);
    EXPECT_EQ(logged.effort_minutes, Effort::minutes(95));
    EXPECT_EQ(logged.day, day("2026-03-02"));
    EXPECT_EQ(logged.allowed, std::vector<std::string>{"change"});
    const auto listed = list(world.manager, {.engagement_id = id});
    ASSERT_EQ(listed.size(), 1u);
    EXPECT_EQ(listed[0].id, logged.id);
    EXPECT_EQ(listed[0].note, "First call");
}

TEST_P(TimesheetTest, AnEntryKeepsTheTitleOfItsItem) {
    DocumentItem item{.id = ItemId(make_uuid_v7(1, {})), .title = "Load contacts"};
    item.work_kind = WorkKind::data_load;
    DocumentBlock block{.id = BlockId(make_uuid_v7(2, {})), .title = "Contacts"};
    block.items = {item};
    const auto save = [&](std::int64_t revision) {
        world.run([&](UnitOfWork& work) {
            return DocumentCommands(work).change_draft(world.manager, id, {.content = {{block}}},
                                                       revision);
        });
    };
    save(0);
    NewTimeEntry entry = hours(60);
    entry.item_id = item.id;
    EXPECT_EQ(log(world.manager, entry).work_kind, TimeWorkKind::data_load);
    block.items[0].title = "Load companies";
    save(1);
    EXPECT_EQ(list(world.manager)[0].item_title, "Load contacts");
    EXPECT_EQ(list(world.manager)[0].block_title, "Contacts");
    entry.item_id = ItemId(make_uuid_v7(3, {}));
    EXPECT_EQ(try_log(world.manager, entry).error().key, "time_entry.item_not_found");
    const auto by_item = world.read(
        [&](sql::Transaction& sql) { return logged_efforts(sql, facts(sql), day("2026-03-03")); });
    ASSERT_EQ(by_item.size(), 1u);
    EXPECT_EQ(by_item[0].item_id, item.id);
    EXPECT_EQ(by_item[0].effort_minutes, Effort::hours(1));
}

TEST_P(TimesheetTest, ADayHasTwentyFourHoursOverAllEngagements) {
    world.go_to("2026-03-03");
    log(world.manager, hours(1000));
    EXPECT_EQ(try_log(world.manager, hours(441)).error().key, "time_entry.day_has_24_hours");
    const TimeEntryView rest = log(world.manager, hours(440));
    EXPECT_EQ(try_change(world.manager, rest, {.effort_minutes = Effort::minutes(441)}).error().key,
              "time_entry.day_has_24_hours");
    EXPECT_TRUE(try_change(world.manager, rest, {.effort_minutes = Effort::minutes(439)}));
}

TEST_P(TimesheetTest, TheFutureBeginsAtMidnightOfTheProvider) {
    world.clock.set(*parse_instant("2026-03-02T21:59:00Z"));  // 23:59 in Kyiv
    EXPECT_EQ(try_log(world.manager, hours(10, "2026-03-03")).error().key,
              "time_entry.day_is_in_the_future");
    world.clock.set(*parse_instant("2026-03-02T22:00:00Z"));
    EXPECT_TRUE(try_log(world.manager, hours(10, "2026-03-03")).has_value());
}

TEST_P(TimesheetTest, OnlyAHeadChangesSomebodyElsesEntryAndSaysWhy) {
    const TimeEntryView entry = log(world.manager, hours(60));
    const TimeEntryChanges longer{.effort_minutes = Effort::minutes(90)};
    EXPECT_EQ(try_change(world.administrator, entry, longer).error().key,
              "time_entry.is_not_yours");
    EXPECT_EQ(try_change(world.head, entry, longer).error().key, "time_entry.reason_is_missing");
    TimeEntryChanges with_reason = longer;
    with_reason.reason = "The call took longer";
    const auto changed = try_change(world.head, entry, with_reason);
    ASSERT_TRUE(changed.has_value());
    EXPECT_EQ(changed->effort_minutes, Effort::minutes(90));
    EXPECT_EQ(changed->revision, 2);
    EXPECT_EQ(changed->person_name, "Julia Junior");
    EXPECT_EQ(try_remove(world.head, *changed).error().key, "time_entry.reason_is_missing");
    EXPECT_TRUE(try_remove(world.head, *changed, "Logged twice").has_value());
    EXPECT_EQ(used(), Effort());
}

TEST_P(TimesheetTest, AnEntryChangedMeanwhileIsNotOverwritten) {
    const TimeEntryView entry = log(world.manager, hours(60));
    EXPECT_TRUE(try_change(world.manager, entry, {.note = "a"}).has_value());
    const auto second = try_change(world.manager, entry, {.note = "b"});
    EXPECT_EQ(second.error().code, RefusalCode::stale);
    EXPECT_EQ(try_remove(world.manager, entry).error().code, RefusalCode::stale);
    EXPECT_EQ(list(world.manager)[0].note, "a");
}

TEST_P(TimesheetTest, AClosedMonthStaysAsItIsUntilItIsReopened) {
    const TimeEntryView entry = log(world.manager, hours(60));
    world.go_to("2026-04-02");
    const MonthCloseView march = close("2026-03-01");
    EXPECT_EQ(try_log(world.manager, hours(60, "2026-03-31")).error().key,
              "time_entry.month_is_closed");
    EXPECT_EQ(try_change(world.manager, entry, {.note = "x"}).error().key,
              "time_entry.month_is_closed");
    EXPECT_EQ(try_change(world.manager, log(world.manager, hours(5, "2026-04-01")),
                         {.day = day("2026-03-31")})
                  .error()
                  .key,
              "time_entry.month_is_closed");
    EXPECT_EQ(try_remove(world.manager, entry).error().key, "time_entry.month_is_closed");
    EXPECT_TRUE(list(world.manager, {.to = day("2026-03-31")})[0].allowed.empty());
    const auto months = world.read([&](sql::Transaction& sql) {
        return list_time_months(sql, world.head, day("2026-04-02"));
    });
    ASSERT_EQ(months.size(), 2u);
    EXPECT_EQ(months[0].allowed, std::vector<std::string>{"close"});
    EXPECT_EQ(months[1].effort_minutes, Effort::hours(1));
    EXPECT_EQ(months[1].close->person_name, "Halyna Head");
    EXPECT_EQ(months[1].allowed, std::vector<std::string>{"reopen"});

    const auto reopen = [&](const std::string& reason) {
        return world.attempt([&](UnitOfWork& work) {
            return MonthCommands(work).reopen(world.head, march.id, {.reason = reason});
        });
    };
    EXPECT_EQ(reopen(" ").error().key, "month_close.reopening_needs_a_reason");
    EXPECT_EQ(reopen("A day is missing")->reopened_by_name, "Halyna Head");
    EXPECT_EQ(reopen("Again").error().key, "month_close.not_found");
    EXPECT_TRUE(try_log(world.manager, hours(60, "2026-03-31")).has_value());
    close("2026-03-01");
    EXPECT_EQ(try_log(world.manager, hours(60, "2026-03-31")).error().key,
              "time_entry.month_is_closed");
}

TEST_P(TimesheetTest, TheClientSeesHoursButNoNotesOfInternalWork) {
    NewTimeEntry paid = hours(60);
    paid.note = "Workshop";
    log(world.manager, paid);
    NewTimeEntry internal = hours(30);
    internal.note = "Hand-over talk";
    internal.is_billable = false;
    log(world.manager, internal);
    std::vector<std::string> notes;
    for (const auto& entry : list(world.owner)) {
        notes.push_back(entry.note);
        EXPECT_TRUE(entry.allowed.empty());
    }
    std::ranges::sort(notes);
    EXPECT_EQ(notes, (std::vector<std::string>{"", "Workshop"}));
    const auto totals = world.read([&](sql::Transaction& sql) {
        return time_totals(sql, world.owner, id, {}, world.clock.now());
    });
    ASSERT_TRUE(totals.has_value());
    EXPECT_EQ(totals->effort_minutes, Effort::minutes(90));
    EXPECT_EQ(totals->billable_minutes, Effort::minutes(60));
    EXPECT_TRUE(totals->allowed.empty());
}

TEST_P(TimesheetTest, StrangersSeeNothing) {
    const TimeEntryView entry = log(world.manager, hours(60));
    Actor stranger = world.head;
    stranger.workspace_id = WorkspaceId(make_uuid_v7(9, {}));
    EXPECT_TRUE(list(stranger).empty());
    EXPECT_EQ(try_log(stranger, hours(60)).error().key, "engagement.not_found");
    EXPECT_EQ(try_change(stranger, entry, {.note = "x"}).error().key, "time_entry.not_found");
    const auto report = world.read([&](sql::Transaction& sql) {
        return time_report(sql, stranger, {}, ReportGrouping::engagement, {});
    });
    EXPECT_TRUE(report->rows.empty());
}

TEST_P(TimesheetTest, TotalsStandBesideThePackagesRangesAndThePlan) {
    log(world.manager, hours(540));
    log(world.developer, hours(45));
    const PlannedEffortSource plan = [&](sql::Transaction&, const EngagementFacts& engagement) {
        return std::vector<PlannedEffort>{{.engagement_id = engagement.id,
                                           .stage = EngagementStage::discovery,
                                           .effort_minutes = Effort::hours(6)}};
    };
    const auto totals = world.read([&](sql::Transaction& sql) {
        return time_totals(sql, world.manager, id, plan, world.clock.now());
    });
    ASSERT_TRUE(totals.has_value());
    ASSERT_EQ(totals->stages.size(), 4u);
    EXPECT_EQ(totals->stages[0].standing, RangeStanding::above);  // 9 h, usual are 1 to 8
    EXPECT_EQ(totals->stages[0].planned_minutes, Effort::hours(6));
    EXPECT_EQ(totals->stages[1].standing, RangeStanding::below);
    EXPECT_EQ(totals->stages[0].effort_minutes, Effort::hours(9));
    EXPECT_EQ(totals->month_minutes, Effort::hours(9));
    EXPECT_EQ(totals->used_minutes, Effort::hours(9));
    EXPECT_EQ(totals->effort_minutes, Effort::minutes(585)) << "the developer's, too";
    EXPECT_EQ(totals->allowed, std::vector<std::string>{"log_time"});
}

TEST_P(TimesheetTest, ReportsAreNarrowedByEveryFilter) {
    NewTimeEntry meeting = hours(60);
    meeting.work_kind = TimeWorkKind::meeting;
    log(world.manager, meeting);
    world.go_to("2026-04-02");
    NewTimeEntry internal = hours(30, "2026-04-01");
    internal.is_billable = false;
    internal.stage = EngagementStage::document;
    log(world.developer, internal);
    const auto minutes = [&](const TimeFilter& filter) {
        const auto report = world.read([&](sql::Transaction& sql) {
            return time_report(sql, world.head, filter, ReportGrouping::month, {});
        });
        return report->total.effort_minutes.in_minutes();
    };
    EXPECT_EQ(minutes({}), 90);
    EXPECT_EQ(minutes({.engagement_id = id}), 90);
    EXPECT_EQ(minutes({.person_id = world.developer.person_id}), 30);
    EXPECT_EQ(minutes({.stage = EngagementStage::document}), 30);
    EXPECT_EQ(minutes({.block_id = BlockId(make_uuid_v7(5, {}))}), 0);
    EXPECT_EQ(minutes({.work_kind = TimeWorkKind::meeting}), 60);
    EXPECT_EQ(minutes({.is_billable = false}), 30);
    EXPECT_EQ(minutes({.from = day("2026-04-01")}), 30);
    EXPECT_EQ(minutes({.to = day("2026-03-31")}), 60);
}

}  // namespace
SLIPWAY_ON_BOTH_DATABASES(TimesheetTest);
}  // namespace slipway
