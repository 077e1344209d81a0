#include "platform/http/request_head.hpp"

#include <arpa/inet.h>
#include <algorithm>
#include <array>
#include <cstring>

#include "base/hex.hpp"
#include "base/text.hpp"

namespace slipway::http {

namespace {

/// Appends one decoded segment; false when it must not be in a path.
bool append_segment(std::string& path, std::string_view segment) {
    const std::size_t start = path.size();
    for (std::size_t i = 0; i < segment.size(); ++i) {
        char byte = segment[i];
        if (byte == '%') {
            std::array<std::uint8_t, 1> decoded{};
            if (i + 2 >= segment.size() || !read_hex(segment.substr(i + 1, 2), decoded))
                return false;
            byte = static_cast<char>(decoded[0]);
            i += 2;
        }
        const auto code = static_cast<unsigned char>(byte);
        if (code < 0x20 || code == 0x7f || byte == '/' || byte == '\\') return false;
        path += byte;
    }
    const std::string_view decoded = std::string_view(path).substr(start);
    return decoded != "." && decoded != ".." && is_utf8(decoded);
}

}  // namespace

std::optional<Target> parse_target(std::string_view target) {
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (!target.starts_with(scheme)) continue;
        const auto slash = target.find_first_of("/?", scheme.size());
        target = slash == std::string_view::npos ? std::string_view("/") : target.substr(slash);
        break;
    }
    Target parsed;
    target = target.substr(0, target.find('#'));
    if (const auto mark = target.find('?'); mark != std::string_view::npos) {
        parsed.query = target.substr(mark + 1);
        target = target.substr(0, mark);
    }
    if (target.empty()) target = "/";
    if (target.front() != '/') return std::nullopt;
    while (!target.empty()) {
        target.remove_prefix(1);
        const auto end = std::min(target.find('/'), target.size());
        parsed.path += '/';
        if (!append_segment(parsed.path, target.substr(0, end))) return std::nullopt;
        target.remove_prefix(end);
    }
    return parsed;
}

Method parse_method(std::string_view name) {
    if (name == "GET") return Method::get;
    if (name == "HEAD") return Method::head;
    if (name == "POST") return Method::post;
    if (name == "PUT") return Method::put;
    if (name == "PATCH") return Method::patch;
    if (name == "DELETE") return Method::delete_;
    if (name == "OPTIONS") return Method::options;
    return Method::other;
}

std::optional<std::string> normal_address(std::string_view text) {
    text = trimmed(text);
    if (text.starts_with('[')) {
        const auto end = text.find(']');
        if (end == std::string_view::npos) return std::nullopt;
        text = text.substr(1, end - 1);
    } else if (std::count(text.begin(), text.end(), ':') == 1) {
        text = text.substr(0, text.find(':'));
    }
    const std::string spelt(text);
    std::array<char, INET6_ADDRSTRLEN> buffer{};
    in_addr four{};
    if (::inet_pton(AF_INET, spelt.c_str(), &four) == 1) {
        return std::string(::inet_ntop(AF_INET, &four, buffer.data(), buffer.size()));
    }
    in6_addr six{};
    if (::inet_pton(AF_INET6, spelt.c_str(), &six) != 1) return std::nullopt;
    if (IN6_IS_ADDR_V4MAPPED(&six)) {
        std::memcpy(&four, six.s6_addr + 12, 4);
        return std::string(::inet_ntop(AF_INET, &four, buffer.data(), buffer.size()));
    }
    return std::string(::inet_ntop(AF_INET6, &six, buffer.data(), buffer.size()));
}

bool is_trusted(std::string_view address, const std::vector<std::string>& trusted_proxies) {
    return std::find(trusted_proxies.begin(), trusted_proxies.end(), address) !=
           trusted_proxies.end();
}

std::string remote_address(std::string_view peer, std::string_view forwarded_for,
                           const std::vector<std::string>& trusted_proxies) {
    std::string nearest(peer);
    while (is_trusted(nearest, trusted_proxies) && !forwarded_for.empty()) {
        const auto comma = forwarded_for.rfind(',');
        const bool is_first = comma == std::string_view::npos;
        const auto told =
            normal_address(is_first ? forwarded_for : forwarded_for.substr(comma + 1));
        if (!told) break;
        nearest = *told;
        forwarded_for = is_first ? std::string_view() : forwarded_for.substr(0, comma);
    }
    return nearest;
}

}  // namespace slipway::http
