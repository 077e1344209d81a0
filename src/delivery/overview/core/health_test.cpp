#include "delivery/overview/core/health.hpp"

#include <gtest/gtest.h>

namespace slipway {
namespace {

using working_time::ClockSpan;
using working_time::DayHours;

Day day(const char* text) { return *parse_day(text); }

/// Monday to Friday, eight hours.
working_time::WorkingCalendar weekdays() {
    working_time::WeeklyHours week;
    for (std::size_t index = 0; index < 5; ++index) {
        week.days[index] = *DayHours::create({ClockSpan{540, 1020}});
    }
    return working_time::WorkingCalendar(
        working_time::CalendarHistory({.effective_from = day("2026-01-01"), .week = week}));
}

/// Friday 2026-03-06 is followed by a weekend; the engagement began on Monday the 2nd.
HealthSignal signal(SignalKind kind, EngagementSnapshot snapshot, const char* today,
                    std::optional<Day> last_contact_on = std::nullopt) {
    const auto calendar = weekdays();
    snapshot.starts_on = day("2026-03-02");
    const auto health = health_of(snapshot, {day(today), calendar, last_contact_on});
    EXPECT_EQ(health.size(), 4u);
    return health[static_cast<std::size_t>(kind)];
}

struct WorkCase {
    const char* last_logged_on;
    const char* today;
    SignalState state;
    const char* key;
    std::int64_t value;
};

TEST(HealthTest, WorkIsMissedByWholeWorkingDays) {
    const WorkCase cases[] = {
        {"2026-03-06", "2026-03-06", SignalState::good, "logged_today", 45},
        {"2026-03-06", "2026-03-08", SignalState::good, "resting", 0},
        {"2026-03-06", "2026-03-09", SignalState::unknown, "not_yet_today", 0},
        {"2026-03-06", "2026-03-10", SignalState::warning, "days_without", 1},
        {"2026-03-06", "2026-03-11", SignalState::warning, "days_without", 2},
        {"2026-03-06", "2026-03-12", SignalState::bad, "days_without", 3},
        {nullptr, "2026-03-02", SignalState::unknown, "not_yet_today", 0},
        {nullptr, "2026-03-05", SignalState::bad, "days_without", 3},
    };
    for (const WorkCase& one : cases) {
        EngagementSnapshot snapshot{.last_logged_minutes = Effort::minutes(45)};
        if (one.last_logged_on) snapshot.last_logged_on = day(one.last_logged_on);
        const HealthSignal work = signal(SignalKind::work_logged, snapshot, one.today);
        EXPECT_EQ(work.state, one.state) << one.today;
        EXPECT_EQ(work.key, one.key) << one.today;
        EXPECT_EQ(work.value, one.value) << one.today;
    }
}

TEST(HealthTest, AClientIsSpokenToEveryWorkingDay) {
    const auto spoken = [](const char* today) {
        return signal(SignalKind::client_spoken, {}, today, day("2026-03-06"));
    };
    EXPECT_EQ(spoken("2026-03-06").key, "spoken_today");
    EXPECT_EQ(spoken("2026-03-09").state, SignalState::unknown);
    EXPECT_EQ(spoken("2026-03-10").state, SignalState::warning);
    EXPECT_EQ(spoken("2026-03-12").state, SignalState::bad);
    EXPECT_EQ(signal(SignalKind::client_spoken, {}, "2026-03-03").key, "never_spoken");
}

TEST(HealthTest, LateMattersAreCountedForWhoeverHasThem) {
    EngagementSnapshot snapshot;
    snapshot.matters = {{MatterKind::question, "1", "", {}, day("2026-03-03")},
                        {MatterKind::question, "2", "", {}, day("2026-03-04")},
                        {MatterKind::answer, "3", "", {}, std::nullopt}};
    const auto of_client = signal(SignalKind::client_late, snapshot, "2026-03-04");
    EXPECT_EQ(of_client.value, 1);
    EXPECT_EQ(of_client.state, SignalState::bad);
    EXPECT_EQ(signal(SignalKind::provider_late, snapshot, "2026-03-04").state, SignalState::good);
}

TEST(HealthTest, NothingIsMissedWhileAnEngagementRests) {
    EngagementSnapshot snapshot{.state = EngagementState::paused};
    snapshot.matters = {{MatterKind::question, "1", "", {}, day("2026-03-03")}};
    const auto calendar = weekdays();
    const auto health = health_of(snapshot, {day("2026-03-20"), calendar, std::nullopt});
    for (const HealthSignal& one : health) EXPECT_EQ(one.key, "resting");
    EXPECT_FALSE(is_at_risk(health));
}

}  // namespace
}  // namespace slipway
