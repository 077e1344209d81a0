#pragma once

#include <atomic>
#include <functional>
#include <optional>
#include <string>

#include "platform/api/dispatcher.hpp"
#include "platform/http/http.hpp"

namespace slipway {

/// What answers at which address: the API, its document, health, metrics, and the web app for
/// everything else. Thread-safe.
class Site final : public http::Handler {
public:
    struct Parts {
        api::Dispatcher& dispatcher;
        std::string openapi_document;
        /// Throws when the database does not answer.
        std::function<void()> check_ready;
        std::function<std::string()> metrics_text;
        /// Who bears it reads the metrics; without one, only this machine does, and not through a
        /// proxy.
        std::string metrics_token;
        std::function<http::Response(const http::Request&)> web_app;
    };
    explicit Site(Parts parts) : parts_(std::move(parts)) {}

    http::BodyPolicy body_policy(http::Method method, std::string_view path) const override;
    http::Response handle(const http::Request& request) override;
    std::optional<http::Response> refuse_upload(const http::Request& request) override;
    std::optional<http::Response> answer_at_once(const http::Request& request) override;

private:
    http::Response ready();
    http::Response metrics(const http::Request& request) const;
    Parts parts_;
};

}  // namespace slipway
