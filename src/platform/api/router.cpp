#include "platform/api/router.hpp"

#include "base/text.hpp"

namespace slipway::api {
namespace {

bool is_parameter(std::string_view segment) {
    return segment.starts_with('{');
}

std::string_view parameter_name(std::string_view segment) {
    return segment.substr(1, segment.size() - 2);
}

}  // namespace

Router::Router(const Routes& routes) {
    for (const Route& route : routes.all()) {
        Node* node = &root_;
        for (const std::string& segment : route.segments) {
            std::unique_ptr<Node>& next =
                is_parameter(segment) ? node->parameter : node->literals[segment];
            if (!next) next = std::make_unique<Node>();
            node = next.get();
        }
        for (const Route* other : node->routes) {
            ASSERT(other->method != route.method, "a method and path have one route");
        }
        node->routes.push_back(&route);
    }
}

const Router::Node* Router::descend(const Node& node, const std::vector<std::string_view>& segments,
                                    std::size_t depth) const {
    if (depth == segments.size()) return node.routes.empty() ? nullptr : &node;
    const auto literal = node.literals.find(segments[depth]);
    if (literal != node.literals.end()) {
        if (const Node* found = descend(*literal->second, segments, depth + 1)) return found;
    }
    if (node.parameter && !segments[depth].empty()) {
        return descend(*node.parameter, segments, depth + 1);
    }
    return nullptr;
}

Router::Match Router::find(http::Method method, std::string_view path) const {
    Match match;
    if (path.empty() || path.front() != '/') return match;
    const auto segments = split(path.substr(1), '/');
    const Node* node = descend(root_, segments, 0);
    if (node == nullptr) return match;
    const http::Method wanted = method == http::Method::head ? http::Method::get : method;
    for (const Route* route : node->routes) {
        match.allowed.push_back(route->method);
        if (route->method == wanted) match.route = route;
    }
    if (match.route == nullptr) return match;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const std::string& pattern = match.route->segments[i];
        if (!is_parameter(pattern)) continue;
        const std::string_view name = parameter_name(pattern);
        // An id that cannot be one is as absent as an id that is nobody's.
        if (name.ends_with("_id") && !parse_uuid(segments[i])) return Match{};
        match.parameters.emplace(name, segments[i]);
    }
    return match;
}

std::string_view method_name(http::Method method) {
    switch (method) {
        case http::Method::get:
            return "GET";
        case http::Method::head:
            return "HEAD";
        case http::Method::post:
            return "POST";
        case http::Method::put:
            return "PUT";
        case http::Method::patch:
            return "PATCH";
        case http::Method::delete_:
            return "DELETE";
        case http::Method::options:
            return "OPTIONS";
        case http::Method::other:
            break;
    }
    return "OTHER";
}

}  // namespace slipway::api
