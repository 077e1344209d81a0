#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "collaboration/calendar/calendar_commands.hpp"
#include "collaboration/calendar/calendar_queries.hpp"
#include "collaboration/calendar/day_import.hpp"
#include "collaboration/identity/identity_commands.hpp"
#include "platform/chance/chance.hpp"
#include "platform/testing/test_databases.hpp"

namespace slipway {
namespace {

Day day(const char* text) { return *parse_day(text); }

class CalendarTest : public testing::OnBothDatabases {
protected:
    template <class Work>
    auto work(const Work& what) {
        return database().write([&](sql::Transaction& transaction) {
            UnitOfWork unit(transaction, now, chance);
            return what(unit);
        });
    }
    CalendarTest() {
        workspace = *work([&](UnitOfWork& unit) {
            return IdentityCommands(unit).create_provider_workspace(
                {"Northern Bridge", WorkspaceKind::provider, Locale::en, "Europe/Kyiv", "UAH"});
        });
        head = member("Halyna", Role::head);
        manager = member("Julia", Role::junior_account_manager);
    }

    Result<bool> change(const std::function<Result<void>(CalendarCommands&)>& what) {
        return work([&](UnitOfWork& unit) -> Result<bool> {
            CalendarCommands commands(unit);
            TRY(what(commands));
            return true;
        });
    }
    Actor member(const std::string& name, Role role) {
        const auto added = work([&](UnitOfWork& unit) {
            return IdentityCommands(unit).add_member(
                Actor::system(workspace.id),
                {.email = name + "@bridge.example", .name = name, .roles = {role}});
        });
        return Actor{
            .person_id = added->id, .workspace_id = workspace.id, .roles = {role}};
    }
    int minutes_on(const char* text) {
        return database().read([&](sql::Transaction& sql) {
            return find_calendar(sql, workspace.id).minutes_on(day(text));
        });
    }
    int minutes_of_manager_on(const char* text, Absences absences) {
        return database().read([&](sql::Transaction& sql) {
            return find_person_calendar(sql, workspace.id, manager.person_id, absences)
                .minutes_on(day(text));
        });
    }

