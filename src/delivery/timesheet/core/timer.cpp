#include "delivery/timesheet/core/timer.hpp"

#include <algorithm>

namespace slipway {
namespace {

constexpr std::int64_t minute_ms = 60'000;

}  // namespace

TimerReading read_timer(Instant started_at, Instant stopped_at, const WallCalendar& wall) {
    const std::int64_t elapsed_ms =
        std::max<std::int64_t>(stopped_at.since(started_at).count(), 0);
    const std::int64_t measured =
        std::max<std::int64_t>((elapsed_ms + minute_ms - 1) / minute_ms, 1);
    TimerReading reading{.is_capped = measured > longest_timer.in_minutes()};
    const std::int64_t total = std::min(measured, longest_timer.in_minutes());
    const Instant end = started_at.plus(std::chrono::minutes(total));

    // Minutes are given to the days in whole; what is cut off at a midnight goes to the next day.
    std::int64_t given = 0;
    for (Day day = wall.day_of(started_at); given < total; day += std::chrono::days{1}) {
        const Instant next_midnight = wall.start_of(day + std::chrono::days{1});
        // Rounding up must not carry the last minute over a midnight that has not come.
        const bool is_last = next_midnight >= end || next_midnight >= stopped_at;
        const std::int64_t until =
            is_last ? total : next_midnight.since(started_at).count() / minute_ms;
        if (until > given) reading.shares.push_back({day, Effort::minutes(until - given)});
        given = std::max(given, until);
    }
    return reading;
}

}  // namespace slipway
