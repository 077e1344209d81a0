#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "platform/http/http.hpp"

// What a response's head says, and which part of the body goes out.

namespace slipway::http {

/// RFC 9457: {"type":"about:blank","title":…,"status":…,"code":…}. For what never reaches a
/// handler.
Response problem_response(int status, std::string_view code);

std::string_view reason_phrase(int status);

/// "Tue, 03 Mar 2026 09:30:00 GMT" (RFC 9110 §5.6.7).
std::string http_date(std::int64_t unix_seconds);

/// How the end of the body is told: by a length, by chunks, by the end of the connection.
enum class Framing { length, chunked, until_close, none };

struct HeadFacts {
    Framing framing = Framing::length;
    std::int64_t length_bytes = 0;
    bool keeps_alive = true;
    bool is_secure = false;
    std::string_view date;  // as made by http_date
};

/// Status line, the response's own headers, then those that every response has unless it brought
/// its own: Date, Content-Length or Transfer-Encoding, Connection and what guards the browser.
/// Line breaks inside a header's value are replaced by spaces.
std::string response_head(const Response& response, const HeadFacts& facts);

/// A part of a body: `length` bytes from `offset`.
struct Part {
    std::int64_t offset = 0;
    std::int64_t length = 0;
};

/// Looks at If-None-Match, Range and If-Range of a GET or HEAD, and changes the response's status
/// and headers to 304, 206 or 416 accordingly. Ranges only for files; several ranges in one request
/// are answered with the whole. `size_bytes` is the body's; gives what is to be sent of it.
Part select_part(const Request& request, Response& response, std::int64_t size_bytes);

/// The first header of that name; nothing when absent.
std::optional<std::string_view> find_header(const Response& response, std::string_view name);

}  // namespace slipway::http
