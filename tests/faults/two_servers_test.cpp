#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <thread>

#include "killed_writers.hpp"
#include "platform/chance/chance.hpp"
#include "platform/clock/clock.hpp"
#include "platform/testing/test_databases.hpp"
#include "server_process.hpp"

// Two server processes on one PostgreSQL: what one writes the other one tells, and jobs and events
// are done once, whoever takes them.

namespace slipway::testing {
namespace {

using namespace std::chrono_literals;

constexpr int invited_of_each = 30;

const sql::Statement count_open_jobs{"two_servers_test.open_jobs", R"sql(
    select count(*) from jobs where kind = 'identity.password_mail' and state <> 'done')sql"};
const sql::Statement count_packages{"two_servers_test.packages", R"sql(
    select count(*) from service_packages)sql"};
const sql::Statement count_package_keys{"two_servers_test.package_keys", R"sql(
    select count(distinct key) from service_packages)sql"};
const sql::Statement count_second_tries{"two_servers_test.second_tries", R"sql(
    select count(*) from jobs where attempts > 1 or state = 'parked')sql"};

class TwoServers : public ::testing::Test {
protected:
    void SetUp() override {
        const char* program = std::getenv("SLIPWAY_PROGRAM");
        if (program == nullptr) GTEST_SKIP() << "SLIPWAY_PROGRAM is not set";
        std::filesystem::create_directories(folder_);
        for (auto& server : servers_) {
            server = std::make_unique<ServerProcess>(ServerProcess::Options{
                .program = program, .data_folder = folder_, .database_url = database_->url()});
        }
        servers_[0]->run({"user", "add", "--email", "head@two.example", "--name", "Head",
                          "--workspace", "two", "--role", "head"},
                         "correct horse battery\n");
        token_ = servers_[0]->run({"token", "create", "--email", "head@two.example", "--scope",
                                   "read", "--scope", "write"});
        for (auto& server : servers_) server->start();
    }
    ~TwoServers() override {
        for (auto& server : servers_) server.reset();
        std::filesystem::remove_all(folder_);
    }

    Connection connect(int server) const {
        return Connection{.url = servers_[server]->url(), .token = token_};
    }

    int invite(int server, int number) const {
        Connection connection = connect(server);
        const std::string mark = "member-" + std::to_string(server) + "-" + std::to_string(number);
        return connection
            .ask("POST", "/members",
                 {{"Content-Type", "application/json"}, {"Idempotency-Key", mark}},
                 R"({"email":")" + mark + R"(@two.example","name":"P","roles":["developer"]})")
            .status;
    }

    std::int64_t count(const sql::Statement& statement) {
        return database_->database().read(
            [&](sql::Transaction& sql) { return sql.one<std::int64_t>(statement); });
    }

    std::size_t mails() const {
        const auto outbox = folder_ / "outbox";
        if (!std::filesystem::exists(outbox)) return 0;
        return static_cast<std::size_t>(
            std::distance(std::filesystem::directory_iterator(outbox), {}));
    }

    std::unique_ptr<TestDatabase> database_ = TestDatabase::empty(sql::Dialect::postgres);
    std::filesystem::path folder_ =
        std::filesystem::temp_directory_path() /
        ("slipway-two-" + to_text(SystemChance().new_uuid(SystemClock().now())));
    std::unique_ptr<ServerProcess> servers_[2];
    std::string token_;
};

TEST_F(TwoServers, DoJobsAndEventsOnce) {
    std::vector<std::thread> callers;
    for (int server = 0; server < 2; ++server) {
        callers.emplace_back([this, server] {
            for (int i = 0; i < invited_of_each; ++i) EXPECT_EQ(invite(server, i), 201);
        });
    }
    for (std::thread& caller : callers) caller.join();
    const auto patience = std::chrono::steady_clock::now() + 60s;
    while (count(count_open_jobs) > 0 && std::chrono::steady_clock::now() < patience) {
        std::this_thread::yield();
    }
    EXPECT_EQ(count(count_open_jobs), 0);
    EXPECT_EQ(count(count_second_tries), 0);
    // The head came by the command line, with an invitation of their own.
    EXPECT_EQ(mails(), 2u * invited_of_each + 1);
    // Both servers heard that there is a new provider; its packages are there once.
    EXPECT_GT(count(count_packages), 0);
    EXPECT_EQ(count(count_packages), count(count_package_keys));
}

TEST_F(TwoServers, TellWhatTheOtherOneWrote) {
    // The listener may not listen yet when the first is invited: invites until it has heard one.
    std::atomic<bool> has_heard = false;
    std::thread writer([&] {
        for (int i = 0; i < 1'000 && !has_heard; ++i) EXPECT_EQ(invite(1, i), 201);
    });
    std::string heard;
    Connection listener = connect(0);
    listener.http.stream(listener.url + "/api/v1/live", {{"Authorization", "Bearer " + token_}},
                         [&](std::string_view bytes) {
                             heard += bytes;
                             has_heard = heard.find("member.added") != std::string::npos;
                             return !has_heard;
                         });
    writer.join();
    EXPECT_TRUE(has_heard) << heard;
}

}  // namespace
}  // namespace slipway::testing
