#pragma once

#include "collaboration/identity/core/identity.hpp"
#include "delivery/implementation_document/document_queries.hpp"
#include "platform/pdf/document.hpp"
#include "platform/time_zone/time_zone.hpp"

// A version of the document on paper (DOMAIN §3.2): what was approved, by whom, with the content
// hash at the foot of each page.

namespace slipway {

/// What is printed, read at one moment; drawing it needs no database.
struct PrintedVersion {
    std::string engagement_name;
    std::string client_name;
    std::string provider_name;
    VersionView version;
    DocumentContent content;
    TimeZone time_zone = TimeZone::utc();  // of the client: the days of approvals are days there
};

Result<PrintedVersion> version_to_print(sql::Transaction& sql, const Actor& actor,
                                        EngagementId engagement_id, DocumentVersionId version_id);

/// The words around the content in one language; the content is in the language it was written in.
pdf::Document document_to_print(const PrintedVersion& printed, Locale language);

}  // namespace slipway
