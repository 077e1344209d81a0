#include "delivery/engagement/core/service_package.hpp"

#include <algorithm>
#include <functional>

#include "base/assert.hpp"
#include "base/text.hpp"

namespace slipway {
namespace {

std::string name_of(EngagementStage stage) {
    return boost::describe::enum_to_string(stage, "");
}

bool is_blank(const TextInLanguages& text) {
    return trimmed(text.en).empty() && trimmed(text.ru).empty() && trimmed(text.uk).empty();
}

bool is_key(const std::string& key) {
    return !key.empty() && std::ranges::all_of(key, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

Result<void> check_range(const std::string& stage, const StageRange& range) {
    const std::string field = "stage_hours/" + stage;
    if (range.low_minutes < Effort::minutes(0) || range.high_minutes < range.low_minutes) {
        return refuse(RefusalCode::invalid, "service_package.range_is_upside_down",
                      field + "/high_minutes");
    }
    if (range.workshops_low.value_or(0) < 0 ||
        range.workshops_high.value_or(INT32_MAX) < range.workshops_low.value_or(0)) {
        return refuse(RefusalCode::invalid, "service_package.range_is_upside_down",
                      field + "/workshops_high");
    }
    if (range.working_days.value_or(1) < 1) {
        return refuse(RefusalCode::invalid, "service_package.figure_must_be_positive",
                      field + "/working_days");
    }
    return {};
}

Result<void> check_stages(const ServicePackage& package) {
    if (package.stages_included.empty()) {
        return refuse(RefusalCode::invalid, "service_package.has_no_stage", "stages_included");
    }
    if (std::ranges::adjacent_find(package.stages_included, std::greater_equal<>{}) !=
        package.stages_included.end()) {
        return refuse(RefusalCode::invalid, "service_package.stages_are_out_of_order",
                      "stages_included");
    }
    for (const EngagementStage stage : package.stages_included) {
        if (!package.stage_hours.contains(name_of(stage))) {
            return refuse(RefusalCode::invalid, "service_package.stage_has_no_hours",
                          "stage_hours", {{"stage", name_of(stage)}});
        }
    }
    for (const auto& [stage, range] : package.stage_hours) {
        EngagementStage known{};
        if (!boost::describe::enum_from_string(stage.c_str(), known)) {
            return refuse(RefusalCode::invalid, "service_package.stage_is_unknown",
                          "stage_hours/" + stage);
        }
        TRY(check_range(stage, range));
    }
    return {};
}

/// A tier is paced by its own quota: an hour a day, or 25 hours a month (DOMAIN §4.2).
Result<void> check_quota(const ServicePackage& package) {
    const struct {
        const char* field;
        std::optional<Effort> effort;
    } quotas[] = {{"bought_minutes", package.bought_minutes},
                  {"minutes_per_day", package.minutes_per_day},
                  {"minutes_per_week", package.minutes_per_week},
                  {"minutes_per_month", package.minutes_per_month}};
    for (const auto& quota : quotas) {
        if (quota.effort && *quota.effort <= Effort::minutes(0)) {
            return refuse(RefusalCode::invalid, "service_package.figure_must_be_positive",
                          quota.field);
        }
    }
    if (package.tier == Tier::junior && !package.minutes_per_day) {
        return refuse(RefusalCode::invalid, "service_package.junior_needs_a_daily_quota",
                      "minutes_per_day");
    }
    if (package.tier == Tier::senior && !package.minutes_per_month) {
        return refuse(RefusalCode::invalid, "service_package.senior_needs_a_monthly_quota",
                      "minutes_per_month");
    }
    return {};
}

}  // namespace

Result<void> check(const ServicePackage& package) {
    if (!is_key(package.key)) {
        return refuse(RefusalCode::invalid, "service_package.key_is_malformed", "key");
    }
    if (is_blank(package.name)) {
        return refuse(RefusalCode::invalid, "service_package.needs_a_name", "name");
    }
    if (package.typical_months &&
        (package.typical_months->low < 1 ||
         package.typical_months->high < package.typical_months->low)) {
        return refuse(RefusalCode::invalid, "service_package.range_is_upside_down",
                      "typical_months/high");
    }
    TRY(check_stages(package));
    return check_quota(package);
}

bool includes(const ServicePackage& package, EngagementStage stage) {
    return std::ranges::find(package.stages_included, stage) != package.stages_included.end();
}

EngagementStage first_stage(const ServicePackage& package) {
    ASSERT(!package.stages_included.empty(), "check() refuses a package without stages");
    return package.stages_included.front();
}

std::optional<EngagementStage> next_stage(const ServicePackage& package, EngagementStage stage) {
    const auto later = std::ranges::upper_bound(package.stages_included, stage);
    return later == package.stages_included.end() ? std::nullopt : std::optional(*later);
}

}  // namespace slipway
