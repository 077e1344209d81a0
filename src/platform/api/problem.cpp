#include "platform/api/problem.hpp"

#include "platform/describe/json.hpp"

namespace slipway::api {
namespace {

std::string_view title_of(int status) {
    switch (status) {
        case 400:
            return "Malformed request";
        case 401:
            return "Sign in first";
        case 403:
            return "Not allowed";
        case 404:
            return "Not found";
        case 409:
            return "Not in this state";
        case 410:
            return "No longer there";
        case 412:
            return "Changed meanwhile";
        case 413:
            return "Too large";
        case 422:
            return "A value breaks a rule";
        case 428:
            return "If-Match is required";
        case 429:
            return "Too many attempts";
        default:
            return "Something went wrong";
    }
}

std::string problem_head(int status) {
    std::string json = R"({"type":"about:blank","title":)";
    write_json_string(title_of(status), json);
    json += ",\"status\":" + std::to_string(status);
    return json;
}

http::Response problem_response(int status, std::string json) {
    http::Response response;
    response.status = status;
    response.body = std::move(json);
    response.set("Content-Type", "application/problem+json").set("Cache-Control", "no-store");
    return response;
}

}  // namespace

int status_of(RefusalCode code) {
    switch (code) {
        case RefusalCode::invalid:
            return 422;
        case RefusalCode::malformed:
            return 400;
        case RefusalCode::unauthenticated:
            return 401;
        case RefusalCode::forbidden:
            return 403;
        case RefusalCode::not_found:
            return 404;
        case RefusalCode::conflict:
            return 409;
        case RefusalCode::gone:
            return 410;
        case RefusalCode::stale:
            return 412;
        case RefusalCode::too_large:
            return 413;
        case RefusalCode::precondition_required:
            return 428;
        case RefusalCode::throttled:
            return 429;
    }
    return 500;
}

http::Response problem(const Refusal& refusal) {
    const int status = status_of(refusal.code);
    std::string json = problem_head(status);
    json += ",\"key\":";
    write_json_string(refusal.key, json);
    json += ",\"field\":";
    if (refusal.field.empty()) {
        json += "null";
    } else {
        write_json_string(refusal.field, json);
    }
    json += ",\"parameters\":{";
    for (const RefusalParameter& parameter : refusal.parameters) {
        if (&parameter != &refusal.parameters.front()) json += ',';
        write_json_string(parameter.first, json);
        json += ':';
        if (const auto* number = std::get_if<std::int64_t>(&parameter.second)) {
            json += std::to_string(*number);
        } else {
            write_json_string(std::get<std::string>(parameter.second), json);
        }
    }
    json += "}}";
    http::Response response = problem_response(status, std::move(json));
    if (status == 401) response.set("WWW-Authenticate", "Bearer");
    for (const auto& [name, value] : refusal.parameters) {
        const auto* number = std::get_if<std::int64_t>(&value);
        if (number == nullptr) continue;
        if (name == "retry_after_seconds") response.set("Retry-After", std::to_string(*number));
        if (name == "current_revision") response.set("ETag", '"' + std::to_string(*number) + '"');
    }
    return response;
}

http::Response incident(const std::string& number) {
    std::string json = problem_head(500);
    json += R"(,"key":"server.incident","field":null,"parameters":{"incident":)";
    write_json_string(number, json);
    json += "},\"incident\":";
    write_json_string(number, json);
    json += '}';
    return problem_response(500, std::move(json));
}

}  // namespace slipway::api
