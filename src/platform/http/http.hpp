#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// What a handler sees of HTTP: plain values, no sockets. Only the units behind server.hpp include
// Beast and Asio.

namespace slipway::http {

enum class Method { get, head, post, put, patch, delete_, options, other };

struct Header {
    std::string name;
    std::string value;
};

/// Names of headers are compared without regard to case.
bool is_same_name(std::string_view left, std::string_view right);

/// A body that was streamed to disk. The file is removed with the last copy of `file`.
struct UploadedFile {
    std::shared_ptr<const std::string> file;  // its path; owned by the request and who keeps it
    std::int64_t size_bytes = 0;
};

struct Request {
    Method method = Method::get;
    std::string path;   // percent-decoded by segment, never with "..": "/api/v1/engagements"
    std::string query;  // raw, without "?"
    std::vector<Header> headers;
    std::string body;  // empty when `upload` has it
    std::optional<UploadedFile> upload;
    std::string remote_address;  // of the person's machine, X-Forwarded-For applied when trusted
    bool is_secure = false;      // TLS here, or at a trusted proxy
    std::string host;

    /// The first header of that name, case-insensitively; empty when absent.
    std::string_view header(std::string_view name) const;
    /// A cookie's value; empty when absent.
    std::string_view cookie(std::string_view name) const;
};

/// A part of a file on disk. One that was made for this answer is removed with its last `owner`.
struct FileBody {
    std::string path;
    std::int64_t size_bytes = 0;
    std::shared_ptr<const void> owner = {};  // shared by the answer's copies
};

/// One end of a stream of server-sent events; thread-safe. What is sent is queued up to a limit;
/// a reader that does not keep up is cut off.
class LiveStream {
public:
    virtual ~LiveStream() = default;
    /// Queues bytes already in the form of server-sent events. False when the other end is gone.
    virtual bool send(std::string bytes) = 0;
    virtual bool is_open() const = 0;
    virtual void close() = 0;
};

/// Called once on a worker when the response's head has been written.
using LiveBody = std::function<void(std::shared_ptr<LiveStream>)>;

struct Response {
    int status = 200;
    std::vector<Header> headers;
    /// Bytes; shared immutable bytes (static assets); a file; or a live stream.
    std::variant<std::string, std::shared_ptr<const std::string>, FileBody, LiveBody> body;

    Response& set(std::string name, std::string value) {
        headers.push_back({std::move(name), std::move(value)});
        return *this;
    }
};

/// What may come, decided on the request's head before its body is read.
struct BodyPolicy {
    std::int64_t max_bytes = 1 << 20;
    bool to_disk = false;
};

/// The program behind the server. `handle` runs on worker threads and must not throw.
class Handler {
public:
    virtual ~Handler() = default;
    virtual BodyPolicy body_policy(Method method, std::string_view path) const = 0;
    /// Asked on a worker before a body that goes to disk is read: the answer that turns it away,
    /// by what the head says. Nobody fills the disk who may not. Must not throw.
    virtual std::optional<Response> refuse_upload(const Request& /*head*/) { return std::nullopt; }
    /// Asked on the thread of the sockets, before a worker is: the answer, if it is at hand. Takes
    /// microseconds, waits for nothing, and must not throw.
    virtual std::optional<Response> answer_at_once(const Request& /*request*/) {
        return std::nullopt;
    }
    virtual Response handle(const Request& request) = 0;
};

}  // namespace slipway::http
