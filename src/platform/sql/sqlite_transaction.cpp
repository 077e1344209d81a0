#include "platform/sql/sqlite_transaction.hpp"

#include <fmt/format.h>

#include "platform/sql/drivers.hpp"

namespace slipway::sql {
namespace {

using Prepared = SqliteConnection::Prepared;

class SqliteRow final : public Row {
public:
    explicit SqliteRow(sqlite3_stmt* statement) : statement_(statement) {}

    // Asked each time: the first step prepares anew what another connection's migration outdated.
    int column_count() const override { return sqlite3_column_count(statement_); }
    std::string_view column_name(int column) const override {
        return sqlite3_column_name(statement_, column);
    }
    bool is_null(int column) const override {
        return sqlite3_column_type(statement_, column) == SQLITE_NULL;
    }
    std::int64_t integer(int column) const override {
        return sqlite3_column_int64(statement_, column);
    }
    double real(int column) const override { return sqlite3_column_double(statement_, column); }
    std::string_view text(int column) const override {
        const unsigned char* text = sqlite3_column_text(statement_, column);
        if (!text) return {};
        return {reinterpret_cast<const char*>(text),
                static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
    }

private:
    sqlite3_stmt* statement_;
};

/// Lets go of the statement's locks and bound texts, however its run ends.
class Running {
public:
    explicit Running(Prepared& prepared) : prepared_(prepared) {}
    ~Running() { SqliteConnection::reset(prepared_); }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;

private:
    Prepared& prepared_;
};

}  // namespace

/// PostgreSQL's transactions are over after an error; so are these, that both behave alike.
template <class Action>
void SqliteTransaction::guarded(const Statement& statement, const Action& action) {
    if (has_failed_) {
        throw Bug(fmt::format("{}: after a failure in the same transaction", statement.name));
    }
    const QueryTimer timer;
    try {
        action();
    } catch (...) {
        has_failed_ = true;
        throw;
    }
}

void SqliteTransaction::run(const Statement& statement, std::span<const Value> parameters,
                            const RowVisitor& visit) {
    guarded(statement, [&] {
        Prepared& prepared = connection_.bind(statement, parameters);
        const Running running(prepared);
        const SqliteRow row(prepared.statement);
        while (connection_.step(statement, prepared)) visit(row);
    });
}

std::int64_t SqliteTransaction::change(const Statement& statement,
                                       std::span<const Value> parameters) {
    std::int64_t changed = 0;
    guarded(statement, [&] {
        Prepared& prepared = connection_.bind(statement, parameters);
        const Running running(prepared);
        while (connection_.step(statement, prepared)) {
        }
        changed = connection_.changed_rows();
    });
    return changed;
}

void SqliteTransaction::change_all(const Statement& statement,
                                   std::span<const std::vector<Value>> rows) {
    for (const std::vector<Value>& row : rows) change(statement, row);
}

void SqliteTransaction::run_script(const Statement& script) {
    guarded(script, [&] { connection_.run_script(script); });
}

}  // namespace slipway::sql
