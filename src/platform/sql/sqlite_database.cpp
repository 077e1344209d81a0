#include <fmt/format.h>

#include "platform/sql/drivers.hpp"
#include "platform/sql/fair_pool.hpp"
#include "platform/sql/sqlite_checkpointer.hpp"
#include "platform/sql/sqlite_transaction.hpp"
#include "platform/sql/sqlite_writer.hpp"

namespace slipway::sql {
namespace {

constexpr Statement begin_reading{"transaction.begin", "begin"};

/// What was read is let go of by rolling back.
class OpenReading {
public:
    explicit OpenReading(SqliteConnection& connection) : connection_(connection) {
        connection_.run(begin_reading);
    }
    ~OpenReading() { connection_.roll_back(); }
    OpenReading(const OpenReading&) = delete;
    OpenReading& operator=(const OpenReading&) = delete;

private:
    SqliteConnection& connection_;
};

std::unique_ptr<SqliteConnection> connect_writer(const std::string& path,
                                                 const DatabaseOptions& options,
                                                 SqliteCheckpointer& checkpointer) {
    auto writer =
        std::make_unique<SqliteConnection>(path, SqliteConnection::Access::write, options);
    checkpointer.watch(*writer);
    return writer;
}

std::vector<std::unique_ptr<SqliteConnection>> connect_readers(const std::string& path,
                                                               const DatabaseOptions& options) {
    std::vector<std::unique_ptr<SqliteConnection>> connections;
    for (int i = 0; i < std::max(1, options.readers); ++i) {
        connections.push_back(
            std::make_unique<SqliteConnection>(path, SqliteConnection::Access::read, options));
    }
    return connections;
}

/// One file: one writer at a time in the order they came, readers beside it.
class SqliteDatabase final : public Database {
public:
    SqliteDatabase(const DatabaseOptions& options, const std::string& path)
        : patience_(options.patience_ms),
          checkpointer_(path, options),
          writer_(connect_writer(path, options, checkpointer_)),
          readers_(connect_readers(path, options)) {}

    Dialect dialect() const override { return Dialect::sqlite; }
    QueryFigures take_thread_figures() override { return take_query_figures(); }
    std::optional<std::uint64_t> commit_count() const override { return writer_.commit_count(); }

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
        const OpenReading open(*lease);
        SqliteTransaction transaction(*lease);
        work(transaction);
    }

    void run_write(const std::function<Outcome(Transaction&)>& work) override {
        const OneTransactionAThread::Entry entry(threads_);
        writer_.run(patience_, [&](SqliteTransaction& transaction) {
            if (work(transaction) == Outcome::roll_back) return SqliteWriter::Part::is_undone;
            ASSERT(!transaction.has_failed(), "a transaction that failed answers a refusal");
            return SqliteWriter::Part::is_kept;
        });
    }

private:
    std::chrono::milliseconds patience_;
    OneTransactionAThread threads_;
    SqliteCheckpointer checkpointer_;
    SqliteWriter writer_;
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
