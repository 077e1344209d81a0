// What a request costs in the HTTP layer: an echo behind the server, alone, then beside slow
// callers and idle live streams that must not slow it.

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <thread>
#include <vector>

#include "bare_echo.hpp"
#include "http_load.hpp"
#include "platform/http/server.hpp"

namespace slipway::bench {
namespace {

constexpr int slow_callers = 200;
constexpr int live_connections = 2'000;

class Echo : public http::Handler {
public:
    http::BodyPolicy body_policy(http::Method, std::string_view) const override { return {}; }
    http::Response handle(const http::Request& request) override {
        http::Response response;
        if (request.path == "/live") {
            response.body = http::LiveBody([](std::shared_ptr<http::LiveStream>) {});
        } else {
            response.body = request.path;
        }
        return response;
    }
};

/// Connections that are held open, as raw sockets.
class Held {
public:
    Held(std::uint16_t port, int count, std::string_view opening) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        for (int i = 0; i < count; ++i) {
            const int one = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
            if (one < 0) break;
            sockets_.push_back(one);
            ::connect(one, reinterpret_cast<sockaddr*>(&address), sizeof(address));
            ::send(one, opening.data(), opening.size(), MSG_NOSIGNAL);
        }
    }
    ~Held() {
        for (const int one : sockets_) ::close(one);
    }
    Held(const Held&) = delete;
    Held& operator=(const Held&) = delete;
    void send_a_byte() const {
        for (const int one : sockets_) ::send(one, "x", 1, MSG_NOSIGNAL);
    }

private:
    std::vector<int> sockets_;
};

void measure(const char* name, std::uint16_t port) {
    const LoadFigures figures =
        run_load({.port = port, .requests = {"GET /echo HTTP/1.1\r\nHost: localhost\r\n\r\n"}});
    fmt::print("{:<32} {:>9.0f} requests/s   p50 {:>6} us   p99 {:>6} us   failures {}\n", name,
               figures.answers_per_second(), figures.percentile_us(0.5),
               figures.percentile_us(0.99), figures.failures);
}

void run() {
    {
        const BareEcho bare;
        measure("bare echo on the same library", bare.port());
    }
    Echo echo;
    const auto logger = log::Logger::create({});
    http::ServerOptions options;
    options.port = 0;
    options.worker_threads = 2;
    const auto server = http::Server::create(std::move(options), echo, *logger);
    std::thread thread([&] { server->run(); });
    measure("echo", server->port());
    {
        const Held slow(server->port(), slow_callers, "GET / HTTP/1.1\r\nX: ");
        std::atomic<bool> is_done = false;
        std::thread drip([&] {
            while (!is_done) {
                slow.send_a_byte();
                std::this_thread::sleep_for(std::chrono::seconds(1));
            }
        });
        measure("echo beside 200 slow callers", server->port());
        is_done = true;
        drip.join();
    }
    {
        const Held live(server->port(), live_connections, "GET /live HTTP/1.1\r\nHost: h\r\n\r\n");
        measure("echo beside 2,000 live streams", server->port());
    }
    server->stop();
    thread.join();
}

}  // namespace
}  // namespace slipway::bench

int main() {
    slipway::bench::run();
}
