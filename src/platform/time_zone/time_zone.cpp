#include "platform/time_zone/time_zone.hpp"

#include <date/tz.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/assert.hpp"
#include "base/fault.hpp"

namespace slipway {
namespace {

using Milliseconds = std::chrono::milliseconds;
using SystemTime = date::sys_time<Milliseconds>;

SystemTime system_time(Instant instant) {
    return SystemTime(Milliseconds(instant.in_unix_ms()));
}

Instant instant_at(std::chrono::seconds since_1970) {
    return Instant::from_unix_ms(Milliseconds(since_1970).count());
}

const std::vector<date::time_zone>& all_zones() {
    try {
        return date::get_tzdb().zones;
    } catch (const std::exception& error) {
        throw Fault(fmt::format("the time zone database cannot be read: {}", error.what()));
    }
}

const date::time_zone* find_zone(std::string_view name) {
    const auto& zones = all_zones();
    const auto found = std::ranges::lower_bound(
        zones, name, {}, [](const date::time_zone& zone) { return std::string_view(zone.name()); });
    return found != zones.end() && found->name() == name ? &*found : nullptr;
}

bool may_be_chosen(std::string_view name) {
    constexpr std::array<std::string_view, 10> regions = {
        "Africa/",   "America/",   "Antarctica/", "Arctic/", "Asia/",
        "Atlantic/", "Australia/", "Europe/",     "Indian/", "Pacific/"};
    return name == "UTC" || std::ranges::any_of(regions, [&](std::string_view region) {
               return name.starts_with(region);
           });
}

}  // namespace

std::optional<TimeZone> TimeZone::find(std::string_view name) {
    const date::time_zone* zone = find_zone(name);
    return zone ? std::optional(TimeZone(*zone)) : std::nullopt;
}

TimeZone TimeZone::utc() {
    const date::time_zone* zone = find_zone("UTC");
    if (!zone) throw Fault("the time zone database lacks UTC");
    return TimeZone(*zone);
}

std::vector<std::string> TimeZone::names() {
    std::vector<std::string> names;
    for (const date::time_zone& zone : all_zones()) {
        if (may_be_chosen(zone.name())) names.push_back(zone.name());
    }
    return names;
}

const std::string& TimeZone::name() const {
    return zone_->name();
}

LocalTime TimeZone::to_local(Instant instant) const {
    const auto local = zone_->to_local(system_time(instant));
    const auto midnight = date::floor<date::days>(local);
    return {.day = Day(std::chrono::days(midnight.time_since_epoch().count())),
            .ms_of_day = (local - midnight).count()};
}

Instant TimeZone::to_instant(Day day, int minute_of_day) const {
    ASSERT(minute_of_day >= 0 && minute_of_day <= 1440, "a day has 1440 minutes on the wall");
    const date::local_seconds local(day.time_since_epoch() + std::chrono::minutes(minute_of_day));
    const date::local_info info = zone_->get_info(local);
    // In a gap, `first` ends at the skip. In an overlap, `first` is the earlier reading.
    if (info.result == date::local_info::nonexistent) {
        return instant_at(info.first.end.time_since_epoch());
    }
    return instant_at(local.time_since_epoch() - info.first.offset);
}

std::int64_t TimeZone::offset_seconds(Instant instant) const {
    return zone_->get_info(system_time(instant)).offset.count();
}

std::vector<TimeZone::OffsetChange> TimeZone::offset_changes(Instant from, Instant until) const {
    std::vector<OffsetChange> changes;
    auto info = zone_->get_info(system_time(from));
    while (info.end.time_since_epoch() <= Milliseconds(until.in_unix_ms())) {
        const Instant at = instant_at(info.end.time_since_epoch());
        const auto next = zone_->get_info(system_time(at));
        // A zone may only rename itself or call its time summer time anew.
        if (next.offset != info.offset) changes.push_back({at, next.offset.count()});
        // The last stretch has no end of its own.
        if (next.end <= info.end) break;
        info = next;
    }
    return changes;
}

}  // namespace slipway
