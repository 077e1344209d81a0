#include "delivery/estimate/template_figures.hpp"

#include "delivery/implementation_document/document_templates.hpp"

namespace slipway {
namespace {

bool is_called(const TextInLanguages& title, const std::string& text) {
    return text == title.en || text == title.ru || text == title.uk;
}

/// The template's variant that the document's was made from: of the same kind, by its name, or the
/// only one of the kind where the name was edited.
const TemplateVariant* find_variant(const TemplateItem& item, const SolutionVariant& variant) {
    const TemplateVariant* only = nullptr;
    int of_the_kind = 0;
    for (const TemplateVariant& candidate : item.variants) {
        if (candidate.kind != variant.kind) continue;
        if (is_called(candidate.title, variant.title)) return &candidate;
        only = &candidate;
        ++of_the_kind;
    }
    return of_the_kind == 1 ? only : nullptr;
}

}  // namespace

void add_template_figures(const DocumentContent& document, EstimateContent& content) {
    for (const DocumentBlock& block : document.blocks) {
        for (const DocumentItem& item : block.items) {
            const SolutionVariant* variant = chosen_variant(item);
            if (!variant || !item.template_item) continue;
            if (find_estimate(content, item.id, variant->id)) continue;
            const TemplateItem* origin = find_template_item(*item.template_item);
            const TemplateVariant* figures = origin ? find_variant(*origin, *variant) : nullptr;
            if (!figures) continue;
            ItemEstimate estimate{.item_id = item.id,
                                  .variant_id = variant->id,
                                  .effort = {.minutes = figures->minutes}};
            if (figures->low && figures->high) {
                estimate.effort.low_minutes = figures->low;
                estimate.effort.high_minutes = figures->high;
            }
            if (figures->developer_minutes) {
                estimate.customisation =
                    CustomisationFigure{.developer_minutes = *figures->developer_minutes};
            }
            content.items.push_back(std::move(estimate));
        }
    }
}

}  // namespace slipway
