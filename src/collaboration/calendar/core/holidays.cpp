#include "collaboration/calendar/core/holidays.hpp"

#include <algorithm>
#include <map>

#include "base/assert.hpp"

namespace slipway {
namespace {

using std::chrono::days;

Day date(int year, int month, int day_of_month) {
    const std::chrono::year_month_day date{
        std::chrono::year{year}, std::chrono::month(static_cast<unsigned>(month)),
        std::chrono::day(static_cast<unsigned>(day_of_month))};
    ASSERT(date.ok(), "the holiday files are checked by a test");
    return Day(date);
}

Day first_weekday_from(Day day, int weekday) {
    const int ahead = (weekday - static_cast<int>(iso_weekday(day)) + 7) % 7;
    return day + days{ahead};
}

bool is_weekend(Day day) { return iso_weekday(day) > 5; }

Day nth_weekday(int year, const HolidayRule& rule) {
    const Day first = date(year, *rule.month, 1);
    if (*rule.nth > 0) return first_weekday_from(first, *rule.weekday) + days{7 * (*rule.nth - 1)};
    // The last one is a week before the first of the next month.
    return first_weekday_from(add_months(first, 1), *rule.weekday) - days{7};
}

std::vector<HolidayDate> dates_in(int year, const HolidayRule& rule) {
    switch (rule.kind) {
        case HolidayRuleKind::fixed: return {{date(year, *rule.month, *rule.day)}};
        case HolidayRuleKind::easter:
            return {{easter_sunday(year, *rule.church) + days{*rule.offset_days}}};
        case HolidayRuleKind::nth_weekday: return {{nth_weekday(year, rule)}};
        case HolidayRuleKind::weekday_before:
            return {{first_weekday_from(date(year, *rule.month, *rule.day) - days{7},
                                        *rule.weekday)}};
        case HolidayRuleKind::dates: break;
    }
    std::vector<HolidayDate> found;
    for (const HolidayDate& each : rule.dates) {
        const std::chrono::year_month_day parts{each.day};
        if (parts.year() == std::chrono::year{year}) found.push_back(each);
    }
    return found;
}

bool is_kept(const PublicHoliday& holiday, const std::string& region, int year) {
    if (holiday.from_year && year < *holiday.from_year) return false;
    if (holiday.to_year && year > *holiday.to_year) return false;
    return holiday.regions.empty() ||
           std::ranges::find(holiday.regions, region) != holiday.regions.end();
}

struct Kept {
    const PublicHoliday* holiday;
    HolidayDay day;
};

std::vector<Kept> holidays_between(const HolidaySet& set, const std::string& region, int first,
                                   int last) {
    std::vector<Kept> kept;
    for (int year = first; year <= last; ++year) {
        for (const PublicHoliday& holiday : set.holidays) {
            if (!is_kept(holiday, region, year)) continue;
            for (const HolidayDate& each : dates_in(year, holiday.rule)) {
                kept.push_back({&holiday,
                                {.day = each.day,
                                 .kind = HolidayDayKind::holiday,
                                 .name = holiday.name,
                                 .certainty = each.certainty,
                                 .law = set.law_of(holiday.source),
                                 .instead_of = std::nullopt}});
            }
        }
    }
    std::ranges::stable_sort(kept, {}, [](const Kept& each) { return each.day.day; });
    return kept;
}

/// The day off that stands in for a holiday on a weekend.
Day substitute(WeekendRule rule, Day day, const std::map<Day, HolidayDay>& taken) {
    const bool is_back = rule == WeekendRule::nearest_working_day && iso_weekday(day) == 6;
    const days step{is_back ? -1 : 1};
    do {
        day += step;
    } while (is_weekend(day) || taken.contains(day));
    return day;
}

void add_moved_days(const HolidaySet& set, std::map<Day, HolidayDay>& found) {
    const TextInLanguages off{.en = "Day off moved by an order",
                              .ru = "Выходной, перенесённый приказом",
                              .uk = "Вихідний, перенесений наказом"};
    const TextInLanguages worked{.en = "Working day moved by an order",
                                 .ru = "Рабочий день, перенесённый приказом",
                                 .uk = "Робочий день, перенесений наказом"};
    for (const MovedDay& moved : set.moved_days) {
        const std::string law = set.law_of(moved.source);
        found.try_emplace(moved.off, HolidayDay{.day = moved.off,
                                                .kind = HolidayDayKind::moved_off,
                                                .name = off,
                                                .certainty = HolidayCertainty::announced,
                                                .law = law,
                                                .instead_of = std::nullopt});
        found.try_emplace(moved.worked, HolidayDay{.day = moved.worked,
                                                   .kind = HolidayDayKind::moved_worked,
                                                   .name = worked,
                                                   .certainty = HolidayCertainty::announced,
                                                   .law = law,
                                                   .instead_of = moved.off});
    }
}

}  // namespace

Day easter_sunday(int year, Church church) {
    ASSERT(year >= 1900 && year <= 2099, "the calendars are 13 days apart in these years only");
    if (church == Church::western) {
        const int a = year % 19;
        const int b = year / 100;
        const int c = year % 100;
        const int d = b / 4;
        const int e = b % 4;
        const int g = (b - (b + 8) / 25 + 1) / 3;
        const int h = (19 * a + b - d - g + 15) % 30;
        const int l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7;
        const int m = (a + 11 * h + 22 * l) / 451;
        const int n = h + l - 7 * m + 114;
        return date(year, n / 31, n % 31 + 1);
    }
    const int d = (19 * (year % 19) + 15) % 30;
    const int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    const int f = d + e + 114;
    return date(year, f / 31, f % 31 + 1) + days{13};
}

bool HolidaySet::has_region(const std::string& code) const {
    return std::ranges::find(regions, code, &HolidayRegion::code) != regions.end();
}

std::string HolidaySet::law_of(const std::string& source) const {
    const auto found = std::ranges::find(sources, source, &HolidaySource::key);
    ASSERT(found != sources.end(), "the holiday files are checked by a test");
    return found->law;
}

std::vector<HolidayDay> holidays_of_year(const HolidaySet& set, const std::string& region,
                                         int year) {
    // A substitute may lie in the year before: New Year's Day on a Saturday is kept on a Friday.
    const auto kept = holidays_between(set, region, year - 1, year + 1);
    std::map<Day, HolidayDay> found;
    for (const Kept& each : kept) found.try_emplace(each.day.day, each.day);
    if (set.weekend != WeekendRule::stays) {
        for (const auto& [holiday, original] : kept) {
            if (!is_weekend(original.day) || !holiday->is_carried_over.value_or(true)) continue;
            HolidayDay carried = original;
            carried.kind = HolidayDayKind::carried_over;
            carried.day = substitute(set.weekend, original.day, found);
            found.emplace(carried.day, carried);
        }
    }
    add_moved_days(set, found);
    std::vector<HolidayDay> of_year;
    for (auto& [day, each] : found) {
        const std::chrono::year_month_day parts{day};
        if (parts.year() == std::chrono::year{year}) of_year.push_back(std::move(each));
    }
    return of_year;
}

}  // namespace slipway
