#pragma once

#include <chrono>
#include <condition_variable>
#include <exception>
#include <functional>
#include <list>
#include <memory>
#include <mutex>

#include "platform/sql/sqlite_transaction.hpp"

namespace slipway::sql {

/// The one writer of a SQLite database. Pieces of work run one after another, in the order they
/// came; those that waited for each other share one commit, because a wait for the disk costs more
/// than most of them do. Each is a savepoint: undone alone, and answered only when the commit that
/// it is part of is on the disk. Thread-safe.
class SqliteWriter {
public:
    explicit SqliteWriter(std::unique_ptr<SqliteConnection> connection)
        : connection_(std::move(connection)) {}

    enum class Part { is_kept, is_undone };
    using Work = std::function<Part(SqliteTransaction&)>;

    /// Returns when what `work` did is durable, or undone. Passes on what it throws. Throws Fault
    /// when the turn does not come in time, and when the common commit fails.
    void run(std::chrono::milliseconds patience, const Work& work);

private:
    /// Pieces of work with one commit. Kept by all of them, until the last has seen its end.
    struct Group {
        std::chrono::steady_clock::time_point begun = std::chrono::steady_clock::now();
        int size = 0;
        bool is_ended = false;
        std::exception_ptr failure;
    };
    struct Waiter {
        std::condition_variable wake;
        bool has_turn = false;
    };

    void take_turn(std::chrono::milliseconds patience);
    std::shared_ptr<Group> join_group();
    void do_part(const Work& work);
    void end_part(Part part);
    /// Gives the turn to the next in line, who joins the group or finds it ended.
    void pass_turn(const std::shared_ptr<Group>& group);
    static bool may_grow(const Group& group);
    bool wake_next();  // under the lock; false when nobody waits
    void commit(Group& group);

    const std::unique_ptr<SqliteConnection> connection_;  // of whoever has the turn
    std::shared_ptr<Group> group_;                        // open; of whoever has the turn

    std::mutex mutex_;
    std::condition_variable group_ended_;
    bool is_taken_ = false;
    std::list<Waiter> waiting_;
};

}  // namespace slipway::sql
