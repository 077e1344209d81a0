#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/day.hpp"
#include "base/rational.hpp"
#include "delivery/engagement/core/service_package.hpp"
#include "engines/working_time/working_calendar.hpp"

// The working days of an engagement in a row, counted from 1 (DELAY R1).

namespace slipway {

/// So many working days of the engagement's calendar have gone by; 0 is before the first.
using DayNumber = std::int64_t;

/// The numbered days with what each can carry: which are working days of both sides, and the
/// quota. A value, made once for a calendar of each side and a package; later days than it has are
/// its last one. Days that are closed keep the numbers they were closed by, whatever calendar or
/// manager came later (DELAY R21, R24).
class DayLine {
public:
    DayLine(const working_time::WorkingCalendar& provider,
            const working_time::WorkingCalendar& client, const ServicePackage& package,
            Day starts_on, std::span<const Day> closed = {}, std::size_t days = 700);

    DayNumber last() const { return static_cast<DayNumber>(days_.size()); }
    Day day(DayNumber number) const { return at(number).day; }
    /// Of the last working day not after `day`: what happens on a day off is there before the next
    /// working day begins.
    DayNumber number_of(Day day) const;
    bool is_common(DayNumber number) const { return number > 0 && at(number).is_common; }
    /// Common days after `from`, up to and including `to`.
    int common_between(DayNumber from, DayNumber to) const;
    /// The count-th common day after `from`; with 0 `from` itself.
    DayNumber nth_common_after(DayNumber from, int count) const;

    /// The day's share of the quota. A month's quota is spread evenly over its working days.
    std::int64_t quota_minutes(DayNumber number) const { return at(number).quota_minutes; }
    /// The same exactly, in minutes: what a day is billed by (DELAY R1).
    Rational exact_quota(DayNumber number) const { return at(number).exact_quota; }
    /// Quotas of the days after `from`, up to and including `to`.
    std::int64_t capacity_between(DayNumber from, DayNumber to) const;
    /// When so much of the quota after the close of `from` is used up, as a number of days. Exact
    /// for a daily quota; in sixtieths, rounded up, for a month's, whose daily shares differ.
    Rational time_of(DayNumber from, std::int64_t minutes) const;
    /// The day in which that is.
    DayNumber day_in_which(DayNumber from, std::int64_t minutes) const;
    /// The last day of the settlement period that the day is in (DELAY R5).
    DayNumber period_end(DayNumber number) const;
    /// What a late or early day means: from each working day on, in calendar words.
    const std::vector<Day>& days() const { return dates_; }

private:
    struct Entry {
        Day day{};
        bool is_common = false;
        int common_until = 0;  // common days up to and including this one
        std::int64_t quota_minutes = 0;
        Rational exact_quota;
        std::int64_t capacity_until = 0;
        DayNumber period_end = 0;
    };
    const Entry& at(DayNumber number) const;
    std::int64_t capacity_until(DayNumber number) const;
    int common_until(DayNumber number) const;

    std::vector<Entry> days_;
    std::vector<Day> dates_;
    bool has_even_quota_ = true;
};

}  // namespace slipway
