#include "delivery/implementation_document/document_templates.hpp"

#include <algorithm>
#include <map>

#include "base/assert.hpp"
#include "base/text.hpp"
#include "platform/describe/json.hpp"
#include "platform/embedded/embedded_text.hpp"

namespace slipway {
namespace {

const std::string& in_language(const TextInLanguages& text, const std::string& language) {
    if (language == "ru") return text.ru;
    return language == "uk" ? text.uk : text.en;
}

std::vector<DocumentTemplate> read_templates() {
    std::vector<DocumentTemplate> templates;
    for (const EmbeddedFile& file :
         embedded_files_below("delivery/implementation_document/templates/")) {
        auto read = from_json<DocumentTemplate>(file.text);
        ASSERT(read.has_value(), "the templates inside the program were checked by its tests");
        templates.push_back(std::move(*read));
    }
    return templates;
}

const DocumentTemplate* find_template(const std::string& key) {
    const auto& templates = document_templates();
    const auto found = std::ranges::find(templates, key, &DocumentTemplate::key);
    return found == templates.end() ? nullptr : &*found;
}

/// The template's block that a block of a document was made of: its items say.
std::string template_block_of(const DocumentBlock& block) {
    for (const DocumentItem& item : block.items) {
        if (!item.template_item) continue;
        const auto pieces = split(*item.template_item, '/');
        if (pieces.size() == 3) return std::string(pieces[0]) + "/" + std::string(pieces[1]);
    }
    return {};
}

class Appender {
public:
    Appender(const DocumentTemplate& source, std::string language,
             const std::function<Uuid()>& new_uuid)
        : source_(source), language_(std::move(language)), new_uuid_(new_uuid) {}

    DocumentBlock block(const TemplateBlock& from) const {
        DocumentBlock block{.id = BlockId(new_uuid_()),
                            .title = text(from.title),
                            .purpose = text(from.purpose),
                            .result = text(from.result),
                            .priority = from.priority,
                            .needs_training = from.needs_training};
        for (const TemplateItem& item_from : from.items) {
            block.items.push_back(item(from, item_from));
        }
        return block;
    }

private:
    const std::string& text(const TextInLanguages& languages) const {
        return in_language(languages, language_);
    }

    DocumentItem item(const TemplateBlock& block, const TemplateItem& from) const {
        DocumentItem item{.id = ItemId(new_uuid_()),
                          .title = text(from.title),
                          .wish = text(from.wish),
                          .capability = from.capability,
                          .work_kind = from.work_kind,
                          .template_item = source_.key + "/" + block.key + "/" + from.key};
        for (const TemplateVariant& variant : from.variants) {
            item.variants.push_back({.id = VariantId(new_uuid_()),
                                     .kind = variant.kind,
                                     .title = text(variant.title),
                                     .description = text(variant.description)});
        }
        if (!item.variants.empty()) item.chosen_variant_id = item.variants.front().id;
        for (const TextInLanguages& criterion : from.acceptance_criteria) {
            item.acceptance_criteria.push_back({CriterionId(new_uuid_()), text(criterion)});
        }
        return item;
    }

    const DocumentTemplate& source_;
    std::string language_;
    const std::function<Uuid()>& new_uuid_;
};

}  // namespace

const std::vector<DocumentTemplate>& document_templates() {
    static const std::vector<DocumentTemplate> templates = read_templates();
    return templates;
}

const TemplateItem* find_template_item(const std::string& path) {
    const auto pieces = split(path, '/');
    if (pieces.size() != 3) return nullptr;
    const DocumentTemplate* source = find_template(std::string(pieces[0]));
    if (source == nullptr) return nullptr;
    const auto block = std::ranges::find(source->blocks, pieces[1], &TemplateBlock::key);
    if (block == source->blocks.end()) return nullptr;
    const auto item = std::ranges::find(block->items, pieces[2], &TemplateItem::key);
    return item == block->items.end() ? nullptr : &*item;
}

Result<void> append_template(DocumentContent& content, const std::string& template_key,
                             const std::string& language,
                             const std::optional<std::vector<std::string>>& blocks,
                             const std::function<Uuid()>& new_uuid) {
    const DocumentTemplate* source = find_template(template_key);
    if (source == nullptr) {
        return refuse(RefusalCode::invalid, "document_template.is_unknown", "template_key");
    }
    if (language != "en" && language != "ru" && language != "uk") {
        return refuse(RefusalCode::invalid, "document_template.has_no_such_language", "language");
    }
    for (std::size_t i = 0; blocks && i < blocks->size(); ++i) {
        if (std::ranges::find(source->blocks, (*blocks)[i], &TemplateBlock::key) !=
            source->blocks.end()) {
            continue;
        }
        return refuse(RefusalCode::invalid, "document_template.has_no_such_block",
                      "blocks/" + std::to_string(i));
    }
    std::map<std::string, BlockId> ids;  // of this template's blocks that the document has
    for (const DocumentBlock& block : content.blocks) {
        const std::string from = template_block_of(block);
        if (from.starts_with(template_key + "/")) ids[from.substr(template_key.size() + 1)] = block.id;
    }
    const Appender appender(*source, language, new_uuid);
    for (const TemplateBlock& from : source->blocks) {
        const bool is_wanted = !blocks || std::ranges::find(*blocks, from.key) != blocks->end();
        if (!is_wanted || ids.contains(from.key)) continue;
        DocumentBlock block = appender.block(from);
        for (const std::string& before : from.after) {
            if (ids.contains(before)) block.after.push_back(ids.at(before));
        }
        ids[from.key] = block.id;
        content.blocks.push_back(std::move(block));
    }
    return {};
}

}  // namespace slipway
