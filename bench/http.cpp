// What the product answers a second, next to what its parts could do at best: the same rows read
// and written by a bare SQLite loop, and a bare HTTP echo on the same library. The real program
// with the demo in it, logging to a file, everything in one run on one machine.

#include <fmt/format.h>
#include <sqlite3.h>

#include <boost/json.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "bare_echo.hpp"
#include "http_load.hpp"
#include "platform/http/http_caller.hpp"
#include "server_process.hpp"

namespace slipway::bench {
namespace {

namespace json = boost::json;
using Milliseconds = std::chrono::duration<double, std::milli>;

std::string request_text(const std::string& method, const std::string& path,
                         const std::string& token, const std::string& body = {},
                         const std::string& more_headers = {}) {
    std::string text = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + more_headers;
    if (!token.empty()) text += "Authorization: Bearer " + token + "\r\n";
    if (!body.empty()) {
        text += "Content-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) +
                "\r\n";
    }
    return text + "\r\n" + body;
}

/// The program with the demo, in a folder on a disk that is thrown away.
class Installation {
public:
    explicit Installation(const std::string& program)
        : folder_(fmt::format("/var/tmp/slipway-bench-{}", getpid())),
          server_({.program = program,
                   .data_folder = folder_,
                   .database_url = "sqlite:" + database().string(),
                   .more = {}}) {
        std::filesystem::create_directories(folder_);
        server_.run({"demo"});
        std::ifstream people(folder_ / "demo-sign-ins.txt");
        for (std::string line; std::getline(people, line);) {
            if (line.find(" head ") != std::string::npos)
                email_ = line.substr(2, line.find(' ', 2) - 2);
        }
        token_ = server_.run(
            {"token", "create", "--email", email_, "--scope", "read", "--scope", "write"});
    }
    ~Installation() {
        server_.kill_hard();
        std::filesystem::remove_all(folder_);
    }
    Installation(const Installation&) = delete;
    Installation& operator=(const Installation&) = delete;

    std::filesystem::path database() const { return folder_ / "slipway.sqlite"; }
    testing::ServerProcess& server() { return server_; }
    const std::string& token() const { return token_; }

    http::Answer ask(std::string_view method, const std::string& path, std::string_view body = {}) {
        return caller_.send(
            method, server_.url() + "/api/v1" + path,
            {{"Authorization", "Bearer " + token_}, {"Content-Type", "application/json"}}, body);
    }

    /// The engagement whose document has the most blocks.
    std::string fullest_engagement() {
        std::string fullest;
        std::size_t most = 0;
        const json::value page = json::parse(ask("GET", "/engagements?limit=200").body);
        for (const auto& item : page.at("items").as_array()) {
            const std::string id(item.at("id").as_string());
            const json::value document =
                json::parse(ask("GET", "/engagements/" + id + "/document").body);
            const auto blocks = document.at("content").at("blocks").as_array().size();
            if (fullest.empty() || blocks > most) {
                fullest = id;
                most = blocks;
            }
        }
        fmt::print("the document read has {} blocks\n", most);
        return fullest;
    }

