#include "server/cli/serve_command.hpp"

#include <fmt/format.h>
#include <pthread.h>
#include <signal.h>
#include <sys/resource.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <thread>

#include "base/fault.hpp"
#include "platform/chance/chance.hpp"
#include "platform/clock/clock.hpp"
#include "platform/events/event_log.hpp"
#include "server/demo/demo.hpp"

namespace slipway {
namespace {

/// Stops the server at the first SIGINT or SIGTERM. The signals are blocked for every thread and
/// waited for in one, because a handler may do next to nothing. Made before any other thread.
class StopOnSignal {
public:
    StopOnSignal() {
        sigemptyset(&signals_);
        sigaddset(&signals_, SIGINT);
        sigaddset(&signals_, SIGTERM);
        pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
        signal(SIGPIPE, SIG_IGN);
    }
    ~StopOnSignal() {
        if (!thread_.joinable()) return;
        pthread_kill(thread_.native_handle(), SIGTERM);
        thread_.join();
    }
    StopOnSignal(const StopOnSignal&) = delete;
    StopOnSignal& operator=(const StopOnSignal&) = delete;

    void watch(http::Server& server) {
        thread_ = std::thread([this, &server] {
            int received = 0;
            sigwait(&signals_, &received);
            server.stop();
        });
    }

private:
    sigset_t signals_{};
    std::thread thread_;
};

/// A connection is an open file, and the system's usual limit of 1,024 is far below what is
/// served. Answers how many connections there is room for, beside the database's and other files.
std::size_t make_room_for_connections(std::size_t wanted) {
    constexpr rlim_t other_files = 256;
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) != 0) throw Fault("the limit of open files is unknown");
    const rlim_t enough = std::min<rlim_t>(wanted + other_files, files.rlim_max);
    if (files.rlim_cur < enough) {
        files.rlim_cur = enough;
        if (setrlimit(RLIMIT_NOFILE, &files) != 0) throw Fault("the limit of open files stays");
    }
    const rlim_t room =
        files.rlim_cur > 2 * other_files ? files.rlim_cur - other_files : files.rlim_cur / 2;
    return std::min<std::size_t>(wanted, room);
}

void say(const std::string& line) {
    fmt::print("{}\n", line);
    std::fflush(stdout);
}

/// Tells the demo's stories into an empty database, and whom one can be. The sign-ins are kept in
/// the data folder, readable by the server's user only.
void fill_demo_into(const ApplicationOptions& options, Clock& clock, Chance& chance,
                    log::Logger& logger) {
    say("slipway: filling the demo: a provider, four clients, months of their work");
    int shown = -10;
    const DemoAnswer demo = fill_demo(options, clock.now(), chance, logger, [&](int percent) {
        if (percent < shown + 10) return;
        shown = percent;
        say(fmt::format("slipway: demo {} %", percent));
    });
    std::string text;
    for (const DemoSignIn& person : demo.sign_ins) {
        text += fmt::format("  {:<38} {:<24} {:<24} {}\n", person.email, person.role, person.name,
                            person.workspace);
    }
    const auto file = options.data_folder / "demo-sign-ins.txt";
    const std::string whole = fmt::format("password of everybody: {}\n{}", demo.password, text);
    std::ofstream(file) << whole;
    std::filesystem::permissions(
        file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    say("slipway: the demo's people (also in " + file.string() + ")");
    say(whole);
}

void migrate_and_say(const ApplicationOptions& options, Clock& clock) {
    const auto applied = migrate_database(options, clock);
    if (!applied.empty()) say(fmt::format("slipway: {} migrations applied", applied.size()));
}

bool is_empty_database(const ApplicationOptions& options) {
    const auto database = sql::Database::open({.url = options.database_url, .readers = 1});
    return is_empty_installation(*database);
}

}  // namespace

int run_serve(const config::Config& settings, DemoWish demo) {
    StopOnSignal stop_on_signal;
    SystemClock clock;
    SystemChance chance;
    const auto logger = make_logger(settings);
    const ApplicationOptions options = application_options(settings);
    migrate_and_say(options, clock);
    if (demo == DemoWish::fill_when_empty && is_empty_database(options)) {
        fill_demo_into(options, clock, chance, *logger);
    }

    Application application(options, clock, chance, *logger);
    events::adopt_restored_log(application.platform().database);
    http::ServerOptions listening = server_options(settings);
    listening.limits.connections = make_room_for_connections(listening.limits.connections);
    const std::string address = listening.address;
    const char* scheme = listening.tls ? "https" : "http";
    const auto server = http::Server::create(std::move(listening), application.handler(), *logger);
    application.start();
    stop_on_signal.watch(*server);
    say(fmt::format("slipway: serving on {}://{}:{}", scheme, address, server->port()));
    server->run();
    application.stop();
    say("slipway: stopped");
    return 0;
}

int run_demo(const config::Config& settings) {
    SystemClock clock;
    SystemChance chance;
    const auto logger = make_logger(settings);
    const ApplicationOptions options = application_options(settings);
    migrate_and_say(options, clock);
    if (!is_empty_database(options)) {
        fmt::print(stderr, "slipway: somebody uses this database; the demo wants an empty one\n");
        return 2;
    }
    fill_demo_into(options, clock, chance, *logger);
    return 0;
}

}  // namespace slipway
