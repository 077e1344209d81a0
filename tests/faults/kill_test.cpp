#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <random>
#include <thread>

#include "killed_writers.hpp"
#include "platform/chance/chance.hpp"
#include "platform/clock/clock.hpp"
#include "platform/testing/test_databases.hpp"
#include "server_process.hpp"

// The server is killed with SIGKILL at random moments while several callers write. Whatever was
// answered 2xx must be there when it is back, and nothing may be there by half.
// SLIPWAY_KILLS=200 for the whole run; a few in everyday tests.

namespace slipway::testing {
namespace {

namespace json = boost::json;

int kills_wanted() {
    const char* text = std::getenv("SLIPWAY_KILLS");
    return text != nullptr ? std::atoi(text) : 8;
}

/// What the tables say of each kind of write. A row, its event and its answered key are written in
/// one transaction: there is the same number of each.
struct Counted {
    std::string kind;
    std::int64_t row_count = 0;
    std::int64_t event_count = 0;
    std::int64_t key_count = 0;
};
BOOST_DESCRIBE_STRUCT(Counted, (), (kind, row_count, event_count, key_count))

// The head is a member that the command line made, without a key.
const sql::Statement count_parts{"kill_test.count", R"sql(
    select 'member' as kind,
        (select count(*) from memberships m join workspaces w on w.id = m.workspace_id
            where w.kind = 'provider') - 1 as row_count,
        (select count(*) from events e join workspaces w on w.id = e.workspace_id
            where e.type = 'member.added' and w.kind = 'provider') - 1 as event_count,
        (select count(*) from idempotency_keys where key like 'member-%') as key_count
    union all select 'time_entry',
        (select count(*) from time_entries),
        (select count(*) from events where type = 'time_entry.logged'),
        (select count(*) from idempotency_keys where key like 'time_entry-%')
    union all select 'message',
        (select count(*) from messages),
        (select count(*) from events where type = 'message.posted'),
        (select count(*) from idempotency_keys where key like 'message-%')
    union all select 'attachment',
        (select count(*) from attachments),
        (select count(*) from events where type = 'attachment.added'),
        (select count(*) from idempotency_keys where key like 'attachment-%')
    union all select 'engagement',
        (select count(*) from engagements),
        (select count(*) from events where type = 'engagement.started'),
        (select count(*) from idempotency_keys where key like 'engagement-%')
    union all select 'client',
        (select count(*) from workspaces where kind = 'client'),
        (select count(*) from events e join workspaces w on w.id = e.workspace_id
            where e.type = 'member.added' and w.kind = 'client'),
        (select count(*) from idempotency_keys where key like 'engagement-%')
    union all select 'password_link',
        (select count(*) from password_links),
        (select count(*) from events where type = 'member.added'),
        (select count(*) from jobs where kind = 'identity.password_mail')
    union all select 'party',
        (select count(*) from engagement_parties),
        2 * (select count(*) from events where type = 'engagement.started'),
        2 * (select count(*) from engagement_stage_changes))sql"};

/// Rows without the rows that were written with them.
const sql::Statement count_halves{"kill_test.halves", R"sql(
    select
        (select count(*) from attachments a where not exists
            (select 1 from attachment_places p where p.attachment_id = a.id))
        + (select count(*) from engagements e where not exists
            (select 1 from memberships m where m.workspace_id = e.workspace_id))
        + (select count(*) from jobs where state = 'parked')
        + (select count(*) from parked_events) as halves)sql"};

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

    Connection connect() const { return Connection{.url = server_->url(), .token = token_}; }

    /// A firm with its packages and one engagement, as the demo would have it.
    void prepare() {
        server_->run({"user", "add", "--email", "head@kill.example", "--name", "Head",
                      "--workspace", "kill", "--role", "head"},
                     "correct horse battery\n");
        token_ = server_->run({"token", "create", "--email", "head@kill.example", "--scope", "read",
                               "--scope", "write"});
        server_->start();
        Connection server = connect();
        manager_id_ = created(server, "/members", "member-manager",
                              R"({"email":"manager@kill.example","name":"Manager",
                                  "roles":["senior_account_manager"]})");
        package_id_ = seeded_package(server);
        engagement_id_ =
            created(server, "/engagements", "engagement-first", engagement("engagement-first"));
    }

    static std::string created(Connection& server, const std::string& path, const std::string& key,
                               const std::string& body) {
        const auto answer = server.ask(
            "POST", path, {{"Content-Type", "application/json"}, {"Idempotency-Key", key}}, body);
        if (answer.status != 201) throw Fault(path + " answered " + answer.body);
        return std::string(json::parse(answer.body).at("id").as_string());
    }

    /// Packages come by an event reader, soon after their workspace.
    static std::string seeded_package(Connection& server) {
        const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        while (std::chrono::steady_clock::now() < patience) {
            const auto answer = server.ask("GET", "/service_packages");
            const json::value body = json::parse(answer.body);
            for (const auto& item : body.at("items").as_array()) {
                if (item.at("package").at("key").as_string() == "standard") {
                    return std::string(item.at("id").as_string());
                }
            }
            std::this_thread::yield();
        }
        throw Fault("the packages were not seeded");
    }

