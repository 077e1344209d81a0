#include "platform/icalendar/event_reader.hpp"

#include <fmt/format.h>
#include <libical/ical.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include "base/text.hpp"
#include "platform/icalendar/content_lines.hpp"

namespace slipway::icalendar {
namespace {

constexpr std::size_t most_events = 2'000;
constexpr std::size_t most_days = 2'000;
constexpr int longest_event_days = 62;
/// Rules may walk through many dates before they meet one of ours: so many steps a file.
constexpr int most_steps = 40'000;
constexpr std::size_t longest_name = 200;

struct ComponentDeleter {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
struct RecurrenceDeleter {
    void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
};
using Component = std::unique_ptr<icalcomponent, ComponentDeleter>;
using Recurrence = std::unique_ptr<icalrecur_iterator, RecurrenceDeleter>;

std::unexpected<Refusal> refuse_property(std::string_view property, const EventLines& lines) {
    return refuse(RefusalCode::invalid, "icalendar.property_is_malformed", "text",
                  {{"line", lines.line_of(property)}, {"property", std::string(property)}});
}

Day day_of(const icaltimetype& time) {
    return Day(std::chrono::year{time.year} / time.month / time.day);
}

/// A moment or a date of the file as the wall of `zone` shows it.
struct WallTime {
    Day day{};
    int minute = 0;
};

/// What one event's times are reckoned with.
struct Reading {
    icalcomponent* file;
    const TimeZone& zone;
    Day first;
    Day last;
    int steps_left = most_steps;
};

std::unexpected<Refusal> refuse_many_days() {
    return refuse(RefusalCode::too_large, "icalendar.has_too_many_days", "text",
                  {{"limit", static_cast<std::int64_t>(most_days)}});
}

Result<WallTime> to_wall(const Reading& reading, icalproperty* property, const icaltimetype& time,
                         const EventLines& lines) {
    const WallTime shown{day_of(time), time.hour * 60 + time.minute};
    const icalparameter* parameter =
        icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
    if (!icaltime_is_utc(time) && parameter == nullptr) return shown;
    Instant instant;
    if (icaltime_is_utc(time)) {
        instant = TimeZone::utc().to_instant(shown.day, shown.minute);
    } else {
        const std::string name = icalparameter_get_tzid(parameter);
        if (const auto known = TimeZone::find(name)) {
            instant = known->to_instant(shown.day, shown.minute);
        } else {
            icaltimezone* own = icalcomponent_get_timezone(reading.file, name.c_str());
            if (own == nullptr) {
                return refuse(RefusalCode::invalid, "icalendar.time_zone_is_unknown", "text",
                              {{"line", lines.line_of("DTSTART")}, {"time_zone", name}});
            }
            icaltimetype placed = time;
            icaltime_set_timezone(&placed, own);
            const icaltimetype utc =
                icaltime_convert_to_zone(placed, icaltimezone_get_utc_timezone());
            instant = TimeZone::utc().to_instant(day_of(utc), utc.hour * 60 + utc.minute);
        }
    }
    const slipway::LocalTime local = reading.zone.to_local(instant);
    return WallTime{local.day, local.minute_of_day()};
}

/// What an event covers on its first date, before any recurrence.
struct Occurrence {
    Day day{};
    int days = 1;
    std::vector<std::string> hours;
    bool lasts_over_midnight = false;
};

Result<Occurrence> whole_days(icalcomponent* event, const icaltimetype& start,
                              const EventLines& lines) {
    Occurrence occurrence{.day = day_of(start), .days = 1, .hours = {}};
    const icaltimetype end = icalcomponent_get_dtend(event);
    if (icaltime_is_null_time(end)) return occurrence;
    const auto length = (day_of(end) - occurrence.day).count();
    if (length > longest_event_days) {
        return refuse(RefusalCode::invalid, "icalendar.event_is_too_long", "text",
                      {{"line", lines.begin}, {"limit", longest_event_days}});
    }
    occurrence.days = std::max(1, static_cast<int>(length));
    return occurrence;
}

Result<Occurrence> hours_of_a_day(const Reading& reading, icalcomponent* event,
                                  icalproperty* start_property, const icaltimetype& start,
                                  const EventLines& lines) {
    const WallTime from = TRY(to_wall(reading, start_property, start, lines));
    Occurrence occurrence{.day = from.day, .days = 1, .hours = {}};
    icalproperty* end_property =
        icalcomponent_get_first_property(event, ICAL_DTEND_PROPERTY);
    const icaltimetype end = icalcomponent_get_dtend(event);
    if (icaltime_is_null_time(end)) {
        occurrence.lasts_over_midnight = true;
        return occurrence;
    }
    // A duration gives an end in the zone of the start.
    WallTime to =
        TRY(to_wall(reading, end_property ? end_property : start_property, end, lines));
    if (to.minute == 0 && to.day == from.day + std::chrono::days{1}) to = {from.day, 1440};
    if (to.day != from.day || to.minute <= from.minute) {
        occurrence.lasts_over_midnight = true;
        return occurrence;
    }
    occurrence.hours = {fmt::format("{:02}:{:02}-{:02}:{:02}", from.minute / 60, from.minute % 60,
                                    to.minute / 60, to.minute % 60)};
    return occurrence;
}

std::set<Day> excluded_dates(icalcomponent* event) {
    std::set<Day> excluded;
    for (icalproperty* each = icalcomponent_get_first_property(event, ICAL_EXDATE_PROPERTY); each;
         each = icalcomponent_get_next_property(event, ICAL_EXDATE_PROPERTY)) {
        excluded.insert(day_of(icalproperty_get_exdate(each)));
    }
    return excluded;
}

/// The dates an event begins on, between the first and the last one asked for.
Result<std::vector<Day>> beginnings(Reading& reading, icalcomponent* event,
                                    const icaltimetype& start, const Occurrence& occurrence,
                                    const EventLines& lines) {
    const Day earliest = reading.first - std::chrono::days{occurrence.days - 1};
    icalproperty* property = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY);
    std::vector<Day> days;
    if (property == nullptr) {
        if (occurrence.day >= earliest && occurrence.day <= reading.last) {
            days.push_back(occurrence.day);
        }
        return days;
    }
    const auto excluded = excluded_dates(event);
    // Dates are counted as the file writes them, and shifted as the wall of the zone shows them.
    const auto shift = occurrence.day - day_of(start);
    Recurrence iterator(icalrecur_iterator_new(icalproperty_get_rrule(property), start));
    if (!iterator) return refuse_property("RRULE", lines);
    while (true) {
        if (reading.steps_left-- == 0) return refuse_many_days();
        const icaltimetype next = icalrecur_iterator_next(iterator.get());
        if (icaltime_is_null_time(next)) break;
        const Day day = day_of(next) + shift;
        if (day > reading.last) break;
        if (day >= earliest && !excluded.contains(day_of(next))) days.push_back(day);
    }
    return days;
}

/// libical drops a property that it cannot read.
Result<void> check_read(icalcomponent* event, const EventLines& lines) {
    constexpr std::pair<std::string_view, icalproperty_kind> wanted[] = {
        {"DTSTART", ICAL_DTSTART_PROPERTY},   {"DTEND", ICAL_DTEND_PROPERTY},
        {"DURATION", ICAL_DURATION_PROPERTY}, {"RRULE", ICAL_RRULE_PROPERTY},
        {"EXDATE", ICAL_EXDATE_PROPERTY}};
    for (const auto& [name, kind] : wanted) {
        const bool is_read = icalcomponent_get_first_property(event, kind) != nullptr;
        if (lines.properties.contains(name) && !is_read) return refuse_property(name, lines);
    }
    if (!lines.properties.contains("DTSTART")) return refuse_property("DTSTART", lines);
    const icaltimetype start = icalcomponent_get_dtstart(event);
    if (icaltime_is_null_time(start) || start.year < 1900 || start.year > 2100 ||
        !std::chrono::year_month_day(std::chrono::year{start.year} / start.month / start.day)
             .ok()) {
        return refuse_property("DTSTART", lines);
    }
    const icaltimetype end = icalcomponent_get_dtend(event);
    if (!icaltime_is_null_time(end) &&
        (end.year < 1900 || end.year > 2200 || icaltime_is_date(end) != icaltime_is_date(start))) {
        return refuse_property("DTEND", lines);
    }
    return {};
}

/// Cut between two characters, never within one.
std::string short_name(std::string_view name) {
    std::size_t characters = 0;
    for (std::size_t at = 0; at < name.size(); ++at) {
        const bool begins = (static_cast<unsigned char>(name[at]) & 0xC0) != 0x80;
        if (begins && ++characters > longest_name) return std::string(name.substr(0, at));
    }
    return std::string(name);
}

using Found = std::map<Day, EventDay>;

void add_day(Found& found, Day day, const std::string& name, const Occurrence& occurrence,
             int line) {
    const auto [place, is_new] = found.try_emplace(day, EventDay{day, name, {}, line});
    EventDay& there = place->second;
    if (is_new) {
        there.hours = occurrence.hours;
        return;
    }
    if (there.name.find(name) == std::string::npos) {
        there.name = short_name(there.name + " / " + name);
    }
    // A whole day off outweighs hours; hours come together.
    if (there.hours.empty() || occurrence.hours.empty()) {
        there.hours.clear();
        return;
    }
    if (std::ranges::find(there.hours, occurrence.hours.front()) == there.hours.end()) {
        there.hours.push_back(occurrence.hours.front());
        std::ranges::sort(there.hours);
    }
}

Result<void> read_event(Reading& reading, icalcomponent* event, const EventLines& lines,
                        Found& found, std::vector<LeftOutEvent>& left_out) {
    if (icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED) return {};
    TRY(check_read(event, lines));
    const char* summary = icalcomponent_get_summary(event);
    const std::string name = short_name(trimmed(summary != nullptr ? summary : ""));
    const auto leave_out = [&](LeftOut reason) {
        left_out.push_back({lines.begin, name, reason});
        return Result<void>{};
    };
    if (name.empty()) return leave_out(LeftOut::has_no_name);
    icalproperty* rule = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY);
    if (rule != nullptr && icalproperty_get_rrule(rule).freq != ICAL_YEARLY_RECURRENCE) {
        return leave_out(LeftOut::recurs_not_yearly);
    }
    icalproperty* start_property =
        icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY);
    const icaltimetype start = icalproperty_get_dtstart(start_property);
    Occurrence occurrence;
    if (icaltime_is_date(start)) {
        occurrence = TRY(whole_days(event, start, lines));
    } else {
        occurrence = TRY(hours_of_a_day(reading, event, start_property, start, lines));
    }
    if (occurrence.lasts_over_midnight) return leave_out(LeftOut::lasts_over_midnight);
    const auto days = TRY(beginnings(reading, event, start, occurrence, lines));
    for (const Day begin : days) {
        for (int at = 0; at < occurrence.days; ++at) {
            const Day day = begin + std::chrono::days{at};
            if (day < reading.first || day > reading.last) continue;
            add_day(found, day, name, occurrence, lines.begin);
        }
        if (found.size() > most_days) return refuse_many_days();
    }
    return {};
}

