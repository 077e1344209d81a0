#pragma once

#include "platform/feature.hpp"

namespace slipway {

/// The implementation document: draft, versions, approvals.
Feature make_document_feature(const Platform& platform);

/// The database is for drawing PDFs, which holds no transaction.
void add_document_routes(api::Routes& routes, sql::Database& database);

}  // namespace slipway
