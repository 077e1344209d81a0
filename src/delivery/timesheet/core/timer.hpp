#pragma once

#include <functional>
#include <vector>

#include "delivery/timesheet/core/time_entry.hpp"

namespace slipway {

/// What somebody works on right now; one a person (DOMAIN §4.6).
struct Timer : TimedWork {
    WorkspaceId workspace_id;  // the provider's
    PersonId person_id;
    EngagementId engagement_id;
    Instant started_at;
};
BOOST_DESCRIBE_STRUCT(Timer, (TimedWork), (workspace_id, person_id, engagement_id, started_at))

/// The wall calendar that a timer's days are cut by: that of the provider's zone.
struct WallCalendar {
    std::function<Day(Instant)> day_of;
    std::function<Instant(Day)> start_of;
};

struct DayShare {
    Day day{};
    Effort effort_minutes;

    bool operator==(const DayShare&) const = default;
};

struct TimerReading {
    std::vector<DayShare> shares;  // by day, each of at least a minute
    bool is_capped = false;
};

/// Nobody works longer in one go: a timer that says so was forgotten.
inline constexpr Effort longest_timer = Effort::hours(12);

/// What a timer has measured, rounded up to a whole minute, at least one, cut at midnight. One
/// that ran longer than `longest_timer` counts as so much from its start.
TimerReading read_timer(Instant started_at, Instant stopped_at, const WallCalendar& wall);

}  // namespace slipway
