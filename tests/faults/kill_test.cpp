#include <gtest/gtest.h>

#include <atomic>
#include <boost/json.hpp>
#include <chrono>
#include <cstdlib>
#include <map>
#include <random>
#include <thread>

#include "platform/chance/chance.hpp"
#include "platform/clock/clock.hpp"
#include "platform/testing/test_databases.hpp"
#include "server_process.hpp"

// The server is killed with SIGKILL at random moments while several callers write. Whatever was
// answered 2xx must be there when it is back, and nothing may be there by half.
// SLIPWAY_KILLS=200 for the whole run; a few in everyday tests.

namespace slipway::testing {
namespace {

constexpr int callers = 4;

int kills_wanted() {
    const char* text = std::getenv("SLIPWAY_KILLS");
    return text != nullptr ? std::atoi(text) : 10;
}

class Killed : public ::testing::TestWithParam<sql::Dialect> {
protected:
    Killed()
        : database_(TestDatabase::empty(GetParam())),
          folder_(std::filesystem::temp_directory_path() /
                  ("slipway-kill-" + to_text(SystemChance().new_uuid(SystemClock().now())))) {
        std::filesystem::create_directories(folder_);
        const char* program = std::getenv("SLIPWAY_PROGRAM");
        server_ = std::make_unique<ServerProcess>(
            ServerProcess::Options{.program = program != nullptr ? program : "",
                                   .data_folder = folder_,
                                   .database_url = database_->url()});
    }
    ~Killed() override {
        server_.reset();
        std::filesystem::remove_all(folder_);
    }

    /// Writes until the server is gone; remembers the address of each person that was answered 201.
    void write_until_killed(int caller, int round, std::map<std::string, std::string>& answered) {
        http::HttpCaller http({.timeout = std::chrono::seconds(10)});
        for (int i = 0;; ++i) {
            const std::string email = "p" + std::to_string(caller) + "-" + std::to_string(round) +
                                      "-" + std::to_string(i) + "@kill.example";
            try {
                const auto answer =
                    http.send("POST", server_->url() + "/api/v1/members", headers("key-" + email),
                              R"({"email":")" + email + R"(","name":"P","roles":["developer"]})");
                if (answer.status != 201) return;
                answered[email] = std::string(boost::json::parse(answer.body).at("id").as_string());
            } catch (const Fault&) {
                return;  // killed meanwhile: this one may be there or not
            }
        }
    }

    std::vector<http::Header> headers(const std::string& key) const {
        return {{"Authorization", "Bearer " + token_},
                {"Content-Type", "application/json"},
                {"Idempotency-Key", key}};
    }

    std::unique_ptr<TestDatabase> database_;
    std::filesystem::path folder_;
    std::unique_ptr<ServerProcess> server_;
    std::string token_;
};

struct Counted {
    std::int64_t members = 0;
    std::int64_t events = 0;
    std::int64_t mails = 0;
    std::int64_t answers = 0;
};
BOOST_DESCRIBE_STRUCT(Counted, (), (members, events, mails, answers))

const sql::Statement count_parts{"kill_test.count", R"sql(
    select
        (select count(*) from memberships) as members,
        (select count(*) from events where type = 'member.added') as events,
        (select count(*) from password_links) as mails,
        (select count(*) from idempotency_keys) as answers)sql"};

TEST_P(Killed, NothingAnsweredIsLostAndNothingIsHalfDone) {
    if (std::getenv("SLIPWAY_PROGRAM") == nullptr) GTEST_SKIP() << "SLIPWAY_PROGRAM is not set";
    server_->run({"user", "add", "--email", "head@kill.example", "--name", "Head", "--workspace",
                  "kill", "--role", "head"},
                 "correct horse battery\n");
    token_ = server_->run(
        {"token", "create", "--email", "head@kill.example", "--scope", "read", "--scope", "write"});
    std::mt19937 random(std::random_device{}());
    const auto seed = random();
    SCOPED_TRACE("seed " + std::to_string(seed));
    random.seed(seed);
    std::map<std::string, std::string> answered;
    for (int round = 0; round < kills_wanted(); ++round) {
        server_->start();
        std::map<std::string, std::string> of_caller[callers];
        std::vector<std::thread> threads;
        for (int caller = 0; caller < callers; ++caller) {
            threads.emplace_back(
                [&, caller] { write_until_killed(caller, round, of_caller[caller]); });
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(random() % 120));
        server_->kill_hard();
        for (std::thread& thread : threads) thread.join();
        for (const auto& part : of_caller) answered.insert(part.begin(), part.end());
    }
    server_->start();
    http::HttpCaller http;
    const auto page = http.send("GET", server_->url() + "/api/v1/members", headers("read"));
    ASSERT_EQ(page.status, 200);
    std::map<std::string, std::string> there;
    const boost::json::value members = boost::json::parse(page.body);
    for (const auto& item : members.at("items").as_array()) {
        there.emplace(item.at("email").as_string(), item.at("id").as_string());
    }
    for (const auto& [email, id] : answered) {
        ASSERT_TRUE(there.contains(email)) << email << " was answered 201 and is gone";
        EXPECT_EQ(there[email], id);
    }
    EXPECT_GT(answered.size(), 0u);
    server_->kill_hard();
    database_->reopen();
    const Counted counted = database_->database().read(
        [](sql::Transaction& sql) { return sql.one<Counted>(count_parts); });
    EXPECT_EQ(counted.members, counted.events);
    EXPECT_EQ(counted.members, counted.mails);
    // All but the first member, made at the command line, came with a key.
    EXPECT_EQ(counted.members - 1, counted.answers);
    std::cout << "kills " << kills_wanted() << ", answered 201 " << answered.size() << ", there "
              << counted.members - 1 << "\n";
}

INSTANTIATE_TEST_SUITE_P(OnBoth, Killed,
                         ::testing::Values(sql::Dialect::sqlite, sql::Dialect::postgres));

}  // namespace
}  // namespace slipway::testing
