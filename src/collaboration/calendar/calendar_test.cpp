#include <gtest/gtest.h>

#include <functional>

#include "collaboration/calendar/calendar_commands.hpp"
#include "collaboration/calendar/calendar_queries.hpp"
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
        return list_absences(sql, head, std::nullopt, day("2026-03-17"), day("2026-03-31"));
    });
    ASSERT_EQ(listed.size(), 1u);
    EXPECT_EQ(listed[0].person_name, "Julia");
    EXPECT_EQ(listed[0].note, "Sea");
    ASSERT_TRUE(change([&](auto& c) { return c.remove_absence(manager, absence->id); }));
    EXPECT_EQ(minutes_of_manager_on("2026-03-16", Absences::subtracted), 240);
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
