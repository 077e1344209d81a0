#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <exception>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <vector>

#include "platform/sql/sqlite_transaction.hpp"

namespace slipway::sql {

/// The one writer of a SQLite database. Pieces of work run one after another, in the order they
/// came; those that waited for each other share one commit, because a wait for the disk costs more
/// than most of them do. The first in line leads: its thread runs the others' work as well, because
/// to wake a thread for each would cost as much again. Each is a savepoint: undone alone, and
/// answered only when the commit that it is part of is on the disk. Thread-safe.
class SqliteWriter {
public:
    explicit SqliteWriter(std::unique_ptr<SqliteConnection> connection)
        : connection_(std::move(connection)) {}

    enum class Part { is_kept, is_undone };
    /// Runs on the thread of whoever leads.
    using Work = std::function<Part(SqliteTransaction&)>;

    /// Returns when what `work` did is durable, or undone. Passes on what it throws. Throws Fault
    /// when the turn does not come in time, and when the common commit fails.
    void run(std::chrono::milliseconds patience, const Work& work);
    /// How many commits there were; grows before those who are part of one are answered.
    std::uint64_t commit_count() const { return commit_count_.load(); }

private:
    /// A piece of work in line, on the stack of who waits for it.
    struct Turn {
        const Work& work;
        enum class State { waits, runs, leads, is_over } state = State::waits;
        std::exception_ptr failure;
        QueryFigures figures;  // of work that another thread ran
        std::condition_variable wake;
    };
    using Group = std::vector<Turn*>;

    void wait_in_line(std::unique_lock<std::mutex>& lock, Turn& turn,
                      std::chrono::milliseconds patience);
    /// Runs the work of all who are in line, up to a limit, and commits it; then the next one
    /// leads.
    void lead(std::unique_lock<std::mutex>& lock, Turn& own);
    /// Under the lock: who waits longest leads from now on.
    void hand_over();
    Group run_group(std::unique_lock<std::mutex>& lock);
    void run_part(Turn& turn);
    void do_part(const Work& work);
    void end_part(Part part);
    void commit(const Group& group);
    bool is_rolled_back() const;

    const std::unique_ptr<SqliteConnection> connection_;  // of whoever leads
    std::atomic<std::uint64_t> commit_count_ = 0;

    std::mutex mutex_;
    std::list<Turn*> line_;  // the one who leads is not in it any more
    bool has_leader_ = false;
};

}  // namespace slipway::sql
