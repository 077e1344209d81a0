#pragma once

#include "platform/sql/database.hpp"

// What the two databases share behind Database::open; nothing outside platform/sql includes it.

namespace slipway::sql {

std::unique_ptr<Database> open_sqlite(const DatabaseOptions& options, std::string path);
std::unique_ptr<Database> open_postgres(const DatabaseOptions& options);

/// Adds one statement's time to this thread's figures, also when it throws.
class QueryTimer {
public:
    QueryTimer();
    ~QueryTimer();
    QueryTimer(const QueryTimer&) = delete;
    QueryTimer& operator=(const QueryTimer&) = delete;

private:
    std::int64_t started_us_;
};

QueryFigures take_query_figures();
void add_query_figures(const QueryFigures& figures);

}  // namespace slipway::sql
