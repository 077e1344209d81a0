#pragma once

// Private to the server: includes Asio and Beast. Only server.cpp, connection.cpp and
// connection_answer.cpp may include it.

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>

#include <array>
#include <functional>
#include <optional>
#include <unordered_set>

#include "platform/http/response_head.hpp"
#include "platform/http/server.hpp"
#include "platform/http/upload_writer.hpp"
#include "platform/http/worker_pool.hpp"

namespace slipway::http {

namespace asio = boost::asio;
namespace beast = boost::beast;
using boost::system::error_code;

class Connection;

/// What the connections share. Everything but `workers` belongs to the I/O thread.
struct ServerCore {
    const ServerOptions& options;
    Handler& handler;
    log::Logger& logger;
    asio::io_context& io;
    WorkerPool& workers;
    asio::ssl::context* tls = nullptr;
    bool is_stopping = false;
    std::unordered_set<Connection*> connections;
    std::function<void()> on_last_closed;
    std::int64_t date_second = 0;
    std::string date;

    /// The Date header of now, made once a second.
    std::string_view current_date();
};

/// A socket with or without TLS, as one kind of Asio stream.
class Socket {
public:
    using executor_type = beast::tcp_stream::executor_type;

    Socket(asio::ip::tcp::socket socket, asio::ssl::context* tls) : plain_(std::move(socket)) {
        if (tls != nullptr) tls_.emplace(plain_, *tls);
    }
    executor_type get_executor() { return plain_.get_executor(); }
    beast::tcp_stream& plain() { return plain_; }
    std::optional<asio::ssl::stream<beast::tcp_stream&>>& tls() { return tls_; }

    template <class Buffers, class Done>
    void async_read_some(const Buffers& buffers, Done&& done) {
        if (tls_) {
            tls_->async_read_some(buffers, std::forward<Done>(done));
        } else {
            plain_.async_read_some(buffers, std::forward<Done>(done));
        }
    }
    template <class Buffers, class Done>
    void async_write_some(const Buffers& buffers, Done&& done) {
        if (tls_) {
            tls_->async_write_some(buffers, std::forward<Done>(done));
        } else {
            plain_.async_write_some(buffers, std::forward<Done>(done));
        }
    }

private:
    beast::tcp_stream plain_;
    std::optional<asio::ssl::stream<beast::tcp_stream&>> tls_;
};

/// The other end of a LiveStream. Shared by the connection and by whoever sends.
class LiveEnd final : public LiveStream {
public:
    LiveEnd(asio::io_context& io, std::weak_ptr<Connection> connection, std::size_t limit_bytes)
        : io_(io), connection_(std::move(connection)), limit_bytes_(limit_bytes) {}

    bool send(std::string bytes) override;
    bool is_open() const override;
    void close() override;

    /// I/O thread: what is queued, taken out.
    std::string take();
    /// I/O thread: nothing is posted to the I/O thread after this.
    void detach();
    bool has_ended() const;

private:
    void wake();  // under the lock

    asio::io_context& io_;
    const std::weak_ptr<Connection> connection_;
    const std::size_t limit_bytes_;
    mutable std::mutex mutex_;
    std::string queued_;
    bool is_woken_ = false;
    bool is_open_ = true;
    bool is_detached_ = false;
};

/// One connection, from its first byte to its last. Lives on the I/O thread, kept alive by the
/// operation that is under way.
class Connection : public std::enable_shared_from_this<Connection> {
public:
    Connection(ServerCore& core, asio::ip::tcp::socket socket, std::string peer);
    ~Connection();

    void start();
    /// Idle and live connections end now, the others after the answer they owe.
    void finish();
    void abort();
    /// Something is queued in the live stream, or it has been closed.
    void flush_live();

private:
    enum class Phase { handshake, idle, head, body, handler, answer, live, linger };
    using Parser = beast::http::request_parser<beast::http::buffer_body>;
    using Step = void (Connection::*)();

    // connection.cpp: what comes in
    void await_request();
    void read_head();
    void read_more_of_head();
    void on_head(error_code error);
    bool fill_request();
    bool is_framed_clearly() const;
    void receive_body();
    void ask_about_upload();
    void invite_body();
    void read_body();
    void on_body(error_code error);
    void store_chunk(std::size_t size);
    bool is_too_slow() const;
    void run_handler();
    void answer_busy();
    void refuse_request(int status, std::string_view code);
    void linger();
    void drain();

    // connection_answer.cpp: what goes out
    void answer(Response response);
    void send_head(Framing framing, std::int64_t length_bytes, std::string_view whole_body);
    void send_next_slice();
    void send_file_slice();
    void on_answered();
    void start_live();
    void watch_live();
    void keep_live_awake();
    void end_live();
    void close();

    /// Runs `step` on a worker and `then` back here; an exception is logged, and answered with 500.
    void on_worker(std::function<void()> step, Step then);

    ServerCore& core_;
    Socket socket_;
    const std::string peer_;
    Phase phase_ = Phase::handshake;
    beast::flat_buffer buffer_;
    std::optional<Parser> parser_;
    Request request_;
    BodyPolicy policy_;
    std::size_t head_bytes_ = 0;
    std::int64_t body_bytes_ = 0;
    std::chrono::steady_clock::time_point body_start_;
    std::unique_ptr<UploadWriter> upload_;
    std::vector<char> chunk_;
    bool keeps_alive_ = true;
    bool is_body_unread_ = false;

    Response response_;
    std::string head_;
    std::string_view body_rest_;
    int file_ = -1;
    Part file_part_;
    std::size_t file_slice_ = 0;

    std::shared_ptr<LiveEnd> live_;  // with the senders
    std::optional<asio::steady_timer> live_timer_;
    std::string live_writing_;
    bool is_live_chunked_ = false;
    std::array<char, 256> scratch_{};
};

}  // namespace slipway::http
