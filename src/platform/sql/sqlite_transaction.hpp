#pragma once

#include "platform/sql/sqlite_connection.hpp"

namespace slipway::sql {

/// One transaction on a SQLite connection that somebody else begins and ends.
class SqliteTransaction final : public Transaction {
public:
    explicit SqliteTransaction(SqliteConnection& connection)
        : Transaction(connection.inserts()), connection_(connection) {}

    Dialect dialect() const override { return Dialect::sqlite; }
    bool has_failed() const { return has_failed_; }

    void run(const Statement& statement, std::span<const Value> parameters,
             const RowVisitor& visit) override;
    std::int64_t change(const Statement& statement, std::span<const Value> parameters) override;
    void change_all(const Statement& statement, std::span<const std::vector<Value>> rows) override;
    void run_script(const Statement& script) override;

private:
    template <class Action>
    void guarded(const Statement& statement, const Action& action);

    SqliteConnection& connection_;
    bool has_failed_ = false;
};

}  // namespace slipway::sql
