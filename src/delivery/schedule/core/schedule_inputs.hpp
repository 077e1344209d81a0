#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/actor.hpp"
#include "base/day.hpp"
#include "base/effort.hpp"
#include "collaboration/calendar/core/calendar.hpp"
#include "delivery/engagement/core/engagement.hpp"
#include "delivery/implementation_document/core/document.hpp"

// Everything that decides when a provider's engagements end (DOMAIN §4.2), as one value: what
// `read_schedule_inputs` (schedule_input_queries.hpp) reads and `make_portfolio` (portfolio_of.hpp)
// turns into what engines/scheduling plans. Whoever wants to know "what if" changes the value and
// plans it again: the delay ledger replays a day with and without one party's causes this way.

namespace slipway {

/// What an activity of a plan is.
enum class ActivityKind {
    stage,    // discovery, document or estimate; the document's acceptance is the client's approval
    wait,     // what the client was asked for, and other activities stand still for
    block,    // of the approved document, or of the draft while there is none
    outline,  // the whole configuration, as long as no block has a figure
};
BOOST_DESCRIBE_ENUM(ActivityKind, stage, wait, block, outline)

/// A piece of work within an activity, done in the order given.
struct ItemInput {
    std::string key;  // the item's id; of a stage or an outline, its activity's key
    std::string title;
    std::string capability;  // of the capability catalogue; may be empty
    Effort effort_minutes;   // the manager's
    Effort low_minutes;
    Effort high_minutes;
    std::optional<PersonId> developer_id;
    Effort developer_minutes;
    /// Logged until now, as far as the plan counts it: never more than the effort.
    Effort done_minutes;
    Effort developer_done_minutes;

    bool operator==(const ItemInput&) const = default;
};
BOOST_DESCRIBE_STRUCT(ItemInput, (),
                      (key, title, capability, effort_minutes, low_minutes, high_minutes,
                       developer_id, developer_minutes, done_minutes, developer_done_minutes))

/// Something with a beginning and an end. It may begin when all in `after` are accepted; it is
/// delivered when its work is done, and accepted so many common working days later. Delivered and
/// not accepted means that it waits for whoever accepts: for `wait`, the client, since
/// `delivered_on`.
struct ActivityInput {
    std::string key;  // "discovery", "document", "estimate", "configuration"; the id of a block,
                      // a question or a brief; the delay ledger's item, "input:<id>"
    ActivityKind kind = ActivityKind::block;
    std::string title;  // of a stage, none
    std::int32_t priority = 1;
    std::vector<std::string> after;
    std::int32_t acceptance_days = 0;
    std::vector<ItemInput> items;
    std::optional<Day> started_on;
    std::optional<Day> delivered_on;
    std::optional<Day> accepted_on;

    bool operator==(const ActivityInput&) const = default;
};
BOOST_DESCRIBE_STRUCT(ActivityInput, (),
                      (key, kind, title, priority, after, acceptance_days, items, started_on,
                       delivered_on, accepted_on))

/// Paused, or stopped by force majeure, from this day on until so many working days of the
/// manager's have gone by.
struct PauseInput {
    Day from{};
    std::int32_t working_days = 0;

    bool operator==(const PauseInput&) const = default;
};
BOOST_DESCRIBE_STRUCT(PauseInput, (), (from, working_days))

/// The most that the manager works on the engagement (DOMAIN §3.6), and what of it is used already
/// in the day, the ISO week and the month of the first open day.
struct QuotaInput {
    std::optional<Effort> minutes_per_day;
    std::optional<Effort> minutes_per_week;
    std::optional<Effort> minutes_per_month;
    Effort used_in_day_minutes;
    Effort used_in_week_minutes;
    Effort used_in_month_minutes;

    bool operator==(const QuotaInput&) const = default;
};
BOOST_DESCRIBE_STRUCT(QuotaInput, (),
                      (minutes_per_day, minutes_per_week, minutes_per_month, used_in_day_minutes,
                       used_in_week_minutes, used_in_month_minutes))

struct EngagementInput {
    EngagementId id;
    WorkspaceId workspace_id;  // the client's, also the key of its calendar
    std::string name;
    Tier tier = Tier::junior;
    PersonId manager_id;
    Day starts_on{};
    std::int32_t priority = 1;
    QuotaInput quota;
    std::vector<PauseInput> pauses;
    std::vector<ActivityInput> activities;
    /// The document is approved and the estimate agreed: the first plan of this is the baseline.
    bool is_agreed = false;

    bool operator==(const EngagementInput&) const = default;
};
BOOST_DESCRIBE_STRUCT(EngagementInput, (),
                      (id, workspace_id, name, tier, manager_id, starts_on, priority, quota, pauses,
                       activities, is_agreed))

struct AbsenceInput {
    Day from{};
    Day to{};  // included

    bool operator==(const AbsenceInput&) const = default;
};
BOOST_DESCRIBE_STRUCT(AbsenceInput, (), (from, to))

/// A manager or a developer.
struct PersonInput {
    PersonId id;
    std::vector<WorkingWeek> weeks;  // of their own; else as the provider works
    std::vector<AbsenceInput> absences;
    /// Logged on the first open day, in all engagements.
    Effort spent_minutes;

    bool operator==(const PersonInput&) const = default;
};
BOOST_DESCRIBE_STRUCT(PersonInput, (), (id, weeks, absences, spent_minutes))

/// What a workspace calls working time: the provider's, or a client's.
struct CalendarInput {
    WorkspaceId workspace_id;
    std::vector<WorkingWeek> weeks;
    std::vector<CalendarDay> days;

    bool operator==(const CalendarInput&) const = default;
};
BOOST_DESCRIBE_STRUCT(CalendarInput, (), (workspace_id, weeks, days))

struct ScheduleInputs {
    WorkspaceId provider_workspace_id;
    /// Nobody works earlier: today, or the day after the one that was closed.
    Day first_day{};
    std::vector<CalendarInput> calendars;
    std::vector<PersonInput> people;
    /// In the order in which they take people's time when their priorities are the same.
    std::vector<EngagementInput> engagements;
};
BOOST_DESCRIBE_STRUCT(ScheduleInputs, (),
                      (provider_workspace_id, first_day, calendars, people, engagements))

}  // namespace slipway
