#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "delivery/engagement/core/service_package.hpp"
#include "delivery/implementation_document/core/document.hpp"

// Document templates by industry (DOMAIN §3.2): JSON files inside the program, in three languages.

namespace slipway {

/// The hours that a template starts a variant's estimate with.
struct TemplateVariant {
    SolutionKind kind = SolutionKind::configuration;
    TextInLanguages title;
    TextInLanguages description;
    Effort minutes;
    std::optional<Effort> low;
    std::optional<Effort> high;
    std::optional<Effort> developer_minutes;
};
BOOST_DESCRIBE_STRUCT(TemplateVariant, (),
                      (kind, title, description, minutes, low, high, developer_minutes))

struct TemplateItem {
    std::string key;
    TextInLanguages title;
    TextInLanguages wish;
    std::string capability;
    WorkKind work_kind = WorkKind::business_process;
    std::vector<TemplateVariant> variants;
    std::vector<TextInLanguages> acceptance_criteria;
};
BOOST_DESCRIBE_STRUCT(TemplateItem, (),
                      (key, title, wish, capability, work_kind, variants, acceptance_criteria))

struct TemplateBlock {
    std::string key;
    TextInLanguages title;
    TextInLanguages purpose;
    TextInLanguages result;
    std::int32_t priority = 1;
    std::vector<std::string> after;
    bool needs_training = false;
    std::vector<TemplateItem> items;
};
BOOST_DESCRIBE_STRUCT(TemplateBlock, (),
                      (key, title, purpose, result, priority, after, needs_training, items))

struct DocumentTemplate {
    std::string key;
    std::int32_t version = 1;
    std::string industry;
    TextInLanguages title;
    TextInLanguages description;
    std::vector<TemplateBlock> blocks;
};
BOOST_DESCRIBE_STRUCT(DocumentTemplate, (), (key, version, industry, title, description, blocks))

/// All templates, read once from the files inside the program; thread-safe.
const std::vector<DocumentTemplate>& document_templates();
/// "wholesale/contacts/load_contacts" of a document's item; null when no template has it.
const TemplateItem* find_template_item(const std::string& path);

/// Appends a template's blocks (all, or those named) to the content in one language ("en", "ru",
/// "uk"), with new ids from `new_uuid`. A block that the content has from this template is left
/// out; `after` keeps those dependencies whose blocks are there.
Result<void> append_template(DocumentContent& content, const std::string& template_key,
                             const std::string& language,
                             const std::optional<std::vector<std::string>>& blocks,
                             const std::function<Uuid()>& new_uuid);

}  // namespace slipway
