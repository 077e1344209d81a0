#pragma once

#include <string_view>

#include "collaboration/identity/core/identity.hpp"
#include "delivery/implementation_document/core/approval.hpp"
#include "delivery/implementation_document/core/document.hpp"

namespace slipway {

/// The words of the printed document. {block} and the like are filled in by fmt.
struct DocumentPdfWords {
    std::string_view title;
    std::string_view version;  // {number}
    std::string_view client, provider, engagement, written, note, state, content;
    std::string_view approvals, nobody_decided;
    std::string_view approved_by_administrator, approved_by_client;  // {person} {day}
    std::string_view refused_by_administrator, refused_by_client;
    std::string_view purpose, result, priority, after, training, training_included;
    std::string_view wish, source, solution, other_variant, criteria, scenarios, capability;
    std::string_view hash_label, page_label;
    std::string_view day;  // {day} {month} {year}: with the month's name, or its number
};

const DocumentPdfWords& document_pdf_words(Locale language);
std::string_view state_in_words(VersionState state, Locale language);
std::string_view kind_in_words(SolutionKind kind, Locale language);
/// "11" or "November", as the language writes it in `DocumentPdfWords::day`; 1 to 12.
std::string_view month_in_words(unsigned month, Locale language);

}  // namespace slipway
