#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "base/text_in_languages.hpp"

// Public holidays as countries make them: rules, dates and what becomes of a holiday on a weekend,
// each with the law it rests on (holidays/*.holidays.json). Nothing applies by itself: a workspace
// chooses a set, and its days become special days of the calendar.

namespace slipway {

struct MemberRule;

/// Western Easter is counted in the Gregorian calendar, Orthodox Easter in the Julian one.
enum class Church { western, orthodox };
BOOST_DESCRIBE_ENUM(Church, western, orthodox)

/// Easter Sunday, as a date of the Gregorian calendar; 1900 to 2099. Source: J. Meeus,
/// Astronomical Algorithms, 2nd ed., ch. 8 (after Butcher, and Delambre for the Julian one).
Day easter_sunday(int year, Church church);

/// How sure a date is: fixed by its law, announced by an authority, or an estimate of ours.
enum class HolidayCertainty { by_law, announced, estimated };
BOOST_DESCRIBE_ENUM(HolidayCertainty, by_law, announced, estimated)

struct HolidayDate {
    Day day{};
    HolidayCertainty certainty = HolidayCertainty::by_law;
};
BOOST_DESCRIBE_STRUCT(HolidayDate, (), (day, certainty))

enum class HolidayRuleKind { fixed, easter, nth_weekday, weekday_before, dates };
BOOST_DESCRIBE_ENUM(HolidayRuleKind, fixed, easter, nth_weekday, weekday_before, dates)

/// When a holiday is; which members are there depends on the kind.
struct HolidayRule {
    HolidayRuleKind kind = HolidayRuleKind::fixed;
    std::optional<std::int32_t> month;
    std::optional<std::int32_t> day;
    /// 1 is Monday.
    std::optional<std::int32_t> weekday;
    /// The n-th such weekday of the month; -1 is the last.
    std::optional<std::int32_t> nth;
    std::optional<Church> church;
    /// Days after Easter Sunday.
    std::optional<std::int32_t> offset_days;
    std::vector<HolidayDate> dates;
};
BOOST_DESCRIBE_STRUCT(HolidayRule, (),
                      (kind, month, day, weekday, nth, church, offset_days, dates))
std::span<const MemberRule> describe_rules(const HolidayRule*);

struct PublicHoliday {
    std::string key;
    TextInLanguages name;
    HolidayRule rule;
    std::string source;
    std::optional<std::int32_t> from_year;
    std::optional<std::int32_t> to_year;
    /// False: it is lost on a weekend although the country carries others over.
    std::optional<bool> is_carried_over;
    /// Where it is kept; nowhere named is everywhere.
    std::vector<std::string> regions;
};
BOOST_DESCRIBE_STRUCT(PublicHoliday, (),
                      (key, name, rule, source, from_year, to_year, is_carried_over, regions))
std::span<const MemberRule> describe_rules(const PublicHoliday*);

/// What becomes of a holiday on a Saturday or Sunday: it stays; the next working day is off
/// instead; or the nearest one, a Friday for a Saturday.
enum class WeekendRule { stays, next_working_day, nearest_working_day };
BOOST_DESCRIBE_ENUM(WeekendRule, stays, next_working_day, nearest_working_day)

struct HolidaySource {
    std::string key;
    std::string law;
    std::optional<std::string> url;
};
BOOST_DESCRIBE_STRUCT(HolidaySource, (), (key, law, url))

/// A law by which these days are ordinary working days for the time being.
struct HolidaySuspension {
    std::string source;
    Day since{};
    TextInLanguages note;
};
BOOST_DESCRIBE_STRUCT(HolidaySuspension, (), (source, since, note))

struct HolidayRegion {
    std::string code;
    TextInLanguages name;
};
BOOST_DESCRIBE_STRUCT(HolidayRegion, (), (code, name))

/// A day off that an order exchanged for a working one.
struct MovedDay {
    Day off{};
    Day worked{};
    std::string source;
};
BOOST_DESCRIBE_STRUCT(MovedDay, (), (off, worked, source))

struct HolidaySet {
    std::string country;
    TextInLanguages name;
    std::int32_t from_year = 0;
    std::int32_t to_year = 0;
    WeekendRule weekend = WeekendRule::stays;
    std::vector<HolidaySource> sources;
    std::optional<HolidaySuspension> suspension;
    std::vector<TextInLanguages> notes;
    std::vector<HolidayRegion> regions;
    std::vector<PublicHoliday> holidays;
    std::vector<MovedDay> moved_days;

    bool has_region(const std::string& code) const;
    /// The law behind a source's key.
    std::string law_of(const std::string& source) const;
};
BOOST_DESCRIBE_STRUCT(HolidaySet, (),
                      (country, name, from_year, to_year, weekend, sources, suspension, notes,
                       regions, holidays, moved_days))

/// The holiday itself; the day off that stands in for one on a weekend; a day off and a day worked
/// by an order that moved them.
enum class HolidayDayKind { holiday, carried_over, moved_off, moved_worked };
BOOST_DESCRIBE_ENUM(HolidayDayKind, holiday, carried_over, moved_off, moved_worked)

struct HolidayDay {
    Day day{};
    HolidayDayKind kind = HolidayDayKind::holiday;
    TextInLanguages name;
    HolidayCertainty certainty = HolidayCertainty::by_law;
    std::string law;
    /// Of a day that is worked: the day whose hours it takes over.
    std::optional<Day> instead_of;
};

/// The days of one year in their order, one for each date; `region` is empty or one of the set's.
std::vector<HolidayDay> holidays_of_year(const HolidaySet& set, const std::string& region,
                                         int year);

}  // namespace slipway
