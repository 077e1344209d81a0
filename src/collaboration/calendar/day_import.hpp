#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.hpp"
#include "collaboration/calendar/core/calendar.hpp"
#include "collaboration/calendar/core/holidays.hpp"
#include "collaboration/identity/core/identity.hpp"
#include "platform/sql/database.hpp"

// Special days that come many at once: a country's public holidays, or the events of an iCalendar
// file. They are proposed first; what a person takes of them is added by
// `CalendarCommands::add_days`.

namespace slipway {

/// What adding a proposed day would come to.
enum class ProposedDayState {
    fresh,        // it changes the calendar
    off_already,  // nobody works on it anyway
    taken,        // the calendar has a special day there
    past,         // what has passed is not rewritten (DELAY R24)
};
BOOST_DESCRIBE_ENUM(ProposedDayState, fresh, off_already, taken, past)

struct ProposedDay {
    Day day{};
    std::string name;
    std::vector<std::string> hours;
    ProposedDayState state = ProposedDayState::fresh;
    std::optional<HolidayDayKind> kind;
    std::optional<HolidayCertainty> certainty;
    std::optional<std::string> law;
    /// Where an iCalendar file has it.
    std::optional<std::int32_t> line;
};
BOOST_DESCRIBE_STRUCT(ProposedDay, (), (day, name, hours, state, kind, certainty, law, line))

/// What one chooses from.
struct HolidaySetView {
    std::string country;
    TextInLanguages name;
    std::int32_t from_year = 0;
    std::int32_t to_year = 0;
    WeekendRule weekend = WeekendRule::stays;
    std::vector<HolidayRegion> regions;
    std::vector<HolidaySource> sources;
    std::optional<HolidaySuspension> suspension;
    std::vector<TextInLanguages> notes;
};
BOOST_DESCRIBE_STRUCT(HolidaySetView, (),
                      (country, name, from_year, to_year, weekend, regions, sources, suspension,
                       notes))
std::vector<HolidaySetView> holiday_set_views();

/// The days of a year, named in one language. Refuses `holiday_set.not_found`,
/// `holiday_set.region_not_found` and `holiday_set.year_is_not_covered`.
Result<std::vector<ProposedDay>> propose_holidays(sql::Transaction& sql, const Actor& actor,
                                                  std::string_view country,
                                                  const std::string& region, int year,
                                                  Locale locale, Day today);

struct CalendarFile {
    std::string text;
};
BOOST_DESCRIBE_STRUCT(CalendarFile, (), (text))
std::span<const MemberRule> describe_rules(const CalendarFile*);

enum class LeftOutReason { recurs_not_yearly, lasts_over_midnight, has_no_name };
BOOST_DESCRIBE_ENUM(LeftOutReason, recurs_not_yearly, lasts_over_midnight, has_no_name)

struct LeftOutFileEvent {
    std::int32_t line = 0;
    std::string name;
    LeftOutReason reason = LeftOutReason::recurs_not_yearly;
};
BOOST_DESCRIBE_STRUCT(LeftOutFileEvent, (), (line, name, reason))

struct FileProposal {
    std::vector<ProposedDay> days;
    std::vector<LeftOutFileEvent> left_out;
};
BOOST_DESCRIBE_STRUCT(FileProposal, (), (days, left_out))

/// The events of an iCalendar file from today on, for five years.
Result<FileProposal> propose_file_days(sql::Transaction& sql, const Actor& actor,
                                       std::string_view text, Day today);

}  // namespace slipway
