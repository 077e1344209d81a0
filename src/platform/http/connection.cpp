#include "platform/http/connection.hpp"

#include <unistd.h>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/read.hpp>

#include <utility>

#include "base/text.hpp"
#include "platform/http/request_head.hpp"

namespace slipway::http {

namespace {

namespace wire = beast::http;
constexpr std::size_t chunk_size = 64 * 1024;

std::string text_of(beast::string_view text) {
    return std::string(text.data(), text.size());
}

bool is_connection_over(error_code error) {
    return error == wire::error::end_of_stream || error == wire::error::partial_message ||
           error == beast::error::timeout ||
           error.category() != make_error_code(wire::error::end_of_stream).category();
}

}  // namespace

Connection::Connection(ServerCore& core, asio::ip::tcp::socket socket, std::string peer)
    : core_(core),
      socket_(std::move(socket), core.tls),
      peer_(std::move(peer)),
      buffer_(core.options.limits.header_bytes + chunk_size) {
    core_.connections.insert(this);
}

Connection::~Connection() {
    if (live_) live_->detach();
    if (file_ >= 0) ::close(file_);
    core_.connections.erase(this);
    if (core_.connections.empty() && core_.on_last_closed) core_.on_last_closed();
}

void Connection::start() {
    if (!socket_.tls()) return await_request();
    socket_.plain().expires_after(core_.options.limits.header);
    socket_.tls()->async_handshake(asio::ssl::stream_base::server,
                                   [self = shared_from_this()](error_code error) {
                                       if (!error) self->await_request();
                                   });
}

void Connection::finish() {
    switch (phase_) {
        case Phase::handshake:
        case Phase::idle:
        case Phase::linger:
            return abort();
        case Phase::live:
            return live_->close();
        case Phase::head:
        case Phase::body:
        case Phase::handler:
        case Phase::answer:
            keeps_alive_ = false;
    }
}

void Connection::abort() {
    error_code ignored;
    socket_.plain().socket().close(ignored);
}

void Connection::await_request() {
    if (core_.is_stopping) return close();
    parser_.reset();
    request_ = {};
    upload_.reset();
    is_body_unread_ = false;
    if (buffer_.size() > 0) return read_head();
    phase_ = Phase::idle;
    socket_.plain().expires_after(core_.options.limits.idle);
    socket_.async_read_some(buffer_.prepare(2048),
                            [self = shared_from_this()](error_code error, std::size_t count) {
                                if (error) return;
                                self->buffer_.commit(count);
                                self->read_head();
                            });
}

void Connection::read_head() {
    phase_ = Phase::head;
    parser_.emplace();
    parser_->header_limit(static_cast<std::uint32_t>(core_.options.limits.header_bytes));
    parser_->body_limit(boost::none);  // counted here: the limit depends on the path
    head_bytes_ = 0;
    socket_.plain().expires_after(core_.options.limits.header);
    read_more_of_head();
}

/// In pieces, because the parser's own limit is one of a line: it takes any number of short ones.
void Connection::read_more_of_head() {
    wire::async_read_some(socket_, buffer_, *parser_,
                          [self = shared_from_this()](error_code error, std::size_t count) {
                              self->head_bytes_ += count;
                              if (self->head_bytes_ > self->core_.options.limits.header_bytes) {
                                  error = wire::error::header_limit;
                              }
                              if (error || self->parser_->is_header_done()) {
                                  return self->on_head(error);
                              }
                              self->read_more_of_head();
                          });
}

void Connection::on_head(error_code error) {
    if (error == wire::error::header_limit || error == wire::error::buffer_overflow) {
        return refuse_request(431, "http.header_is_too_large");
    }
    if (error && is_connection_over(error)) return;
    if (error) return refuse_request(400, "http.request_is_malformed");
    keeps_alive_ = parser_->get().keep_alive() && !core_.is_stopping;
    if (!is_framed_clearly()) return refuse_request(501, "http.transfer_coding_is_unknown");
    if (!fill_request()) return refuse_request(400, "http.request_is_malformed");
    receive_body();
}

/// A request has chunks, a length, or no body. The parser takes every other coding for "no body",
/// where a proxy before us may see one: then its body would be our next request.
bool Connection::is_framed_clearly() const {
    const auto& message = parser_->get();
    const auto codings = message.count(wire::field::transfer_encoding);
    if (codings == 0) return true;
    const std::string coding = text_of(message[wire::field::transfer_encoding]);
    return codings == 1 && ascii_lower(coding) == "chunked";
}

bool Connection::fill_request() {
    const auto& message = parser_->get();
    auto target = parse_target({message.target().data(), message.target().size()});
    const auto hosts = message.count(wire::field::host);
    if (!target || hosts > 1 || (hosts == 0 && message.version() >= 11)) return false;
    if (parser_->chunked() && message.version() < 11) return false;
    request_.method =
        parse_method({message.method_string().data(), message.method_string().size()});
    request_.path = std::move(target->path);
    request_.query = std::move(target->query);
    for (const auto& field : message) {
        request_.headers.push_back({text_of(field.name_string()), text_of(field.value())});
    }
    request_.host = std::string(request_.header("Host"));
    request_.is_secure = socket_.tls().has_value();
    request_.remote_address = peer_;
    const auto& proxies = core_.options.trusted_proxies;
    if (is_trusted(peer_, proxies)) {
        std::string forwarded_for;
        for (const Header& header : request_.headers) {
            if (!is_same_name(header.name, "X-Forwarded-For")) continue;
            if (!forwarded_for.empty()) forwarded_for += ',';
            forwarded_for += header.value;
        }
        request_.remote_address = remote_address(peer_, forwarded_for, proxies);
        request_.is_secure |= ascii_lower(trimmed(request_.header("X-Forwarded-Proto"))) == "https";
    }
    return true;
}

void Connection::receive_body() {
    policy_ = core_.handler.body_policy(request_.method, request_.path);
    body_bytes_ = 0;
    const auto length = parser_->content_length();
    const bool has_body = parser_->chunked() || (length && *length > 0);
    if (!has_body) return read_body();
    is_body_unread_ = true;
    if (length && *length > static_cast<std::uint64_t>(policy_.max_bytes)) {
        return refuse_request(413, "http.body_is_too_large");
    }
    if (policy_.to_disk) return ask_about_upload();
    invite_body();
}

void Connection::ask_about_upload() {
    phase_ = Phase::handler;
    // Shared by the two halves: asked on a worker, answered here.
    const auto refusal = std::make_shared<std::optional<Response>>();
    const bool is_taken = core_.workers.try_submit([self = shared_from_this(), refusal]() mutable {
        *refusal = self->core_.handler.refuse_upload(self->request_);
        auto& io = self->core_.io;
        asio::post(io, [self = std::move(self), refusal] {
            if (*refusal) return self->answer(std::move(**refusal));
            self->invite_body();
        });
    });
    if (!is_taken) answer_busy();
}

void Connection::invite_body() {
    body_start_ = std::chrono::steady_clock::now();
    const std::string_view expectation = request_.header("Expect");
    if (expectation.empty()) return read_body();
    if (ascii_lower(expectation) != "100-continue") return refuse_request(417, "http.expectation");
    static constexpr std::string_view proceed = "HTTP/1.1 100 Continue\r\n\r\n";
    phase_ = Phase::body;
    socket_.plain().expires_after(core_.options.limits.write);
    asio::async_write(socket_, asio::buffer(proceed),
                      [self = shared_from_this()](error_code error, std::size_t) {
                          if (!error) self->read_body();
                      });
}

void Connection::read_body() {
    phase_ = Phase::body;
    if (parser_->is_done()) {
        is_body_unread_ = false;
        if (upload_) {
            request_.upload = upload_->finish();
            upload_.reset();
        }
        chunk_ = {};
        return run_handler();
    }
    chunk_.resize(chunk_size);
    parser_->get().body().data = chunk_.data();
    parser_->get().body().size = chunk_.size();
    socket_.plain().expires_after(core_.options.limits.body_silence);
    wire::async_read_some(
        socket_, buffer_, *parser_,
        [self = shared_from_this()](error_code error, std::size_t) { self->on_body(error); });
}

void Connection::on_body(error_code error) {
    if (error == wire::error::need_buffer) error = {};
    if (error && is_connection_over(error)) return;
    if (error) return refuse_request(400, "http.request_is_malformed");
    const std::size_t count = chunk_.size() - parser_->get().body().size;
    body_bytes_ += static_cast<std::int64_t>(count);
    if (body_bytes_ > policy_.max_bytes) return refuse_request(413, "http.body_is_too_large");
    if (is_too_slow()) return refuse_request(408, "http.body_is_too_slow");
    if (policy_.to_disk) return store_chunk(count);
    request_.body.append(chunk_.data(), count);
    read_body();
}

void Connection::store_chunk(std::size_t size) {
    on_worker(
        [this, size] {
            if (!upload_) upload_ = UploadWriter::create(core_.options.upload_folder);
            upload_->write({chunk_.data(), size});
        },
        &Connection::read_body);
}

bool Connection::is_too_slow() const {
    const auto passed = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - body_start_);
    if (passed < core_.options.limits.body_silence) return false;
    return body_bytes_ * 1000 < core_.options.limits.body_bytes_per_second * passed.count();
}

