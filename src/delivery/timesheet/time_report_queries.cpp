#include <algorithm>

#include "delivery/timesheet/core/timesheet_permissions.hpp"
#include "delivery/timesheet/timesheet_queries.hpp"

namespace slipway {

// One statement for every report: time summed up by everything that a report can group by.
constexpr sql::Statement list_time_cells{"time_entry.list_cells", R"sql(
    select t.engagement_id, e.name as engagement_name, t.stage, t.block_id,
        max(t.block_title) as block_title, t.person_id, p.name as person_name,
        substr(cast(t.day as text), 1, 7) as month, t.work_kind, t.is_billable,
        cast(sum(t.effort_minutes) as bigint) as effort_minutes, count(*) as entry_count
    from time_entries t
    join engagements e on e.workspace_id = t.workspace_id and e.id = t.engagement_id
    join people p on p.id = t.person_id
    where (t.workspace_id = $1 or t.provider_workspace_id = $1)
        and (cast($2 as text) is null or t.engagement_id = $2)
        and (cast($3 as text) is null or t.person_id = $3)
        and (cast($4 as text) is null or t.stage = $4)
        and (cast($5 as text) is null or t.block_id = $5)
        and (cast($6 as text) is null or t.work_kind = $6)
        and (cast($7 as boolean) is null or t.is_billable = $7)
        and t.day >= $8 and t.day <= $9
    group by t.engagement_id, e.name, t.stage, t.block_id, t.person_id, p.name,
        substr(cast(t.day as text), 1, 7), t.work_kind, t.is_billable)sql"};

namespace {

std::vector<TimeCell> cells_of(sql::Transaction& sql, const Actor& actor,
                               const TimeFilter& filter) {
    using namespace std::chrono;
    constexpr Day first{year{1900} / January / 1};
    constexpr Day last{year{2999} / December / 31};
    return sql.all<TimeCell>(list_time_cells, actor.workspace_id, filter.engagement_id,
                             filter.person_id, filter.stage, filter.block_id, filter.work_kind,
                             filter.is_billable, filter.from.value_or(first),
                             filter.to.value_or(last));
}

/// Plans know no person, kind of work or month: only all time of an engagement compares with one.
bool is_all_of_an_engagement(const TimeFilter& filter) {
    return filter.engagement_id && !filter.person_id && !filter.stage && !filter.block_id &&
           !filter.work_kind && !filter.is_billable && !filter.from && !filter.to;
}

}  // namespace

Result<TimeReport> time_report(sql::Transaction& sql, const Actor& actor, const TimeFilter& filter,
                               ReportGrouping grouping, const PlannedEffortSource& planned) {
    std::vector<PlannedEffort> plan;
    if (filter.engagement_id) {
        const EngagementFacts engagement = TRY(find_engagement(sql, actor, *filter.engagement_id));
        if (planned && is_all_of_an_engagement(filter)) plan = planned(sql, engagement);
    }
    TimeReport report{.grouping = grouping,
                      .rows = make_report(cells_of(sql, actor, filter), plan, grouping)};
    report.total = total_of(report.rows);
    return report;
}

Result<TimeTotals> time_totals(sql::Transaction& sql, const Actor& actor, EngagementId id,
                               const PlannedEffortSource& planned, Instant now) {
    const EngagementFacts engagement = TRY(find_engagement(sql, actor, id));
    auto cells = cells_of(sql, actor, {.engagement_id = id});
    const TimeReportRow everybodys = total_of(make_report(cells, {}, ReportGrouping::stage));
    const std::set<PersonId> developers = developers_beside_manager(sql, engagement);
    std::erase_if(cells, [&](const TimeCell& cell) { return developers.contains(cell.person_id); });
    const auto plan = planned ? planned(sql, engagement) : std::vector<PlannedEffort>();
    const auto by_stage = make_report(cells, plan, ReportGrouping::stage);
    const auto by_month = make_report(cells, {}, ReportGrouping::month);
    const TimeReportRow total = total_of(by_stage);
    TimeTotals totals{.effort_minutes = everybodys.effort_minutes,
                      .billable_minutes = everybodys.billable_minutes,
                      .used_minutes = total.effort_minutes,
                      .bought_minutes = engagement.package.bought_minutes,
                      .planned_minutes = total.planned_minutes,
                      .month_minutes = {},
                      .minutes_per_month = engagement.package.minutes_per_month};
    const std::string month = to_text(today_of(engagement, now)).substr(0, 7);
    const auto present = std::ranges::find(by_month, month, &TimeReportRow::key);
    if (present != by_month.end()) totals.month_minutes = present->effort_minutes;

    for (const EngagementStage stage : engagement.package.stages_included) {
        const std::string name = boost::describe::enum_to_string(stage, "");
        const auto row = std::ranges::find(by_stage, name, &TimeReportRow::key);
        StageTime& time = totals.stages.emplace_back(StageTime{.stage = stage});
        if (row != by_stage.end()) {
            time.effort_minutes = row->effort_minutes;
            time.planned_minutes = row->planned_minutes;
        }
        if (const auto range = engagement.package.stage_hours.find(name);
            range != engagement.package.stage_hours.end()) {
            time.low_minutes = range->second.low_minutes;
            time.high_minutes = range->second.high_minutes;
        }
        time.standing = standing_of(time.effort_minutes, stage, engagement.package);
    }
    if (may(actor, log_time, engagement)) totals.allowed.emplace_back("log_time");
    return totals;
}

}  // namespace slipway