    Instant now = *parse_instant("2026-03-02T07:00:00Z");  // 09:00 in Kyiv, a Monday
    SeededChance chance{11};
    Workspace workspace;
    Actor head, manager;
};

TEST_P(CalendarTest, KeepsWeeksFromTheirDayOn) {
    WeekHours week = usual_week();
    week.fri = {"09:00-13:00"};
    ASSERT_TRUE(change([&](auto& c) { return c.set_week(head, {day("2026-03-09"), week}); }));
    EXPECT_EQ(minutes_on("2026-03-06"), 480);
    EXPECT_EQ(minutes_on("2026-03-13"), 240);
    ASSERT_TRUE(change([&](auto& c) { return c.remove_week(head, day("2026-03-09")); }));
    EXPECT_EQ(minutes_on("2026-03-13"), 480);
    EXPECT_EQ(change([&](auto& c) { return c.remove_week(head, day("2026-03-09")); }).error().key,
              "calendar.week_not_found");
}

TEST_P(CalendarTest, ReplacesTheWeekOfTheSameDay) {
    WeekHours week = usual_week();
    for (const char* hours : {"09:00-13:00", "10:00-12:00"}) {
        week.mon = {hours};
        ASSERT_TRUE(change([&](auto& c) { return c.set_week(head, {day("2026-03-09"), week}); }));
    }
    EXPECT_EQ(minutes_on("2026-03-09"), 120);
}

TEST_P(CalendarTest, KeepsHolidaysOnceADay) {
    const NewCalendarDay holiday{day("2026-03-09"), "Women's Day (moved)", {}};
    const auto add = [&] {
        return work(
            [&](UnitOfWork& unit) { return CalendarCommands(unit).add_day(head, holiday); });
    };
    const auto added = add();
    ASSERT_TRUE(added.has_value());
    EXPECT_EQ(minutes_on("2026-03-09"), 0);
    EXPECT_EQ(add().error().key, "calendar.day_is_taken");
    ASSERT_TRUE(change([&](auto& c) { return c.remove_day(head, added->id); }));
    EXPECT_EQ(minutes_on("2026-03-09"), 480);
}

TEST_P(CalendarTest, AddsManyDaysAtOnceAndLeavesOutThePastAndTheTaken) {
    const auto added = work([&](UnitOfWork& unit) {
        return CalendarCommands(unit).add_days(head, {"UA 2026",
                                                      {{day("2026-03-01"), "Past", {}},
                                                       {day("2026-03-09"), "Women's Day", {}},
                                                       {day("2026-03-09"), "Again", {}},
                                                       {day("2026-05-01"), "Labour Day", {}}}});
    });
    ASSERT_TRUE(added.has_value());
    EXPECT_EQ(added->days.size(), 2u);
    EXPECT_EQ(added->left_out, 2);
    EXPECT_EQ(minutes_on("2026-05-01"), 0);
    const auto wrong = work([&](UnitOfWork& unit) {
        return CalendarCommands(unit).add_days(
            head, {"File", {{day("2026-06-01"), "Bad", {"9 to 5"}}}});
    });
    EXPECT_EQ(wrong.error().field, "days/0/hours/0");
}

TEST_P(CalendarTest, ProposesHolidaysAgainstTheCalendarAsItIs) {
    ASSERT_TRUE(work([&](UnitOfWork& unit) {
                    return CalendarCommands(unit).add_day(
                        head, {day("2026-05-01"), "Taken", {}});
                }).has_value());
    const auto proposed = database().read([&](sql::Transaction& sql) {
        return propose_holidays(sql, head, "UA", "", 2026, Locale::en, day("2026-03-02"));
    });
    ASSERT_TRUE(proposed.has_value());
    const auto state_on = [&](const char* text) {
        return std::ranges::find(*proposed, day(text), &ProposedDay::day)->state;
    };
    EXPECT_EQ(state_on("2026-01-01"), ProposedDayState::past);
    EXPECT_EQ(state_on("2026-03-08"), ProposedDayState::off_already);
    EXPECT_EQ(state_on("2026-03-09"), ProposedDayState::fresh);
    EXPECT_EQ(state_on("2026-05-01"), ProposedDayState::taken);
    const auto refused = [&](const char* country, const char* region, int year) {
        return database().read([&](sql::Transaction& sql) {
            return propose_holidays(sql, head, country, region, year, Locale::uk, day("2026-03-02"))
                .error()
                .key;
        });
    };
    EXPECT_EQ(refused("FR", "", 2026), "holiday_set.not_found");
    EXPECT_EQ(refused("DE", "XX", 2026), "holiday_set.region_not_found");
    EXPECT_EQ(refused("DE", "BY", 2031), "holiday_set.year_is_not_covered");
}

TEST_P(CalendarTest, ADayMovedByAnOrderTakesTheHoursOfTheDayItReplaces) {
    const auto proposed = database().read([&](sql::Transaction& sql) {
        return propose_holidays(sql, head, "KZ", "", 2024, Locale::ru, day("2024-01-01"));
    });
    const auto worked = std::ranges::find(*proposed, day("2024-05-04"), &ProposedDay::day);
    ASSERT_NE(worked, proposed->end());
    EXPECT_EQ(worked->kind, HolidayDayKind::moved_worked);
    EXPECT_EQ(worked->hours, (std::vector<std::string>{"09:00-13:00", "14:00-18:00"}));
    EXPECT_EQ(worked->state, ProposedDayState::fresh);
}

TEST_P(CalendarTest, ProposesTheDaysOfAFile) {
    const std::string text =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//T//EN\r\nBEGIN:VEVENT\r\nUID:1\r\n"
        "DTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:20200824\r\nRRULE:FREQ=YEARLY\r\n"
        "SUMMARY:Independence\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    const auto proposed = database().read([&](sql::Transaction& sql) {
        return propose_file_days(sql, head, text, day("2026-03-02"));
    });
    ASSERT_TRUE(proposed.has_value());
    ASSERT_EQ(proposed->days.size(), 5u);
    EXPECT_EQ(proposed->days[0].day, day("2026-08-24"));
    EXPECT_EQ(proposed->days[0].line, 4);
}

