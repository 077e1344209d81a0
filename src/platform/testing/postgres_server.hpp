#pragma once

#include <string>

namespace slipway::testing {

/// The server the tests of this program use. Databases are made and dropped over a connection of
/// their own, because that happens outside of transactions.
class PostgresServer {
public:
    /// Started (or found) when first asked for, stopped at the end of the program.
    static PostgresServer& instance();

    std::string url_of(const std::string& database) const;
    void execute(const std::string& text);
    /// Makes the database by `fill` unless it is there; other test programs wait meanwhile.
    template <class Fill>
    void ensure_database(const std::string& name, const Fill& fill) {
        const Lock lock(*this);
        if (has_database(name)) return;
        execute("drop database if exists " + name + "_new with (force)");
        execute("create database " + name + "_new");
        fill(url_of(name + "_new"));
        execute("alter database " + name + "_new rename to " + name);
    }

private:
    /// Held on the server for all test programs.
    class Lock {
    public:
        explicit Lock(PostgresServer& server) : server_(server) {
            server_.execute("select pg_advisory_lock(5119)");
        }
        ~Lock() { server_.execute("select pg_advisory_unlock(5119)"); }
        Lock(const Lock&) = delete;
        Lock& operator=(const Lock&) = delete;

    private:
        PostgresServer& server_;
    };

    PostgresServer();
    ~PostgresServer();
    PostgresServer(const PostgresServer&) = delete;
    PostgresServer& operator=(const PostgresServer&) = delete;

    bool has_database(const std::string& name);
    std::string start();

    int child_ = 0;       // with_postgres.sh, when this program started it
    int its_input_ = -1;  // it stops the server when this closes, also when this program dies
    std::string url_;
    void* connection_ = nullptr;  // PGconn
};

}  // namespace slipway::testing
