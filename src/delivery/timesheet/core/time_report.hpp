#pragma once

#include <map>
#include <span>
#include <vector>

#include "delivery/timesheet/core/time_entry.hpp"

namespace slipway {

/// What a report has its rows by.
enum class ReportGrouping { stage, block, person, month, work_kind, engagement };
BOOST_DESCRIBE_ENUM(ReportGrouping, stage, block, person, month, work_kind, engagement)

/// All time that agrees in everything a report can group by. Every report is a sum of these.
struct TimeCell {
    EngagementId engagement_id;
    std::string engagement_name;
    EngagementStage stage = EngagementStage::discovery;
    std::optional<BlockId> block_id;
    std::optional<std::string> block_title;
    PersonId person_id;
    std::string person_name;
    std::string month;  // "2026-03"
    TimeWorkKind work_kind = TimeWorkKind::discovery;
    bool is_billable = true;
    Effort effort_minutes;
    std::int64_t entry_count = 0;
};
BOOST_DESCRIBE_STRUCT(TimeCell, (),
                      (engagement_id, engagement_name, stage, block_id, block_title, person_id,
                       person_name, month, work_kind, is_billable, effort_minutes, entry_count))

/// The estimate's labour, as far as there is one.
struct PlannedEffort {
    EngagementId engagement_id;
    EngagementStage stage = EngagementStage::configuration;
    std::optional<BlockId> block_id;
    std::string block_title;
    std::optional<ItemId> item_id;
    Effort effort_minutes;
};

/// A row of a report. `key` is the stage, the kind of work, the month, or the id; empty: no block.
struct TimeReportRow {
    std::string key;
    std::string label;  // a name; empty where the key has words of its own
    Effort effort_minutes;
    Effort billable_minutes;
    std::optional<Effort> planned_minutes;
    std::int64_t entry_count = 0;

    bool operator==(const TimeReportRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(TimeReportRow, (),
                      (key, label, effort_minutes, billable_minutes, planned_minutes, entry_count))

/// Sums the cells into rows: stages and months in their order, the rest with most time first.
/// Planned labour goes beside stages, blocks and engagements, also where no time was logged yet.
std::vector<TimeReportRow> make_report(std::span<const TimeCell> cells,
                                       std::span<const PlannedEffort> planned,
                                       ReportGrouping grouping);
/// The sum of the rows, without key and label.
TimeReportRow total_of(std::span<const TimeReportRow> rows);

/// Where a stage's hours stand against the package's usual ones (DOMAIN §3.5).
enum class RangeStanding { no_range, below, within, above };
BOOST_DESCRIBE_ENUM(RangeStanding, no_range, below, within, above)
RangeStanding standing_of(Effort used, EngagementStage stage, const ServicePackage& package);

}  // namespace slipway
