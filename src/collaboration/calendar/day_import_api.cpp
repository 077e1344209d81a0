#include "collaboration/calendar/calendar_commands.hpp"
#include "collaboration/calendar/calendar_feature.hpp"
#include "collaboration/calendar/calendar_queries.hpp"
#include "collaboration/calendar/day_import.hpp"
#include "platform/api/routes.hpp"

namespace slipway {
namespace {

using api::Call;
using api::permitted;

struct HolidayFilter {
    std::int32_t year = 0;
    std::optional<std::string> region;
    std::optional<Locale> locale;
};
BOOST_DESCRIBE_STRUCT(HolidayFilter, (), (year, region, locale))
std::span<const MemberRule> describe_rules(const HolidayFilter*) {
    static constexpr MemberRule rules[] = {
        {.name = "year", .minimum = 1900, .maximum = 2999},
        {.name = "region",
         .description = "One of the set's; the whole country when absent",
         .max_length = 8},
        {.name = "locale", .description = "The language of the names; English when absent"},
    };
    return rules;
}

}  // namespace

std::span<const MemberRule> describe_rules(const NewCalendarDays*) {
    static constexpr MemberRule rules[] = {
        {.name = "origin",
         .description = "Where they come from, for whoever looks it up",
         .max_length = 200,
         .may_be_empty = false},
        {.name = "days", .max_length = 2000, .may_be_empty = false},
    };
    return rules;
}

void add_day_import_routes(api::Routes& routes) {
    routes.list<HolidaySetView>(
        {"/holiday_sets", "list_holiday_sets", "Countries whose public holidays we know"},
        permitted(read_calendar),
        [](Call&) -> Result<std::vector<HolidaySetView>> { return holiday_set_views(); });
    routes.list<ProposedDay, HolidayFilter>(
        {"/holiday_sets/{country}/days", "list_holidays",
         "The public holidays of a year, and what adding them would change"},
        permitted(read_calendar),
        [](Call& call, const HolidayFilter& filter) -> Result<std::vector<ProposedDay>> {
            auto days = TRY(propose_holidays(
                call.sql(), call.actor(), call.text("country"), filter.region.value_or(""),
                filter.year, filter.locale.value_or(Locale::en),
                today_in(call.sql(), call.actor().workspace_id, call.now())));
            return days;
        });
    routes.post<CalendarFile, FileProposal>(
        {"/calendar/file_previews", "create_calendar_file_preview",
         "What the days of an iCalendar file would change; nothing is added"},
        permitted(change_calendar),
        [](Call& call, const CalendarFile& file) -> Result<FileProposal> {
            return propose_file_days(
                call.work().sql(), call.actor(), file.text,
                today_in(call.work().sql(), call.actor().workspace_id, call.now()));
        });
    routes.post<NewCalendarDays, AddedCalendarDays>(
        {"/calendar/imports", "create_calendar_import",
         "Add many special days at once; those that are past or taken are left out"},
        permitted(change_calendar), [](Call& call, const NewCalendarDays& days) {
            return CalendarCommands(call.work()).add_days(call.actor(), days);
        });
}

}  // namespace slipway