Component parse(std::string_view text) {
    // By default libical aborts the program on some bad input.
    icalerror_set_errors_are_fatal(0);
    return Component(icalparser_parse_string(std::string(text).c_str()));
}

}  // namespace

Result<ReadDays> read_event_days(std::string_view text, const TimeZone& zone, Day first,
                                 Day last) {
    const auto content = TRY(read_content_lines(text));
    const auto lines = TRY(find_events(content));
    if (lines.size() > most_events) {
        return refuse(RefusalCode::too_large, "icalendar.has_too_many_events", "text",
                      {{"limit", static_cast<std::int64_t>(most_events)}});
    }
    const Component file = parse(text);
    const int count =
        file ? icalcomponent_count_components(file.get(), ICAL_VEVENT_COMPONENT) : -1;
    if (count != static_cast<int>(lines.size())) {
        return refuse(RefusalCode::invalid, "icalendar.is_no_calendar", "text", {{"line", 1}});
    }
    Reading reading{file.get(), zone, first, last};
    Found found;
    ReadDays result;
    std::size_t at = 0;
    // An iterator of its own: libical's "get next" is also used while an event is read.
    icalcompiter events = icalcomponent_begin_component(file.get(), ICAL_VEVENT_COMPONENT);
    for (icalcomponent* event = icalcompiter_deref(&events); event != nullptr;
         event = icalcompiter_next(&events)) {
        TRY(read_event(reading, event, lines[at++], found, result.left_out));
    }
    for (auto& [day, each] : found) result.days.push_back(std::move(each));
    return result;
}

}  // namespace slipway::icalendar