    std::string engagement(const std::string& mark) const {
        return json::serialize(
            json::object{{"name", mark},
                         {"service_package_id", package_id_},
                         {"manager_id", manager_id_},
                         {"starts_on", "2026-01-05"},
                         {"new_client", json::object{{"name", mark},
                                                     {"locale", "uk"},
                                                     {"time_zone", "Europe/Kyiv"},
                                                     {"owner_name", "Owner"},
                                                     {"owner_email", mark + "@client.example"}}}});
    }

    std::vector<std::unique_ptr<Writer>> writers() const {
        std::vector<std::unique_ptr<Writer>> all;
        const auto creates = [&](CreatingWriter::Kind kind) {
            all.push_back(std::make_unique<CreatingWriter>(std::move(kind)));
        };
        const std::string root = "/engagements/" + engagement_id_;
        const std::string talk = "/conversations/engagement/" + engagement_id_ + "/messages";
        creates({"member", "/members",
                 [](const std::string& mark) {
                     return R"({"email":")" + mark +
                            R"(@kill.example","name":"P","roles":["developer"]})";
                 },
                 "/members?limit=200", "email"});
        creates({"time_entry", root + "/time_entries",
                 [](const std::string& mark) {
                     // A day has so many minutes only.
                     return R"({"effort_minutes":1,"day":"2026-01-)" + two_digits(mark) +
                            R"(","note":")" + mark + "\"}";
                 },
                 root + "/time_entries?limit=200", "note"});
        creates({"message", talk,
                 [](const std::string& mark) { return R"({"text":")" + mark + "\"}"; },
                 talk + "?limit=200", "text"});
        creates({"engagement", "/engagements",
                 [this](const std::string& mark) { return engagement(mark); },
                 "/engagements?limit=200", "name"});
        all.push_back(std::make_unique<UploadingWriter>(engagement_id_));
        all.push_back(std::make_unique<DraftWriter>(engagement_id_));
        return all;
    }

    static std::string two_digits(const std::string& mark) {
        const int day = 10 + std::stoi(mark.substr(mark.rfind('-') + 1)) % 20;
        return std::to_string(day);
    }

    /// Kills after so many answers and some milliseconds more: in the middle of something, on a
    /// fast machine and on a slow one.
    void live_and_be_killed(const std::vector<std::unique_ptr<Writer>>& writers, int answers,
                            std::chrono::milliseconds more) {
        server_->start();
        std::atomic<int> answered = 0;
        std::atomic<int> writing = static_cast<int>(writers.size());
        std::vector<std::thread> threads;
        for (const auto& writer : writers) {
            threads.emplace_back([&, this] {
                Connection server{.url = server_->url(), .token = token_, .answers = &answered};
                writer->write_until_killed(server);
                --writing;
            });
        }
        while (answered < answers && writing > 0) std::this_thread::yield();
        std::this_thread::sleep_for(more);
        server_->kill_hard();
        for (std::thread& thread : threads) thread.join();
    }

    std::unique_ptr<TestDatabase> database_;
    std::filesystem::path folder_;
    std::unique_ptr<ServerProcess> server_;
    std::string token_;
    std::string manager_id_;
    std::string package_id_;
    std::string engagement_id_;
};

TEST_P(Killed, NothingAnsweredIsLostAndNothingIsHalfDone) {
    if (std::getenv("SLIPWAY_PROGRAM") == nullptr) GTEST_SKIP() << "SLIPWAY_PROGRAM is not set";
    prepare();
    server_->kill_hard();
    std::mt19937 random(std::random_device{}());
    const auto seed = random();
    SCOPED_TRACE("seed " + std::to_string(seed));
    random.seed(seed);
    const auto all = writers();
    for (int round = 0; round < kills_wanted() && !HasFailure(); ++round) {
        live_and_be_killed(all, static_cast<int>(random() % 60),
                           std::chrono::milliseconds(random() % 30));
    }
    server_->start();
    Connection server = connect();
    for (const auto& writer : all) {
        writer->check(server);
        EXPECT_GT(writer->answered(), 0u) << writer->name();
    }
    server_->kill_hard();
    database_->reopen();
    const auto counted = database_->database().read(
        [](sql::Transaction& sql) { return sql.all<Counted>(count_parts); });
    for (const Counted& kind : counted) {
        EXPECT_EQ(kind.row_count, kind.event_count) << kind.kind;
        EXPECT_EQ(kind.row_count, kind.key_count) << kind.kind;
    }
    EXPECT_EQ(database_->database().read(
                  [](sql::Transaction& sql) { return sql.one<std::int64_t>(count_halves); }),
              0);
    std::cout << kills_wanted() << " kills; answered 2xx:";
    for (const auto& writer : all) std::cout << " " << writer->name() << " " << writer->answered();
    std::cout << "\n";
}

INSTANTIATE_TEST_SUITE_P(OnBoth, Killed,
                         ::testing::Values(sql::Dialect::sqlite, sql::Dialect::postgres));

}  // namespace
}  // namespace slipway::testing
