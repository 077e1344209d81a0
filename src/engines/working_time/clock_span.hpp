#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "base/refusal.hpp"

namespace slipway::working_time {

using slipway::to_text;

inline constexpr int minutes_a_day = 24 * 60;

/// A stretch of one date on the wall clock: minutes after midnight, `from` included, `to` excluded;
/// `to` is 1440 where work lasts until midnight.
struct ClockSpan {
    int from_minute = 0;
    int to_minute = 0;

    int minutes() const { return to_minute - from_minute; }
    auto operator<=>(const ClockSpan&) const = default;
};

/// "09:00-13:00"; the end may be "24:00". Nothing for another form or an end not after the start.
std::optional<ClockSpan> parse_clock_span(std::string_view text);
std::string to_text(const ClockSpan& span);

/// The hours of one date: spans in order, apart from each other; breaks are what lies between them.
/// No span at all is a day off. A night shift is two spans on two dates.
class DayHours {
public:
    DayHours() = default;

    /// Sorts the spans and joins those that touch. Refuses, with key `calendar.hours_overlap` or
    /// `calendar.hours_out_of_day`, spans that overlap, are empty, or leave the day.
    static Result<DayHours> create(std::vector<ClockSpan> spans);

    const std::vector<ClockSpan>& spans() const { return spans_; }
    int minutes() const { return minutes_; }
    bool is_working() const { return minutes_ > 0; }

    /// Working time of this day before a time on its wall clock.
    std::chrono::milliseconds worked_before(std::chrono::milliseconds since_midnight) const;
    /// The first time of day at which `worked` is behind; `worked` is over 0 and at most the day's.
    std::chrono::milliseconds first_time_after(std::chrono::milliseconds worked) const;
    /// The last time of day at which no more than `worked` is behind; under the day's whole.
    std::chrono::milliseconds last_time_before(std::chrono::milliseconds worked) const;

    bool operator==(const DayHours&) const = default;

    friend DayHours intersection(const DayHours& left, const DayHours& right);

private:
    explicit DayHours(std::vector<ClockSpan> ordered_spans);

    std::vector<ClockSpan> spans_;
    int minutes_ = 0;
};

/// The minutes that belong to both.
DayHours intersection(const DayHours& left, const DayHours& right);

}  // namespace slipway::working_time
