#pragma once

#include <atomic>

#include "platform/background/wakeable_loop.hpp"
#include "platform/sql/sqlite_connection.hpp"

namespace slipway::sql {

/// Copies what is committed from SQLite's log into the file, beside the one who writes: waiting for
/// the disk twice, which the writer would do with everybody behind it. What was committed meanwhile
/// stays for the writer's own checkpoint, and is little then.
class SqliteCheckpointer {
public:
    SqliteCheckpointer(const std::string& path, const DatabaseOptions& options);
    /// Watches the writer's commits, which must end before this does.
    void watch(SqliteConnection& writer);

private:
    static int after_commit(void* self, sqlite3* writer, const char* database, int log_pages);

    SqliteConnection connection_;
    std::atomic<bool> has_work_ = false;
    int copied_pages_ = 0;  // the length of the log when it was copied last; the writer's
    WakeableLoop loop_;
};

}  // namespace slipway::sql
