#include "platform/sql/sqlite_checkpointer.hpp"

namespace slipway::sql {
namespace {

using namespace std::chrono_literals;

// In pages of 4 kB.
constexpr int copied_beside_every = 1024;
constexpr int copied_by_the_writer_at = 4096;

/// Passive: at worst it copies nothing, and the log is longer until the next time.
void copy_log(sqlite3* connection) {
    sqlite3_wal_checkpoint_v2(connection, "main", SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
}

}  // namespace

SqliteCheckpointer::SqliteCheckpointer(const std::string& path, const DatabaseOptions& options)
    : connection_(path, SqliteConnection::Access::write, options) {
    loop_.start([this] {
        if (has_work_.exchange(false)) copy_log(connection_.handle());
        return WakeableLoop::Pause{1h};
    });
}

void SqliteCheckpointer::watch(SqliteConnection& writer) {
    sqlite3_wal_hook(writer.handle(), after_commit, this);
}

int SqliteCheckpointer::after_commit(void* self, sqlite3* writer, const char* /*database*/,
                                     int log_pages) {
    auto& checkpointer = *static_cast<SqliteCheckpointer*>(self);
    // The log began anew.
    if (log_pages < checkpointer.copied_pages_) checkpointer.copied_pages_ = 0;
    if (log_pages >= copied_by_the_writer_at) {
        copy_log(writer);
    } else if (log_pages >= checkpointer.copied_pages_ + copied_beside_every) {
        checkpointer.copied_pages_ = log_pages;
        checkpointer.has_work_ = true;
        checkpointer.loop_.wake();
    }
    return SQLITE_OK;
}

}  // namespace slipway::sql
