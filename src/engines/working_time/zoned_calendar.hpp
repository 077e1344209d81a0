#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "base/day.hpp"
#include "engines/working_time/working_calendar.hpp"

namespace slipway::working_time {

/// From `at` on, wall clocks show UTC plus `offset`.
struct OffsetChange {
    Instant at;
    std::chrono::seconds offset{0};

    bool operator==(const OffsetChange&) const = default;
};

/// What the wall clocks of one place show, as a table, so that the arithmetic asks no database of
/// time zones. Daylight saving is two changes a year.
class ZoneRules {
public:
    /// `changes` in order of time; before the first one `initial_offset` holds.
    explicit ZoneRules(std::chrono::seconds initial_offset, std::vector<OffsetChange> changes = {});

    LocalTime local_time_at(Instant instant) const;
    /// The first moment at which the place's clocks show `time` or, where they jump over it, later.
    Instant first_instant_of(LocalTime time) const;
    /// Midnight, or what the clocks show instead of it.
    Instant start_of(Day day) const { return first_instant_of(LocalTime{day}); }
    /// The moment at which an allowance that ends with `day` has passed.
    Instant end_of(Day day) const { return start_of(day + std::chrono::days{1}); }
    Day day_of(Instant instant) const;

    std::chrono::seconds initial_offset() const { return initial_offset_; }
    const std::vector<OffsetChange>& changes() const { return changes_; }

private:
    std::chrono::seconds initial_offset_;
    std::vector<OffsetChange> changes_;
};

/// A calendar at a place: a moment is worked when the place's clocks show a working minute. So an
/// hour that the clocks jump over is never worked, and one that they show twice is worked twice.
/// Every question costs a few binary searches.
class ZonedCalendar {
public:
    ZonedCalendar(WorkingCalendar calendar, ZoneRules zone);

    const WorkingCalendar& calendar() const { return calendar_; }
    const ZoneRules& zone() const { return zone_; }

    bool is_working(Instant instant) const;
    /// Working time from one moment to another; negative when `until` is the earlier one.
    std::chrono::milliseconds worked_between(Instant from, Instant until) const;
    /// The first moment by which so much has been worked since `from`; `from` itself for nothing.
    /// A negative span goes back: the last moment since which so much was worked until `from`.
    /// Nothing when the calendar has not so much left (before 1900, after 2999).
    std::optional<Instant> add_working_time(Instant from, std::chrono::milliseconds span) const;

private:
    std::chrono::milliseconds worked_until(Instant instant) const;
    std::optional<Instant> first_instant_with(std::chrono::milliseconds worked) const;
    std::optional<Instant> last_instant_with(std::chrono::milliseconds worked) const;

    WorkingCalendar calendar_;
    ZoneRules zone_;
    /// For each change of the offset: what to add to the wall-clock sum from then on, since clocks
    /// that jump forward skip working time and clocks set back repeat it.
    std::vector<std::chrono::milliseconds> repeated_;
    /// Working time until each change of the offset.
    std::vector<std::chrono::milliseconds> worked_until_change_;
};

}  // namespace slipway::working_time
