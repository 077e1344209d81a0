#pragma once

#include "platform/sql/database.hpp"
#include "platform/sql/postgres_connection.hpp"

namespace slipway::sql {

/// A transaction on PostgreSQL; backups reach its connection for COPY.
class PostgresTransaction final : public Transaction {
public:
    explicit PostgresTransaction(PostgresConnection& connection)
        : Transaction(connection.inserts()), connection_(connection) {}

    Dialect dialect() const override { return Dialect::postgres; }
    bool has_failed() const { return has_failed_; }
    PostgresConnection& connection() { return connection_; }

    void run(const Statement& statement, std::span<const Value> parameters,
             const RowVisitor& visit) override;
    std::int64_t change(const Statement& statement, std::span<const Value> parameters) override;
    void change_all(const Statement& statement, std::span<const std::vector<Value>> rows) override;
    void run_script(const Statement& script) override;

private:
    template <class Action>
    void guarded(const Statement& statement, const Action& action);

    PostgresConnection& connection_;
    bool has_failed_ = false;
};

}  // namespace slipway::sql
