#include "delivery/timesheet/core/time_report.hpp"

#include <algorithm>

namespace slipway {
namespace {

template <class E>
std::string name_of(E value) {
    return boost::describe::enum_to_string(value, "");
}

template <class AnyId>
std::string text_of(const std::optional<AnyId>& id) {
    return id ? id->text() : std::string();
}

/// The key and the label of the row that a cell belongs to.
std::pair<std::string, std::string> row_of(const TimeCell& cell, ReportGrouping grouping) {
    switch (grouping) {
        case ReportGrouping::stage: return {name_of(cell.stage), ""};
        case ReportGrouping::block: return {text_of(cell.block_id), cell.block_title.value_or("")};
        case ReportGrouping::person: return {cell.person_id.text(), cell.person_name};
        case ReportGrouping::month: return {cell.month, ""};
        case ReportGrouping::work_kind: return {name_of(cell.work_kind), ""};
        case ReportGrouping::engagement: return {cell.engagement_id.text(), cell.engagement_name};
    }
    return {};
}

/// The row that a plan belongs to; none where plans say nothing about it.
std::optional<std::string> row_of(const PlannedEffort& planned, ReportGrouping grouping) {
    switch (grouping) {
        case ReportGrouping::stage: return name_of(planned.stage);
        case ReportGrouping::block: return text_of(planned.block_id);
        case ReportGrouping::engagement: return planned.engagement_id.text();
        default: return std::nullopt;
    }
}

int stage_place(const std::string& key) {
    int place = 0;
    int found = 0;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<EngagementStage>>(
        [&](auto enumerator) {
            if (key == enumerator.name) found = place;
            ++place;
        });
    return found;
}

}  // namespace

std::vector<TimeReportRow> make_report(std::span<const TimeCell> cells,
                                       std::span<const PlannedEffort> planned,
                                       ReportGrouping grouping) {
    std::map<std::string, TimeReportRow> by_key;
    for (const TimeCell& cell : cells) {
        auto [key, label] = row_of(cell, grouping);
        TimeReportRow& row = by_key[key];
        row.label = std::max(row.label, label);
        row.effort_minutes += cell.effort_minutes;
        if (cell.is_billable) row.billable_minutes += cell.effort_minutes;
        row.entry_count += cell.entry_count;
    }
    for (const PlannedEffort& plan : planned) {
        const auto key = row_of(plan, grouping);
        if (!key) continue;
        TimeReportRow& row = by_key[*key];
        if (row.label.empty() && grouping == ReportGrouping::block) row.label = plan.block_title;
        row.planned_minutes = row.planned_minutes.value_or(Effort()) + plan.effort_minutes;
    }
    std::vector<TimeReportRow> rows;
    for (auto& [key, row] : by_key) {
        row.key = key;
        rows.push_back(std::move(row));
    }
    if (grouping == ReportGrouping::stage) {
        std::ranges::sort(rows, {}, [](const auto& row) { return stage_place(row.key); });
    } else if (grouping != ReportGrouping::month) {
        std::ranges::stable_sort(rows, std::ranges::greater(), &TimeReportRow::effort_minutes);
    }
    return rows;
}

TimeReportRow total_of(std::span<const TimeReportRow> rows) {
    TimeReportRow total;
    for (const TimeReportRow& row : rows) {
        total.effort_minutes += row.effort_minutes;
        total.billable_minutes += row.billable_minutes;
        total.entry_count += row.entry_count;
        if (row.planned_minutes) {
            total.planned_minutes =
                total.planned_minutes.value_or(Effort()) + *row.planned_minutes;
        }
    }
    return total;
}

RangeStanding standing_of(Effort used, EngagementStage stage, const ServicePackage& package) {
    const auto range = package.stage_hours.find(name_of(stage));
    if (range == package.stage_hours.end()) return RangeStanding::no_range;
    if (used < range->second.low_minutes) return RangeStanding::below;
    return used > range->second.high_minutes ? RangeStanding::above : RangeStanding::within;
}

}  // namespace slipway