    void fill_up_to_a_hundred_people() {
        const json::value page = json::parse(ask("GET", "/members").body);
        for (auto i = page.at("items").as_array().size(); i < 100; ++i) {
            ask("POST", "/members",
                fmt::format(
                    R"({{"email":"p{}@bench.example","name":"P {}","roles":["developer"]}})", i,
                    i));
        }
    }

private:
    std::filesystem::path folder_;
    testing::ServerProcess server_;
    http::HttpCaller caller_;
    std::string email_;
    std::string token_;
};

/// From the process's start to an answered request that needs the database; the middle of five.
double start_ms(Installation& installation) {
    std::vector<double> spans;
    for (int i = 0; i < 5; ++i) {
        installation.server().kill_hard();
        const auto begin = std::chrono::steady_clock::now();
        installation.server().start();
        const auto answer = installation.ask("GET", "/members");
        if (answer.status != 200) throw std::runtime_error("not ready: " + answer.body);
        spans.push_back(Milliseconds(std::chrono::steady_clock::now() - begin).count());
    }
    std::ranges::sort(spans);
    return spans[2];
}

struct Line {
    std::string name;
    std::string method;
    std::string path;
    std::vector<std::string> bodies = {};  // sent in turn
    bool is_worked_out_anew = false;       // no two requests of a second are equal
    LoadFigures figures = {};
    double echo_per_second = 0;  // of as many bytes
};

void print(const std::string& name, const LoadFigures& figures) {
    fmt::print("{:<44} {:>8.0f} /s   p50 {:>5} us   p99 {:>6} us   failures {}\n", name,
               figures.answers_per_second(), figures.percentile_us(0.5),
               figures.percentile_us(0.99), figures.failures);
}

LoadFigures echo(std::size_t bytes) {
    const BareEcho bare(bytes);
    return run_load({.port = bare.port(), .requests = {request_text("GET", "/echo", "")}});
}

void measure(Installation& installation, Line& line) {
    const std::size_t size =
        line.method == "GET" ? installation.ask("GET", line.path).body.size() : 0;
    const LoadFigures of_as_many_bytes = echo(size);
    line.echo_per_second = of_as_many_bytes.answers_per_second();
    Load load{.port = installation.server().port()};
    const auto add = [&](const std::string& body) {
        load.requests.push_back(
            request_text(line.method, "/api/v1" + line.path, installation.token(), body));
    };
    if (line.is_worked_out_anew) {
        constexpr int more_than_a_second_has = 40'000;
        for (int i = 0; i < more_than_a_second_has; ++i) {
            load.requests.push_back(request_text(line.method, "/api/v1" + line.path,
                                                 installation.token(), "",
                                                 fmt::format("Cookie: n={}\r\n", i)));
        }
    } else if (line.bodies.empty()) {
        add("");
    }
    for (const std::string& body : line.bodies) add(body);
    line.figures = run_load(load);
    if (size > 0) print(fmt::format("bare echo of {} bytes", size), of_as_many_bytes);
    print(line.name, line.figures);
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

/// One minute each, on many days: a day of a person has so many minutes only.
std::vector<std::string> time_entries() {
    std::vector<std::string> bodies;
    for (int year = 2000; year < 2026; ++year) {
        for (int day = 1; day <= 28; ++day) {
            bodies.push_back(fmt::format(
                R"({{"effort_minutes":1,"day":"{}-01-{:02}","work_kind":"meeting","note":""}})",
                year, day));
        }
    }
    return bodies;
}

void measure_bare_sqlite(const std::filesystem::path& database, const std::string& engagement) {
    BareSqlite bare(database.string());
    const auto say = [&](const char* name, const std::string& sql) {
        fmt::print("{:<44} {:>8.0f} /s\n", name, bare.times_a_second(sql));
    };
    fmt::print("bare SQLite, one thread, the same file:\n");
    say("  read an engagement's row", "select * from engagements where id = '" + engagement + "'");
    say("  read its document",
        "select content from implementation_documents where engagement_id = '" + engagement + "'");
    say("  list 100 people",
        "select p.name, p.email, m.roles from memberships m join people p on p.id = m.person_id "
        "limit 100");
    say("  insert a row, durable", "insert into bench_rows (a, b, c) values ('x', 'y', 1)");
}

void run(const std::string& program) {
    Installation installation(program);
    fmt::print("start to first answer, with the demo: {:.0f} ms\n", start_ms(installation));
    fmt::print("idle memory: {:.1f} MB\n",
               static_cast<double>(installation.server().resident_bytes()) / 1e6);
    installation.fill_up_to_a_hundred_people();
    const std::string engagement = installation.fullest_engagement();
    const std::string root = "/engagements/" + engagement;
    const LoadFigures empty_echo = echo(0);
    print("bare echo of its path", empty_echo);
    std::vector<Line> lines{
        {.name = "read an engagement", .method = "GET", .path = root},
        {.name = "read its document", .method = "GET", .path = root + "/document"},
        {.name = "list 100 people (contacts come with records)",
         .method = "GET",
         .path = "/members"},
        {.name = "an engagement, no two readers alike",
         .method = "GET",
         .path = root,
         .is_worked_out_anew = true},
        {.name = "its document, no two readers alike",
         .method = "GET",
         .path = root + "/document",
         .is_worked_out_anew = true},
        {.name = "create a time entry, durable",
         .method = "POST",
         .path = root + "/time_entries",
         .bodies = time_entries()}};
    for (Line& line : lines) measure(installation, line);
    fmt::print("memory after the load: {:.1f} MB\n",
               static_cast<double>(installation.server().resident_bytes()) / 1e6);
    installation.server().kill_hard();
    measure_bare_sqlite(installation.database(), engagement);
    fmt::print("64 connections, in this run:\n");
    for (const Line& line : lines) {
        const double per_second = line.figures.answers_per_second();
        fmt::print("  {:<44} p99 {:>5.1f} ms", line.name,
                   static_cast<double>(line.figures.percentile_us(0.99)) / 1000);
        if (line.method == "GET") {
            fmt::print("   {:>3.0f} % of an echo of as many bytes, {:>3.0f} % of one of its path",
                       100 * per_second / line.echo_per_second,
                       100 * per_second / empty_echo.answers_per_second());
        }
        fmt::print("\n");
    }
}

}  // namespace
}  // namespace slipway::bench

int main(int argc, char** argv) {
    slipway::bench::run(argc > 1 ? argv[1] : "build/release/slipway");
}