TEST_P(CalendarTest, AChangeOfTheFutureLeavesEveryPastQuestionAsItWas) {
    const auto days_of_march = [&] {
        return database().read([&](sql::Transaction& sql) {
            return find_calendar(sql, workspace.id)
                .working_days_between(day("2026-03-01"), day("2026-04-01"));
        });
    };
    EXPECT_EQ(days_of_march(), 22);
    now = *parse_instant("2026-04-01T07:00:00Z");
    const WeekHours four_days{
        .mon = {"09:00-19:00"}, .tue = {"09:00-19:00"}, .wed = {"09:00-19:00"},
        .thu = {"09:00-19:00"}};
    ASSERT_TRUE(change([&](auto& c) { return c.set_week(head, {day("2026-04-06"), four_days}); }));
    ASSERT_TRUE(work([&](UnitOfWork& unit) {
                    return CalendarCommands(unit).add_days(
                        head, {"UA 2026", {{day("2026-03-09"), "Women's Day", {}},
                                           {day("2026-04-13"), "Easter", {}}}});
                }).has_value());
    EXPECT_EQ(days_of_march(), 22);
    EXPECT_EQ(minutes_on("2026-04-02"), 480);
    EXPECT_EQ(minutes_on("2026-04-06"), 600);
    EXPECT_EQ(minutes_on("2026-04-13"), 0);
}

TEST_P(CalendarTest, ADayThatIsPastStays) {
    const auto added = work([&](UnitOfWork& unit) {
        return CalendarCommands(unit).add_day(head, {day("2026-03-03"), "Stocktaking", {}});
    });
    now = *parse_instant("2026-03-04T07:00:00Z");
    EXPECT_EQ(change([&](auto& c) { return c.remove_day(head, added->id); }).error().key,
              "calendar.past_is_not_rewritten");
}

TEST_P(CalendarTest, TodayIsThatOfTheWorkspacesZone) {
    now = *parse_instant("2026-03-02T22:30:00Z");  // already 3 March in Kyiv
    EXPECT_EQ(change([&](auto& c) {
                  return c.set_week(head, {day("2026-03-02"), usual_week()});
              }).error().key,
              "calendar.past_is_not_rewritten");
}

TEST_P(CalendarTest, APersonHasHoursAndAbsencesOfTheirOwn) {
    const WeekHours mornings{.mon = {"08:00-12:00"}};
    ASSERT_TRUE(change([&](auto& c) {
        return c.set_week_of(head, manager.person_id, {day("2026-03-09"), mornings});
    }));
    const auto absence = work([&](UnitOfWork& unit) {
        return CalendarCommands(unit).add_absence(
            manager, {manager.person_id, day("2026-03-16"), day("2026-03-17"),
                      AbsenceKind::vacation, "Sea"});
    });
    ASSERT_TRUE(absence.has_value());
    EXPECT_EQ(minutes_of_manager_on("2026-03-09", Absences::subtracted), 240);
    EXPECT_EQ(minutes_of_manager_on("2026-03-16", Absences::subtracted), 0);
    EXPECT_EQ(minutes_of_manager_on("2026-03-16", Absences::left_out), 240);
    EXPECT_EQ(minutes_on("2026-03-16"), 480);
    const auto listed = database().read([&](sql::Transaction& sql) {
        return list_absences(sql, head, std::nullopt, day("2026-03-17"), day("2026-03-31"),
                             day("2026-03-02"));
    });
    ASSERT_EQ(listed.size(), 1u);
    EXPECT_EQ(listed[0].person_name, "Julia");
    EXPECT_EQ(listed[0].note, "Sea");
    ASSERT_TRUE(change([&](auto& c) { return c.remove_absence(manager, absence->id); }));
    EXPECT_EQ(minutes_of_manager_on("2026-03-16", Absences::subtracted), 240);
}

