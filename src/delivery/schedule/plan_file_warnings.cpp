#include "delivery/schedule/plan_file_warnings.hpp"

#include <fmt/format.h>
#include <array>

#include "platform/describe/json.hpp"

namespace slipway::plan_file {
namespace {

using scheduling::Occupation;

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

}  // namespace

std::vector<Occupation> occupations_of(std::size_t manager, const ReadPortfolio& read,
                                       const scheduling::PortfolioPlan& plan) {
    std::vector<Occupation> occupations;
    for (std::size_t e = 0; e < plan.engagements.size(); ++e) {
        const auto& engagement = read.portfolio.engagements[e];
        if (engagement.manager == manager) {
            occupations.push_back({engagement.start, plan.engagements[e].finish});
        }
    }
    return occupations;
}

std::vector<std::vector<JsonText>> warnings_of(const ReadPortfolio& read,
                                               const scheduling::PortfolioPlan& plan) {
    std::vector<std::vector<JsonText>> warnings(plan.engagements.size());
    std::vector<std::vector<Occupation>> occupations;
    for (std::size_t p = 0; p < read.file.people.size(); ++p) {
        occupations.push_back(occupations_of(p, read, plan));
    }
    for (std::size_t e = 0; e < warnings.size(); ++e) {
        const Package& package = read.package_of(e);
        const auto& engagement = read.portfolio.engagements[e];
        warn_of_ranges(engagement,
                       package.tier == PackageTier::junior ? junior_ranges : senior_ranges,
                       warnings[e]);
        const int open = scheduling::open_on(occupations[engagement.manager], engagement.start);
        if (!package.concurrent_engagements || open <= *package.concurrent_engagements) continue;
        JsonText warning{R"({"key":"manager_over_limit","manager":)"};
        write_json_string(read.file.engagements[e].manager, warning.text);
        warning.text +=
            fmt::format(R"(,"day":"{}","open":{},"limit":{}}})", to_text(engagement.start), open,
                        *package.concurrent_engagements);
        warnings[e].push_back(std::move(warning));
    }
    return warnings;
}

}  // namespace slipway::plan_file
