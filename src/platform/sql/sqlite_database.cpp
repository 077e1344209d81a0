#include <fmt/format.h>

#include "platform/sql/drivers.hpp"
#include "platform/sql/fair_pool.hpp"
#include "platform/sql/sqlite_connection.hpp"

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

class SqliteTransaction final : public Transaction {
public:
    explicit SqliteTransaction(SqliteConnection& connection)
        : Transaction(connection.inserts()), connection_(connection) {}

    Dialect dialect() const override { return Dialect::sqlite; }
    bool has_failed() const { return has_failed_; }

    void run(const Statement& statement, std::span<const Value> parameters,
             const RowVisitor& visit) override {
        guarded(statement, [&] {
            Prepared& prepared = connection_.bind(statement, parameters);
            const Running running(prepared);
            const SqliteRow row(prepared.statement);
            while (connection_.step(statement, prepared)) visit(row);
        });
    }

    std::int64_t change(const Statement& statement, std::span<const Value> parameters) override {
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

    void change_all(const Statement& statement, std::span<const std::vector<Value>> rows) override {
        for (const std::vector<Value>& row : rows) change(statement, row);
    }

    void run_script(const Statement& script) override {
        guarded(script, [&] { connection_.run_script(script); });
    }

private:
    /// PostgreSQL's transactions are over after an error; so are these, that both behave alike.
    template <class Action>
    void guarded(const Statement& statement, const Action& action) {
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

    SqliteConnection& connection_;
    bool has_failed_ = false;
};

/// Rolls back unless it was ended.
class OpenTransaction {
public:
    OpenTransaction(SqliteConnection& connection, const char* begin) : connection_(connection) {
        connection_.execute(begin);
    }
    ~OpenTransaction() {
        if (is_open_) end("rollback");
    }
    OpenTransaction(const OpenTransaction&) = delete;
    OpenTransaction& operator=(const OpenTransaction&) = delete;

    void commit() {
        connection_.execute("commit");
        is_open_ = false;
    }

private:
    void end(const char* text) {
        // SQLite rolls back by itself after some errors (disk full); then there is nothing to end.
        if (sqlite3_get_autocommit(connection_.handle())) return;
        sqlite3_exec(connection_.handle(), text, nullptr, nullptr, nullptr);
    }

    SqliteConnection& connection_;
    bool is_open_ = true;
};

std::vector<std::unique_ptr<SqliteConnection>> connect(const std::string& path,
                                                       SqliteConnection::Access access,
                                                       const DatabaseOptions& options, int count) {
    std::vector<std::unique_ptr<SqliteConnection>> connections;
    for (int i = 0; i < count; ++i) {
        connections.push_back(std::make_unique<SqliteConnection>(path, access, options));
    }
    return connections;
}

/// One file: one writer at a time in the order they came, readers beside it.
class SqliteDatabase final : public Database {
public:
    SqliteDatabase(const DatabaseOptions& options, const std::string& path)
        : patience_(options.patience_ms),
          writers_(connect(path, SqliteConnection::Access::write, options, 1)),
          readers_(connect(path, SqliteConnection::Access::read, options,
                           std::max(1, options.readers))) {}

    Dialect dialect() const override { return Dialect::sqlite; }
    QueryFigures take_thread_figures() override { return take_query_figures(); }

    void copy_to(const std::string& path) override {
        const auto lease = readers_.take(patience_);
        sqlite3* target = nullptr;
        int code = sqlite3_open_v2(path.c_str(), &target,
                                   SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
        sqlite3_backup* backup = code == SQLITE_OK
                                     ? sqlite3_backup_init(target, "main", lease->handle(), "main")
                                     : nullptr;
        if (backup) {
            code = sqlite3_backup_step(backup, -1);
            sqlite3_backup_finish(backup);
        }
        const bool is_done = backup && code == SQLITE_DONE;
        const std::string why = target ? sqlite3_errmsg(target) : "out of memory";
        sqlite3_close_v2(target);
        if (!is_done) throw Fault(fmt::format("cannot copy the database to {}: {}", path, why));
    }

protected:
    void run_read(const std::function<void(Transaction&)>& work) override {
        const OneTransactionAThread::Entry entry(threads_);
        const auto lease = readers_.take(patience_);
        OpenTransaction open(*lease, "begin");
        SqliteTransaction transaction(*lease);
        work(transaction);
    }

    void run_write(const std::function<Outcome(Transaction&)>& work) override {
        const OneTransactionAThread::Entry entry(threads_);
        const auto lease = writers_.take(patience_);
        OpenTransaction open(*lease, "begin immediate");
        SqliteTransaction transaction(*lease);
        if (work(transaction) == Outcome::roll_back) return;
        ASSERT(!transaction.has_failed(), "a transaction that failed answers a refusal");
        open.commit();
    }

private:
    std::chrono::milliseconds patience_;
    OneTransactionAThread threads_;
    FairPool<SqliteConnection> writers_;
    FairPool<SqliteConnection> readers_;
};

}  // namespace

std::unique_ptr<Database> open_sqlite(const DatabaseOptions& options, std::string path) {
    if (path.empty() || path.starts_with(":")) {
        throw Fault("sqlite: needs the path of a file, as in sqlite:/var/lib/slipway/slipway.db");
    }
    return std::make_unique<SqliteDatabase>(options, path);
}

}  // namespace slipway::sql
