#include <gtest/gtest.h>

#include "collaboration/calendar/calendar_commands.hpp"
#include "delivery/daily_controls/daily_control_commands.hpp"
#include "delivery/daily_controls/daily_control_feature.hpp"
#include "delivery/discovery/question_commands.hpp"
#include "delivery/engagement/testing/engagement_world.hpp"
#include "delivery/timesheet/timesheet_commands.hpp"
#include "platform/events/testing/recorded_events.hpp"

namespace slipway {
namespace {

Day day(const char* text) { return *parse_day(text); }

class DailyControlsTest : public testing::OnBothDatabases {
protected:
    OpenMatters open;  // as the overview would tell
    testing::EngagementWorld world{database(),
                                   {make_contact_reader(), make_control_turn_reader()}};
    JobKind job = make_daily_control_job(
        world.chance, [this](sql::Transaction&, const EngagementFacts&, Day, Instant) {
            return open;
        });
    EngagementId id = world.start();

    /// The schedule's moment comes.
    void look() {
        job.run(database(), Job{.due_at = world.clock.now()});
        world.settle();
    }
    void look_at(const char* day, int hour) {
        world.go_to(day, hour);
        look();
    }
    void log_an_hour(const char* on) {
        world.run([&](UnitOfWork& work) {
            NewTimeEntry entry;
            entry.stage = EngagementStage::discovery;
            entry.work_kind = TimeWorkKind::discovery;
            entry.effort_minutes = Effort::hours(1);
            entry.day = day(on);
            return TimesheetCommands(work).log_time(world.manager, id, entry);
        });
        world.settle();
    }
    void ask() {
        world.run([&](UnitOfWork& work) {
            return QuestionCommands(work).ask(world.manager, id, {.question = "Which?"});
        });
        world.settle();
    }
    /// Newest first.
    std::vector<ControlledDay> days() {
        return world.read([&](sql::Transaction& sql) {
            return controlled_days(sql, *find_engagement(sql, world.head, id), day("2027-01-01"),
                                   50);
        });
    }
    static std::vector<ControlKind> missed(const ControlledDay& day) {
        std::vector<ControlKind> kinds;
        for (const ControlAnswer& answer : day.answers) {
            if (answer.outcome == ControlOutcome::missed) kinds.push_back(answer.kind);
        }
        return kinds;
    }
    std::vector<Notice> notices() {
        const NoticeRule rule = make_control_notice_rule();
        std::vector<Notice> all;
        const auto recorded = testing::recorded_events(database());
        world.read([&](sql::Transaction& sql) {
            for (const Event& event : recorded) {
                if (event.type != "daily_control.made") continue;
                for (Notice& notice : rule.notices(sql, event)) {
                    all.push_back(std::move(notice));
                }
            }
            return true;
        });
        return all;
    }
};

TEST_P(DailyControlsTest, ADayIsLookedAtWhenItsWorkEndsAndTheMorningAfter) {
    look_at("2026-03-02", 17);
    EXPECT_TRUE(days().empty());
    look_at("2026-03-02", 18);
    ASSERT_EQ(days().size(), 1u);
    EXPECT_EQ(days()[0].round, ControlRound::cut_off);
    EXPECT_EQ(missed(days()[0]),
              (std::vector{ControlKind::work_logged, ControlKind::client_spoken}));
    look();
    log_an_hour("2026-03-02");
    EXPECT_EQ(missed(days()[0]).size(), 2u);
    look_at("2026-03-03", 9);
    ASSERT_EQ(days().size(), 1u);
    EXPECT_EQ(days()[0].round, ControlRound::morning);
    EXPECT_EQ(missed(days()[0]), std::vector{ControlKind::client_spoken});
}

TEST_P(DailyControlsTest, AGoodDayHasNoMiss) {
    ask();
    log_an_hour("2026-03-02");
    look_at("2026-03-03", 9);
    EXPECT_TRUE(missed(days()[0]).empty());
    EXPECT_TRUE(notices().empty());
}

TEST_P(DailyControlsTest, TheManagerIsToldAtTheCutOffAndTheHeadsTheNextMorning) {
    look_at("2026-03-02", 18);
    auto told = notices();
    ASSERT_EQ(told.size(), 1u);
    EXPECT_EQ(told[0].key, "daily_control.several_missed");
    ASSERT_EQ(told[0].recipients.size(), 1u);
    EXPECT_EQ(told[0].recipients[0].person_id, world.manager.person_id);
    ask();
    look_at("2026-03-03", 9);
    told = notices();
    ASSERT_EQ(told.size(), 2u);
    EXPECT_EQ(told[1].recipients[0].person_id, world.head.person_id);
    // The question of the evening came too late for the cut-off, not for the head.
    EXPECT_EQ(told[1].key, "daily_control.missed_work_logged");
}

TEST_P(DailyControlsTest, ThreeMissesInARowStallAndAGoodDayEndsIt) {
    look_at("2026-03-03", 20);
    EXPECT_TRUE(days()[0].stalled_by.empty());
    look_at("2026-03-04", 18);
    EXPECT_EQ(days()[0].stalled_by,
              (std::vector{ControlKind::work_logged, ControlKind::client_spoken}));
    EXPECT_EQ(notices().back().key, "daily_control.stalled");
    world.go_to("2026-03-05", 10);
    ask();
    look_at("2026-03-05", 18);
    EXPECT_EQ(days()[0].stalled_by, std::vector{ControlKind::work_logged});
}

TEST_P(DailyControlsTest, ALateServerLooksAtEachDayOnceAsOfItsMoment) {
    look_at("2026-03-12", 12);
    const auto all = days();
    ASSERT_EQ(all.size(), 8u);  // 2 to 6 and 9 to 11 March
    EXPECT_EQ(all[0].day, day("2026-03-11"));
    EXPECT_EQ(to_text(all[0].checked_at), "2026-03-12T07:00:00.000Z");
    EXPECT_EQ(to_text(all.back().checked_at), "2026-03-03T07:00:00.000Z");
    look();
    EXPECT_EQ(days(), all);
}

TEST_P(DailyControlsTest, InAPauseAndWhileTheManagerIsAwayNothingIsMissedThatWasTheirs) {
    world.run([&](UnitOfWork& work) {
        return PauseCommands(work).request(
            world.owner, id,
            {.starts_on = day("2026-03-03"), .working_days = 2, .reason = "Stocktaking"});
    });
    world.run([&](UnitOfWork& work) {
        return CalendarCommands(work).add_absence(world.head,
                                                  {.person_id = world.manager.person_id,
                                                   .from_day = day("2026-03-05"),
                                                   .to_day = day("2026-03-05"),
                                                   .kind = AbsenceKind::illness});
    });
    world.run([&](UnitOfWork& work) {
        return CalendarCommands(work).add_day(world.head, {day("2026-03-06"), "Holiday", {}});
    });
    look_at("2026-03-10", 8);
    const auto all = days();
    ASSERT_EQ(all.size(), 5u);
    EXPECT_EQ(all[0].day, day("2026-03-09"));
    EXPECT_EQ(all[1].rest, RestReason::absence);
    EXPECT_TRUE(missed(all[1]).empty());
    EXPECT_EQ(all[2].rest, RestReason::pause);
    EXPECT_TRUE(all[2].answers.empty());
    EXPECT_EQ(all[3].rest, RestReason::pause);
    EXPECT_EQ(all[4].day, day("2026-03-02"));
}

TEST_P(DailyControlsTest, WhileTheManagerIsAwayTheHeadsHearWhatIsLate) {
    world.run([&](UnitOfWork& work) {
        return CalendarCommands(work).add_absence(world.head,
                                                  {.person_id = world.manager.person_id,
                                                   .from_day = day("2026-03-02"),
                                                   .to_day = day("2026-03-20"),
                                                   .kind = AbsenceKind::vacation});
    });
    world.settle();
    look_at("2026-03-02", 18);
    EXPECT_TRUE(notices().empty());
    open = {.client_late = 1, .client_has_ball = true};
    look_at("2026-03-03", 18);
    EXPECT_EQ(missed(days()[0]), std::vector{ControlKind::client_late});
    const auto told = notices();
    ASSERT_FALSE(told.empty());
    EXPECT_EQ(told.back().key, "daily_control.missed_client_late");
    ASSERT_EQ(told.back().recipients.size(), 1u);
    EXPECT_EQ(told.back().recipients[0].person_id, world.head.person_id);
    look_at("2026-03-05", 18);
    EXPECT_EQ(days()[0].stalled_by, std::vector{ControlKind::client_late});
}

TEST_P(DailyControlsTest, WhatIsLateIsToldByTheOverview) {
    open = {.provider_late = 1, .client_late = 2, .client_has_ball = true};
    look_at("2026-03-02", 18);
    const auto answers = days().at(0).answers;
    EXPECT_EQ(answers[0].outcome, ControlOutcome::excused);
    EXPECT_EQ(answers[2].value, 1);
    EXPECT_EQ(answers[3].value, 2);
}

TEST_P(DailyControlsTest, TheProviderMaySetOneHourForEverybody) {
    world.run([&](UnitOfWork& work) {
        return DailyControlCommands(work).change_settings(world.head, {16 * 60}, 0);
    });
    look_at("2026-03-02", 16);
    EXPECT_EQ(days().size(), 1u);
    const auto stale = world.attempt([&](UnitOfWork& work) {
        return DailyControlCommands(work).change_settings(world.head, {}, 0);
    });
    EXPECT_EQ(stale.error().key, "control_settings.changed_meanwhile");
}

TEST_P(DailyControlsTest, ACallIsNotedAndReadByBothParties) {
    const auto note = [&](const Actor& actor, const char* on) {
        return world.attempt([&](UnitOfWork& work) {
            return DailyControlCommands(work).note_contact(
                actor, id, {OutsideContactKind::call, day(on), "Oksana", "Prices"});
        });
    };
    EXPECT_EQ(note(world.owner, "2026-03-02").error().key, "access.role_may_not");
    EXPECT_EQ(note(world.manager, "2026-03-03").error().key,
              "client_contact.day_is_in_the_future");
    ASSERT_TRUE(note(world.manager, "2026-03-02").has_value());
    look_at("2026-03-02", 18);
    EXPECT_EQ(missed(days()[0]), std::vector{ControlKind::work_logged});
    const auto read = world.read([&](sql::Transaction& sql) {
        return outside_contacts(sql, *find_engagement(sql, world.owner, id));
    });
    ASSERT_EQ(read.size(), 1u);
    EXPECT_EQ(read[0].said, "Prices");
    EXPECT_EQ(read[0].noted_by_name, "Julia Junior");
}

TEST_P(DailyControlsTest, ACallNotedTheNextMorningPutsTheDayRight) {
    log_an_hour("2026-03-02");
    look_at("2026-03-02", 18);
    world.go_to("2026-03-03", 8);
    world.run([&](UnitOfWork& work) {
        return DailyControlCommands(work).note_contact(
            world.manager, id, {OutsideContactKind::call, day("2026-03-02"), "Oksana", "Prices"});
    });
    look_at("2026-03-03", 9);
    EXPECT_TRUE(missed(days()[0]).empty());
}

TEST_P(DailyControlsTest, AnEngagementThatIsOverIsLookedAtNoMore) {
    world.run([&](UnitOfWork& work) {
        return EngagementCommands(work).close(world.head, id,
                                              {ClosureOutcome::cancelled, "No money"});
    });
    world.settle();
    look_at("2026-03-10", 9);
    EXPECT_TRUE(days().empty());
}

TEST_P(DailyControlsTest, TheDepartmentSeesEverybodysDayAndAManagerTheirOwn) {
    look_at("2026-03-03", 9);
    const auto lines = [&](const Actor& actor) {
        return world.read([&](sql::Transaction& sql) {
            return department_controls(sql, actor, {}, day("2026-03-03"));
        });
    };
    ASSERT_EQ(lines(world.head).size(), 1u);
    EXPECT_EQ(lines(world.head)[0].day->day, day("2026-03-02"));
    EXPECT_EQ(lines(world.head)[0].client_name, "Kolos Bakery");
    EXPECT_EQ(lines(world.manager).size(), 1u);
    EXPECT_TRUE(lines(world.senior).empty());
}

SLIPWAY_ON_BOTH_DATABASES(DailyControlsTest);

}  // namespace
}  // namespace slipway
