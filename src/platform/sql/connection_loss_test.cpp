// What happens when connections are lost, taken, or answer nothing.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <future>
#include <thread>

#include "platform/sql/fair_pool.hpp"
#include "platform/testing/test_databases.hpp"

namespace slipway::sql {
namespace {

using namespace std::chrono_literals;
using ::testing::HasSubstr;

constexpr Statement kill_others_postgres{"test.kill_others", R"sql(
    select count(pg_terminate_backend(pid)) as n from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()
)sql"};
constexpr Statement create_marks{"test.create_marks", "create table marks (n bigint not null)"};
constexpr Statement insert_mark{"test.insert_mark", "insert into marks (n) values ($1)"};
constexpr Statement count_marks{"test.count_marks", "select count(*) as n from marks"};

class ConnectionLossTest : public ::testing::Test {
protected:
    ConnectionLossTest() : test_database_(testing::TestDatabase::empty(Dialect::postgres)) {
        (void)database().write([](Transaction& sql) -> Result<void> {
            sql.run_script(create_marks);
            return {};
        });
    }
    Database& database() { return test_database_->database(); }
    void kill_connections_of_others() {
        const auto killer = Database::open({.url = test_database_->url(), .readers = 1});
        killer->read([](Transaction& sql) { return sql.one<std::int64_t>(kill_others_postgres); });
    }
    std::int64_t count() {
        return database().read([](Transaction& sql) { return sql.one<std::int64_t>(count_marks); });
    }

    std::unique_ptr<testing::TestDatabase> test_database_;
};

TEST_F(ConnectionLossTest, AConnectionLostWhileIdleIsOpenedAgain) {
    EXPECT_EQ(count(), 0);
    kill_connections_of_others();
    EXPECT_EQ(count(), 0);
}

TEST_F(ConnectionLossTest, AWriteThatLosesItsConnectionIsDoneAgainAndOnce) {
    int runs = 0;
    const auto done = database().write([&](Transaction& sql) -> Result<void> {
        sql.execute(insert_mark, ++runs);
        if (runs == 1) std::jthread([this] { kill_connections_of_others(); }).join();
        sql.execute(insert_mark, 100);
        return {};
    });
    EXPECT_TRUE(done);
    EXPECT_EQ(runs, 2);
    EXPECT_EQ(count(), 2);
}

TEST_F(ConnectionLossTest, AWriteThatLosesItsConnectionEachTimeIsAFault) {
    const auto write = [&] {
        return database().write([&](Transaction& sql) -> Result<void> {
            std::jthread([this] { kill_connections_of_others(); }).join();
            sql.execute(insert_mark, 1);
            return {};
        });
    };
    EXPECT_THROW((void)write(), Fault);
    EXPECT_EQ(count(), 0);
}

TEST_F(ConnectionLossTest, APoolThatIsTakenIsAFaultAfterItsPatience) {
    const auto small =
        Database::open({.url = test_database_->url(), .readers = 1, .patience_ms = 100});
    const auto read_beside = [&] {
        std::async(std::launch::async, [&] {
            return small->read([](Transaction& sql) { return sql.one<std::int64_t>(count_marks); });
        }).get();
    };
    small->read([&](Transaction&) {
        EXPECT_THROW(read_beside(), Fault);
        return true;
    });
    EXPECT_NO_THROW(read_beside());
}

TEST(PostgresAddress, WhereNobodyAnswersIsAFault) {
    const auto started = std::chrono::steady_clock::now();
    EXPECT_THROW(Database::open({.url = "postgresql://nobody@/none?host=/tmp/no-such-folder",
                                 .patience_ms = 200}),
                 Fault);
    EXPECT_LT(std::chrono::steady_clock::now() - started, 5s);
}

TEST(PostgresAddress, WhereSomebodyListensInSilenceIsAFault) {
    std::string folder = (std::filesystem::temp_directory_path() / "silent-XXXXXX").string();
    ASSERT_NE(mkdtemp(folder.data()), nullptr);
    sockaddr_un address{.sun_family = AF_UNIX};
    const std::string path = folder + "/.s.PGSQL.5432";
    path.copy(address.sun_path, sizeof(address.sun_path) - 1);
    const int silent = socket(AF_UNIX, SOCK_STREAM, 0);
    ASSERT_EQ(bind(silent, reinterpret_cast<const sockaddr*>(&address), sizeof(address)), 0);
    ASSERT_EQ(listen(silent, 8), 0);

    const auto started = std::chrono::steady_clock::now();
    EXPECT_THROW(
        Database::open({.url = "postgresql://nobody@/none?host=" + folder, .patience_ms = 100}),
        Fault);
    EXPECT_LT(std::chrono::steady_clock::now() - started, 8s);
    close(silent);
    std::filesystem::remove_all(folder);
}

TEST(FairPool, EverybodyGetsAConnectionAndNobodyShares) {
    std::vector<std::unique_ptr<std::atomic<int>>> connections;
    connections.push_back(std::make_unique<std::atomic<int>>(0));
    connections.push_back(std::make_unique<std::atomic<int>>(0));
    FairPool<std::atomic<int>> pool(std::move(connections));
    std::atomic<int> shared = 0;
    std::atomic<int> served = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([&] {
                for (int round = 0; round < 200; ++round) {
                    const auto connection = pool.take(10s);
                    if (++*connection != 1) ++shared;
                    std::this_thread::yield();
                    --*connection;
                    ++served;
                }
            });
        }
    }
    EXPECT_EQ(shared, 0);
    EXPECT_EQ(served, 1600);
}

TEST(DatabaseAddress, OfAnotherKindIsAFault) {
    for (const char* url :
         {"", "mysql://root@localhost/crm", "slipway.db", "sqlite:", "sqlite::memory:"}) {
        EXPECT_THROW(Database::open({.url = url}), Fault) << url;
    }
    EXPECT_THROW(Database::open({.url = "sqlite:/no/such/folder/slipway.db"}), Fault);
}

}  // namespace
}  // namespace slipway::sql
