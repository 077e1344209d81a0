#include <boost/asio/write.hpp>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>
#include <cerrno>
#include <cstring>
#include <utility>

#include "base/fault.hpp"
#include "platform/http/connection.hpp"

namespace slipway::http {

namespace {

constexpr std::size_t slice_size = 64 * 1024;

std::string_view bytes_of(const Response& response) {
    if (const auto* own = std::get_if<std::string>(&response.body)) return *own;
    if (const auto* shared = std::get_if<std::shared_ptr<const std::string>>(&response.body)) {
        return *shared ? std::string_view(**shared) : std::string_view();
    }
    return {};
}

}  // namespace

void Connection::answer(Response response) {
    phase_ = Phase::answer;
    response_ = std::move(response);
    if (core_.is_stopping || is_body_unread_) keeps_alive_ = false;
    if (std::holds_alternative<LiveBody>(response_.body)) return start_live();
    const auto* file = std::get_if<FileBody>(&response_.body);
    const auto size =
        file != nullptr ? file->size_bytes : static_cast<std::int64_t>(bytes_of(response_).size());
    const std::string path = file != nullptr ? file->path : std::string();
    const Part part = select_part(request_, response_, size);
    const bool has_no_body = response_.status == 204 || response_.status == 304;
    const bool is_head = request_.method == Method::head;
    const Framing framing = has_no_body ? Framing::none : Framing::length;
    if (has_no_body || is_head || !std::holds_alternative<FileBody>(response_.body)) {
        const auto whole = has_no_body || is_head ? std::string_view() : bytes_of(response_);
        return send_head(framing, part.length, whole);
    }
    file_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file_ < 0) {
        core_.logger.error("a file to be sent cannot be opened", {{"why", std::strerror(errno)}});
        response_ = problem_response(500, "http.file_is_missing");
        const auto body = bytes_of(response_);
        return send_head(Framing::length, static_cast<std::int64_t>(body.size()), body);
    }
    file_part_ = part;
    send_head(framing, part.length, {});
}

void Connection::send_head(Framing framing, std::int64_t length_bytes,
                           std::string_view whole_body) {
    head_ = response_head(response_, {.framing = framing,
                                      .length_bytes = length_bytes,
                                      .keeps_alive = keeps_alive_,
                                      .is_secure = request_.is_secure,
                                      .date = core_.current_date()});
    const std::string_view first = whole_body.substr(0, slice_size);
    body_rest_ = whole_body.substr(first.size());
    const std::array<asio::const_buffer, 2> buffers{asio::buffer(head_), asio::buffer(first)};
    socket_.plain().expires_after(core_.options.limits.write);
    asio::async_write(socket_, buffers, [self = shared_from_this()](error_code error, std::size_t) {
        if (!error) self->send_next_slice();
    });
}

void Connection::send_next_slice() {
    if (file_ >= 0) {
        file_slice_ = std::min(slice_size, static_cast<std::size_t>(file_part_.length));
        if (file_slice_ == 0) return on_answered();
        chunk_.resize(slice_size);
        return on_worker(
            [this] {
                const auto count = ::pread(file_, chunk_.data(), file_slice_, file_part_.offset);
                if (count <= 0) throw Fault("a file became shorter while it was sent");
                file_slice_ = static_cast<std::size_t>(count);
            },
            &Connection::send_file_slice);
    }
    if (body_rest_.empty()) return on_answered();
    const std::string_view slice = body_rest_.substr(0, slice_size);
    body_rest_.remove_prefix(slice.size());
    socket_.plain().expires_after(core_.options.limits.write);
    asio::async_write(socket_, asio::buffer(slice),
                      [self = shared_from_this()](error_code error, std::size_t) {
                          if (!error) self->send_next_slice();
                      });
}

void Connection::send_file_slice() {
    file_part_.offset += static_cast<std::int64_t>(file_slice_);
    file_part_.length -= static_cast<std::int64_t>(file_slice_);
    socket_.plain().expires_after(core_.options.limits.write);
    asio::async_write(socket_, asio::buffer(chunk_.data(), file_slice_),
                      [self = shared_from_this()](error_code error, std::size_t) {
                          if (!error) self->send_next_slice();
                      });
}

void Connection::on_answered() {
    if (file_ >= 0) ::close(std::exchange(file_, -1));
    response_ = {};
    chunk_ = {};
    if (keeps_alive_ && !core_.is_stopping) return await_request();
    if (is_body_unread_) return linger();
    close();
}

void Connection::close() {
    phase_ = Phase::linger;
    socket_.plain().expires_after(core_.options.limits.linger);
    if (socket_.tls()) {
        return socket_.tls()->async_shutdown([self = shared_from_this()](error_code) {});
    }
    error_code ignored;
    socket_.plain().socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
}

