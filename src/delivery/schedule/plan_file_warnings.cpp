#include "delivery/schedule/plan_file_warnings.hpp"

#include <fmt/format.h>
#include <array>

#include "platform/describe/json.hpp"

namespace slipway::plan_file {
namespace {

struct MinutesRange {
    std::int64_t low = 0;
    std::int64_t high = 0;
};

struct StageRange {
    const char* stage;
    MinutesRange minutes;
};

/// The hours by stage of DOMAIN §3.5: discovery, document, estimate, configuration.
using TierRanges = std::array<StageRange, 4>;

constexpr TierRanges junior_ranges{{{"discovery", {1 * 60, 8 * 60}},
                                    {"document", {3 * 60, 24 * 60}},
                                    {"estimate", {1 * 60, 8 * 60}},
                                    {"configuration", {25 * 60, 50 * 60}}}};
constexpr TierRanges senior_ranges{{{"discovery", {6 * 60, 40 * 60}},
                                    {"document", {3 * 60, 8 * 60}},
                                    {"estimate", {3 * 60, 7 * 60}},
                                    {"configuration", {50 * 60, 1000 * 60}}}};

bool is_outside(std::int64_t minutes, const MinutesRange& range) {
    return minutes < range.low || minutes > range.high;
}

/// A stage that the engagement has not is not out of range.
void warn_of_ranges(const scheduling::EngagementToPlan& engagement, const TierRanges& ranges,
                    std::vector<JsonText>& warnings) {
    std::array<std::int64_t, 4> minutes{};
    for (std::size_t i = 0; i < 3; ++i) minutes[i] = engagement.stages[i].in_minutes();
    for (const auto& block : engagement.blocks) {
        for (const auto& item : block.items) minutes[3] += item.effort.in_minutes();
    }
    std::int64_t total = 0;
    MinutesRange whole;
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        const MinutesRange& range = ranges[i].minutes;
        total += minutes[i];
        whole.low += range.low;
        whole.high += range.high;
        if (minutes[i] == 0 || !is_outside(minutes[i], range)) continue;
        warnings.push_back({fmt::format(
            R"({{"key":"stage_out_of_range","stage":"{}","minutes":{},"low":{},"high":{}}})",
            ranges[i].stage, minutes[i], range.low, range.high)});
    }
    if (!is_outside(total, whole)) return;
    warnings.push_back(
        {fmt::format(R"({{"key":"total_out_of_range","minutes":{},"low":{},"high":{}}})", total,
                     whole.low, whole.high)});
}

void warn_of_limit(const ReadPortfolio& read, std::size_t index,
                   const ManagerCapacities& capacities, std::vector<JsonText>& warnings) {
    const auto& engagement = read.portfolio.engagements[index];
    const int open = capacities.open_on(engagement.manager, engagement.start);
    const auto limit = capacities.limit_on(engagement.manager, engagement.start);
    if (!limit || open <= *limit) return;
    JsonText warning{R"({"key":"manager_over_limit","manager":)"};
    write_json_string(read.file.engagements[index].manager, warning.text);
    warning.text += fmt::format(R"(,"day":"{}","open":{},"limit":{}}})", to_text(engagement.start),
                                open, *limit);
    warnings.push_back(std::move(warning));
}

}  // namespace

std::vector<std::vector<JsonText>> warnings_of(const ReadPortfolio& read,
                                               const ManagerCapacities& capacities) {
    std::vector<std::vector<JsonText>> warnings(read.file.engagements.size());
    for (std::size_t e = 0; e < warnings.size(); ++e) {
        const bool is_junior = read.package_of(e).tier == PackageTier::junior;
        warn_of_ranges(read.portfolio.engagements[e], is_junior ? junior_ranges : senior_ranges,
                       warnings[e]);
        warn_of_limit(read, e, capacities, warnings[e]);
    }
    return warnings;
}

}  // namespace slipway::plan_file
