// What the product answers a second, next to what its parts could do at best: the same rows read
// and written by a bare SQLite loop, and a bare HTTP echo on the same library. One run, one
// machine.

#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <thread>

#include "api_world.hpp"
#include "bare_echo.hpp"
#include "collaboration/identity/identity_commands.hpp"
#include "http_load.hpp"
#include "platform/http/server.hpp"

namespace slipway::bench {
namespace {

using testing::ApiWorld;
using testing::Firm;

std::int64_t resident_bytes() {
    std::ifstream file("/proc/self/statm");
    std::int64_t total = 0;
    std::int64_t resident = 0;
    file >> total >> resident;
    return resident * sysconf(_SC_PAGESIZE);
}

std::string request_text(const std::string& method, const std::string& path,
                         const std::string& token, const std::string& body = {}) {
    std::string text = method + " " + path +
                       " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n";
    if (!body.empty()) {
        text += "Content-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) +
                "\r\n";
    }
    return text + "\r\n" + body;
}

struct Line {
    const char* name;
    double per_second = 0;
    std::int64_t p99_us = 0;
};

Line measure(const char* name, std::uint16_t port, const std::string& request) {
    const LoadFigures figures = run_load({.port = port, .request = request});
    fmt::print("{:<44} {:>9.0f} /s   p50 {:>6} us   p99 {:>7} us   failures {}\n", name,
               figures.answers_per_second(), figures.percentile_us(0.5),
               figures.percentile_us(0.99), figures.failures);
    return {name, figures.answers_per_second(), figures.percentile_us(0.99)};
}

/// One thread on the same database file: prepared statements, no HTTP, no JSON.
class BareSqlite {
public:
    explicit BareSqlite(const std::string& path) {
        sqlite3_open(path.c_str(), &database_);
        sqlite3_busy_timeout(database_, 10'000);
        sqlite3_exec(database_, "pragma journal_mode=wal; pragma synchronous=full", nullptr,
                     nullptr, nullptr);
        sqlite3_exec(database_,
                     "create table if not exists bench_rows (id integer primary key, a text, b "
                     "text, c integer)",
                     nullptr, nullptr, nullptr);
    }
    ~BareSqlite() { sqlite3_close(database_); }
    BareSqlite(const BareSqlite&) = delete;
    BareSqlite& operator=(const BareSqlite&) = delete;

    double times_a_second(const std::string& sql) {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(database_, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
            return 0;
        const auto begin = std::chrono::steady_clock::now();
        std::int64_t count = 0;
        while (std::chrono::steady_clock::now() - begin < std::chrono::seconds(2)) {
            while (sqlite3_step(statement) == SQLITE_ROW) {
                static_cast<void>(sqlite3_column_text(statement, 0));
            }
            sqlite3_reset(statement);
            ++count;
        }
        sqlite3_finalize(statement);
        const std::chrono::duration<double> span = std::chrono::steady_clock::now() - begin;
        return static_cast<double>(count) / span.count();
    }

private:
    sqlite3* database_ = nullptr;
};

/// A hundred people in the firm, and a document from a template.
void fill(ApiWorld& world, const Firm& firm) {
    const std::string& token = firm.tokens.at(Role::head);
    for (int i = 0; i < 93; ++i) {
        world.ask(
            {.method = http::Method::post,
             .path = "/api/v1/members",
             .token = token,
             .body = fmt::format(
                 R"({{"email":"p{}@bench.example","name":"Person {}","roles":["developer"]}})", i,
                 i)});
    }
    world.ask({.method = http::Method::post,
               .path = "/api/v1/engagements/" + firm.engagement.text() + "/document_template_uses",
               .token = token,
               .body = R"({"template_key":"wholesale","language":"ru"})"});
}

void run(int workers) {
    ApiWorld world(sql::Dialect::sqlite, ApiWorld::Place::disk);
    const Firm firm = world.add_firm("bench");
    fill(world, firm);
    const std::string& token = firm.tokens.at(Role::head);
    const std::string root = "/api/v1/engagements/" + firm.engagement.text();

    const auto logger = log::Logger::create_silent();
    http::ServerOptions options;
    options.port = 0;
    options.worker_threads = static_cast<std::size_t>(workers);
    const auto server =
        http::Server::create(std::move(options), world.application().handler(), *logger);
    std::thread thread([&] { server->run(); });
    fmt::print("resident before load: {:.1f} MB, {} workers, 64 connections\n",
               static_cast<double>(resident_bytes()) / 1e6, workers);

    Line echo;
    {
        const BareEcho bare;
        echo = measure("bare echo on the same library", bare.port(),
                       "GET /echo HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }
    const std::uint16_t port = server->port();
    const Line document = measure("read an engagement's document (10 blocks)", port,
                                  request_text("GET", root + "/document", token));
    const Line engagement = measure("read an engagement", port, request_text("GET", root, token));
    const Line people =
        measure("list 100 people", port, request_text("GET", "/api/v1/members", token));
    const Line written = measure(
        "create a time entry (durable)", port,
        request_text(
            "POST", root + "/time_entries", token,
            R"({"kind_of_work":"discovery","effort_minutes":15,"day":"2026-03-02","note":"bench"})"));
    server->stop();
    thread.join();

    BareSqlite bare(world.database_path());
    const double reads =
        bare.times_a_second("select content from implementation_documents limit 1");
    const double lists = bare.times_a_second(
        "select p.name, p.email, m.roles from memberships m join people p on p.id = m.person_id "
        "limit 100");
    const double writes =
        bare.times_a_second("insert into bench_rows (a, b, c) values ('x', 'y', 1)");
    fmt::print(
        "bare SQLite, one thread: document {:.0f} /s, 100 people {:.0f} /s, durable insert {:.0f} "
        "/s\n",
        reads, lists, writes);
    for (const Line& line : {document, engagement, people, written}) {
        fmt::print("{:<44} {:>5.1f} % of the echo, p99 {:.1f} ms\n", line.name,
                   100 * line.per_second / echo.per_second,
                   static_cast<double>(line.p99_us) / 1000);
    }
}

}  // namespace
}  // namespace slipway::bench

int main(int argc, char** argv) {
    slipway::bench::run(argc > 1 ? std::atoi(argv[1]) : 4);
}
