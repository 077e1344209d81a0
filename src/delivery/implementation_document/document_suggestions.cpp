#include "delivery/implementation_document/document_suggestions.hpp"

#include <algorithm>

#include "delivery/capability_catalogue/capability_queries.hpp"
#include "delivery/implementation_document/document_queries.hpp"
#include "platform/describe/json.hpp"

namespace slipway {
namespace {

/// What the draft has: capabilities by key, and template blocks as "wholesale/contacts/".
struct DraftHas {
    std::set<std::string> capabilities;
    std::set<std::string> template_blocks;
};

DraftHas what_is_in(const DocumentContent& content) {
    DraftHas has;
    for (const DocumentBlock& block : content.blocks) {
        for (const DocumentItem& item : block.items) {
            if (!item.capability.empty()) has.capabilities.insert(item.capability);
            if (!item.template_item) continue;
            has.template_blocks.insert(
                item.template_item->substr(0, item.template_item->rfind('/') + 1));
        }
    }
    return has;
}

const TemplateBlock* block_with(const DocumentTemplate& source, const std::string& capability,
                                const DraftHas& has) {
    for (const TemplateBlock& block : source.blocks) {
        if (has.template_blocks.contains(source.key + "/" + block.key + "/")) continue;
        const bool brings_it = std::ranges::any_of(block.items, [&](const TemplateItem& item) {
            return item.capability == capability;
        });
        if (brings_it) return &block;
    }
    return nullptr;
}

}  // namespace

std::vector<DocumentSuggestion> suggestions_for(const DocumentContent& content,
                                                const std::vector<Capability>& catalogue,
                                                const std::vector<DocumentTemplate>& templates,
                                                Industry industry) {
    const DraftHas has = what_is_in(content);
    const std::string industry_name = boost::describe::enum_to_string(industry, "");
    std::vector<DocumentSuggestion> suggestions;
    for (const Capability* capability :
         commonly_used_besides(catalogue, has.capabilities, industry)) {
        DocumentSuggestion suggestion{.capability = capability->key,
                                      .name = capability->name,
                                      .description = capability->description,
                                      .percent = share_in(capability->typical_for, industry)};
        for (const DocumentTemplate& source : templates) {
            if (source.industry != industry_name) continue;
            const TemplateBlock* block = block_with(source, capability->key, has);
            if (block == nullptr) continue;
            suggestion.template_key = source.key;
            suggestion.block = block->key;
            suggestion.block_title = block->title;
            break;
        }
        suggestions.push_back(std::move(suggestion));
    }
    return suggestions;
}

Result<std::vector<DocumentSuggestion>> document_suggestions(sql::Transaction& sql,
                                                             const Actor& actor,
                                                             EngagementId engagement_id,
                                                             Industry industry) {
    const EngagementFacts engagement = TRY(find_engagement(sql, actor, engagement_id));
    if (engagement.side != Side::provider) {
        return refuse(RefusalCode::forbidden, "document.draft_is_the_providers");
    }
    return suggestions_for(current_content(sql, engagement), capabilities(), document_templates(),
                           industry);
}

}  // namespace slipway
