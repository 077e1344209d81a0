#include "platform/http/http.hpp"

#include "base/text.hpp"

namespace slipway::http {

std::string_view Request::header(std::string_view name) const {
    const std::string wanted = ascii_lower(name);
    for (const Header& candidate : headers) {
        if (candidate.name.size() == wanted.size() && ascii_lower(candidate.name) == wanted) {
            return candidate.value;
        }
    }
    return {};
}

std::string_view Request::cookie(std::string_view name) const {
    std::string_view rest = header("Cookie");
    while (!rest.empty()) {
        const auto end = rest.find(';');
        const std::string_view pair = trimmed(rest.substr(0, end));
        const auto equals = pair.find('=');
        if (equals != std::string_view::npos && pair.substr(0, equals) == name) {
            return pair.substr(equals + 1);
        }
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    }
    return {};
}

}  // namespace slipway::http
