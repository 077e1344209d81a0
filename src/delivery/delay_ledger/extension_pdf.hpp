#pragma once

#include "collaboration/identity/core/identity.hpp"
#include "delivery/delay_ledger/ledger_queries.hpp"
#include "platform/pdf/document.hpp"

// An extension statement on paper (DELAY R15), with its content hash at the foot of each page.

namespace slipway {

/// What is printed, read at one moment; drawing it needs no database.
struct PrintedStatement {
    std::string engagement_name;
    std::string client_name;
    std::string provider_name;
    ExtensionStatementView statement;
};

Result<PrintedStatement> statement_to_print(sql::Transaction& sql, const Actor& actor,
                                            EngagementId engagement_id,
                                            ExtensionStatementId statement_id);

/// Words in one language; what people wrote stays in theirs.
pdf::Document statement_document(const PrintedStatement& printed, Locale language);

}  // namespace slipway
