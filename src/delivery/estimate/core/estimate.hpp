#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/effort.hpp"
#include "base/money.hpp"
#include "base/refusal.hpp"
#include "base/warning.hpp"
#include "delivery/engagement/core/service_package.hpp"
#include "delivery/implementation_document/core/document.hpp"

// What an implementation takes (DOMAIN §3.3): figures for the items of a document and for the
// stages around it, and what they add up to.

namespace slipway {

struct MemberRule;

/// The account manager's effort: a single figure, or three points when `low` and `high` are there.
struct EffortFigure {
    Effort minutes;  // the figure, or the likely point
    std::optional<Effort> low_minutes;
    std::optional<Effort> high_minutes;

    bool operator==(const EffortFigure&) const = default;
};
BOOST_DESCRIBE_STRUCT(EffortFigure, (), (minutes, low_minutes, high_minutes))
std::span<const MemberRule> describe_rules(const EffortFigure*);

/// What a customisation takes apart from the manager's own work: the developer's effort and its
/// price, which count towards no term, and the manager's extra time, which does.
struct CustomisationFigure {
    Effort developer_minutes;
    std::optional<Money> price;
    /// For specification, testing and hand-over; the middle of the usual span when absent.
    std::optional<Effort> manager_minutes;

    bool operator==(const CustomisationFigure&) const = default;
};
BOOST_DESCRIBE_STRUCT(CustomisationFigure, (), (developer_minutes, price, manager_minutes))
std::span<const MemberRule> describe_rules(const CustomisationFigure*);

/// The estimate of one way to fulfil an item's wish; the chosen way's counts.
struct ItemEstimate {
    ItemId item_id;
    VariantId variant_id;
    EffortFigure effort;
    std::optional<CustomisationFigure> customisation;

    bool operator==(const ItemEstimate&) const = default;
};
BOOST_DESCRIBE_STRUCT(ItemEstimate, (), (item_id, variant_id, effort, customisation))

/// The stages before configuration, whose hours count towards the term as well (DOMAIN §3.7).
struct StageEstimates {
    std::optional<EffortFigure> discovery;
    std::optional<EffortFigure> document;
    std::optional<EffortFigure> estimate;

    bool operator==(const StageEstimates&) const = default;
};
BOOST_DESCRIBE_STRUCT(StageEstimates, (), (discovery, document, estimate))

struct EstimateContent {
    StageEstimates stages;
    std::vector<ItemEstimate> items;

    bool operator==(const EstimateContent&) const = default;
};
BOOST_DESCRIBE_STRUCT(EstimateContent, (), (stages, items))
std::span<const MemberRule> describe_rules(const EstimateContent*);

/// Refuses three points out of order (`estimate.points_are_out_of_order`), one of two outer points
/// alone (`estimate.points_are_incomplete`), and an item's variant estimated twice
/// (`estimate.item_is_there_twice`); `field` is the JSON path in the content.
Result<void> check(const EstimateContent& content);

/// The usual span of the manager's extra time for so much of a developer's (DOMAIN §3.3).
struct EffortSpan {
    Effort low;
    Effort high;

    bool operator==(const EffortSpan&) const = default;
};
/// 5 h → 1–2 h, 10 h → 2–3 h; straight lines from nothing to the first pair and through both
/// beyond it. Rounded to whole minutes, outwards.
EffortSpan usual_manager_span(Effort developer);
/// What the estimate counts: as written, or the middle of the usual span.
Effort manager_minutes_of(const CustomisationFigure& customisation);

/// A sum of figures. `minutes` is what terms are computed from; without three points the outer
/// sums equal it.
struct EstimateTotal {
    Effort low_minutes;
    Effort minutes;
    Effort high_minutes;
    Effort developer_minutes;
    /// Of all customisations, by currency.
    std::vector<Money> prices;

    bool operator==(const EstimateTotal&) const = default;
};
BOOST_DESCRIBE_STRUCT(EstimateTotal, (),
                      (low_minutes, minutes, high_minutes, developer_minutes, prices))

void add(EstimateTotal& total, const EffortFigure& figure);
void add(EstimateTotal& total, const ItemEstimate& item);
void add(EstimateTotal& total, const EstimateTotal& part);

struct ItemTotal {
    ItemId item_id;
    EstimateTotal total;

    bool operator==(const ItemTotal&) const = default;
};
BOOST_DESCRIBE_STRUCT(ItemTotal, (), (item_id, total))

struct BlockTotal {
    BlockId block_id;
    EstimateTotal total;
    std::vector<ItemTotal> items;
    std::int32_t items_without_figure = 0;

    bool operator==(const BlockTotal&) const = default;
};
BOOST_DESCRIBE_STRUCT(BlockTotal, (), (block_id, total, items, items_without_figure))

struct StageTotal {
    EngagementStage stage = EngagementStage::discovery;
    EstimateTotal total;

    bool operator==(const StageTotal&) const = default;
};
BOOST_DESCRIBE_STRUCT(StageTotal, (), (stage, total))

/// Sums by item, block, stage and the whole. Only the chosen variants of the document's items
/// count, and only the stages that the package includes.
struct EstimateRollUp {
    std::vector<BlockTotal> blocks;  // in the document's order
    std::vector<StageTotal> stages;
    EstimateTotal whole;
    std::int32_t items_without_figure = 0;

    bool operator==(const EstimateRollUp&) const = default;
};
BOOST_DESCRIBE_STRUCT(EstimateRollUp, (), (blocks, stages, whole, items_without_figure))

EstimateRollUp roll_up(const DocumentContent& document, const EstimateContent& estimate,
                       const ServicePackage& package);

/// What a manager should look at; nothing of it stops anything (DOMAIN §3.5): totals outside their
/// usual range, extra time outside the usual span, a price or a figure that is missing. Fields are
/// JSON paths in the content, or empty for the whole.
std::vector<Warning> estimate_warnings(const DocumentContent& document,
                                       const EstimateContent& estimate,
                                       const EstimateRollUp& sums, const ServicePackage& package);

/// The figure of an item's chosen variant; null when there is none.
const ItemEstimate* find_estimate(const EstimateContent& content, ItemId item, VariantId variant);
/// The content without what the document has no chosen variant for, in the document's order.
EstimateContent relevant_part(const DocumentContent& document, const EstimateContent& estimate);

}  // namespace slipway
