#include "platform/http/response_head.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <utility>

#include "base/text.hpp"

namespace slipway::http {

namespace {

/// Styles may be inline: the component library sets them on elements. Scripts never.
constexpr std::string_view content_security_policy =
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; object-src 'none'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> guards{{
    {"Content-Security-Policy", content_security_policy},
    {"X-Content-Type-Options", "nosniff"},
    {"X-Frame-Options", "DENY"},
    {"Referrer-Policy", "same-origin"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
}};

void append_header(std::string& out, std::string_view name, std::string_view value) {
    out += name;
    out += ": ";
    constexpr std::string_view breaks("\r\n\0", 3);
    if (value.find_first_of(breaks) == std::string_view::npos) {
        out += value;
    } else {
        for (const char byte : value) out += breaks.find(byte) == breaks.npos ? byte : ' ';
    }
    out += "\r\n";
}

std::string_view without_weakness(std::string_view tag) {
    tag = trimmed(tag);
    if (tag.starts_with("W/")) tag.remove_prefix(2);
    return tag;
}

/// The weak comparison of RFC 9110 §13.1.2. Our tags have no commas in them.
bool names_tag(std::string_view list, std::string_view tag) {
    if (trimmed(list) == "*") return true;
    while (!list.empty()) {
        const auto comma = std::min(list.find(','), list.size());
        if (without_weakness(list.substr(0, comma)) == without_weakness(tag)) return true;
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return false;
}

std::optional<std::int64_t> parse_count(std::string_view text) {
    std::int64_t count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (error != std::errc() || end != text.data() + text.size() || count < 0) return std::nullopt;
    return count;
}

enum class RangeKind { none, satisfiable, unsatisfiable };

/// RFC 9110 §14.1.2, one range of bytes. Everything malformed counts as none.
RangeKind parse_range(std::string_view header, std::int64_t size, Part& part) {
    if (!header.starts_with("bytes=")) return RangeKind::none;
    const std::string_view range = trimmed(header.substr(6));
    const auto dash = range.find('-');
    if (dash == std::string_view::npos) return RangeKind::none;
    const std::string_view last_text = range.substr(dash + 1);
    if (dash == 0) {
        const auto suffix = parse_count(last_text);
        if (!suffix) return RangeKind::none;
        if (*suffix == 0 || size == 0) return RangeKind::unsatisfiable;
        part.length = std::min(*suffix, size);
        part.offset = size - part.length;
        return RangeKind::satisfiable;
    }
    const auto first = parse_count(range.substr(0, dash));
    const auto last = last_text.empty() ? std::optional(size - 1) : parse_count(last_text);
    if (!first || !last) return RangeKind::none;
    if (*first >= size) return RangeKind::unsatisfiable;
    if (*last < *first) return RangeKind::none;
    part.offset = *first;
    part.length = std::min(*last, size - 1) - *first + 1;
    return RangeKind::satisfiable;
}

}  // namespace

Response problem_response(int status, std::string_view code) {
    Response response{.status = status};
    response.set("Content-Type", "application/problem+json");
    response.set("Cache-Control", "no-store");
    response.body = fmt::format(R"({{"type":"about:blank","title":"{}","status":{},"code":"{}"}})",
                                reason_phrase(status), status, code);
    return response;
}

std::string_view reason_phrase(int status) {
    switch (status) {
        case 200:
            return "OK";
        case 201:
            return "Created";
        case 202:
            return "Accepted";
        case 204:
            return "No Content";
        case 206:
            return "Partial Content";
        case 301:
            return "Moved Permanently";
        case 302:
            return "Found";
        case 303:
            return "See Other";
        case 304:
            return "Not Modified";
        case 307:
            return "Temporary Redirect";
        case 308:
            return "Permanent Redirect";
        case 400:
            return "Bad Request";
        case 401:
            return "Unauthorized";
        case 403:
            return "Forbidden";
        case 404:
            return "Not Found";
        case 405:
            return "Method Not Allowed";
        case 406:
            return "Not Acceptable";
        case 408:
            return "Request Timeout";
        case 409:
            return "Conflict";
        case 410:
            return "Gone";
        case 412:
            return "Precondition Failed";
        case 413:
            return "Content Too Large";
        case 415:
            return "Unsupported Media Type";
        case 416:
            return "Range Not Satisfiable";
        case 417:
            return "Expectation Failed";
        case 422:
            return "Unprocessable Content";
        case 428:
            return "Precondition Required";
        case 429:
            return "Too Many Requests";
        case 431:
            return "Request Header Fields Too Large";
        case 500:
            return "Internal Server Error";
        case 501:
            return "Not Implemented";
        case 502:
            return "Bad Gateway";
        case 503:
            return "Service Unavailable";
        case 505:
            return "HTTP Version Not Supported";
        case 507:
            return "Insufficient Storage";
        default:
            return "Status";
    }
}

std::string http_date(std::int64_t unix_seconds) {
    static constexpr std::array weekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::chrono::sys_seconds moment{std::chrono::seconds(unix_seconds)};
    const auto day = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(moment - day);
    return fmt::format(
        "{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT",
        weekdays[std::chrono::weekday(day).c_encoding()], static_cast<unsigned>(date.day()),
        months[static_cast<unsigned>(date.month()) - 1], static_cast<int>(date.year()),
        time.hours().count(), time.minutes().count(), time.seconds().count());
}

std::optional<std::string_view> find_header(const Response& response, std::string_view name) {
    for (const Header& header : response.headers) {
        if (is_same_name(header.name, name)) return header.value;
    }
    return std::nullopt;
}

std::string response_head(const Response& response, const HeadFacts& facts) {
    std::string out;
    out.reserve(1024);
    out += "HTTP/1.1 ";
    out += std::to_string(response.status);
    out += ' ';
    out += reason_phrase(response.status);
    out += "\r\n";
    for (const Header& header : response.headers) append_header(out, header.name, header.value);
    append_header(out, "Date", facts.date);
    switch (facts.framing) {
        case Framing::length:
            append_header(out, "Content-Length", std::to_string(facts.length_bytes));
            break;
        case Framing::chunked:
            append_header(out, "Transfer-Encoding", "chunked");
            break;
        case Framing::until_close:
        case Framing::none:
            break;
    }
    append_header(out, "Connection", facts.keeps_alive ? "keep-alive" : "close");
    for (const auto& [name, value] : guards) {
        if (!find_header(response, name)) append_header(out, name, value);
    }
    if (facts.is_secure && !find_header(response, "Strict-Transport-Security")) {
        append_header(out, "Strict-Transport-Security", "max-age=31536000");
    }
    out += "\r\n";
    return out;
}

Part select_part(const Request& request, Response& response, std::int64_t size_bytes) {
    const Part whole{.offset = 0, .length = size_bytes};
    const bool is_read = request.method == Method::get || request.method == Method::head;
    if (!is_read || response.status != 200) return whole;
    const std::string tag(find_header(response, "ETag").value_or(""));
    const std::string_view known = request.header("If-None-Match");
    if (!tag.empty() && !known.empty() && names_tag(known, tag)) {
        response.status = 304;
        return {};
    }
    if (!std::holds_alternative<FileBody>(response.body)) return whole;
    response.set("Accept-Ranges", "bytes");
    const std::string_view condition = request.header("If-Range");
    if (!condition.empty() && (tag.starts_with("W/") || trimmed(condition) != tag)) return whole;
    Part part;
    switch (parse_range(request.header("Range"), size_bytes, part)) {
        case RangeKind::none:
            return whole;
        case RangeKind::unsatisfiable:
            response = problem_response(416, "http.range_not_satisfiable");
            response.set("Content-Range", fmt::format("bytes */{}", size_bytes));
            return {
                .offset = 0,
                .length = static_cast<std::int64_t>(std::get<std::string>(response.body).size())};
        case RangeKind::satisfiable:
            break;
    }
    response.status = 206;
    response.set("Content-Range", fmt::format("bytes {}-{}/{}", part.offset,
                                              part.offset + part.length - 1, size_bytes));
    return part;
}

}  // namespace slipway::http
