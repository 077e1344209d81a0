#include "delivery/engagement/core/manager_capacity.hpp"

#include <algorithm>

namespace slipway {
namespace {

using working_time::WorkingCalendar;

constexpr int slot_grace_days = 10;
constexpr int weeks_ahead = 26;

struct Month {
    std::int64_t working_days = 0;
    Effort minutes;
};

/// The month of service that begins with this day.
Month month_from(Day day, const WorkingCalendar& calendar) {
    const Day until = add_months(day, 1);
    return {calendar.working_days_between(day, until),
            Effort::minutes(calendar.minutes_between(day, until))};
}

/// What an engagement takes of a month: an hour of each working day, or 25 hours (DOMAIN §3.6).
Effort monthly_minutes(const std::optional<Effort>& a_day, const std::optional<Effort>& a_month,
                       const Month& month) {
    if (a_month) return *a_month;
    if (a_day) return Effort::minutes(a_day->in_minutes() * month.working_days);
    return Effort::minutes(0);
}

/// Whether it is open on some day of a span.
bool meets(const OpenEngagement& engagement, Day from, Day to) {
    return engagement.ends_on >= from && (!engagement.starts_on || *engagement.starts_on <= to);
}

bool fits_on(const ServicePackage& package, const ManagerLoad& load,
             const WorkingCalendar& calendar, Day day) {
    const Month month = month_from(day, calendar);
    Effort committed = monthly_minutes(package.minutes_per_day, package.minutes_per_month, month);
    std::int32_t open = 0;
    const Day last_day = usual_end(package, day);
    for (const OpenEngagement& engagement : load.open) {
        if (!meets(engagement, day, last_day)) continue;
        ++open;
        committed +=
            monthly_minutes(engagement.minutes_per_day, engagement.minutes_per_month, month);
    }
    if (package.concurrent_engagements && open >= *package.concurrent_engagements) return false;
    return committed <= month.minutes;
}

/// The first working day that fits, looked for a year ahead and until everything open has ended.
/// The hours of a month change with every day: with holidays, absences, and the month's own length.
std::optional<Day> first_fitting_day(const ServicePackage& package, const ManagerLoad& load,
                                     const WorkingCalendar& calendar, Day starts_on) {
    Day last = add_months(starts_on, 12);
    for (const OpenEngagement& engagement : load.open) last = std::max(last, engagement.ends_on);
    const auto last_day = calendar.first_working_day_from(last + std::chrono::days{1});
    auto day = calendar.first_working_day_from(starts_on);
    while (day && last_day && *day <= *last_day) {
        if (fits_on(package, load, calendar, *day)) return day;
        day = calendar.add_working_days(*day, 1);
    }
    return std::nullopt;
}

/// Whether what is open on a day is more than fits into the month from it on.
bool is_over_limit(const ServicePackage& package, const ManagerLoad& load,
                   const WorkingCalendar& calendar, Day day) {
    const Month month = month_from(day, calendar);
    Effort committed;
    std::int32_t open = 0;
    for (const OpenEngagement& engagement : load.open) {
        if (!meets(engagement, day, day)) continue;
        ++open;
        committed +=
            monthly_minutes(engagement.minutes_per_day, engagement.minutes_per_month, month);
    }
    return committed > month.minutes || open > package.concurrent_engagements.value_or(open);
}

Warning room_in_words(const ManagerCapacity& capacity, Tier tier) {
    if (!capacity.fits_at_start && !capacity.free_from) return {"capacity.never_fits", {}, {}};
    if (!capacity.fits_at_start) {
        return {"capacity.free_later", {}, {{"day", to_text(*capacity.free_from)}}};
    }
    if (tier == Tier::junior && capacity.limit) {
        return {"capacity.slots_free",
                {},
                {{"free", std::to_string(*capacity.limit - capacity.open_engagements)},
                 {"limit", std::to_string(*capacity.limit)}}};
    }
    const std::int64_t free = (capacity.calendar_minutes - capacity.committed_minutes).in_minutes();
    return {"capacity.hours_free", {}, {{"hours", std::to_string(free / 60)}}};
}

}  // namespace

bool runs(Roles roles, Tier tier) {
    return roles.has(tier == Tier::junior ? Role::junior_account_manager
                                          : Role::senior_account_manager);
}

ManagerCapacity capacity_for(const ServicePackage& package, const ManagerLoad& load,
                             const WorkingCalendar& calendar, Day starts_on) {
    const Month month = month_from(starts_on, calendar);
    ManagerCapacity capacity{.is_of_the_tier = runs(load.roles, package.tier),
                             .limit = package.concurrent_engagements,
                             .calendar_minutes = month.minutes};
    const Day last_day = usual_end(package, starts_on);
    for (const OpenEngagement& engagement : load.open) {
        if (!meets(engagement, starts_on, last_day)) continue;
        ++capacity.open_engagements;
        capacity.committed_minutes +=
            monthly_minutes(engagement.minutes_per_day, engagement.minutes_per_month, month);
    }
    const Effort one = monthly_minutes(package.minutes_per_day, package.minutes_per_month, month);
    if (!capacity.limit && one > Effort::minutes(0)) {
        capacity.limit = static_cast<std::int32_t>(month.minutes.in_minutes() / one.in_minutes());
    }
    capacity.free_from = first_fitting_day(package, load, calendar, starts_on);
    capacity.fits_at_start = fits_on(package, load, calendar, starts_on);
    if (!capacity.is_of_the_tier) {
        capacity.reasons.push_back({"capacity.of_another_tier",
                                    {},
                                    {{"tier", boost::describe::enum_to_string(package.tier, "")}}});
    }
    capacity.reasons.push_back(room_in_words(capacity, package.tier));
    return capacity;
}

std::optional<Day> over_limit_from(const ServicePackage& package, const ManagerLoad& load,
                                   const WorkingCalendar& calendar, Day from) {
    const Day monday = from - std::chrono::days{static_cast<int>(iso_weekday(from)) - 1};
    for (int week = 0; week < weeks_ahead; ++week) {
        const Day day = std::max(from, monday + std::chrono::days{7 * week});
        if (is_over_limit(package, load, calendar, day)) return day;
    }
    return std::nullopt;
}

Result<std::vector<Warning>> check_manager(const Actor& actor, const ServicePackage& package,
                                           const ManagerLoad& load,
                                           const ManagerCapacity& capacity) {
    std::vector<Warning> warnings;
    const std::string tier = boost::describe::enum_to_string(package.tier, "");
    if (!load.roles.has_any_of(manager_roles)) {
        return refuse(RefusalCode::invalid, "engagement.person_is_no_manager", "manager_id");
    }
    if (!runs(load.roles, package.tier)) {
        if (!actor.is_system && !actor.roles.has(Role::head)) {
            return refuse(RefusalCode::conflict, "engagement.manager_is_of_another_tier",
                          "manager_id", {{"tier", tier}});
        }
        warnings.push_back(
            {"engagement.manager_is_of_another_tier", "manager_id", {{"tier", tier}}});
    }
    if (!capacity.fits_at_start) {
        Warning over{"engagement.manager_is_over_the_limit",
                     "manager_id",
                     {{"open", std::to_string(capacity.open_engagements)},
                      {"limit", std::to_string(capacity.limit.value_or(0))}}};
        if (capacity.free_from) over.parameters["free_from"] = to_text(*capacity.free_from);
        warnings.push_back(std::move(over));
    }
    return warnings;
}

Effort minutes_in_week(const OpenEngagement& engagement, const WorkingCalendar& calendar,
                       Day monday) {
    const Day from = std::max(monday, engagement.starts_on.value_or(monday));
    const Day until = std::min(monday + std::chrono::days{7},
                               engagement.ends_on + std::chrono::days{1});
    if (until <= from) return Effort::minutes(0);
    const std::int64_t days = calendar.working_days_between(from, until);
    const Month month = month_from(monday, calendar);
    if (days == 0 || month.working_days == 0) return Effort::minutes(0);
    const Effort whole =
        monthly_minutes(engagement.minutes_per_day, engagement.minutes_per_month, month);
    return Effort::minutes(whole.in_minutes() * days / month.working_days);
}

Day slot_is_kept_until(Day starts_on, const WorkingCalendar& calendar) {
    return calendar.add_working_days(starts_on, slot_grace_days).value_or(starts_on);
}

Day usual_end(const ServicePackage& package, Day starts_on) {
    const int months =
        std::max(package.base_months, package.typical_months ? package.typical_months->high : 0);
    return add_months(starts_on, months) - std::chrono::days{1};
}

}  // namespace slipway