TEST_P(CalendarTest, WhoComesBackEarlyWasAwayUntilYesterday) {
    const auto absence = work([&](UnitOfWork& unit) {
        return CalendarCommands(unit).add_absence(
            manager,
            {manager.person_id, day("2026-03-16"), day("2026-03-20"), AbsenceKind::illness, ""});
    });
    ASSERT_TRUE(absence.has_value());
    const auto take_back = [&] {
        return change([&](auto& c) { return c.remove_absence(manager, absence->id); });
    };
    const auto listed = [&](const char* today) {
        return database().read([&](sql::Transaction& sql) {
            return list_absences(sql, manager, std::nullopt, day("2026-03-01"), day("2026-03-31"),
                                 day(today));
        });
    };
    EXPECT_EQ(listed("2026-03-16")[0].allowed, std::vector<std::string>{"remove"});
    EXPECT_EQ(listed("2026-03-18")[0].allowed, std::vector<std::string>{"shorten"});
    now = *parse_instant("2026-03-18T07:00:00Z");
    ASSERT_TRUE(take_back());
    EXPECT_EQ(minutes_of_manager_on("2026-03-17", Absences::subtracted), 0) << "it was so";
    EXPECT_EQ(minutes_of_manager_on("2026-03-18", Absences::subtracted), 480);
    const auto rest = listed("2026-03-18");
    ASSERT_EQ(rest.size(), 1u);
    EXPECT_EQ(rest[0].to_day, day("2026-03-17"));
    EXPECT_TRUE(rest[0].allowed.empty());
    EXPECT_EQ(take_back().error().key, "absence.is_over");
}

TEST_P(CalendarTest, OnesOwnAbsencesOnlyUnlessOneRunsTheCalendar) {
    const NewAbsence of_head{head.person_id, day("2026-03-16"), day("2026-03-17"),
                             AbsenceKind::other, ""};
    const auto by = [&](const Actor& actor) {
        return work(
            [&](UnitOfWork& unit) { return CalendarCommands(unit).add_absence(actor, of_head); });
    };
    EXPECT_EQ(by(manager).error().key, "access.role_may_not");
    EXPECT_TRUE(by(head).has_value());
    EXPECT_EQ(change([&](auto& c) {
                  return c.set_week(manager, {day("2026-03-09"), usual_week()});
              }).error().key,
              "access.role_may_not");
}

TEST_P(CalendarTest, ShowsWhatHoldsTodayAndWhatComes) {
    WeekHours week = usual_week();
    week.sat = {"10:00-14:00"};
    ASSERT_TRUE(change([&](auto& c) { return c.set_week(head, {day("2026-03-09"), week}); }));
    const auto view = database().read([&](sql::Transaction& sql) {
        return calendar_view(sql, head, day("2026-03-02"));
    });
    EXPECT_EQ(view.hours, usual_week());
    ASSERT_EQ(view.planned_weeks.size(), 1u);
    EXPECT_EQ(view.planned_weeks[0].hours, week);
    EXPECT_EQ(view.time_zone, "Europe/Kyiv");
    EXPECT_EQ(view.allowed, std::vector<std::string>{"change"});
}

TEST(ZoneRules, AgreeWithTheZoneAroundEveryChange) {
    const auto zone = TimeZone::find("Europe/Kyiv");
    const auto rules = zone_rules(*zone);
    int changes = 0;
    for (const auto& change : rules.changes()) {
        for (const int minutes : {-60 * 24 * 40, -1, 0, 1, 60 * 24 * 40}) {
            const Instant at = change.at.plus(std::chrono::minutes(minutes));
            const auto local = rules.local_time_at(at);
            const auto expected = zone->to_local(at);
            EXPECT_EQ(local - working_time::LocalTime(expected.day),
                      std::chrono::milliseconds(expected.ms_of_day))
                << to_text(at);
        }
        ++changes;
    }
    EXPECT_GE(changes, 60);  // two a year, as far as the system's tables go
}

SLIPWAY_ON_BOTH_DATABASES(CalendarTest);

}  // namespace
}  // namespace slipway
