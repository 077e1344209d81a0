#pragma once

#include <cstdint>
#include <optional>

#include "delivery/daily_controls/core/daily_control.hpp"
#include "engines/working_time/zoned_calendar.hpp"

// When a working day is looked at (DOMAIN §4.5).

namespace slipway {

/// Whose days count. The clocks are the provider's.
struct ControlCalendars {
    const working_time::WorkingCalendar& manager;  // absences left out
    const working_time::WorkingCalendar& provider;
    const working_time::ZoneRules& zone;
    /// Minutes after midnight; absent: when the manager's own working day ends.
    std::optional<std::int32_t> cut_off_minute;
};

/// Up to which day each round has been done.
struct ControlProgress {
    Day cut_off_until{};
    Day morning_until{};

    bool operator==(const ControlProgress&) const = default;
};
BOOST_DESCRIBE_STRUCT(ControlProgress, (), (cut_off_until, morning_until))

struct DueControl {
    Day day{};
    ControlRound round = ControlRound::cut_off;
    Instant at;

    bool operator==(const DueControl&) const = default;
};

/// The next look and its moment: a day's cut-off, or its morning after, when the provider's next
/// working day begins. A morning comes after the cut-off of its day, also when both are late.
/// Nothing on a calendar without working days.
std::optional<DueControl> next_control(const ControlCalendars& calendars,
                                       const ControlProgress& progress);
ControlProgress after(ControlProgress progress, const DueControl& done);

}  // namespace slipway
