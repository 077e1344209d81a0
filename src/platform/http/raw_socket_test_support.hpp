#pragma once

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace slipway::http {

/// A plain connection to a server under test, for what no well-behaved library would send.
class RawSocket {
public:
    explicit RawSocket(std::uint16_t port) : descriptor_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const timeval patience{.tv_sec = 10, .tv_usec = 0};
        ::setsockopt(descriptor_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience));
        is_connected_ =
            ::connect(descriptor_, reinterpret_cast<sockaddr*>(&address), sizeof(address)) == 0;
    }
    ~RawSocket() { ::close(descriptor_); }
    RawSocket(const RawSocket&) = delete;
    RawSocket& operator=(const RawSocket&) = delete;

    bool is_connected() const { return is_connected_; }

    void send(std::string_view bytes) const {
        while (!bytes.empty()) {
            const auto count = ::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (count <= 0) return;
            bytes.remove_prefix(static_cast<std::size_t>(count));
        }
    }

    /// Everything up to and including `mark`; what came when the other end closed before.
    std::string read_until(std::string_view mark) {
        for (;;) {
            if (const auto at = received_.find(mark); at != std::string::npos) {
                std::string text = received_.substr(0, at + mark.size());
                received_.erase(0, at + mark.size());
                return text;
            }
            if (!receive()) return std::exchange(received_, {});
        }
    }

    /// Everything until the other end closes; "…timed out" when it does not.
    std::string read_all() {
        while (receive()) {
        }
        return std::exchange(received_, {});
    }

    /// A whole answer with a Content-Length: head and body.
    std::string read_answer() {
        std::string text = read_until("\r\n\r\n");
        const auto at = text.find("Content-Length: ");
        const std::size_t length = at == std::string::npos ? 0 : std::stoul(text.substr(at + 16));
        while (received_.size() < length && receive()) {
        }
        text += received_.substr(0, length);
        received_.erase(0, std::min(length, received_.size()));
        return text;
    }

private:
    bool receive() {
        std::array<char, 16384> bytes;
        const auto count = ::recv(descriptor_, bytes.data(), bytes.size(), 0);
        if (count < 0 && errno == EAGAIN) received_ += "…timed out";
        if (count <= 0) return false;
        received_.append(bytes.data(), static_cast<std::size_t>(count));
        return true;
    }

    int descriptor_;
    bool is_connected_ = false;
    std::string received_;
};

}  // namespace slipway::http
