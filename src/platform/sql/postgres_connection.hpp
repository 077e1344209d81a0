#pragma once

#include <libpq-fe.h>

#include <chrono>
#include <functional>
#include <list>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "platform/sql/database.hpp"

namespace slipway::sql {

struct ClearResult {
    void operator()(PGresult* result) const { PQclear(result); }
};
using PostgresResult = std::unique_ptr<PGresult, ClearResult>;

/// The connection to the server is gone; nothing of the transaction remains, unless it was lost
/// during the commit.
class ConnectionLost : public Fault {
public:
    using Fault::Fault;
};

/// Two transactions got in each other's way (SQLSTATE 40001, 40P01): the same again will do.
class SerialisationFailure : public Fault {
public:
    using Fault::Fault;
};

/// One connection to PostgreSQL with its prepared statements; used by one thread at a time, opened
/// when first needed and again when lost. No call waits longer than its deadline.
class PostgresConnection {
public:
    explicit PostgresConnection(const DatabaseOptions& options) : options_(options) {}
    ~PostgresConnection() { close(); }
    PostgresConnection(const PostgresConnection&) = delete;
    PostgresConnection& operator=(const PostgresConnection&) = delete;

    /// Opens the connection unless it is open. Tries again with back-off for `patience_ms`.
    void ensure_open();
    void close();
    bool is_open() const { return connection_ && PQstatus(connection_) == CONNECTION_OK; }

    /// Text without parameters, also several statements.
    PostgresResult execute(std::string_view name, const std::string& text);
    /// As `execute`, without the statement timeout: for migrations.
    void execute_at_leisure(std::string_view name, const std::string& text);
    PostgresResult run(const Statement& statement, std::span<const Value> parameters);
    /// In pipeline mode: some hundred rows travel before the first answer is waited for.
    void run_all(const Statement& statement, std::span<const std::vector<Value>> rows);

    /// `copy … to stdout`, in pieces as they come.
    void copy_out(const std::string& text, const std::function<void(std::string_view)>& take);
    /// `copy … from stdin`; `give` answers an empty piece at the end.
    void copy_in(const std::string& text, const std::function<std::string_view()>& give);

    InsertStatements& inserts() { return inserts_; }

private:
    struct Cached {
        std::string text;
        std::string name;
    };
    class Parameters;
    enum class Deadline { statement, leisure };

    void open_once();
    const std::string& prepare(const Statement& statement);
    void start_clock(Deadline deadline);
    /// Waits for the socket; throws when the deadline has passed.
    void wait(short events, std::string_view name);
    void flush(std::string_view name);
    /// The next result of what was sent, or null at its end.
    PostgresResult next_result(std::string_view name);
    /// All results of what was sent; the last one, or the first failure thrown.
    PostgresResult finish(std::string_view name);
    void run_piece(const Statement& statement, std::span<const std::vector<Value>> rows);
    void send_piece(const Statement& statement, const std::string& prepared,
                    std::span<const std::vector<Value>> rows);
    void check(std::string_view name, const PGresult* result);
    [[noreturn]] void fail_to_send(std::string_view name);

    DatabaseOptions options_;
    PGconn* connection_ = nullptr;
    std::chrono::steady_clock::time_point deadline_;
    std::list<Cached> cache_;  // the most recently used first
    std::unordered_map<std::string_view, std::list<Cached>::iterator> cache_by_text_;
    std::int64_t names_given_ = 0;
    InsertStatements inserts_;
};

}  // namespace slipway::sql
