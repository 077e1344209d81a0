#include "platform/http/server.hpp"

#include <openssl/ssl.h>
#include <boost/asio/executor_work_guard.hpp>

#include <optional>
#include <utility>

#include "base/fault.hpp"
#include "platform/http/connection.hpp"
#include "platform/http/request_head.hpp"

namespace slipway::http {

namespace {

constexpr std::chrono::milliseconds accept_pause{100};

ServerOptions checked(ServerOptions options) {
    for (std::string& proxy : options.trusted_proxies) {
        const auto address = normal_address(proxy);
        if (!address) throw Fault("the trusted proxy is not an address: " + proxy);
        proxy = *address;
    }
    if (options.worker_threads == 0) options.worker_threads = 1;
    return options;
}

std::unique_ptr<asio::ssl::context> load_tls(const TlsFiles& files) {
    auto context = std::make_unique<asio::ssl::context>(asio::ssl::context::tls_server);
    SSL_CTX_set_min_proto_version(context->native_handle(), TLS1_2_VERSION);
    SSL_CTX_set_options(context->native_handle(), SSL_OP_NO_RENEGOTIATION);
    error_code error;
    context->use_certificate_chain_file(files.certificate_chain, error);
    if (error) throw Fault("the certificate cannot be read: " + files.certificate_chain);
    context->use_private_key_file(files.private_key, asio::ssl::context::pem, error);
    if (error) throw Fault("the private key cannot be read: " + files.private_key);
    if (SSL_CTX_check_private_key(context->native_handle()) != 1) {
        throw Fault("the private key does not belong to the certificate");
    }
    return context;
}

}  // namespace

std::string_view ServerCore::current_date() {
    const auto second = std::chrono::duration_cast<std::chrono::seconds>(
                            std::chrono::system_clock::now().time_since_epoch())
                            .count();
    if (second != date_second) {
        date_second = second;
        date = http_date(second);
    }
    return date;
}

struct Server::Impl {
    Impl(ServerOptions given, Handler& handler, log::Logger& logger)
        : options(checked(std::move(given))),
          tls(options.tls ? load_tls(*options.tls) : nullptr),
          workers(options.worker_threads, options.limits.pending_requests),
          acceptor(io),
          pause(io),
          deadline(io),
          work(asio::make_work_guard(io)),
          core{options, handler, logger, io, workers, tls.get()} {}

    void listen() {
        try {
            const auto address = asio::ip::make_address(options.address);
            const asio::ip::tcp::endpoint endpoint(address, options.port);
            acceptor.open(endpoint.protocol());
            acceptor.set_option(asio::socket_base::reuse_address(true));
            acceptor.bind(endpoint);
            acceptor.listen(asio::socket_base::max_listen_connections);
            port = acceptor.local_endpoint().port();
        } catch (const boost::system::system_error& error) {
            throw Fault("cannot listen on " + options.address + ":" + std::to_string(options.port) +
                        ": " + error.code().message());
        }
    }

    void accept() {
        acceptor.async_accept([this](error_code error, asio::ip::tcp::socket socket) {
            if (core.is_stopping) return;
            if (error) {
                core.logger.warning("a connection could not be accepted",
                                    {{"why", error.message()}});
                pause.expires_after(accept_pause);
                return pause.async_wait([this](error_code cancelled) {
                    if (!cancelled && !core.is_stopping) accept();
                });
            }
            admit(std::move(socket));
            accept();
        });
    }

    void admit(asio::ip::tcp::socket socket) {
        error_code error;
        const auto peer = socket.remote_endpoint(error);
        if (error) return;
        if (core.connections.size() >= options.limits.connections) return turn_away(socket);
        socket.set_option(asio::ip::tcp::no_delay(true), error);
        const auto address = normal_address(peer.address().to_string());
        std::make_shared<Connection>(core, std::move(socket), address.value_or(""))->start();
    }

    /// Best effort: what the socket does not take at once is dropped.
    void turn_away(asio::ip::tcp::socket& socket) {
        error_code ignored;
        socket.non_blocking(true, ignored);
        if (tls) return;
        Response full = problem_response(503, "http.too_many_connections");
        full.set("Retry-After", "5");
        const auto& body = std::get<std::string>(full.body);
        const std::string text =
            response_head(full, {.length_bytes = static_cast<std::int64_t>(body.size()),
                                 .keeps_alive = false,
                                 .date = core.current_date()}) +
            body;
        socket.write_some(asio::buffer(text), ignored);
        socket.shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    }

    void begin_stop() {
        if (std::exchange(core.is_stopping, true)) return;
        error_code ignored;
        acceptor.close(ignored);
        pause.cancel();
        core.on_last_closed = [this] {
            deadline.cancel();
            work.reset();
        };
        if (core.connections.empty()) return core.on_last_closed();
        deadline.expires_after(options.limits.stop);
        deadline.async_wait([this](error_code cancelled) {
            if (!cancelled) for_each([](Connection& connection) { connection.abort(); });
        });
        for_each([](Connection& connection) { connection.finish(); });
    }

    /// Over a copy: an action may end connections.
    template <class Action>
    void for_each(Action action) {
        std::vector<std::weak_ptr<Connection>> all;
        all.reserve(core.connections.size());
        for (Connection* connection : core.connections) all.push_back(connection->weak_from_this());
        for (const auto& weak : all) {
            if (const auto connection = weak.lock()) action(*connection);
        }
    }

    void run() {
        accept();
        for (;;) {
            try {
                io.run();
                break;
            } catch (const std::exception& error) {
                core.logger.error("an answer was given up", {{"what", error.what()}});
            }
        }
        workers.join();
    }

    const ServerOptions options;
    const std::unique_ptr<asio::ssl::context> tls;
    WorkerPool workers;
    asio::io_context io{1};
    asio::ip::tcp::acceptor acceptor;
    asio::steady_timer pause;
    asio::steady_timer deadline;
    asio::executor_work_guard<asio::io_context::executor_type> work;
    ServerCore core;
    std::uint16_t port = 0;
};

Server::Server(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Server::~Server() = default;

std::unique_ptr<Server> Server::create(ServerOptions options, Handler& handler,
                                       log::Logger& logger) {
    auto impl = std::make_unique<Impl>(std::move(options), handler, logger);
    impl->listen();
    return std::unique_ptr<Server>(new Server(std::move(impl)));
}

std::uint16_t Server::port() const {
    return impl_->port;
}
void Server::run() {
    impl_->run();
}
void Server::stop() {
    asio::post(impl_->io, [impl = impl_.get()] { impl->begin_stop(); });
}

}  // namespace slipway::http
