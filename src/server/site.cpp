#include "server/site.hpp"

#include <exception>

#include "platform/hash/content_hasher.hpp"

namespace slipway {
namespace {

http::Response text_response(int status, std::string text, std::string media_type) {
    http::Response response;
    response.status = status;
    response.body = std::move(text);
    response.set("Content-Type", std::move(media_type)).set("Cache-Control", "no-store");
    return response;
}

constexpr std::string_view openapi_path = "/api/v1/openapi.json";

}  // namespace

http::BodyPolicy Site::body_policy(http::Method method, std::string_view path) const {
    return parts_.dispatcher.body_policy(method, path);
}

std::optional<http::Response> Site::refuse_upload(const http::Request& request) {
    return parts_.dispatcher.refuse_upload(request);
}

std::optional<http::Response> Site::answer_at_once(const http::Request& request) {
    return parts_.dispatcher.answer_at_once(request);
}

http::Response Site::handle(const http::Request& request) {
    const bool is_read =
        request.method == http::Method::get || request.method == http::Method::head;
    if (is_read && request.path == openapi_path) {
        return text_response(200, parts_.openapi_document, "application/json");
    }
    if (request.path.starts_with(std::string(api::api_root) + "/")) {
        return parts_.dispatcher.handle(request);
    }
    // Alive: the process answers. Ready: its database does, too.
    if (request.path == "/healthz") return text_response(200, "ok\n", "text/plain");
    if (request.path == "/readyz") return ready();
    if (request.path == "/metrics") return metrics(request);
    if (request.path == "/api" || request.path == "/api/") {
        http::Request page = request;
        page.path = "/api.html";
        return parts_.web_app(page);
    }
    return parts_.web_app(request);
}

http::Response Site::metrics(const http::Request& request) const {
    const bool is_from_here =
        request.remote_address == "127.0.0.1" || request.remote_address == "::1";
    const bool may_read = parts_.metrics_token.empty()
                              ? is_from_here && request.header("X-Forwarded-For").empty()
                              : content_hash_of(request.header("Authorization")) ==
                                    content_hash_of("Bearer " + parts_.metrics_token);
    if (!may_read) return text_response(403, "metrics.token opens this\n", "text/plain");
    return text_response(200, parts_.metrics_text(), "text/plain; version=0.0.4");
}

http::Response Site::ready() {
    try {
        parts_.check_ready();
        return text_response(200, "ready\n", "text/plain");
    } catch (const std::exception&) {
        return text_response(503, "the database does not answer\n", "text/plain");
    }
}

}  // namespace slipway
