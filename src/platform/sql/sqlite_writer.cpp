#include "platform/sql/sqlite_writer.hpp"

#include <utility>

namespace slipway::sql {
namespace {

using namespace std::chrono_literals;

// The first of a group waits for the last one: for no more than so many, and no longer than this.
constexpr int largest_group = 32;
constexpr auto longest_group = 4ms;

constexpr Statement begin_writing{"transaction.begin_immediate", "begin immediate"};
constexpr Statement commit_written{"transaction.commit", "commit"};
constexpr Statement begin_part{"transaction.savepoint", "savepoint part"};
constexpr Statement keep_part{"transaction.release", "release part"};
constexpr Statement undo_part{"transaction.undo", "rollback to part"};

}  // namespace

void SqliteWriter::run(std::chrono::milliseconds patience, const Work& work) {
    take_turn(patience);
    std::shared_ptr<Group> group;
    std::exception_ptr own_failure;
    try {
        group = join_group();
        do_part(work);
    } catch (...) {
        own_failure = std::current_exception();
    }
    pass_turn(group);
    if (group) {
        std::unique_lock lock(mutex_);
        group_ended_.wait(lock, [&] { return group->is_ended; });
    }
    if (own_failure) std::rethrow_exception(own_failure);
    if (group->failure) std::rethrow_exception(group->failure);
}

void SqliteWriter::take_turn(std::chrono::milliseconds patience) {
    std::unique_lock lock(mutex_);
    if (!std::exchange(is_taken_, true)) return;
    const auto place = waiting_.emplace(waiting_.end());
    place->wake.wait_for(lock, patience, [&] { return place->has_turn; });
    const bool came = place->has_turn;
    waiting_.erase(place);
    if (!came) throw Fault("the database is busy: the turn to write did not come in time");
}

std::shared_ptr<SqliteWriter::Group> SqliteWriter::join_group() {
    if (!group_) {
        connection_->run(begin_writing);
        group_ = std::make_shared<Group>();
    }
    ++group_->size;
    return group_;
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
    if (sqlite3_get_autocommit(connection_->handle())) return;
    try {
        if (part == Part::is_undone) connection_->run(undo_part);
        connection_->run(keep_part);
    } catch (...) {
        connection_->roll_back();  // rather nothing of the group than half of this
        throw;
    }
}

void SqliteWriter::pass_turn(const std::shared_ptr<Group>& group) {
    std::unique_lock lock(mutex_);
    const bool is_broken = group && sqlite3_get_autocommit(connection_->handle());
    if (group && !is_broken && may_grow(*group) && wake_next()) return;
    lock.unlock();
    if (group) {
        if (is_broken) {
            group->failure = std::make_exception_ptr(
                Fault("the database rolled back what was written together with this"));
        } else {
            commit(*group);
        }
        group_ = nullptr;
    }
    lock.lock();
    if (group) {
        group->is_ended = true;
        group_ended_.notify_all();
    }
    if (!wake_next()) is_taken_ = false;
}

bool SqliteWriter::may_grow(const Group& group) {
    return group.size < largest_group &&
           std::chrono::steady_clock::now() - group.begun < longest_group;
}

bool SqliteWriter::wake_next() {
    for (Waiter& waiter : waiting_) {
        if (waiter.has_turn) continue;
        waiter.has_turn = true;
        waiter.wake.notify_one();
        return true;
    }
    return false;
}

void SqliteWriter::commit(Group& group) {
    try {
        connection_->run(commit_written);
    } catch (...) {
        group.failure = std::current_exception();
        connection_->roll_back();
    }
}

}  // namespace slipway::sql
