#include "engines/working_time/clock_span.hpp"

#include <fmt/format.h>
#include <algorithm>

#include "base/assert.hpp"

namespace slipway::working_time {
namespace {

using std::chrono::milliseconds;
using Minutes = std::chrono::minutes;

/// Minutes after midnight of "HH:MM", "24:00" included.
std::optional<int> parse_clock(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    for (const std::size_t at : {0, 1, 3, 4}) {
        if (text[at] < '0' || text[at] > '9') return std::nullopt;
    }
    const int hour = (text[0] - '0') * 10 + (text[1] - '0');
    const int minute = (text[3] - '0') * 10 + (text[4] - '0');
    const int total = hour * 60 + minute;
    if (minute > 59 || total > minutes_a_day) return std::nullopt;
    return total;
}

std::string clock_text(int minute) {
    return fmt::format("{:02}:{:02}", minute / 60, minute % 60);
}

}  // namespace

std::optional<ClockSpan> parse_clock_span(std::string_view text) {
    if (text.size() != 11 || text[5] != '-') return std::nullopt;
    const auto from = parse_clock(text.substr(0, 5));
    const auto to = parse_clock(text.substr(6));
    if (!from || !to || *from >= *to) return std::nullopt;
    return ClockSpan{*from, *to};
}

std::string to_text(const ClockSpan& span) {
    return clock_text(span.from_minute) + "-" + clock_text(span.to_minute);
}

DayHours::DayHours(std::vector<ClockSpan> ordered_spans) : spans_(std::move(ordered_spans)) {
    for (const ClockSpan& span : spans_) minutes_ += span.minutes();
}

Result<DayHours> DayHours::create(std::vector<ClockSpan> spans) {
    std::ranges::sort(spans);
    std::vector<ClockSpan> joined;
    for (const ClockSpan& span : spans) {
        if (span.from_minute < 0 || span.to_minute > minutes_a_day || span.minutes() <= 0) {
            return refuse(RefusalCode::invalid, "calendar.hours_out_of_day");
        }
        if (!joined.empty() && span.from_minute < joined.back().to_minute) {
            return refuse(RefusalCode::invalid, "calendar.hours_overlap");
        }
        if (!joined.empty() && span.from_minute == joined.back().to_minute) {
            joined.back().to_minute = span.to_minute;
        } else {
            joined.push_back(span);
        }
    }
    return DayHours(std::move(joined));
}

milliseconds DayHours::worked_before(milliseconds since_midnight) const {
    milliseconds worked{0};
    for (const ClockSpan& span : spans_) {
        const milliseconds from = Minutes{span.from_minute};
        if (since_midnight <= from) break;
        worked += std::min<milliseconds>(since_midnight, Minutes{span.to_minute}) - from;
    }
    return worked;
}

milliseconds DayHours::first_time_after(milliseconds worked) const {
    ASSERT(worked > milliseconds{0} && worked <= Minutes{minutes_}, "the day holds this much work");
    for (const ClockSpan& span : spans_) {
        if (worked <= Minutes{span.minutes()}) return Minutes{span.from_minute} + worked;
        worked -= Minutes{span.minutes()};
    }
    return Minutes{minutes_a_day};
}

milliseconds DayHours::last_time_before(milliseconds worked) const {
    ASSERT(worked >= milliseconds{0} && worked < Minutes{minutes_}, "the day holds more than this");
    for (const ClockSpan& span : spans_) {
        if (worked < Minutes{span.minutes()}) return Minutes{span.from_minute} + worked;
        worked -= Minutes{span.minutes()};
    }
    return Minutes{0};
}

DayHours intersection(const DayHours& left, const DayHours& right) {
    std::vector<ClockSpan> common;
    auto a = left.spans_.begin();
    auto b = right.spans_.begin();
    while (a != left.spans_.end() && b != right.spans_.end()) {
        const ClockSpan both{std::max(a->from_minute, b->from_minute),
                             std::min(a->to_minute, b->to_minute)};
        if (both.minutes() > 0) common.push_back(both);
        if (a->to_minute < b->to_minute)
            ++a;
        else
            ++b;
    }
    return DayHours(std::move(common));
}

}  // namespace slipway::working_time
