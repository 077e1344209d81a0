#include <boost/describe/enum_to_string.hpp>

#include "delivery/estimate/core/estimate.hpp"

namespace slipway {
namespace {

std::string minutes_text(Effort effort) { return std::to_string(effort.in_minutes()); }

/// "estimate.stage_is_outside_its_range" with the range and the figure (DOMAIN §3.5).
void check_stages(const EstimateRollUp& sums, const ServicePackage& package,
                  std::vector<Warning>& warnings) {
    for (const StageTotal& stage : sums.stages) {
        const std::string name = boost::describe::enum_to_string(stage.stage, "");
        const auto range = package.stage_hours.find(name);
        if (range == package.stage_hours.end() || stage.total.minutes == Effort{}) continue;
        const StageRange& usual = range->second;
        if (stage.total.minutes >= usual.low_minutes && stage.total.minutes <= usual.high_minutes) {
            continue;
        }
        warnings.push_back({.key = "estimate.stage_is_outside_its_range",
                            .field = stage.stage == EngagementStage::configuration
                                         ? ""
                                         : "stages/" + name,
                            .parameters = {{"stage", name},
                                           {"minutes", minutes_text(stage.total.minutes)},
                                           {"low_minutes", minutes_text(usual.low_minutes)},
                                           {"high_minutes", minutes_text(usual.high_minutes)}}});
    }
}

void check_whole(const EstimateRollUp& sums, const ServicePackage& package,
                 std::vector<Warning>& warnings) {
    EffortSpan usual;
    for (const StageTotal& stage : sums.stages) {
        const auto range =
            package.stage_hours.find(boost::describe::enum_to_string(stage.stage, ""));
        if (range == package.stage_hours.end() || stage.total.minutes == Effort{}) return;
        usual.low += range->second.low_minutes;
        usual.high += range->second.high_minutes;
    }
    if (sums.whole.minutes >= usual.low && sums.whole.minutes <= usual.high) return;
    warnings.push_back({.key = "estimate.whole_is_outside_its_range",
                        .parameters = {{"minutes", minutes_text(sums.whole.minutes)},
                                       {"low_minutes", minutes_text(usual.low)},
                                       {"high_minutes", minutes_text(usual.high)}}});
}

void check_customisation(const CustomisationFigure& figure, const std::string& field,
                         const std::string& title, std::vector<Warning>& warnings) {
    const EffortSpan usual = usual_manager_span(figure.developer_minutes);
    const Effort extra = manager_minutes_of(figure);
    if (extra < usual.low || extra > usual.high) {
        warnings.push_back(
            {.key = "estimate.manager_time_is_unusual",
             .field = field + "/manager_minutes",
             .parameters = {{"title", title},
                            {"minutes", minutes_text(extra)},
                            {"developer_minutes", minutes_text(figure.developer_minutes)},
                            {"low_minutes", minutes_text(usual.low)},
                            {"high_minutes", minutes_text(usual.high)}}});
    }
    if (!figure.price) {
        warnings.push_back({.key = "estimate.customisation_has_no_price",
                            .field = field + "/price",
                            .parameters = {{"title", title}}});
    }
}

void check_item(const DocumentItem& item, const EstimateContent& estimate,
                std::vector<Warning>& warnings) {
    const SolutionVariant* variant = chosen_variant(item);
    const ItemEstimate* figure = variant ? find_estimate(estimate, item.id, variant->id) : nullptr;
    if (!figure || figure->effort.minutes == Effort{}) {
        warnings.push_back({.key = variant ? "estimate.item_has_no_figure"
                                           : "estimate.item_has_no_variant",
                            .parameters = {{"title", item.title}, {"item_id", item.id.text()}}});
    }
    if (!figure) return;
    const std::string field =
        "items/" + std::to_string(figure - estimate.items.data()) + "/customisation";
    if (figure->customisation) {
        check_customisation(*figure->customisation, field, item.title, warnings);
    } else if (variant->kind == SolutionKind::customisation) {
        warnings.push_back({.key = "estimate.customisation_has_no_hours",
                            .field = field,
                            .parameters = {{"title", item.title}}});
    }
}

}  // namespace

std::vector<Warning> estimate_warnings(const DocumentContent& document,
                                       const EstimateContent& estimate,
                                       const EstimateRollUp& sums, const ServicePackage& package) {
    std::vector<Warning> warnings;
    check_whole(sums, package, warnings);
    check_stages(sums, package, warnings);
    for (const DocumentBlock& block : document.blocks) {
        for (const DocumentItem& item : block.items) check_item(item, estimate, warnings);
    }
    return warnings;
}

}  // namespace slipway
