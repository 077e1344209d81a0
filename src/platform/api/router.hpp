#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/api/routes.hpp"

namespace slipway::api {

/// Finds the route of a path by its segments. Literal segments win over parameters. Immutable
/// after it was made; any thread.
class Router {
public:
    explicit Router(const Routes& routes);

    struct Match {
        const Route* route = nullptr;  // null: nothing at this path answers this method
        std::map<std::string, std::string, std::less<>> parameters;
        std::vector<http::Method> allowed;  // what the path answers; empty: no such path
    };
    /// `path` is below /api/v1 and starts with "/". A parameter named …_id takes UUIDs only.
    Match find(http::Method method, std::string_view path) const;

private:
    struct Node {
        std::map<std::string, std::unique_ptr<Node>, std::less<>> literals;
        std::unique_ptr<Node> parameter;
        std::vector<const Route*> routes;
    };
    const Node* descend(const Node& node, const std::vector<std::string_view>& segments,
                        std::size_t depth) const;
    Node root_;
};

std::string_view method_name(http::Method method);

}  // namespace slipway::api
