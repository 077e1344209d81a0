#include "engines/working_time/zoned_calendar.hpp"

#include <algorithm>

#include "base/assert.hpp"

namespace slipway::working_time {
namespace {

using std::chrono::days;
using std::chrono::milliseconds;
using std::chrono::seconds;

LocalTime shown_at(Instant instant, seconds offset) {
    return LocalTime{milliseconds{instant.in_unix_ms()} + offset};
}

Instant instant_of(LocalTime time, seconds offset) {
    return Instant::from_unix_ms((time.time_since_epoch() - offset).count());
}

/// How many changes are in force at `instant`.
std::size_t changes_until(const std::vector<OffsetChange>& changes, Instant instant) {
    const auto after = std::ranges::upper_bound(changes, instant, {}, &OffsetChange::at);
    return static_cast<std::size_t>(after - changes.begin());
}

}  // namespace

ZoneRules::ZoneRules(seconds initial_offset, std::vector<OffsetChange> changes)
    : initial_offset_(initial_offset), changes_(std::move(changes)) {
    ASSERT(std::ranges::is_sorted(changes_, {}, &OffsetChange::at), "changes come in order");
}

LocalTime ZoneRules::local_time_at(Instant instant) const {
    const std::size_t count = changes_until(changes_, instant);
    return shown_at(instant, count == 0 ? initial_offset_ : changes_[count - 1].offset);
}

Instant ZoneRules::first_instant_of(LocalTime time) const {
    // No place is more than a day from UTC: the stretches between changes that matter lie around.
    const Instant early = instant_of(time - days{2}, seconds{0});
    for (std::size_t i = changes_until(changes_, early);; ++i) {
        const seconds offset = i == 0 ? initial_offset_ : changes_[i - 1].offset;
        Instant found = instant_of(time, offset);
        if (i > 0) found = std::max(found, changes_[i - 1].at);
        if (i == changes_.size() || found < changes_[i].at) return found;
    }
}

Day ZoneRules::day_of(Instant instant) const {
    return std::chrono::floor<days>(local_time_at(instant));
}

ZonedCalendar::ZonedCalendar(WorkingCalendar calendar, ZoneRules zone)
    : calendar_(std::move(calendar)), zone_(std::move(zone)) {
    milliseconds repeated{0};
    seconds offset = zone_.initial_offset();
    for (const OffsetChange& change : zone_.changes()) {
        const milliseconds before = calendar_.worked_until(shown_at(change.at, offset));
        const milliseconds after = calendar_.worked_until(shown_at(change.at, change.offset));
        worked_until_change_.push_back(before + repeated);
        repeated += before - after;
        repeated_.push_back(repeated);
        offset = change.offset;
    }
}

bool ZonedCalendar::is_working(Instant instant) const {
    return worked_between(instant, instant.plus(milliseconds{1})) > milliseconds{0};
}

milliseconds ZonedCalendar::worked_until(Instant instant) const {
    const std::size_t count = changes_until(zone_.changes(), instant);
    const milliseconds shown = calendar_.worked_until(zone_.local_time_at(instant));
    return count == 0 ? shown : shown + repeated_[count - 1];
}

milliseconds ZonedCalendar::worked_between(Instant from, Instant until) const {
    return worked_until(until) - worked_until(from);
}

std::optional<Instant> ZonedCalendar::first_instant_with(milliseconds worked) const {
    // The stretch between two changes in which the sum is reached for the first time.
    const auto reached = std::ranges::lower_bound(worked_until_change_, worked);
    const auto count = static_cast<std::size_t>(reached - worked_until_change_.begin());
    if (count == 0) {
        const auto time = calendar_.first_time_with(worked);
        return time ? std::optional(instant_of(*time, zone_.initial_offset())) : std::nullopt;
    }
    const auto time = calendar_.first_time_with(worked - repeated_[count - 1]);
    if (!time) return std::nullopt;
    return instant_of(*time, zone_.changes()[count - 1].offset);
}

std::optional<Instant> ZonedCalendar::last_instant_with(milliseconds worked) const {
    const auto exceeded = std::ranges::upper_bound(worked_until_change_, worked);
    const auto count = static_cast<std::size_t>(exceeded - worked_until_change_.begin());
    const seconds offset = count == 0 ? zone_.initial_offset() : zone_.changes()[count - 1].offset;
    const auto time = calendar_.last_time_with(count == 0 ? worked : worked - repeated_[count - 1]);
    if (!time) return std::nullopt;
    return instant_of(*time, offset);
}

std::optional<Instant> ZonedCalendar::add_working_time(Instant from, milliseconds span) const {
    if (span == milliseconds{0}) return from;
    const milliseconds wanted = worked_until(from) + span;
    return span > milliseconds{0} ? first_instant_with(wanted) : last_instant_with(wanted);
}

}  // namespace slipway::working_time
