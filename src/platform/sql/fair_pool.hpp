#pragma once

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <list>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "base/assert.hpp"
#include "base/fault.hpp"

namespace slipway::sql {

/// A fixed number of connections, lent to threads in the order they asked; nobody waits forever.
template <class Connection>
class FairPool {
public:
    class Lease {
    public:
        Lease(FairPool& pool, std::unique_ptr<Connection> connection)
            : pool_(pool), connection_(std::move(connection)) {}
        ~Lease() { pool_.give_back(std::move(connection_)); }
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;
        Connection& operator*() const { return *connection_; }
        Connection* operator->() const { return connection_.get(); }

    private:
        FairPool& pool_;
        std::unique_ptr<Connection> connection_;
    };

    explicit FairPool(std::vector<std::unique_ptr<Connection>> connections)
        : free_(std::move(connections)) {}

    /// Throws Fault when no connection came free in time.
    Lease take(std::chrono::milliseconds patience) {
        std::unique_lock lock(mutex_);
        if (!free_.empty()) {  // then nobody waits: what is given back goes to the first in line
            auto connection = std::move(free_.back());
            free_.pop_back();
            return Lease(*this, std::move(connection));
        }
        const auto place = waiting_.emplace(waiting_.end());
        const bool came =
            place->wake.wait_for(lock, patience, [&] { return place->connection != nullptr; });
        auto connection = std::move(place->connection);
        waiting_.erase(place);
        if (!came) throw Fault("the database is busy: no connection came free in time");
        return Lease(*this, std::move(connection));
    }

private:
    struct Waiter {
        std::condition_variable wake;
        std::unique_ptr<Connection> connection;
    };

    void give_back(std::unique_ptr<Connection> connection) {
        const std::lock_guard lock(mutex_);
        for (Waiter& waiter : waiting_) {
            if (waiter.connection) continue;
            waiter.connection = std::move(connection);
            waiter.wake.notify_one();
            return;
        }
        free_.push_back(std::move(connection));
    }

    std::mutex mutex_;
    std::vector<std::unique_ptr<Connection>> free_;
    std::list<Waiter> waiting_;
};

/// Holds threads to one transaction at a time: a second one would wait for the first, which waits
/// for it, and would not see what the first has written.
class OneTransactionAThread {
public:
    class Entry {
    public:
        explicit Entry(const OneTransactionAThread& owner) : owner_(&owner) {
            ASSERT(std::ranges::find(inside(), owner_) == inside().end(),
                   "a transaction inside a transaction: pass the first one on");
            inside().push_back(owner_);
        }
        ~Entry() { std::erase(inside(), owner_); }
        Entry(const Entry&) = delete;
        Entry& operator=(const Entry&) = delete;

    private:
        const OneTransactionAThread* owner_;
    };

private:
    /// The databases that this thread is in a transaction of; only to find that mistake.
    static std::vector<const OneTransactionAThread*>& inside() {
        thread_local std::vector<const OneTransactionAThread*> databases;
        return databases;
    }
};

}  // namespace slipway::sql
