#include <fmt/format.h>

#include <condition_variable>
#include <mutex>
#include <random>
#include <thread>

#include "platform/sql/drivers.hpp"
#include "platform/sql/fair_pool.hpp"
#include "platform/sql/postgres_transaction.hpp"

namespace slipway::sql {
namespace {

using namespace std::chrono_literals;

/// Some tries, so that writers that collide all get through; with growing pauses of random length,
/// so that they do not collide again. Short ones always win against a long one: after some tries it
/// is let in alone.
constexpr int tries_beside_others = 4;
constexpr int max_tries = 12;
constexpr auto longest_pause = 300ms;

void pause_before(int next_try) {
    std::minstd_rand random(std::random_device{}());
    const auto most = std::min<std::chrono::milliseconds>(longest_pause, 2ms * (1 << next_try));
    std::this_thread::sleep_for(std::chrono::milliseconds(
        std::uniform_int_distribution<std::int64_t>(1, most.count())(random)));
}

/// Lets writers in side by side, or one alone. Who wants to be alone is not passed by new ones.
class WritersGate {
public:
    class Beside {
    public:
        explicit Beside(WritersGate& gate) : gate_(gate) {
            std::unique_lock lock(gate_.mutex_);
            gate_.moved_.wait(lock, [&] { return gate_.wanting_alone_ == 0; });
            ++gate_.inside_;
        }
        ~Beside() { gate_.leave(); }
        Beside(const Beside&) = delete;
        Beside& operator=(const Beside&) = delete;

    private:
        WritersGate& gate_;
    };
    class Alone {
    public:
        explicit Alone(WritersGate& gate) : gate_(gate) {
            std::unique_lock lock(gate_.mutex_);
            ++gate_.wanting_alone_;
            gate_.moved_.wait(lock, [&] { return gate_.inside_ == 0; });
            ++gate_.inside_;
        }
        ~Alone() {
            {
                const std::lock_guard lock(gate_.mutex_);
                --gate_.wanting_alone_;
            }
            gate_.leave();
        }
        Alone(const Alone&) = delete;
        Alone& operator=(const Alone&) = delete;

    private:
        WritersGate& gate_;
    };

private:
    void leave() {
        {
            const std::lock_guard lock(mutex_);
            --inside_;
        }
        moved_.notify_all();
    }

    std::mutex mutex_;
    std::condition_variable moved_;
    int inside_ = 0;
    int wanting_alone_ = 0;
};

/// Rolls back unless it was committed. A connection that cannot even roll back is closed.
class OpenTransaction {
public:
    OpenTransaction(PostgresConnection& connection, const char* begin) : connection_(connection) {
        connection_.execute("transaction.begin", begin);
    }
    ~OpenTransaction() {
        if (!is_open_ || !connection_.is_open()) return;
        try {
            connection_.execute("transaction.roll_back", "rollback");
        } catch (const Fault&) {
            connection_.close();
        }
    }
    OpenTransaction(const OpenTransaction&) = delete;
    OpenTransaction& operator=(const OpenTransaction&) = delete;

    void commit() {
        connection_.execute("transaction.commit", "commit");
        is_open_ = false;
    }

private:
    PostgresConnection& connection_;
    bool is_open_ = true;
};

std::vector<std::unique_ptr<PostgresConnection>> unopened(const DatabaseOptions& options) {
    std::vector<std::unique_ptr<PostgresConnection>> connections;
    for (int i = 0; i < std::max(1, options.readers); ++i) {
        connections.push_back(std::make_unique<PostgresConnection>(options));
    }
    return connections;
}

/// A pool of connections. Writes are serialisable, as SQLite's are by nature.
class PostgresDatabase final : public Database {
public:
    explicit PostgresDatabase(const DatabaseOptions& options)
        : patience_(options.patience_ms), pool_(unopened(options)) {
        pool_.take(patience_)->ensure_open();  // a wrong address is told at once
    }

    Dialect dialect() const override { return Dialect::postgres; }
    QueryFigures take_thread_figures() override { return take_query_figures(); }

    void copy_to(const std::string&) override {
        throw Fault("PostgreSQL has no file to copy: make a backup");
    }

protected:
    void run_read(const std::function<void(Transaction&)>& work) override {
        const OneTransactionAThread::Entry entry(threads_);
        attempt(max_tries, [&](PostgresConnection& connection, CommitState&) {
            OpenTransaction open(connection, "begin isolation level repeatable read read only");
            PostgresTransaction transaction(connection);
            work(transaction);
        });
    }

    void run_write(const std::function<Outcome(Transaction&)>& work) override {
        const OneTransactionAThread::Entry entry(threads_);
        const auto once = [&](PostgresConnection& connection, CommitState& commit) {
            OpenTransaction open(connection, "begin isolation level serializable");
            PostgresTransaction transaction(connection);
            if (work(transaction) == Outcome::roll_back) return;
            ASSERT(!transaction.has_failed(), "a transaction that failed answers a refusal");
            commit = CommitState::begun;
            open.commit();
        };
        try {
            const WritersGate::Beside beside(gate_);
            return attempt(tries_beside_others, once);
        } catch (const SerialisationFailure&) {
            // Writers of other servers may still be in the way: hence more than one try.
        }
        const WritersGate::Alone alone(gate_);
        attempt(max_tries - tries_beside_others, once);
    }

private:
    enum class CommitState { not_begun, begun };

    /// Runs `once` until it gets through. A connection lost during the commit is not tried again:
    /// nobody knows whether the commit arrived.
    template <class Once>
    void attempt(int tries, const Once& once) {
        const auto connection = pool_.take(patience_);
        for (int current_try = 1;; ++current_try) {
            CommitState commit = CommitState::not_begun;
            try {
                connection->ensure_open();
                return once(*connection, commit);
            } catch (const SerialisationFailure&) {
                if (current_try == tries) throw;
            } catch (const ConnectionLost& lost) {
                connection->close();
                if (commit == CommitState::begun) {
                    throw Fault(fmt::format("lost during the commit, which may have happened: {}",
                                            lost.what()));
                }
                if (current_try >= 3) throw;
            }
            pause_before(current_try);
        }
    }

    std::chrono::milliseconds patience_;
    OneTransactionAThread threads_;
    WritersGate gate_;
    FairPool<PostgresConnection> pool_;
};

}  // namespace

std::unique_ptr<Database> open_postgres(const DatabaseOptions& options) {
    return std::make_unique<PostgresDatabase>(options);
}

}  // namespace slipway::sql