void Connection::start_live() {
    keeps_alive_ = false;
    is_live_chunked_ = parser_->get().version() >= 11;
    const auto standard = [this](const char* name, const char* value) {
        if (!find_header(response_, name)) response_.set(name, value);
    };
    standard("Content-Type", "text/event-stream");
    standard("Cache-Control", "no-store");
    standard("X-Accel-Buffering", "no");  // a proxy must not wait for more
    if (request_.method == Method::head) return send_head(Framing::none, 0, {});
    head_ = response_head(response_,
                          {.framing = is_live_chunked_ ? Framing::chunked : Framing::until_close,
                           .keeps_alive = false,
                           .is_secure = request_.is_secure,
                           .date = core_.current_date()});
    socket_.plain().expires_after(core_.options.limits.write);
    asio::async_write(socket_, asio::buffer(head_),
                      [self = shared_from_this()](error_code error, std::size_t) {
                          if (!error) self->watch_live();
                      });
}

void Connection::watch_live() {
    phase_ = Phase::live;
    live_ = std::make_shared<LiveEnd>(core_.io, weak_from_this(),
                                      core_.options.limits.live_queue_bytes);
    auto body = std::get<LiveBody>(std::move(response_.body));
    response_ = {};
    live_timer_.emplace(core_.io);
    keep_live_awake();
    // Nothing is expected to come; the read is there to notice that the reader has gone.
    socket_.plain().expires_never();
    socket_.async_read_some(asio::buffer(scratch_),
                            [self = shared_from_this()](error_code, std::size_t) {
                                self->live_->detach();
                                self->live_timer_->cancel();
                                self->abort();
                            });
    core_.workers.submit([live = live_, body = std::move(body), &logger = core_.logger] {
        try {
            body(live);
        } catch (const std::exception& error) {
            logger.error("a live stream could not be started", {{"what", error.what()}});
            live->close();
        }
    });
    if (core_.is_stopping) live_->close();
}

void Connection::keep_live_awake() {
    live_timer_->expires_after(core_.options.limits.live_keep_alive);
    live_timer_->async_wait([weak = weak_from_this()](error_code error) {
        const auto self = weak.lock();
        if (error || !self || !self->live_->is_open()) return;
        self->live_->send(": keep-alive\n\n");
        self->keep_live_awake();
    });
}

void Connection::flush_live() {
    if (!live_writing_.empty()) return;  // looks again when it is written
    const std::string bytes = live_->take();
    if (bytes.empty()) {
        if (live_->has_ended()) end_live();
        return;
    }
    live_writing_ = is_live_chunked_ ? fmt::format("{:x}\r\n{}\r\n", bytes.size(), bytes) : bytes;
    socket_.plain().expires_after(core_.options.limits.write);
    asio::async_write(socket_, asio::buffer(live_writing_),
                      [self = shared_from_this()](error_code error, std::size_t) {
                          self->live_writing_.clear();
                          if (error) return self->abort();
                          self->flush_live();
                      });
}

void Connection::end_live() {
    live_->detach();
    live_timer_->cancel();
    live_writing_ = is_live_chunked_ ? "0\r\n\r\n" : "";
    socket_.plain().expires_after(core_.options.limits.linger);
    asio::async_write(socket_, asio::buffer(live_writing_),
                      [self = shared_from_this()](error_code, std::size_t) { self->abort(); });
}

bool LiveEnd::send(std::string bytes) {
    const std::lock_guard lock(mutex_);
    if (!is_open_) return false;
    if (queued_.size() + bytes.size() > limit_bytes_) {
        is_open_ = false;
        queued_.clear();
        if (!is_detached_) {
            asio::post(io_, [weak = connection_] {
                if (const auto connection = weak.lock()) connection->abort();
            });
        }
        return false;
    }
    queued_ += bytes;
    wake();
    return true;
}

void LiveEnd::wake() {
    if (is_woken_ || is_detached_) return;
    is_woken_ = true;
    asio::post(io_, [weak = connection_] {
        if (const auto connection = weak.lock()) connection->flush_live();
    });
}

bool LiveEnd::is_open() const {
    const std::lock_guard lock(mutex_);
    return is_open_;
}

bool LiveEnd::has_ended() const {
    const std::lock_guard lock(mutex_);
    return !is_open_ && queued_.empty() && !is_detached_;
}

void LiveEnd::close() {
    const std::lock_guard lock(mutex_);
    if (!is_open_) return;
    is_open_ = false;
    is_woken_ = false;
    wake();
}

std::string LiveEnd::take() {
    const std::lock_guard lock(mutex_);
    is_woken_ = false;
    return std::exchange(queued_, {});
}

void LiveEnd::detach() {
    const std::lock_guard lock(mutex_);
    is_open_ = false;
    is_detached_ = true;
}

}  // namespace slipway::http
