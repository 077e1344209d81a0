#pragma once

#include <string>

#include "platform/sql/database.hpp"

namespace slipway::sql {

/// The tables, keys, indexes and functions of the database as one text that depends on nothing but
/// them; kept in db/schema.*.sql so that a change of the schema is seen in review.
std::string describe_schema(Database& database);

}  // namespace slipway::sql
