#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/warning.hpp"
#include "delivery/engagement/engagement_queries.hpp"
#include "delivery/timesheet/core/logged_effort.hpp"
#include "delivery/timesheet/core/time_report.hpp"
#include "delivery/timesheet/timesheet_store.hpp"
#include "platform/sql/filter.hpp"

namespace slipway {

// For other features: what was spent on an engagement.

/// Whose time is no part of the estimate's hours nor of those that were bought (DOMAIN §3.3): the
/// provider's developers, also those who have left. The manager may be a developer, too.
std::set<PersonId> developers_beside_manager(sql::Transaction& sql,
                                             const EngagementFacts& engagement);
/// What stands against the estimate and against what was bought: all time but the developers'.
Effort used_minutes(sql::Transaction& sql, const EngagementFacts& engagement);
/// The same by day; days without time are left out.
std::map<Day, Effort> used_minutes_by_day(sql::Transaction& sql, const EngagementFacts& engagement);
/// What a person spent on the days `from` to `to`, both counted, in all the provider's engagements.
Effort used_minutes_of_person(sql::Transaction& sql, WorkspaceId provider, PersonId person,
                              Day from, Day to);

/// The last day with time on an engagement, and how much of it.
struct LoggedDay {
    Day day{};
    Effort effort_minutes;
};
BOOST_DESCRIBE_STRUCT(LoggedDay, (), (day, effort_minutes))
std::optional<LoggedDay> last_logged_day(sql::Transaction& sql, const EngagementFacts& engagement);

/// Everything logged on an engagement before a day, by day, person and item.
std::vector<LoggedEffort> logged_efforts(sql::Transaction& sql, const EngagementFacts& engagement,
                                         Day before);
/// The same without the developers'.
std::vector<LoggedEffort> managers_efforts(sql::Transaction& sql, const EngagementFacts& engagement,
                                           Day before);

/// Tells the estimate's labour of an engagement; given by who knows estimates.
using PlannedEffortSource =
    std::function<std::vector<PlannedEffort>(sql::Transaction&, const EngagementFacts&)>;

/// An entry as lists show it. A client reads no notes of internal work.
struct TimeEntryView {
    TimeEntryId id;
    EngagementId engagement_id;
    std::string engagement_name;
    PersonId person_id;
    std::string person_name;
    EngagementStage stage = EngagementStage::discovery;
    std::optional<BlockId> block_id;
    std::optional<std::string> block_title;
    std::optional<ItemId> item_id;
    std::optional<std::string> item_title;
    TimeWorkKind work_kind = TimeWorkKind::discovery;
    Effort effort_minutes;
    Day day{};
    std::string note;
    bool is_billable = true;
    Instant created_at;
    std::int64_t revision = 1;
    std::vector<std::string> allowed;  // change
};
BOOST_DESCRIBE_STRUCT(TimeEntryView, (),
                      (id, engagement_id, engagement_name, person_id, person_name, stage, block_id,
                       block_title, item_id, item_title, work_kind, effort_minutes, day, note,
                       is_billable, created_at, revision, allowed))

/// What time is narrowed to, in lists and reports.
struct TimeFilter {
    std::optional<EngagementId> engagement_id;
    std::optional<PersonId> person_id;
    std::optional<EngagementStage> stage;
    std::optional<BlockId> block_id;
    std::optional<TimeWorkKind> work_kind;
    std::optional<bool> is_billable;
    std::optional<Day> from;
    std::optional<Day> to;  // counted in
};
BOOST_DESCRIBE_STRUCT(TimeFilter, (),
                      (engagement_id, person_id, stage, block_id, work_kind, is_billable, from, to))

/// Newest days first; what the actor's workspace is a party to.
Result<sql::Page<TimeEntryView>> list_time_entries(sql::Transaction& sql, const Actor& actor,
                                                   const TimeFilter& filter,
                                                   const sql::PageRequest& request);
/// The same without an end, for a workbook; oldest first.
std::vector<TimeEntryView> all_time_entries(sql::Transaction& sql, const Actor& actor,
                                            const TimeFilter& filter);
Result<TimeEntryView> time_entry_view(sql::Transaction& sql, const Actor& actor, TimeEntryId id);

struct TimeReport {
    ReportGrouping grouping = ReportGrouping::stage;
    std::vector<TimeReportRow> rows;
    TimeReportRow total;
};
BOOST_DESCRIBE_STRUCT(TimeReport, (), (grouping, rows, total))

/// Planned labour stands beside it when the report is about one engagement, all of its time.
Result<TimeReport> time_report(sql::Transaction& sql, const Actor& actor, const TimeFilter& filter,
                               ReportGrouping grouping, const PlannedEffortSource& planned);

/// A stage's hours against the package's usual range (DOMAIN §3.5).
struct StageTime {
    EngagementStage stage = EngagementStage::discovery;
    Effort effort_minutes;
    std::optional<Effort> planned_minutes;
    std::optional<Effort> low_minutes;
    std::optional<Effort> high_minutes;
    RangeStanding standing = RangeStanding::no_range;
};
BOOST_DESCRIBE_STRUCT(StageTime, (),
                      (stage, effort_minutes, planned_minutes, low_minutes, high_minutes, standing))

/// An engagement's hours against what was bought. Only those that count for it are compared with
/// ranges, quotas and plans: a developer's are not among them (DOMAIN §3.3).
struct TimeTotals {
    Effort effort_minutes;  // everybody's
    Effort billable_minutes;
    Effort used_minutes;  // those that count
    std::optional<Effort> bought_minutes;
    std::optional<Effort> planned_minutes;
    Effort month_minutes;                     // of the present month
    std::optional<Effort> minutes_per_month;  // the package's quota
    std::vector<StageTime> stages;            // those of the package
    std::vector<std::string> allowed;         // log_time
};
BOOST_DESCRIBE_STRUCT(TimeTotals, (),
                      (effort_minutes, billable_minutes, used_minutes, bought_minutes,
                       planned_minutes, month_minutes, minutes_per_month, stages, allowed))
Result<TimeTotals> time_totals(sql::Transaction& sql, const Actor& actor, EngagementId id,
                               const PlannedEffortSource& planned, Instant now);

/// What entries of the engagement can be about: its document's items, in their order.
std::vector<TimedItem> items_of(sql::Transaction& sql, const EngagementFacts& engagement);
/// One of them; nothing when none is named. Refuses an id that the document does not have:
/// `time_entry.item_not_found`.
Result<std::optional<TimedItem>> find_timed_item(sql::Transaction& sql,
                                                 const EngagementFacts& engagement,
                                                 const std::optional<ItemId>& id);

struct TimerView {
    EngagementId engagement_id;
    std::string engagement_name;
    EngagementStage stage = EngagementStage::discovery;
    std::optional<ItemId> item_id;
    std::optional<std::string> item_title;
    TimeWorkKind work_kind = TimeWorkKind::discovery;
    std::string note;
    bool is_billable = true;
    Instant started_at;
};
BOOST_DESCRIBE_STRUCT(TimerView, (),
                      (engagement_id, engagement_name, stage, item_id, item_title, work_kind, note,
                       is_billable, started_at))
std::optional<TimerView> timer_view(sql::Transaction& sql, const Actor& actor);

struct MonthCloseView {
    MonthCloseId id;
    Day month{};
    std::string reason;
    std::string person_name;
    Instant closed_at;
    std::optional<std::string> reopening_reason;
    std::optional<std::string> reopened_by_name;
    std::optional<Instant> reopened_at;
};
BOOST_DESCRIBE_STRUCT(MonthCloseView, (),
                      (id, month, reason, person_name, closed_at, reopening_reason,
                       reopened_by_name, reopened_at))
/// Latest months first, with those that were opened again.
std::vector<MonthCloseView> list_month_closes(sql::Transaction& sql, WorkspaceId provider);

/// A month of the provider's, to look over before it is closed.
struct TimeMonth {
    Day month{};  // its first day
    Effort effort_minutes;
    Effort billable_minutes;
    std::int64_t person_count = 0;
    std::optional<MonthCloseView> close;  // while it is closed
    std::vector<std::string> allowed;     // close, reopen
};
BOOST_DESCRIBE_STRUCT(TimeMonth, (),
                      (month, effort_minutes, billable_minutes, person_count, close, allowed))
/// Every month with time in it or a close, and the present one; latest first.
std::vector<TimeMonth> list_time_months(sql::Transaction& sql, const Actor& actor, Day today);

}  // namespace slipway
