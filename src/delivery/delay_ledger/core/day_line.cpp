#include "delivery/delay_ledger/core/day_line.hpp"

#include <algorithm>

#include "base/assert.hpp"

namespace slipway {
namespace {



Day first_of_month(Day day) {
    const std::chrono::year_month_day date(day);
    return Day{std::chrono::local_days{date.year() / date.month() / std::chrono::day{1}}};
}
Day first_of_week(Day day) { return day - std::chrono::days{iso_weekday(day) - 1}; }

/// Which period of settlement a day is in.
Day period_of(Day day, SettlementPeriod period) {
    return period == SettlementPeriod::week ? first_of_week(day) : first_of_month(day);
}

constexpr std::int64_t usual_month_days = 21;

/// The quota of a working day in a month of `count` of them, in minutes.
Rational exact_quota_of(const ServicePackage& package, std::int64_t count) {
    if (package.minutes_per_day) return package.minutes_per_day->in_minutes();
    if (package.minutes_per_month) return {package.minutes_per_month->in_minutes(), count};
    if (package.minutes_per_week) return {package.minutes_per_week->in_minutes(), 5};
    if (package.bought_minutes) return {package.bought_minutes->in_minutes(), usual_month_days};
    return 60;
}

/// In whole minutes, for the `nth` day of the month: a month's days add up to its quota.
std::int64_t quota_of(const ServicePackage& package, const Rational& exact, std::int64_t nth) {
    const bool is_spread = !package.minutes_per_day && package.minutes_per_month;
    if (!is_spread) return exact.floor();
    return (exact * nth).floor() - (exact * (nth - 1)).floor();
}

}  // namespace

DayLine::DayLine(const working_time::WorkingCalendar& provider,
                 const working_time::WorkingCalendar& client, const ServicePackage& package,
                 Day starts_on, std::span<const Day> closed, std::size_t count)
    : has_even_quota_(package.minutes_per_day.has_value()) {
    days_.reserve(count);
    dates_.reserve(count);
    Day month{};
    std::int64_t month_days = 1;
    std::int64_t nth = 0;
    Entry entry;
    Day day = starts_on;
    while (days_.size() < count) {
        const auto next = days_.size() < closed.size() ? std::optional(closed[days_.size()])
                                                       : provider.first_working_day_from(day);
        if (!next) break;
        entry.day = *next;
        if (first_of_month(*next) != month) {
            month = first_of_month(*next);
            month_days = provider.working_days_between(month, add_months(month, 1));
            nth = provider.working_days_between(month, *next);
        }
        entry.is_common = client.is_working_day(*next);
        entry.common_until += entry.is_common ? 1 : 0;
        entry.exact_quota = exact_quota_of(package, std::max<std::int64_t>(month_days, 1));
        const std::int64_t quota = quota_of(package, entry.exact_quota, ++nth);
        entry.quota_minutes = std::max<std::int64_t>(quota, 1);
        entry.capacity_until += entry.quota_minutes;
        days_.push_back(entry);
        dates_.push_back(*next);
        day = *next + std::chrono::days{1};
    }
    ASSERT(!days_.empty(), "the calendar of a manager has a working day");
    DayNumber end = last();
    for (DayNumber number = last(); number >= 1; --number) {
        const auto index = static_cast<std::size_t>(number);
        if (number < last() && period_of(days_[index].day, package.settlement_period) !=
                                   period_of(days_[index - 1].day, package.settlement_period)) {
            end = number;
        }
        days_[index - 1].period_end = end;
    }
}

const DayLine::Entry& DayLine::at(DayNumber number) const {
    const DayNumber within = std::clamp<DayNumber>(number, 1, last());
    return days_[static_cast<std::size_t>(within - 1)];
}

std::int64_t DayLine::capacity_until(DayNumber number) const {
    if (number <= 0) return 0;
    const std::int64_t beyond = std::max<DayNumber>(number - last(), 0);
    return at(number).capacity_until + beyond * at(number).quota_minutes;
}

int DayLine::common_until(DayNumber number) const {
    if (number <= 0) return 0;
    return at(number).common_until + static_cast<int>(std::max<DayNumber>(number - last(), 0));
}

DayNumber DayLine::number_of(Day day) const {
    return std::ranges::upper_bound(dates_, day) - dates_.begin();
}

int DayLine::common_between(DayNumber from, DayNumber to) const {
    return common_until(to) - common_until(from);
}

DayNumber DayLine::nth_common_after(DayNumber from, int count) const {
    if (count == 0) return from;
    const int wanted = common_until(from) + count;
    const auto found = std::ranges::lower_bound(days_, wanted, {}, &Entry::common_until);
    const DayNumber number = found - days_.begin() + 1;
    return found == days_.end() ? last() + wanted - common_until(last()) : number;
}

std::int64_t DayLine::capacity_between(DayNumber from, DayNumber to) const {
    return capacity_until(to) - capacity_until(from);
}

DayNumber DayLine::day_in_which(DayNumber from, std::int64_t minutes) const {
    if (minutes <= 0) return from;
    const std::int64_t wanted = capacity_until(from) + minutes;
    const auto found = std::ranges::lower_bound(days_, wanted, {}, &Entry::capacity_until);
    if (found != days_.end()) return found - days_.begin() + 1;
    const std::int64_t quota = days_.back().quota_minutes;
    return last() + (wanted - days_.back().capacity_until + quota - 1) / quota;
}

Rational DayLine::time_of(DayNumber from, std::int64_t minutes) const {
    if (minutes <= 0) return Rational(from);
    const DayNumber day = day_in_which(from, minutes);
    const std::int64_t used = minutes - capacity_between(from, day - 1);
    const std::int64_t quota = quota_minutes(day);
    if (has_even_quota_) return Rational(day - 1) + Rational(used, quota);
    return Rational(day - 1) + Rational((60 * used + quota - 1) / quota, 60);
}

DayNumber DayLine::period_end(DayNumber number) const { return at(number).period_end; }

}  // namespace slipway
