#include "delivery/timesheet/core/time_report.hpp"

#include <gtest/gtest.h>

namespace slipway {
namespace {

TimeCell cell(EngagementStage stage, const char* month, TimeWorkKind kind, bool is_billable,
              std::int64_t minutes) {
    return {.engagement_name = "Orders",
            .stage = stage,
            .person_name = "Julia",
            .month = month,
            .work_kind = kind,
            .is_billable = is_billable,
            .effort_minutes = Effort::minutes(minutes),
            .entry_count = 1};
}

const std::vector<TimeCell> cells{
    cell(EngagementStage::document, "2026-03", TimeWorkKind::document, true, 300),
    cell(EngagementStage::discovery, "2026-02", TimeWorkKind::meeting, true, 120),
    cell(EngagementStage::discovery, "2026-03", TimeWorkKind::discovery, false, 30),
};

std::vector<std::string> keys_of(const std::vector<TimeReportRow>& rows) {
    std::vector<std::string> keys;
    for (const auto& row : rows) keys.push_back(row.key);
    return keys;
}

TEST(TimeReportTest, StagesStandInTheirOrderAndBillableIsCountedApart) {
    const auto rows = make_report(cells, {}, ReportGrouping::stage);
    EXPECT_EQ(keys_of(rows), (std::vector<std::string>{"discovery", "document"}));
    EXPECT_EQ(rows[0].effort_minutes, Effort::minutes(150));
    EXPECT_EQ(rows[0].billable_minutes, Effort::minutes(120));
    EXPECT_EQ(rows[0].entry_count, 2);
    EXPECT_FALSE(rows[0].planned_minutes.has_value());
}

TEST(TimeReportTest, MonthsStandInTheirOrderAndKindsOfWorkByTime) {
    EXPECT_EQ(keys_of(make_report(cells, {}, ReportGrouping::month)),
              (std::vector<std::string>{"2026-02", "2026-03"}));
    EXPECT_EQ(keys_of(make_report(cells, {}, ReportGrouping::work_kind)),
              (std::vector<std::string>{"document", "meeting", "discovery"}));
}

TEST(TimeReportTest, EveryGroupingSumsUpToTheSame) {
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<ReportGrouping>>(
        [](auto grouping) {
            const TimeReportRow total = total_of(make_report(cells, {}, grouping.value));
            EXPECT_EQ(total.effort_minutes, Effort::minutes(450)) << grouping.name;
            EXPECT_EQ(total.billable_minutes, Effort::minutes(420)) << grouping.name;
            EXPECT_EQ(total.entry_count, 3) << grouping.name;
        });
}

TEST(TimeReportTest, APlanStandsBesideItsStageAlsoWhereNothingWasDoneYet) {
    const PlannedEffort plan[] = {
        {.stage = EngagementStage::document, .effort_minutes = Effort::hours(4)},
        {.stage = EngagementStage::configuration, .effort_minutes = Effort::hours(20)},
        {.stage = EngagementStage::configuration, .effort_minutes = Effort::hours(5)},
    };
    const auto rows = make_report(cells, plan, ReportGrouping::stage);
    EXPECT_EQ(keys_of(rows),
              (std::vector<std::string>{"discovery", "document", "configuration"}));
    EXPECT_EQ(rows[1].planned_minutes, Effort::hours(4));
    EXPECT_EQ(rows[2].planned_minutes, Effort::hours(25));
    EXPECT_EQ(rows[2].effort_minutes, Effort());
    EXPECT_EQ(total_of(rows).planned_minutes, Effort::hours(29));
    EXPECT_EQ(total_of(make_report(cells, plan, ReportGrouping::person)).planned_minutes,
              std::nullopt);
}

TEST(TimeReportTest, AStageStandsBelowWithinOrAboveThePackagesRange) {
    ServicePackage package;
    package.stage_hours["discovery"] = {.low_minutes = Effort::hours(1),
                                        .high_minutes = Effort::hours(8)};
    const auto standing = [&](std::int64_t minutes) {
        return standing_of(Effort::minutes(minutes), EngagementStage::discovery, package);
    };
    EXPECT_EQ(standing(59), RangeStanding::below);
    EXPECT_EQ(standing(60), RangeStanding::within);
    EXPECT_EQ(standing(480), RangeStanding::within);
    EXPECT_EQ(standing(481), RangeStanding::above);
    EXPECT_EQ(standing_of(Effort(), EngagementStage::document, package), RangeStanding::no_range);
}

}  // namespace
}  // namespace slipway
