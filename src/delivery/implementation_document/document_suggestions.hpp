#pragma once

#include <optional>
#include <string>
#include <vector>

#include "delivery/capability_catalogue/core/capability.hpp"
#include "delivery/engagement/engagement_queries.hpp"
#include "delivery/implementation_document/core/document.hpp"
#include "delivery/implementation_document/document_templates.hpp"

namespace slipway {

/// Something that comparable clients had and this draft lacks (DOMAIN §3.2), with the reason.
struct DocumentSuggestion {
    std::string capability;
    TextInLanguages name;
    TextInLanguages description;
    std::int32_t percent = 0;  // of the industry's clients use it
    /// The block of a template that brings it, where one does.
    std::optional<std::string> template_key;
    std::optional<std::string> block;
    std::optional<TextInLanguages> block_title;
};
BOOST_DESCRIBE_STRUCT(DocumentSuggestion, (),
                      (capability, name, description, percent, template_key, block, block_title))

/// The most usual first. A capability comes with the first block of the industry's template that
/// has it and is not in the content yet.
std::vector<DocumentSuggestion> suggestions_for(const DocumentContent& content,
                                                const std::vector<Capability>& catalogue,
                                                const std::vector<DocumentTemplate>& templates,
                                                Industry industry);

/// For the draft of an engagement; the provider's only.
Result<std::vector<DocumentSuggestion>> document_suggestions(sql::Transaction& sql,
                                                             const Actor& actor,
                                                             EngagementId engagement_id,
                                                             Industry industry);

}  // namespace slipway
