#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "platform/describe/describe.hpp"

/// The members of a portfolio file and of its answer, exactly as docs/PLAN_FILES.md spells them.
namespace slipway::plan_file {

enum class PersonRole { manager, developer };
enum class PackageTier { junior, senior };
BOOST_DESCRIBE_ENUM(PersonRole, manager, developer)
BOOST_DESCRIBE_ENUM(PackageTier, junior, senior)

/// "09:00-13:00" each.
using Spans = std::vector<std::string>;

struct Week {
    Spans mon, tue, wed, thu, fri, sat, sun;
};
BOOST_DESCRIBE_STRUCT(Week, (), (mon, tue, wed, thu, fri, sat, sun))

struct Calendar {
    Week week;
    std::vector<Day> holidays;
    std::map<std::string, Spans> exceptions;
};
BOOST_DESCRIBE_STRUCT(Calendar, (), (week, holidays, exceptions))

struct Package {
    PackageTier tier = PackageTier::junior;
    int base_months = 1;
    std::optional<int> minutes_per_day;
    std::optional<int> minutes_per_week;
    std::optional<int> minutes_per_month;
    std::optional<int> concurrent_engagements;
    int acceptance_days = 3;
    int pause_limit_days = 5;
};
BOOST_DESCRIBE_STRUCT(Package, (),
                      (tier, base_months, minutes_per_day, minutes_per_week, minutes_per_month,
                       concurrent_engagements, acceptance_days, pause_limit_days))

struct Absence {
    Day from{};
    Day to{};
};
BOOST_DESCRIBE_STRUCT(Absence, (), (from, to))

struct Person {
    std::string id;
    PersonRole role = PersonRole::manager;
    std::string calendar;
    std::vector<Absence> absences;
};
BOOST_DESCRIBE_STRUCT(Person, (), (id, role, calendar, absences))

struct Stages {
    std::optional<int> discovery;
    std::optional<int> document;
    std::optional<int> estimate;
};
BOOST_DESCRIBE_STRUCT(Stages, (), (discovery, document, estimate))

struct Pause {
    Day from{};
    int days = 0;
};
BOOST_DESCRIBE_STRUCT(Pause, (), (from, days))

struct Item {
    std::string id;
    int minutes = 0;
    std::optional<int> low;
    std::optional<int> high;
    std::optional<std::string> developer;
    std::optional<int> developer_minutes;
};
BOOST_DESCRIBE_STRUCT(Item, (), (id, minutes, low, high, developer, developer_minutes))

struct Block {
    std::string id;
    int priority = 1;
    std::vector<std::string> after;
    std::optional<int> acceptance_days;
    std::vector<Item> items;
};
BOOST_DESCRIBE_STRUCT(Block, (), (id, priority, after, acceptance_days, items))

struct Engagement {
    std::string id;
    std::string package;
    std::string manager;
    std::string client_calendar;
    Day start{};
    int priority = 1;
    Stages stages;
    std::vector<Pause> pauses;
    std::vector<Block> blocks;
};
BOOST_DESCRIBE_STRUCT(Engagement, (),
                      (id, package, manager, client_calendar, start, priority, stages, pauses,
                       blocks))

struct Portfolio {
    Day today{};
    std::map<std::string, Calendar> calendars;
    std::map<std::string, Package> packages;
    std::vector<Person> people;
    std::vector<Engagement> engagements;
};
BOOST_DESCRIBE_STRUCT(Portfolio, (), (today, calendars, packages, people, engagements))

/// Efforts are whole minutes, at least 1; the upper limits only keep sums in range.
inline constexpr std::int64_t most_minutes = 10'000'000;
inline constexpr std::int64_t most_days = 10'000;
inline constexpr std::size_t most_entries = 1'000'000;

using Rules = std::vector<MemberRule>;
inline MemberRule may_be_absent(std::string_view name) {
    return {.name = name, .may_be_absent = true};
}
inline MemberRule whole(std::string_view name, std::int64_t minimum, std::int64_t maximum) {
    return {.name = name, .minimum = minimum, .maximum = maximum, .may_be_absent = true};
}
inline MemberRule minutes(std::string_view name) {
    return whole(name, 1, most_minutes);
}
inline MemberRule named(std::string_view name) {
    return {.name = name, .may_be_empty = false};
}

inline Rules describe_rules(const Week*) {
    Rules rules;
    for (const auto* day : {"mon", "tue", "wed", "thu", "fri", "sat", "sun"}) {
        rules.push_back(may_be_absent(day));
    }
    return rules;
}
inline Rules describe_rules(const Calendar*) {
    return {may_be_absent("holidays"), may_be_absent("exceptions")};
}
inline Rules describe_rules(const Package*) {
    return {whole("base_months", 0, 1200),
            whole("minutes_per_day", 1, 24 * 60),
            whole("minutes_per_week", 1, 7 * 24 * 60),
            whole("minutes_per_month", 1, 31 * 24 * 60),
            whole("concurrent_engagements", 1, most_days),
            whole("acceptance_days", 0, most_days),
            whole("pause_limit_days", 0, most_days)};
}
inline Rules describe_rules(const Person*) {
    return {named("id"), may_be_absent("absences")};
}
inline Rules describe_rules(const Stages*) {
    return {minutes("discovery"), minutes("document"), minutes("estimate")};
}
inline Rules describe_rules(const Pause*) {
    return {{.name = "days", .minimum = 1, .maximum = most_days}};
}
inline Rules describe_rules(const Item*) {
    return {named("id"),
            {.name = "minutes", .minimum = 1, .maximum = most_minutes},
            minutes("low"),
            minutes("high"),
            minutes("developer_minutes")};
}
inline Rules describe_rules(const Block*) {
    return {named("id"), whole("priority", 1, 1'000'000), may_be_absent("after"),
            whole("acceptance_days", 0, most_days)};
}
inline Rules describe_rules(const Engagement*) {
    return {named("id"), whole("priority", 1, 1'000'000), may_be_absent("stages"),
            may_be_absent("pauses")};
}
inline Rules describe_rules(const Portfolio*) {
    return {{.name = "people", .max_length = most_entries},
            {.name = "engagements", .max_length = most_entries}};
}

// The answer.

struct ImplementationTerm {
    Day from{};
    Day to{};
    std::int64_t working_days = 0;
};
BOOST_DESCRIBE_STRUCT(ImplementationTerm, (), (from, to, working_days))

struct ServiceTerm {
    Rational exact_months;
    int months = 0;
    Day ends{};
};
BOOST_DESCRIBE_STRUCT(ServiceTerm, (), (exact_months, months, ends))

struct PlannedBlock {
    std::string id;
    std::optional<Day> start;
    Day delivered{};
    Day accepted{};
    int float_days = 0;
};
BOOST_DESCRIBE_STRUCT(PlannedBlock, (), (id, start, delivered, accepted, float_days))

struct Forecast {
    Day p50{};
    Day p80{};
    Day p95{};
};
BOOST_DESCRIBE_STRUCT(Forecast, (), (p50, p80, p95))

struct PlannedEngagement {
    std::string id;
    Day start{};
    Day finish{};
    int work_days = 0;
    ImplementationTerm implementation_term;
    ServiceTerm service_term;
    std::vector<PlannedBlock> blocks;
    std::vector<std::string> critical;
    std::optional<Forecast> forecast;
    /// Objects of a `key` and its figures, which differ from key to key.
    std::vector<JsonText> warnings;
};
BOOST_DESCRIBE_STRUCT(PlannedEngagement, (),
                      (id, start, finish, work_days, implementation_term, service_term, blocks,
                       critical, forecast, warnings))

struct PlannedDeveloper {
    std::string id;
    /// Pairs of a date and its minutes.
    std::vector<JsonText> minutes;
};
BOOST_DESCRIBE_STRUCT(PlannedDeveloper, (), (id, minutes))

struct PlannedManager {
    std::string id;
    std::vector<JsonText> minutes;
    std::optional<Day> free_from;
};
BOOST_DESCRIBE_STRUCT(PlannedManager, (), (id, minutes, free_from))

struct PlanObjective {
    /// The sum over engagements of calendar days from start to finish ÷ priority, to 6 places.
    JsonText weighted_days;
    /// Null where there are no engagements.
    std::optional<Day> latest_finish;
};
BOOST_DESCRIBE_STRUCT(PlanObjective, (), (weighted_days, latest_finish))

struct Objectives {
    PlanObjective list;
    std::optional<PlanObjective> best;
};
BOOST_DESCRIBE_STRUCT(Objectives, (), (list, best))

struct Plan {
    std::string policy;
    Objectives objective;
    std::vector<PlannedEngagement> engagements;
    /// Managers and developers in the order of the file.
    std::vector<JsonText> people;
};
BOOST_DESCRIBE_STRUCT(Plan, (), (policy, objective, engagements, people))

}  // namespace slipway::plan_file
