#include "platform/sql/sqlite_writer.hpp"

#include <utility>

#include "platform/sql/drivers.hpp"

namespace slipway::sql {
namespace {

using namespace std::chrono_literals;

// The first of a group waits for the last one: for no more than so many, and no longer than this.
constexpr std::size_t largest_group = 64;
constexpr auto longest_group = 4ms;

constexpr Statement begin_writing{"transaction.begin_immediate", "begin immediate"};
constexpr Statement commit_written{"transaction.commit", "commit"};
constexpr Statement begin_part{"transaction.savepoint", "savepoint part"};
constexpr Statement keep_part{"transaction.release", "release part"};
constexpr Statement undo_part{"transaction.undo", "rollback to part"};

}  // namespace

void SqliteWriter::run(std::chrono::milliseconds patience, const Work& work) {
    Turn turn{.work = work, .failure = {}, .figures = {}, .wake = {}};
    {
        std::unique_lock lock(mutex_);
        wait_in_line(lock, turn, patience);
        if (turn.state == Turn::State::leads) lead(lock, turn);
    }
    add_query_figures(turn.figures);
    if (turn.failure) std::rethrow_exception(turn.failure);
}

void SqliteWriter::wait_in_line(std::unique_lock<std::mutex>& lock, Turn& turn,
                                std::chrono::milliseconds patience) {
    using State = Turn::State;
    if (!std::exchange(has_leader_, true)) {
        turn.state = State::leads;
        return;
    }
    const auto place = line_.insert(line_.end(), &turn);
    turn.wake.wait_for(lock, patience, [&] { return turn.state != State::waits; });
    if (turn.state == State::waits) {
        line_.erase(place);
        throw Fault("the database is busy: the turn to write did not come in time");
    }
    turn.wake.wait(lock, [&] { return turn.state != State::runs; });
}

void SqliteWriter::lead(std::unique_lock<std::mutex>& lock, Turn& own) {
    line_.push_front(&own);
    const Group group = run_group(lock);
    hand_over();  // first: waking a group takes as long as some of the work
    for (Turn* turn : group) {
        if (turn == &own) continue;
        turn->state = Turn::State::is_over;
        turn->wake.notify_one();  // under the lock: the turn is gone as soon as its thread has it
        lock.unlock();
        lock.lock();
    }
}

void SqliteWriter::hand_over() {
    if (line_.empty()) {
        has_leader_ = false;
        return;
    }
    Turn* next = line_.front();
    line_.pop_front();
    next->state = Turn::State::leads;
    next->wake.notify_one();
}

SqliteWriter::Group SqliteWriter::run_group(std::unique_lock<std::mutex>& lock) {
    Group group;
    const auto begun = std::chrono::steady_clock::now();
    do {
        Turn* turn = line_.front();
        line_.pop_front();
        if (turn->state == Turn::State::waits) turn->state = Turn::State::runs;
        group.push_back(turn);
        lock.unlock();
        run_part(*turn);
        lock.lock();
    } while (!line_.empty() && group.size() < largest_group && !is_rolled_back() &&
             std::chrono::steady_clock::now() - begun < longest_group);
    lock.unlock();
    commit(group);
    lock.lock();
    return group;
}

void SqliteWriter::run_part(Turn& turn) {
    const bool is_own = turn.state == Turn::State::leads;
    const QueryFigures own = is_own ? QueryFigures{} : take_query_figures();
    try {
        if (is_own) connection_->run(begin_writing);
        do_part(turn.work);
    } catch (...) {
        turn.failure = std::current_exception();
    }
    if (is_own) return;
    turn.figures = take_query_figures();
    add_query_figures(own);
}

void SqliteWriter::do_part(const Work& work) {
    connection_->run(begin_part);
    Part part = Part::is_undone;
    std::exception_ptr failure;
    try {
        SqliteTransaction transaction(*connection_);
        part = work(transaction);
    } catch (...) {
        failure = std::current_exception();
    }
    end_part(part);
    if (failure) std::rethrow_exception(failure);
}

void SqliteWriter::end_part(Part part) {
    // After some errors (disk full, an interrupted change) SQLite has rolled everything back.
    if (is_rolled_back()) return;
    try {
        if (part == Part::is_undone) connection_->run(undo_part);
        connection_->run(keep_part);
    } catch (...) {
        connection_->roll_back();  // rather nothing of the group than half of this
        throw;
    }
}

void SqliteWriter::commit(const Group& group) {
    std::exception_ptr failure;
    if (is_rolled_back()) {
        failure = std::make_exception_ptr(
            Fault("the database rolled back what was written together with this"));
    } else {
        try {
            connection_->run(commit_written);
        } catch (...) {
            failure = std::current_exception();
            connection_->roll_back();
        }
    }
    ++commit_count_;
    for (Turn* turn : group) {
        if (!turn->failure) turn->failure = failure;
    }
}

bool SqliteWriter::is_rolled_back() const {
    return sqlite3_get_autocommit(connection_->handle()) != 0;
}

}  // namespace slipway::sql
