#include "engines/working_time/working_calendar.hpp"

#include <algorithm>

#include "base/assert.hpp"

namespace slipway::working_time {
namespace {

using std::chrono::days;
using std::chrono::milliseconds;
using std::chrono::minutes;

constexpr Day first_day{
    std::chrono::local_days{std::chrono::year{1900} / std::chrono::January / 1}};
/// The first day after the last one.
constexpr Day end_day{std::chrono::local_days{std::chrono::year{3000} / std::chrono::January / 1}};

Day clamped(Day day) {
    return std::clamp(day, first_day, end_day);
}

WeeklyHours combined_week(const WeeklyHours& left, const WeeklyHours& right, auto combine) {
    WeeklyHours week;
    for (std::size_t i = 0; i < week.days.size(); ++i) {
        week.days[i] = combine(left.days[i], right.days[i]);
    }
    return week;
}

bool is_absent(std::span<const Absence> absences, Day day) {
    return std::ranges::any_of(absences, [day](const Absence& absence) {
        return absence.from <= day && day <= absence.to;
    });
}

}  // namespace

WorkingCalendar::WorkingCalendar(const CalendarHistory& history,
                                 std::span<const Absence> absences) {
    std::set<Day> special;
    for (const CalendarVersion& version : history.versions()) {
        special.insert(version.holidays.begin(), version.holidays.end());
        for (const auto& [day, hours] : version.exceptions) special.insert(day);
    }
    for (const Absence& absence : absences) {
        const Day last = std::min(absence.to, end_day - days{1});
        for (Day day = std::max(absence.from, first_day); day <= last; day += days{1}) {
            special.insert(special.end(), day);
        }
    }
    bool is_first = true;
    for (const CalendarVersion& version : history.versions()) {
        add_segment(is_first ? first_day : version.effective_from, version.week);
        is_first = false;
    }
    for (const Day day : special) {
        add_special_day(
            day, is_absent(absences, day) ? DayHours{} : history.version_on(day).hours_on(day));
    }
}

void WorkingCalendar::add_segment(Day from, const WeeklyHours& week) {
    ASSERT(segments_.empty() || segments_.back().from < from, "segments follow each other");
    Segment segment{.from = from, .week = week};
    for (std::size_t i = 0; i < 7; ++i) {
        const DayHours& hours = week.on(from + days{i});
        segment.minutes_of_first[i + 1] = segment.minutes_of_first[i] + hours.minutes();
        segment.days_of_first[i + 1] = segment.days_of_first[i] + (hours.is_working() ? 1 : 0);
    }
    if (!segments_.empty()) {
        const Segment& last = segments_.back();
        const auto whole = static_cast<std::size_t>((from - last.from).count());
        segment.minutes_before = last.minutes_before +
                                 static_cast<std::int64_t>(whole / 7) * last.minutes_of_first[7] +
                                 last.minutes_of_first[whole % 7];
        segment.days_before = last.days_before +
                              static_cast<std::int64_t>(whole / 7) * last.days_of_first[7] +
                              last.days_of_first[whole % 7];
    }
    segments_.push_back(std::move(segment));
}

void WorkingCalendar::add_special_day(Day day, const DayHours& hours) {
    if (day < first_day || day >= end_day) return;
    const DayHours& usual = segment_on(day).week.on(day);
    if (usual == hours) return;
    SpecialDay special{.day = day, .hours = hours};
    special.minutes_gained = hours.minutes() - usual.minutes();
    special.days_gained = int{hours.is_working()} - int{usual.is_working()};
    if (!special_days_.empty()) {
        special.minutes_gained += special_days_.back().minutes_gained;
        special.days_gained += special_days_.back().days_gained;
    }
    special_days_.push_back(std::move(special));
}

const WorkingCalendar::Segment& WorkingCalendar::segment_on(Day day) const {
    const auto after = std::ranges::upper_bound(segments_, day, {}, &Segment::from);
    return after == segments_.begin() ? segments_.front() : *(after - 1);
}

const DayHours& WorkingCalendar::hours_on(Day day) const {
    const auto special = std::ranges::lower_bound(special_days_, day, {}, &SpecialDay::day);
    if (special != special_days_.end() && special->day == day) return special->hours;
    return segment_on(day).week.on(day);
}

WorkingCalendar::Sums WorkingCalendar::sums_before(Day day) const {
    day = clamped(day);
    const Segment& segment = segment_on(day);
    const auto whole = static_cast<std::size_t>((day - segment.from).count());
    const auto weeks = static_cast<std::int64_t>(whole / 7);
    Sums sums{.minutes = segment.minutes_before + weeks * segment.minutes_of_first[7] +
                         segment.minutes_of_first[whole % 7],
              .days = segment.days_before + weeks * segment.days_of_first[7] +
                      segment.days_of_first[whole % 7]};
    const auto special = std::ranges::lower_bound(special_days_, day, {}, &SpecialDay::day);
    if (special != special_days_.begin()) {
        sums.minutes += (special - 1)->minutes_gained;
        sums.days += (special - 1)->days_gained;
    }
    return sums;
}

template <class AtMost>
Day WorkingCalendar::last_day_where(AtMost at_most) {
    Day low = first_day;
    Day high = end_day;
    while (low < high) {
        const Day middle = low + (high - low + days{1}) / 2;
        if (at_most(middle))
            low = middle;
        else
            high = middle - days{1};
    }
    return low;
}

std::int64_t WorkingCalendar::working_days_between(Day from, Day until) const {
    return sums_before(until).days - sums_before(from).days;
}

std::int64_t WorkingCalendar::minutes_between(Day from, Day until) const {
    return sums_before(until).minutes - sums_before(from).minutes;
}

std::optional<Day> WorkingCalendar::add_working_days(Day day, std::int64_t count) const {
    // The wanted day is the one before which exactly `wanted` working days lie, itself a working
    // day.
    const std::int64_t wanted =
        count > 0 ? sums_before(day + days{1}).days + count - 1 : sums_before(day).days + count;
    const Day found =
        last_day_where([&](Day candidate) { return sums_before(candidate).days <= wanted; });
    if (wanted < 0 || found >= end_day) return std::nullopt;
    return found;
}

milliseconds WorkingCalendar::worked_until(LocalTime time) const {
    const Day day = clamped(std::chrono::floor<days>(time));
    const milliseconds whole = minutes{sums_before(day).minutes};
    if (day == end_day) return whole;
    return whole + hours_on(day).worked_before(time - day);
}

std::optional<LocalTime> WorkingCalendar::first_time_with(milliseconds worked) const {
    if (worked < milliseconds{0}) return std::nullopt;
    if (worked == milliseconds{0}) return LocalTime{first_day};
    const Day day = last_day_where(
        [&](Day candidate) { return minutes{sums_before(candidate).minutes} < worked; });
    if (day >= end_day) return std::nullopt;
    return day + hours_on(day).first_time_after(worked - minutes{sums_before(day).minutes});
}

std::optional<LocalTime> WorkingCalendar::last_time_with(milliseconds worked) const {
    if (worked < milliseconds{0}) return std::nullopt;
    const Day day = last_day_where(
        [&](Day candidate) { return minutes{sums_before(candidate).minutes} <= worked; });
    if (day >= end_day) return std::nullopt;
    return day + hours_on(day).last_time_before(worked - minutes{sums_before(day).minutes});
}

template <class Combine>
WorkingCalendar WorkingCalendar::combined(const WorkingCalendar& left, const WorkingCalendar& right,
                                          Combine combine) {
    std::set<Day> borders;
    std::set<Day> special;
    for (const WorkingCalendar* calendar : {&left, &right}) {
        for (const Segment& segment : calendar->segments_) borders.insert(segment.from);
        for (const SpecialDay& day : calendar->special_days_) special.insert(day.day);
    }
    WorkingCalendar both;
    for (const Day from : borders) {
        both.add_segment(
            from, combined_week(left.segment_on(from).week, right.segment_on(from).week, combine));
    }
    for (const Day day : special) {
        both.add_special_day(day, combine(left.hours_on(day), right.hours_on(day)));
    }
    return both;
}

WorkingCalendar intersection(const WorkingCalendar& left, const WorkingCalendar& right) {
    return WorkingCalendar::combined(
        left, right, [](const DayHours& a, const DayHours& b) { return intersection(a, b); });
}

WorkingCalendar on_common_days(const WorkingCalendar& hours, const WorkingCalendar& other) {
    return WorkingCalendar::combined(hours, other, [](const DayHours& a, const DayHours& b) {
        return b.is_working() ? a : DayHours{};
    });
}

std::optional<Day> nth_common_working_day(const WorkingCalendar& left, const WorkingCalendar& right,
                                          Day day, int count) {
    while (count > 0) {
        const auto next = left.add_working_days(day, 1);
        if (!next) return std::nullopt;
        day = *next;
        if (right.is_working_day(day)) --count;
    }
    return day;
}

}  // namespace slipway::working_time
