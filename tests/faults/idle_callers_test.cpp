#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <thread>

#include "killed_writers.hpp"
#include "platform/chance/chance.hpp"
#include "platform/clock/clock.hpp"
#include "platform/testing/test_databases.hpp"
#include "platform/tokens/tokens.hpp"
#include "server_process.hpp"

// Two thousand live connections that wait for news and two hundred callers that send a byte a
// second, on the real program: a normal request notices nothing of them.

namespace slipway::testing {
namespace {

using namespace std::chrono_literals;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr int live_connections = 2'000;
constexpr int live_of_a_person = 8;
constexpr int slow_callers = 200;
constexpr int requests = 300;

/// Connections that stay open. The limit of open files is raised: it is 1,024 by default.
class Sockets {
public:
    Sockets() {
        rlimit files{};
        getrlimit(RLIMIT_NOFILE, &files);
        files.rlim_cur = std::min<rlim_t>(files.rlim_max, 8'192);
        setrlimit(RLIMIT_NOFILE, &files);
    }
    ~Sockets() {
        for (const int one : sockets_) ::close(one);
    }
    Sockets(const Sockets&) = delete;
    Sockets& operator=(const Sockets&) = delete;

    void open(std::uint16_t port, const std::string& opening) {
        const int one = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        ASSERT_GE(one, 0);
        sockets_.push_back(one);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        ASSERT_EQ(::connect(one, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
        ::send(one, opening.data(), opening.size(), MSG_NOSIGNAL);
    }
    /// Waits until each has been answered with a head of 200. Answers how many were, so far.
    int count_answered() {
        for (; looked_at_ < sockets_.size(); ++looked_at_) {
            const int one = sockets_[looked_at_];
            const timeval patience{.tv_sec = 20, .tv_usec = 0};
            ::setsockopt(one, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
            char head[12] = {};
            const auto size = ::recv(one, head, sizeof head, MSG_WAITALL);
            const std::string_view said(head, static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
            if (said == "HTTP/1.1 200") {
                ++answered_;
            } else {
                ADD_FAILURE() << "answered with \"" << said << "\", error " << (size < 0 ? errno : 0);
            }
        }
        return answered_;
    }
    /// How many the server has not closed.
    int count_open() const {
        int open = 0;
        for (const int one : sockets_) {
            char byte = 0;
            const auto size = ::recv(one, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
            if (size > 0 || (size < 0 && errno == EAGAIN)) ++open;
        }
        return open;
    }
    void send_a_byte() const {
        for (const int one : sockets_) ::send(one, "x", 1, MSG_NOSIGNAL);
    }

private:
    std::vector<int> sockets_;
    std::size_t looked_at_ = 0;
    int answered_ = 0;
};

class IdleCallers : public ::testing::Test {
protected:
    void SetUp() override {
        const char* program = std::getenv("SLIPWAY_PROGRAM");
        if (program == nullptr) GTEST_SKIP() << "SLIPWAY_PROGRAM is not set";
        std::filesystem::create_directories(folder_);
        server_ = std::make_unique<ServerProcess>(ServerProcess::Options{
            .program = program, .data_folder = folder_, .database_url = database_->url()});
        server_->run({"user", "add", "--email", "head@idle.example", "--name", "Head",
                      "--workspace", "idle", "--role", "head"},
                     "correct horse battery\n");
        server_->start();
        connection_.url = server_->url();
        connection_.token = server_->run({"token", "create", "--email", "head@idle.example",
                                          "--scope", "read", "--scope", "write"});
    }
    ~IdleCallers() override {
        server_.reset();
        std::filesystem::remove_all(folder_);
    }

    /// The slowest but three of a hundred requests, one after another.
    double p99_ms() {
        std::vector<double> spans;
        for (int i = 0; i < requests; ++i) {
            const auto begin = std::chrono::steady_clock::now();
            EXPECT_EQ(connection_.ask("GET", "/members").status, 200);
            spans.push_back(Milliseconds(std::chrono::steady_clock::now() - begin).count());
        }
        std::ranges::sort(spans);
        return spans[requests * 99 / 100];
    }

    /// A person may have a few live connections only, so two thousand want many people.
    std::vector<std::string> tokens_of_many() {
        std::vector<std::string> tokens;
        database_->reopen();
        for (int i = 0; i < live_connections / live_of_a_person; ++i) {
            tokens.push_back("slipway_api_idle_" + std::to_string(i));
        }
        const auto added = database_->database().write([&](sql::Transaction& sql) -> Result<bool> {
            for (const std::string& token : tokens) add_person(sql, token);
            return true;
        });
        EXPECT_TRUE(added);
        return tokens;
    }

    static void add_person(sql::Transaction& sql, const std::string& token);

    std::unique_ptr<TestDatabase> database_ = TestDatabase::empty(sql::Dialect::sqlite);
    std::filesystem::path folder_ =
        std::filesystem::temp_directory_path() /
        ("slipway-idle-" + to_text(SystemChance().new_uuid(SystemClock().now())));
    std::unique_ptr<ServerProcess> server_;
    Connection connection_;
};

const sql::Statement copy_person{"idle_callers_test.copy_person", R"sql(
    insert into people (id, email, email_key, name, locale, time_zone, password_hash, is_active,
        revision, created_at)
    select $1, $1, $1, name, locale, time_zone, null, is_active, 1, created_at
    from people limit 1)sql"};
const sql::Statement copy_membership{"idle_callers_test.copy_membership", R"sql(
    insert into memberships (workspace_id, person_id, roles, title, is_active, revision, created_at)
    select workspace_id, $1, roles, title, is_active, 1, created_at from memberships limit 1)sql"};
const sql::Statement copy_token{"idle_callers_test.copy_token", R"sql(
    insert into api_tokens (workspace_id, id, person_id, name, token_hash, scopes, created_at)
    select workspace_id, $1, $1, name, $2, scopes, created_at from api_tokens limit 1)sql"};

void IdleCallers::add_person(sql::Transaction& sql, const std::string& token) {
    const std::string id = to_text(SystemChance().new_uuid(SystemClock().now()));
    sql.execute(copy_person, id);
    sql.execute(copy_membership, id);
    sql.execute(copy_token, id, hash_token(Secret(token)).text());
}

TEST_F(IdleCallers, SlowNobodyDown) {
    const double alone = p99_ms();
    Sockets live;
    for (const std::string& token : tokens_of_many()) {
        for (int i = 0; i < live_of_a_person; ++i) {
            live.open(server_->port(),
                      "GET /api/v1/live HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer " + token +
                          "\r\n\r\n");
        }
        // As they come in life: two thousand at one moment would be turned away in part (503).
        live.count_answered();
    }
    EXPECT_EQ(live.count_answered(), live_connections);
    Sockets slow;
    for (int i = 0; i < slow_callers; ++i) slow.open(server_->port(), "GET / HTTP/1.1\r\nX: ");
    std::atomic<bool> is_done = false;
    std::thread drip([&] {
        while (!is_done) {
            slow.send_a_byte();
            std::this_thread::sleep_for(1s);
        }
    });
    const double beside_them = p99_ms();
    is_done = true;
    drip.join();
    EXPECT_EQ(live.count_open(), live_connections);
    std::cout << "p99 of a request: " << alone << " ms alone, " << beside_them << " ms beside "
              << live_connections << " live connections and " << slow_callers
              << " callers of a byte a second\n";
    // Far below the seconds that a server waits who gives each of them a thread.
    EXPECT_LT(beside_them, 10 * alone + 50);
}

}  // namespace
}  // namespace slipway::testing
