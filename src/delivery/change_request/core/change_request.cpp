#include "delivery/change_request/core/change_request.hpp"

#include <algorithm>

namespace slipway {
namespace {

bool is_objection(ChangeStepKind kind) {
    return kind == ChangeStepKind::objected_by_administrator ||
           kind == ChangeStepKind::objected_by_sales;
}

/// The newest word of the administrator, or of sales, on this content.
std::optional<ChangeStepKind> newest(const std::vector<ChangeStep>& steps,
                                     const std::string& content_hash, ChangeStepKind one,
                                     ChangeStepKind other) {
    std::optional<ChangeStepKind> kind;
    for (const ChangeStep& step : steps) {
        if (step.content_hash != content_hash) continue;
        if (step.kind == one || step.kind == other) kind = step.kind;
    }
    return kind;
}

std::optional<ChangeStepKind> word_of_administrator(const std::vector<ChangeStep>& steps,
                                                    const std::string& content_hash) {
    return newest(steps, content_hash, ChangeStepKind::confirmed_by_administrator,
                  ChangeStepKind::objected_by_administrator);
}

std::optional<ChangeStepKind> word_of_sales(const std::vector<ChangeStep>& steps,
                                            const std::string& content_hash) {
    return newest(steps, content_hash, ChangeStepKind::confirmed_by_sales,
                  ChangeStepKind::objected_by_sales);
}

}  // namespace

Result<DocumentContent> changed(const DocumentContent& document, const ChangeContent& change) {
    if (change.blocks.empty() && change.items.empty()) {
        return refuse(RefusalCode::invalid, "change_request.changes_nothing", "content");
    }
    DocumentContent content = document;
    for (std::size_t i = 0; i < change.items.size(); ++i) {
        const ChangedItem& changed_item = change.items[i];
        const auto block =
            std::ranges::find(content.blocks, changed_item.block_id, &DocumentBlock::id);
        if (block == content.blocks.end()) {
            return refuse(RefusalCode::invalid, "change_request.block_is_unknown",
                          "content/items/" + std::to_string(i) + "/block_id");
        }
        const auto item =
            std::ranges::find(block->items, changed_item.item.id, &DocumentItem::id);
        if (item == block->items.end()) {
            block->items.push_back(changed_item.item);
        } else {
            *item = changed_item.item;
        }
    }
    content.blocks.insert(content.blocks.end(), change.blocks.begin(), change.blocks.end());
    if (const auto checked = check_draft(content); !checked) {
        Refusal refusal = checked.error();
        refusal.field = "content";
        return std::unexpected(std::move(refusal));
    }
    offer_configuration_first(content);
    return content;
}

Result<EstimateContent> changed(const EstimateContent& estimate, const DocumentContent& document,
                                const ChangeContent& change) {
    EstimateContent content = estimate;
    for (const ItemEstimate& figure : change.estimates) {
        std::erase_if(content.items, [&](const ItemEstimate& other) {
            return other.item_id == figure.item_id && other.variant_id == figure.variant_id;
        });
        content.items.push_back(figure);
    }
    if (const auto checked = check(content); !checked) {
        Refusal refusal = checked.error();
        refusal.field = "content/estimates";
        return std::unexpected(std::move(refusal));
    }
    EstimateContent relevant = relevant_part(document, content);
    std::size_t items = 0;
    for (const DocumentBlock& block : document.blocks) items += block.items.size();
    if (relevant.items.size() < items) {
        return refuse(RefusalCode::invalid, "change_request.items_have_no_figure",
                      "content/estimates",
                      {{"items", static_cast<std::int64_t>(items - relevant.items.size())}});
    }
    return relevant;
}

bool has_step(const std::vector<ChangeStep>& steps, ChangeStepKind kind,
              const std::string& content_hash) {
    return std::ranges::any_of(steps, [&](const ChangeStep& step) {
        return step.kind == kind && step.content_hash == content_hash;
    });
}

ChangeState state_of(const std::vector<ChangeStep>& steps, const std::string& content_hash) {
    for (const ChangeStep& step : steps) {
        if (step.kind == ChangeStepKind::withdrawn) return ChangeState::withdrawn;
        if (step.kind == ChangeStepKind::agreed) return ChangeState::agreed;
        if (step.kind == ChangeStepKind::declined) return ChangeState::declined;
    }
    if (has_step(steps, ChangeStepKind::offered, content_hash)) return ChangeState::offered;
    const auto administrator = word_of_administrator(steps, content_hash);
    const auto sales = word_of_sales(steps, content_hash);
    if ((administrator && is_objection(*administrator)) || (sales && is_objection(*sales))) {
        return ChangeState::objected;
    }
    return administrator && sales ? ChangeState::confirmed : ChangeState::proposed;
}

bool is_open(ChangeState state) {
    return state != ChangeState::agreed && state != ChangeState::declined &&
           state != ChangeState::withdrawn;
}

Result<void> check_step(const std::vector<ChangeStep>& steps, ChangeStepKind kind,
                        const std::string& content_hash) {
    const ChangeState state = state_of(steps, content_hash);
    if (!is_open(state)) return refuse(RefusalCode::conflict, "change_request.is_decided");
    switch (kind) {
        case ChangeStepKind::proposed:
        case ChangeStepKind::offered:
            if (state == ChangeState::offered) {
                return refuse(RefusalCode::conflict, "change_request.is_offered_already");
            }
            if (kind == ChangeStepKind::offered && state != ChangeState::confirmed) {
                return refuse(RefusalCode::conflict, "change_request.is_not_confirmed");
            }
            return {};
        case ChangeStepKind::confirmed_by_administrator:
        case ChangeStepKind::objected_by_administrator:
        case ChangeStepKind::confirmed_by_sales:
        case ChangeStepKind::objected_by_sales:
            if (state == ChangeState::offered) {
                return refuse(RefusalCode::conflict, "change_request.is_offered_already");
            }
            if (has_step(steps, kind, content_hash)) {
                return refuse(RefusalCode::conflict, "change_request.is_confirmed_already");
            }
            return {};
        case ChangeStepKind::agreed:
        case ChangeStepKind::declined:
            if (state != ChangeState::offered) {
                return refuse(RefusalCode::conflict, "change_request.is_not_offered");
            }
            return {};
        case ChangeStepKind::withdrawn: return {};
    }
    return {};
}

}  // namespace slipway
