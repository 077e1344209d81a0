#include "delivery/estimate/core/estimate.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace slipway {
namespace {

std::int64_t ceiling_of(std::int64_t numerator, std::int64_t denominator) {
    return (numerator + denominator - 1) / denominator;
}

Result<void> check_figure(const EffortFigure& figure, const std::string& field) {
    if (figure.low_minutes.has_value() != figure.high_minutes.has_value()) {
        return refuse(RefusalCode::invalid, "estimate.points_are_incomplete",
                      field + (figure.low_minutes ? "/high_minutes" : "/low_minutes"));
    }
    if (!figure.low_minutes) return {};
    if (*figure.low_minutes > figure.minutes) {
        return refuse(RefusalCode::invalid, "estimate.points_are_out_of_order",
                      field + "/low_minutes");
    }
    if (*figure.high_minutes < figure.minutes) {
        return refuse(RefusalCode::invalid, "estimate.points_are_out_of_order",
                      field + "/high_minutes");
    }
    return {};
}

void add(std::vector<Money>& prices, const Money& price) {
    const auto same = std::ranges::find(prices, price.currency, &Money::currency);
    if (same == prices.end()) {
        prices.push_back(price);
    } else {
        same->minor_units += price.minor_units;
    }
}

const std::optional<EffortFigure>* figure_of(const StageEstimates& stages, EngagementStage stage) {
    switch (stage) {
        case EngagementStage::discovery: return &stages.discovery;
        case EngagementStage::document: return &stages.document;
        case EngagementStage::estimate: return &stages.estimate;
        case EngagementStage::configuration: return nullptr;
    }
    return nullptr;
}

}  // namespace

Result<void> check(const EstimateContent& content) {
    const std::pair<const char*, const std::optional<EffortFigure>*> stages[] = {
        {"stages/discovery", &content.stages.discovery},
        {"stages/document", &content.stages.document},
        {"stages/estimate", &content.stages.estimate},
    };
    for (const auto& [field, figure] : stages) {
        if (*figure) TRY(check_figure(**figure, field));
    }
    std::set<std::pair<ItemId, VariantId>> seen;
    for (std::size_t i = 0; i < content.items.size(); ++i) {
        const ItemEstimate& item = content.items[i];
        const std::string field = "items/" + std::to_string(i);
        if (!seen.emplace(item.item_id, item.variant_id).second) {
            return refuse(RefusalCode::invalid, "estimate.item_is_there_twice", field);
        }
        TRY(check_figure(item.effort, field + "/effort"));
    }
    return {};
}

EffortSpan usual_manager_span(Effort developer) {
    // Through (5 h, 1 h) and (10 h, 2 h), and through (0, 0), (5 h, 2 h) and (10 h, 3 h).
    const std::int64_t minutes = developer.in_minutes();
    const std::int64_t low = minutes / 5;
    const std::int64_t high = std::min(ceiling_of(2 * minutes, 5), ceiling_of(minutes, 5) + 60);
    return {Effort::minutes(low), Effort::minutes(high)};
}

Effort manager_minutes_of(const CustomisationFigure& customisation) {
    if (customisation.manager_minutes) return *customisation.manager_minutes;
    const EffortSpan span = usual_manager_span(customisation.developer_minutes);
    return Effort::minutes((span.low.in_minutes() + span.high.in_minutes()) / 2);
}

void add(EstimateTotal& total, const EffortFigure& figure) {
    total.low_minutes += figure.low_minutes.value_or(figure.minutes);
    total.minutes += figure.minutes;
    total.high_minutes += figure.high_minutes.value_or(figure.minutes);
}

void add(EstimateTotal& total, const ItemEstimate& item) {
    add(total, item.effort);
    if (!item.customisation) return;
    add(total, EffortFigure{.minutes = manager_minutes_of(*item.customisation)});
    total.developer_minutes += item.customisation->developer_minutes;
    if (item.customisation->price) add(total.prices, *item.customisation->price);
}

void add(EstimateTotal& total, const EstimateTotal& part) {
    total.low_minutes += part.low_minutes;
    total.minutes += part.minutes;
    total.high_minutes += part.high_minutes;
    total.developer_minutes += part.developer_minutes;
    for (const Money& price : part.prices) add(total.prices, price);
}

const ItemEstimate* find_estimate(const EstimateContent& content, ItemId item, VariantId variant) {
    const auto found = std::ranges::find_if(content.items, [&](const ItemEstimate& estimate) {
        return estimate.item_id == item && estimate.variant_id == variant;
    });
    return found == content.items.end() ? nullptr : &*found;
}

EstimateContent relevant_part(const DocumentContent& document, const EstimateContent& estimate) {
    EstimateContent part{.stages = estimate.stages};
    for (const DocumentBlock& block : document.blocks) {
        for (const DocumentItem& item : block.items) {
            if (!item.chosen_variant_id) continue;
            const auto* figure = find_estimate(estimate, item.id, *item.chosen_variant_id);
            if (figure) part.items.push_back(*figure);
        }
    }
    return part;
}

EstimateRollUp roll_up(const DocumentContent& document, const EstimateContent& estimate,
                       const ServicePackage& package) {
    EstimateRollUp sums;
    EstimateTotal configuration;
    for (const DocumentBlock& block : document.blocks) {
        BlockTotal& of_block = sums.blocks.emplace_back(BlockTotal{.block_id = block.id});
        for (const DocumentItem& item : block.items) {
            const ItemEstimate* figure =
                item.chosen_variant_id
                    ? find_estimate(estimate, item.id, *item.chosen_variant_id)
                    : nullptr;
            ItemTotal& of_item = of_block.items.emplace_back(ItemTotal{.item_id = item.id});
            if (figure) {
                add(of_item.total, *figure);
                add(of_block.total, of_item.total);
            } else {
                ++of_block.items_without_figure;
            }
        }
        add(configuration, of_block.total);
        sums.items_without_figure += of_block.items_without_figure;
    }
    for (const EngagementStage stage : package.stages_included) {
        StageTotal& of_stage = sums.stages.emplace_back(StageTotal{.stage = stage});
        if (const auto* figure = figure_of(estimate.stages, stage)) {
            if (*figure) add(of_stage.total, **figure);
        } else {
            of_stage.total = configuration;
        }
    }
    // A package may stop before configuration: its result is then the size of the whole, and the
    // term must say how long the configuration would take.
    if (!includes(package, EngagementStage::configuration)) {
        sums.stages.push_back({EngagementStage::configuration, configuration});
    }
    for (const StageTotal& stage : sums.stages) add(sums.whole, stage.total);
    return sums;
}

}  // namespace slipway
