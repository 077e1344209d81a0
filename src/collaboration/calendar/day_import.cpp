#include "collaboration/calendar/day_import.hpp"

#include <set>

#include "collaboration/calendar/calendar_queries.hpp"
#include "collaboration/calendar/calendar_store.hpp"
#include "collaboration/calendar/holiday_sets.hpp"
#include "platform/icalendar/event_reader.hpp"

namespace slipway {
namespace {

constexpr int years_ahead = 5;

const std::string& in_locale(const TextInLanguages& text, Locale locale) {
    if (locale == Locale::ru) return text.ru;
    return locale == Locale::uk ? text.uk : text.en;
}

/// The calendar that proposals are held against.
class Present {
public:
    Present(sql::Transaction& sql, const Actor& actor, Day today)
        : calendar_(find_calendar(sql, actor.workspace_id)), today_(today) {
        CalendarStore store(sql, actor.workspace_id);
        for (const CalendarDay& day : store.days_from(today)) taken_.insert(day.day);
    }

    ProposedDayState state_of(Day day, bool is_off) const {
        if (day < today_) return ProposedDayState::past;
        if (taken_.contains(day)) return ProposedDayState::taken;
        const bool is_free = is_off && !calendar_.is_working_day(day);
        return is_free ? ProposedDayState::off_already : ProposedDayState::fresh;
    }
    /// As a day is written: "09:00-13:00".
    std::vector<std::string> hours_on(Day day) const {
        std::vector<std::string> hours;
        for (const auto& span : calendar_.hours_on(day).spans()) {
            hours.push_back(working_time::to_text(span));
        }
        return hours;
    }

private:
    working_time::WorkingCalendar calendar_;
    Day today_;
    std::set<Day> taken_;
};

LeftOutReason to_reason(icalendar::LeftOut reason) {
    switch (reason) {
        case icalendar::LeftOut::lasts_over_midnight: return LeftOutReason::lasts_over_midnight;
        case icalendar::LeftOut::has_no_name: return LeftOutReason::has_no_name;
        case icalendar::LeftOut::recurs_not_yearly: break;
    }
    return LeftOutReason::recurs_not_yearly;
}

}  // namespace

std::span<const MemberRule> describe_rules(const CalendarFile*) {
    static constexpr MemberRule rules[] = {
        {.name = "text", .description = "An iCalendar file (RFC 5545), up to 512 KiB",
         .max_length = 600'000, .may_be_empty = false}};
    return rules;
}

std::vector<HolidaySetView> holiday_set_views() {
    std::vector<HolidaySetView> views;
    for (const HolidaySet& set : holiday_sets()) {
        views.push_back({.country = set.country,
                         .name = set.name,
                         .from_year = set.from_year,
                         .to_year = set.to_year,
                         .weekend = set.weekend,
                         .regions = set.regions,
                         .sources = set.sources,
                         .suspension = set.suspension,
                         .notes = set.notes});
    }
    return views;
}

Result<std::vector<ProposedDay>> propose_holidays(sql::Transaction& sql, const Actor& actor,
                                                  std::string_view country,
                                                  const std::string& region, int year,
                                                  Locale locale, Day today) {
    const HolidaySet* set = find_holiday_set(country);
    if (set == nullptr) return refuse(RefusalCode::not_found, "holiday_set.not_found");
    if (!region.empty() && !set->has_region(region)) {
        return refuse(RefusalCode::invalid, "holiday_set.region_not_found", "region");
    }
    if (year < set->from_year || year > set->to_year) {
        return refuse(RefusalCode::invalid, "holiday_set.year_is_not_covered", "year",
                      {{"from_year", set->from_year}, {"to_year", set->to_year}});
    }
    const Present present(sql, actor, today);
    std::vector<ProposedDay> proposed;
    for (HolidayDay& each : holidays_of_year(*set, region, year)) {
        ProposedDay day{.day = each.day,
                        .name = in_locale(each.name, locale),
                        .hours = {},
                        .state = present.state_of(each.day, !each.instead_of),
                        .kind = each.kind,
                        .certainty = each.certainty,
                        .law = std::move(each.law),
                        .line = std::nullopt};
        if (each.instead_of) day.hours = present.hours_on(*each.instead_of);
        proposed.push_back(std::move(day));
    }
    return proposed;
}

Result<FileProposal> propose_file_days(sql::Transaction& sql, const Actor& actor,
                                       std::string_view text, Day today) {
    const Day last = add_months(today, 12 * years_ahead);
    const auto read = TRY(
        icalendar::read_event_days(text, zone_of(sql, actor.workspace_id), today, last));
    const Present present(sql, actor, today);
    FileProposal proposal;
    for (const icalendar::EventDay& each : read.days) {
        proposal.days.push_back({.day = each.day,
                                 .name = each.name,
                                 .hours = each.hours,
                                 .state = present.state_of(each.day, each.hours.empty()),
                                 .kind = std::nullopt,
                                 .certainty = std::nullopt,
                                 .law = std::nullopt,
                                 .line = each.line});
    }
    for (const icalendar::LeftOutEvent& each : read.left_out) {
        proposal.left_out.push_back({each.line, each.name, to_reason(each.reason)});
    }
    return proposal;
}

}  // namespace slipway