void Connection::on_worker(std::function<void()> step, Step then) {
    core_.workers.submit([self = shared_from_this(), step = std::move(step), then]() mutable {
        std::string failure;
        try {
            step();
        } catch (const std::exception& error) {
            failure = error.what();
        }
        auto& io = self->core_.io;
        asio::post(io, [self = std::move(self), failure = std::move(failure), then] {
            if (failure.empty()) return ((*self).*then)();
            self->core_.logger.error("a body could not be moved", {{"what", failure}});
            if (self->phase_ == Phase::answer) return self->abort();  // its head is out already
            self->refuse_request(500, "http.storage_failed");
        });
    });
}

void Connection::run_handler() {
    phase_ = Phase::handler;
    if (auto ready = core_.handler.answer_at_once(request_)) return answer(std::move(*ready));
    const bool is_taken = core_.workers.try_submit([self = shared_from_this()]() mutable {
        Response response;
        try {
            response = self->core_.handler.handle(self->request_);
        } catch (const std::exception& error) {
            self->core_.logger.error("a handler threw", {{"what", error.what()}});
            response = problem_response(500, "http.handler_failed");
        }
        auto& io = self->core_.io;
        asio::post(io, [self = std::move(self), response = std::move(response)]() mutable {
            self->answer(std::move(response));
        });
    });
    if (!is_taken) answer_busy();
}

void Connection::answer_busy() {
    Response busy = problem_response(503, "http.server_is_busy");
    busy.set("Retry-After", "1");
    answer(std::move(busy));
}

void Connection::refuse_request(int status, std::string_view code) {
    keeps_alive_ = false;
    is_body_unread_ = true;
    answer(problem_response(status, code));
}

void Connection::linger() {
    phase_ = Phase::linger;
    error_code ignored;
    socket_.plain().socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    socket_.plain().expires_after(core_.options.limits.linger);
    chunk_.resize(chunk_size);
    drain();
}

void Connection::drain() {
    socket_.plain().async_read_some(asio::buffer(chunk_),
                                    [self = shared_from_this()](error_code error, std::size_t) {
                                        if (!error) self->drain();
                                    });
}

}  // namespace slipway::http
