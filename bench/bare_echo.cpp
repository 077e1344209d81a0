#include "bare_echo.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <thread>

namespace slipway::bench {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using boost::system::error_code;

/// Kept alive by the operation under way.
class Session : public std::enable_shared_from_this<Session> {
public:
    Session(asio::ip::tcp::socket socket, std::size_t answer_bytes)
        : stream_(std::move(socket)), answer_bytes_(answer_bytes) {}

    void read() {
        request_ = {};
        beast::http::async_read(stream_, buffer_, request_,
                                [self = shared_from_this()](error_code error, std::size_t) {
                                    if (!error) self->write();
                                });
    }

private:
    void write() {
        response_ = {};
        response_.version(request_.version());
        response_.body() =
            answer_bytes_ > 0 ? std::string(answer_bytes_, 'x') : std::string(request_.target());
        response_.keep_alive(request_.keep_alive());
        response_.prepare_payload();
        beast::http::async_write(stream_, response_,
                                 [self = shared_from_this()](error_code error, std::size_t) {
                                     if (!error) self->read();
                                 });
    }

    beast::tcp_stream stream_;
    const std::size_t answer_bytes_;
    beast::flat_buffer buffer_;
    beast::http::request<beast::http::string_body> request_;
    beast::http::response<beast::http::string_body> response_;
};

}  // namespace

struct BareEcho::Impl {
    explicit Impl(std::size_t bytes) : answer_bytes(bytes) {}

    void accept() {
        acceptor.async_accept([this](error_code error, asio::ip::tcp::socket socket) {
            if (error) return;
            socket.set_option(asio::ip::tcp::no_delay(true));
            std::make_shared<Session>(std::move(socket), answer_bytes)->read();
            accept();
        });
    }

    const std::size_t answer_bytes;
    asio::io_context io{1};
    asio::ip::tcp::acceptor acceptor{io, {asio::ip::address_v4::loopback(), 0}};
    std::thread thread;
};

BareEcho::BareEcho(std::size_t answer_bytes) : impl_(std::make_unique<Impl>(answer_bytes)) {
    impl_->accept();
    impl_->thread = std::thread([impl = impl_.get()] { impl->io.run(); });
}

BareEcho::~BareEcho() {
    impl_->io.stop();
    impl_->thread.join();
}

std::uint16_t BareEcho::port() const {
    return impl_->acceptor.local_endpoint().port();
}

}  // namespace slipway::bench
