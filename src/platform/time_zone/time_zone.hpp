#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"

namespace date {
class time_zone;
}

namespace slipway {

/// What a wall clock and a calendar show: a day and the time since its midnight, as shown.
struct LocalTime {
    Day day;
    /// 0 to 86,399,999; what the clock shows, not what has passed since midnight.
    std::int64_t ms_of_day = 0;

    int minute_of_day() const { return static_cast<int>(ms_of_day / 60'000); }
    auto operator<=>(const LocalTime&) const = default;
};

/// One zone of the IANA database, as the system has it (package tzdata), read once per process.
/// The system's table names the changes of the clock to the end of 2037 (a few zones: longer); the
/// offset of the last one holds after it. A small value; safe to copy and to use from any thread.
class TimeZone {
public:
    /// By its name ("Europe/Kyiv"), as spelt; nothing when the database does not know it.
    static std::optional<TimeZone> find(std::string_view name);
    static TimeZone utc();
    /// Every name `find` accepts that a person may choose, in alphabetical order: "Continent/City"
    /// and "UTC"; no abbreviations, no "Etc/…".
    static std::vector<std::string> names();

    const std::string& name() const;
    LocalTime to_local(Instant instant) const;
    /// The date on the wall at that moment.
    Day today(Instant instant) const { return to_local(instant).day; }
    /// The moment at which the wall shows that minute, 0 to 1440 (the end of the day; more is a
    /// Bug). A minute that the clock skips is the moment of the skip; one that it shows twice is
    /// the first of the two. So the result never decreases as the minute grows.
    Instant to_instant(Day day, int minute_of_day) const;
    /// When the day begins. Where the clock skips midnight, the moment of the skip.
    Instant start_of(Day day) const { return to_instant(day, 0); }
    /// What must be added to UTC at that moment, in seconds; east of Greenwich is positive.
    std::int64_t offset_seconds(Instant instant) const;

    /// From `at` on, the clocks show UTC plus the offset.
    struct OffsetChange {
        Instant at;
        std::int64_t offset_seconds = 0;
    };
    /// Every change of the clocks after `from`, up to `until`, in order.
    std::vector<OffsetChange> offset_changes(Instant from, Instant until) const;

    bool operator==(const TimeZone& other) const { return zone_ == other.zone_; }

private:
    explicit TimeZone(const date::time_zone& zone) : zone_(&zone) {}
    const date::time_zone* zone_;  // lives as long as the process, in date's own table
};

}  // namespace slipway
