#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "platform/http/http.hpp"
#include "platform/log/logger.hpp"

namespace slipway::http {

/// PEM files. TLS 1.2 and newer.
struct TlsFiles {
    std::string certificate_chain;
    std::string private_key;
};

struct ServerLimits {
    std::size_t header_bytes = 16 * 1024;
    std::chrono::milliseconds idle{60'000};    // between two requests of a connection
    std::chrono::milliseconds header{10'000};  // for a whole head, and for the TLS handshake
    std::chrono::milliseconds body_silence{30'000};
    std::int64_t body_bytes_per_second = 256;  // on average, once `body_silence` has passed
    std::chrono::milliseconds write{30'000};   // for each 64 kB of an answer
    std::chrono::milliseconds linger{2'000};   // for the rest of a body that was turned away
    std::chrono::milliseconds stop{15'000};    // for what still runs when the server stops
    std::chrono::milliseconds live_keep_alive{20'000};
    std::size_t live_queue_bytes = 256 * 1024;  // unsent, then the reader is cut off
    std::size_t connections = 10'000;           // more are answered with 503
    std::size_t pending_requests = 256;         // waiting for a worker; more are answered with 503
};

struct ServerOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;  // 0: the system chooses
    std::size_t worker_threads = 8;
    ServerLimits limits;
    std::unique_ptr<TlsFiles> tls;  // absent: plain HTTP
    std::vector<std::string>
        trusted_proxies;                 // addresses whose X-Forwarded-For, -Proto are believed
    std::string upload_folder = "/tmp";  // where BodyPolicy::to_disk goes
};

/// An HTTP/1.1 server: one thread for the sockets, a bounded pool for the handlers.
class Server {
public:
    /// Binds and listens. Throws Fault when the address is taken, a PEM file or a proxy's address
    /// cannot be read. The handler and the logger must outlive the server.
    static std::unique_ptr<Server> create(ServerOptions options, Handler& handler,
                                          log::Logger& logger);
    /// `run` must have returned.
    ~Server();

    std::uint16_t port() const;
    /// Serves on the calling thread until `stop`; returns when all is answered and closed.
    void run();
    /// Accepts nothing new, finishes what runs, closes live streams and idle connections; cuts off
    /// what is left after `limits.stop`. From any thread, also before `run`; not from a signal
    /// handler. Handlers themselves are waited for: a thread cannot be cut off.
    void stop();

private:
    struct Impl;
    explicit Server(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace slipway::http
