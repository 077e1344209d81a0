#include "delivery/timesheet/core/timer.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace slipway {
namespace {

Day day(const char* text) { return *parse_day(text); }
Instant at(const char* text) { return *parse_instant(text); }

constexpr std::int64_t day_ms = 86'400'000;

/// A wall in UTC: days are whole multiples of 24 hours.
WallCalendar utc() {
    return {.day_of =
                [](Instant instant) {
                    return Day(std::chrono::days(instant.in_unix_ms() / day_ms));
                },
            .start_of =
                [](Day day) {
                    return Instant::from_unix_ms(day.time_since_epoch().count() * day_ms);
                }};
}

TEST(TimerTest, IsRoundedUpToAWholeMinuteAndCutAtMidnight) {
    struct Case {
        const char* started;
        const char* stopped;
        std::vector<DayShare> shares;
        bool is_capped = false;
    };
    const Case cases[] = {
        {"2026-03-02T09:00:00Z", "2026-03-02T09:30:00Z", {{day("2026-03-02"), Effort::minutes(30)}}},
        {"2026-03-02T09:00:00Z", "2026-03-02T09:30:01Z", {{day("2026-03-02"), Effort::minutes(31)}}},
        {"2026-03-02T09:00:00Z", "2026-03-02T09:00:00Z", {{day("2026-03-02"), Effort::minutes(1)}}},
        {"2026-03-02T23:00:00Z",
         "2026-03-03T00:00:00Z",
         {{day("2026-03-02"), Effort::minutes(60)}}},
        {"2026-03-02T23:00:00Z",
         "2026-03-03T01:30:00Z",
         {{day("2026-03-02"), Effort::minutes(60)}, {day("2026-03-03"), Effort::minutes(90)}}},
        {"2026-03-02T23:59:40Z",
         "2026-03-02T23:59:50Z",
         {{day("2026-03-02"), Effort::minutes(1)}}},
        {"2026-03-02T23:59:40Z",
         "2026-03-03T00:00:10Z",
         {{day("2026-03-03"), Effort::minutes(1)}}},
        {"2026-03-06T18:00:00Z",
         "2026-03-09T09:00:00Z",
         {{day("2026-03-06"), Effort::minutes(360)}, {day("2026-03-07"), Effort::minutes(360)}},
         true},
        {"2026-03-02T08:00:00Z",
         "2026-03-02T20:00:00Z",
         {{day("2026-03-02"), Effort::minutes(720)}}},
        {"2026-03-02T08:00:00Z",
         "2026-03-02T20:00:01Z",
         {{day("2026-03-02"), Effort::minutes(720)}},
         true},
    };
    for (const Case& c : cases) {
        const TimerReading reading = read_timer(at(c.started), at(c.stopped), utc());
        EXPECT_EQ(reading.shares, c.shares) << c.started << " to " << c.stopped;
        EXPECT_EQ(reading.is_capped, c.is_capped) << c.started << " to " << c.stopped;
    }
}

TEST(TimerTest, LosesAndInventsNoMinuteAndPutsNoneAfterTheStop) {
    const std::uint64_t seed = 20'260'302;
    std::mt19937_64 random(seed);
    for (int i = 0; i < 20'000; ++i) {
        const auto start = static_cast<std::int64_t>(random() % (10 * day_ms)) + 20'000 * day_ms;
        const auto length = static_cast<std::int64_t>(random() % (14 * 3'600'000));
        const Instant stop = Instant::from_unix_ms(start + length);
        const TimerReading reading = read_timer(Instant::from_unix_ms(start), stop, utc());
        Effort sum;
        for (const DayShare& share : reading.shares) {
            EXPECT_GT(share.effort_minutes, Effort());
            EXPECT_LE(share.day, utc().day_of(stop));
            sum += share.effort_minutes;
        }
        const std::int64_t wanted =
            std::clamp<std::int64_t>((length + 59'999) / 60'000, 1, longest_timer.in_minutes());
        ASSERT_EQ(sum.in_minutes(), wanted) << "seed " << seed << ", case " << i;
    }
}

}  // namespace
}  // namespace slipway
