#include "collaboration/identity/identity_queries.hpp"
#include "delivery/engagement/engagement_of_call_queries.hpp"
#include "delivery/timesheet/core/timesheet_permissions.hpp"
#include "delivery/timesheet/timesheet_commands.hpp"
#include "delivery/timesheet/timesheet_feature.hpp"
#include "platform/api/routes.hpp"
#include "platform/time_zone/time_zone.hpp"

namespace slipway {
namespace {

constexpr std::size_t longest_note = 2000;
constexpr std::size_t longest_reason = 500;

}  // namespace

std::span<const MemberRule> describe_rules(const NewTimeEntry*) {
    static constexpr MemberRule rules[] = {
        {.name = "note", .max_length = longest_note},
        {.name = "effort_minutes", .description = "Labour in whole minutes, at most 1440"},
        {.name = "day", .description = "At the provider's; not in the future"},
    };
    return rules;
}

std::span<const MemberRule> describe_rules(const TimeEntryChanges*) {
    static constexpr MemberRule rules[] = {
        {.name = "item_id", .description = "null takes the item off"},
        {.name = "note", .max_length = longest_note},
        {.name = "reason",
         .description = "Must be given for somebody else's entry",
         .max_length = longest_reason},
    };
    return rules;
}

std::span<const MemberRule> describe_rules(const NewTimer*) {
    static constexpr MemberRule rules[] = {{.name = "note", .max_length = longest_note}};
    return rules;
}

std::span<const MemberRule> describe_rules(const TimerChanges*) {
    static constexpr MemberRule rules[] = {{.name = "note", .max_length = longest_note}};
    return rules;
}

std::span<const MemberRule> describe_rules(const NewMonthClose*) {
    static constexpr MemberRule rules[] = {
        {.name = "month", .description = "The first day of the month"},
        {.name = "reason", .max_length = longest_reason, .may_be_absent = true},
    };
    return rules;
}

std::span<const MemberRule> describe_rules(const NewMonthReopening*) {
    static constexpr MemberRule rules[] = {{.name = "reason", .max_length = longest_reason}};
    return rules;
}

namespace {

using api::Call;
using api::permitted;

/// What a list of entries is narrowed to, and its page.
struct TimeEntryQuery : TimeFilter {
    std::optional<std::string> cursor;
    std::optional<std::int32_t> limit;
};
BOOST_DESCRIBE_STRUCT(TimeEntryQuery, (TimeFilter), (cursor, limit))

struct Removal {
    std::optional<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(Removal, (), (reason))

/// Nobody's timer runs: `timer` is null.
struct TimerState {
    std::optional<TimerView> timer;
};
BOOST_DESCRIBE_STRUCT(TimerState, (), (timer))

std::span<const MemberRule> describe_rules(const TimeEntryQuery*) {
    static constexpr MemberRule rules[] = {
        {.name = "to", .description = "The last day that counts"},
        {.name = "limit", .minimum = 1, .maximum = 200},
    };
    return rules;
}

std::span<const MemberRule> describe_rules(const Removal*) {
    static constexpr MemberRule rules[] = {
        {.name = "reason",
         .description = "Must be given for somebody else's entry",
         .max_length = longest_reason},
    };
    return rules;
}

Result<api::Page<TimeEntryView>> page_of_entries(Call& call, const TimeEntryQuery& query) {
    auto page = TRY(list_time_entries(
        call.sql(), call.actor(), query,
        {.limit = query.limit.value_or(api::default_limit), .cursor = query.cursor.value_or("")}));
    return api::Page<TimeEntryView>{std::move(page.items), std::move(page.next_cursor)};
}

void add_own_time_entry_routes(api::Routes& routes) {
    routes.list<TimeEntryView, TimeEntryQuery>(
        {"/time_entries", "list_time_entries",
         "Time of all engagements, newest days first; one's own by person_id"},
        permitted(read_time), page_of_entries);
    routes.get<TimeEntryView>({"/time_entries/{time_entry_id}", "get_time_entry", "A time entry"},
                              permitted(read_time), [](Call& call) {
                                  return time_entry_view(call.sql(), call.actor(),
                                                         call.id<TimeEntryId>("time_entry_id"));
                              });
    routes.patch<TimeEntryChanges, TimeEntryView>(
        {"/time_entries/{time_entry_id}", "update_time_entry", "Correct a time entry"},
        permitted(log_time), [](Call& call, const TimeEntryChanges& changes) {
            return TimesheetCommands(call.work())
                .change(call.actor(), call.id<TimeEntryId>("time_entry_id"), changes,
                        call.expected_revision());
        });
    auto& remove =
        routes.remove({"/time_entries/{time_entry_id}", "delete_time_entry", "Remove a time entry"},
                      permitted(log_time), [](Call& call) -> Result<void> {
                          Removal removal;
                          TRY(api::detail::read_query(call, describe<Removal>(), &removal));
                          return TimesheetCommands(call.work())
                              .remove(call.actor(), call.id<TimeEntryId>("time_entry_id"),
                                      removal.reason.value_or(""), call.expected_revision());
                      });
    remove.query = &describe<Removal>();
    remove.needs_if_match = true;
}

}  // namespace

void add_time_entry_routes(api::Routes& routes) {
    routes.tag("Time", "Labour by stage, item and kind of work; timers, closed months, reports");
    routes.list<TimeEntryView, TimeEntryQuery>(
        {"/engagements/{engagement_id}/time_entries", "list_engagement_time_entries",
         "The time of an engagement, newest days first"},
        permitted(read_time),
        [](Call& call, const TimeEntryQuery& query) -> Result<api::Page<TimeEntryView>> {
            const auto engagement = TRY(engagement_of(call));
            TimeEntryQuery narrowed = query;
            narrowed.engagement_id = engagement.id;
            return page_of_entries(call, narrowed);
        });
    routes.post<NewTimeEntry, TimeEntryView>(
        {"/engagements/{engagement_id}/time_entries", "create_time_entry", "Log time"},
        permitted(log_time), [](Call& call, const NewTimeEntry& entry) {
            return TimesheetCommands(call.work())
                .log_time(call.actor(), engagement_id_of(call), entry);
        });
    routes.list<TimedItem>({"/engagements/{engagement_id}/timed_items", "list_timed_items",
                            "What time can be logged on: the items of the document"},
                           permitted(read_time), [](Call& call) -> Result<std::vector<TimedItem>> {
                               const auto engagement = TRY(engagement_of(call));
                               return items_of(call.sql(), engagement);
                           });
    add_own_time_entry_routes(routes);
}

void add_timer_routes(api::Routes& routes) {
    routes.get<TimerState>({"/timer", "get_timer", "One's own running timer"}, permitted(log_time),
                           [](Call& call) -> Result<TimerState> {
                               return TimerState{timer_view(call.sql(), call.actor())};
                           });
    routes.put<NewTimer, StartedTimer>(
        {"/timer", "put_timer", "Start a timer; what ran before is logged"}, permitted(log_time),
        [](Call& call, const NewTimer& timer) {
            return TimerCommands(call.work()).start(call.actor(), timer);
        });
    routes.patch<TimerChanges, TimerView>(
        {"/timer", "update_timer", "Say better what the timer runs on"}, permitted(log_time),
        [](Call& call, const TimerChanges& changes) {
            return TimerCommands(call.work()).change(call.actor(), changes);
        });
    routes.post<TimerChanges, LoggedTimer>(
        {"/timer/time_entries", "create_time_entries_from_timer",
         "Stop the timer and log what it measured, cut at midnight"},
        permitted(log_time), [](Call& call, const TimerChanges& changes) {
            return TimerCommands(call.work()).log(call.actor(), changes);
        });
    routes.remove({"/timer", "delete_timer", "Stop the timer and forget what it measured"},
                  permitted(log_time),
                  [](Call& call) { return TimerCommands(call.work()).discard(call.actor()); });
}

void add_month_close_routes(api::Routes& routes) {
    routes.list<MonthCloseView>(
        {"/month_closes", "list_month_closes", "Closed months, latest first"},
        permitted(read_month_closes), [](Call& call) -> Result<std::vector<MonthCloseView>> {
            return list_month_closes(call.sql(), call.actor().workspace_id);
        });
    routes.list<TimeMonth>(
        {"/time_months", "list_time_months", "Months with their hours, open and closed"},
        permitted(read_month_closes), [](Call& call) -> Result<std::vector<TimeMonth>> {
            const auto workspace = find_workspace(call.sql(), call.actor().workspace_id);
            ASSERT(workspace.has_value(), "an actor acts in a workspace");
            const auto zone = TimeZone::find(workspace->time_zone);
            ASSERT(zone.has_value(), "the zone of a workspace is checked when it is written");
            return list_time_months(call.sql(), call.actor(), zone->today(call.now()));
        });
    routes.post<NewMonthClose, MonthCloseView>(
        {"/month_closes", "create_month_close", "Close a month: its time stays as it is"},
        permitted(close_month), [](Call& call, const NewMonthClose& close) {
            return MonthCommands(call.work()).close(call.actor(), close);
        });
    routes.post<NewMonthReopening, MonthCloseView>(
        {"/month_closes/{month_close_id}/reopenings", "create_month_reopening",
         "Open a closed month again"},
        permitted(close_month), [](Call& call, const NewMonthReopening& reopening) {
            return MonthCommands(call.work())
                .reopen(call.actor(), call.id<MonthCloseId>("month_close_id"), reopening);
        });
}

}  // namespace slipway
