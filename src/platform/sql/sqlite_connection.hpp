#pragma once

#include <sqlite3.h>

#include <chrono>
#include <list>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "platform/sql/database.hpp"

namespace slipway::sql {

/// One SQLite connection with its prepared statements; used by one thread at a time. A statement
/// that runs longer than the timeout is interrupted.
class SqliteConnection {
public:
    enum class Access { read, write };

    struct Prepared {
        sqlite3_stmt* statement = nullptr;
        /// For each place of SQLite's, the number n of the $n that stands there.
        std::vector<int> parameter_numbers;
        int highest_parameter = 0;
    };

    SqliteConnection(const std::string& path, Access access, const DatabaseOptions& options);
    ~SqliteConnection();
    SqliteConnection(const SqliteConnection&) = delete;
    SqliteConnection& operator=(const SqliteConnection&) = delete;

    /// The statement with its parameters bound, ready to step.
    Prepared& bind(const Statement& statement, std::span<const Value> parameters);
    /// Steps to the next row; false at the end. Throws Fault or UniqueViolation.
    bool step(const Statement& statement, Prepared& prepared);
    static void reset(Prepared& prepared);
    /// For pragmas.
    void execute(const char* text);
    /// The beginning and end of transactions: no parameters, no rows, prepared once.
    void run(const Statement& statement);
    /// Also after an error that rolled back by itself (disk full): then there is nothing to end.
    void roll_back() noexcept;
    void run_script(const Statement& script);
    std::int64_t changed_rows() const { return sqlite3_changes64(connection_); }

    sqlite3* handle() { return connection_; }
    InsertStatements& inserts() { return inserts_; }

private:
    struct Cached {
        std::string text;
        Prepared prepared;
    };

    Prepared& prepared(const Statement& statement);
    void compile(const Statement& statement, Cached& cached);
    void bind_one(sqlite3_stmt* statement, int place, const Value& value);
    [[noreturn]] void fail(std::string_view statement, int code);
    void start_clock();

    sqlite3* connection_ = nullptr;
    std::chrono::milliseconds timeout_;
    std::chrono::steady_clock::time_point deadline_;
    std::list<Cached> cache_;  // the most recently used first
    std::unordered_map<std::string_view, std::list<Cached>::iterator> cache_by_text_;
    InsertStatements inserts_;
};

}  // namespace slipway::sql
