#include "http_load.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <memory>
#include <stdexcept>
#include <string_view>

namespace slipway::bench {

namespace {

using Moment = std::chrono::steady_clock::time_point;

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {
        if (number < 0) throw std::runtime_error("no file descriptor is left");
    }
    ~Descriptor() { ::close(number_); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number() const { return number_; }

private:
    int number_;
};

struct Connection {
    Descriptor socket{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)};
    std::string received;
    Moment sent_at;
};

std::unique_ptr<Connection> connect_to(std::uint16_t port) {
    auto connection = std::make_unique<Connection>();
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int on = 1;
    const int number = connection->socket.number();
    ::setsockopt(number, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
    if (::connect(number, reinterpret_cast<sockaddr*>(&address), sizeof(address)) != 0) {
        throw std::runtime_error("nobody listens on port " + std::to_string(port));
    }
    return connection;
}

/// The size of the first answer in `text`; 0 while it is incomplete.
std::size_t answer_size(std::string_view text) {
    static constexpr std::string_view length_field = "\r\nContent-Length: ";
    const auto end = text.find("\r\n\r\n");
    if (end == std::string_view::npos) return 0;
    std::size_t length = 0;
    if (const auto at = text.find(length_field); at < end) {
        const char* digits = text.data() + at + length_field.size();
        std::from_chars(digits, text.data() + end, length);
    }
    const std::size_t size = end + 4 + length;
    return text.size() < size ? 0 : size;
}

class Generator {
public:
    explicit Generator(const Load& load) : load_(load) {
        for (int i = 0; i < load.connections; ++i) {
            connections_.push_back(connect_to(load.port));
            epoll_event event{.events = EPOLLIN, .data = {.ptr = connections_.back().get()}};
            ::epoll_ctl(poll_.number(), EPOLL_CTL_ADD, connections_.back()->socket.number(),
                        &event);
        }
    }

    LoadFigures run() {
        const Moment begin = std::chrono::steady_clock::now();
        counting_from_ = begin + load_.warm_up;
        const Moment end = counting_from_ + load_.duration;
        for (const auto& connection : connections_) send(*connection);
        std::array<epoll_event, 64> events;
        while (open_ > 0 && std::chrono::steady_clock::now() < end) {
            const int count = ::epoll_wait(poll_.number(), events.data(), events.size(), 100);
            for (int i = 0; i < count; ++i) {
                receive(*static_cast<Connection*>(events[static_cast<std::size_t>(i)].data.ptr));
            }
        }
        figures_.seconds = std::chrono::duration<double>(load_.duration).count();
        std::sort(figures_.latencies_us.begin(), figures_.latencies_us.end());
        return std::move(figures_);
    }

private:
    /// A request is far smaller than a socket's buffer: it goes out whole.
    void send(Connection& connection) {
        connection.sent_at = std::chrono::steady_clock::now();
        const std::string& request = load_.requests[next_];
        next_ = (next_ + 1) % load_.requests.size();
        const auto count =
            ::send(connection.socket.number(), request.data(), request.size(), MSG_NOSIGNAL);
        if (count != static_cast<ssize_t>(request.size())) lose(connection);
    }

    void receive(Connection& connection) {
        std::array<char, 65536> bytes;
        const auto count =
            ::recv(connection.socket.number(), bytes.data(), bytes.size(), MSG_DONTWAIT);
        if (count < 0 && errno == EAGAIN) return;
        if (count <= 0) return lose(connection);
        connection.received.append(bytes.data(), static_cast<std::size_t>(count));
        const std::size_t size = answer_size(connection.received);
        if (size == 0) return;
        const Moment now = std::chrono::steady_clock::now();
        if (now >= counting_from_) {
            ++figures_.answers;
            figures_.failures += connection.received.compare(9, 1, "2") == 0 ? 0 : 1;
            figures_.latencies_us.push_back(
                std::chrono::duration_cast<std::chrono::microseconds>(now - connection.sent_at)
                    .count());
        }
        connection.received.erase(0, size);
        send(connection);
    }

    void lose(Connection& connection) {
        ++figures_.failures;
        --open_;
        ::epoll_ctl(poll_.number(), EPOLL_CTL_DEL, connection.socket.number(), nullptr);
    }

    const Load& load_;
    Descriptor poll_{::epoll_create1(EPOLL_CLOEXEC)};
    std::vector<std::unique_ptr<Connection>> connections_;
    int open_ = load_.connections;
    Moment counting_from_;
    std::size_t next_ = 0;
    LoadFigures figures_;
};

}  // namespace

std::int64_t LoadFigures::percentile_us(double share) const {
    if (latencies_us.empty()) return 0;
    const auto last = static_cast<double>(latencies_us.size() - 1);
    return latencies_us[static_cast<std::size_t>(last * std::clamp(share, 0.0, 1.0))];
}

LoadFigures run_load(const Load& load) {
    return Generator(load).run();
}

}  // namespace slipway::bench
