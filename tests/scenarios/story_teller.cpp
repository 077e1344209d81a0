#include "story_teller.hpp"

#include <algorithm>
#include <fstream>
#include <ostream>

namespace slipway::testing {

namespace json = boost::json;

Refused refused_with(int status, const std::string& key, const std::string& field) {
    return {status, key, field};
}

void PrintTo(const Refused& refused, std::ostream* out) {
    *out << refused.status << ' ' << refused.key << ' ' << refused.field;
}

std::string text_of(const json::value& value) {
    return value.is_string() ? std::string(value.as_string()) : json::serialize(value);
}

std::string text_of(const json::value& value, std::string_view member) {
    return text_of(value.at(member));
}

std::int64_t number_of(const json::value& value, std::string_view member) {
    return value.at(member).as_int64();
}

std::vector<std::string> column(const json::value& list, std::string_view member) {
    std::vector<std::string> all;
    for (const json::value& element : list.as_array()) all.push_back(text_of(element, member));
    return all;
}

bool is_in(const std::vector<std::string>& list, const std::string& value) {
    return std::ranges::find(list, value) != list.end();
}

http::Response StoryTeller::ask(const std::string& token, http::Method method,
                                const std::string& path, const json::value& body,
                                std::optional<std::int64_t> revision) {
    ApiWorld::Question question{.method = method, .path = "/api/v1" + path, .token = token};
    if (const auto mark = question.path.find('?'); mark != std::string::npos) {
        question.query = question.path.substr(mark + 1);
        question.path.resize(mark);
    }
    if (!body.is_null()) question.body = json::serialize(body);
    if (revision) question.headers.push_back({"If-Match", '"' + std::to_string(*revision) + '"'});
    http::Response response = world_.ask(question);
    if (method != http::Method::get) world_.application().catch_up();
    return response;
}

json::value StoryTeller::granted(const std::string& token, http::Method method,
                                 const std::string& path, const json::value& body,
                                 std::optional<std::int64_t> revision) {
    const http::Response response = ask(token, method, path, body, revision);
    const std::string answer = ApiWorld::body_of(response);
    if (response.status >= 300) {
        throw Fault(path + " " + json::serialize(body).substr(0, 600) + ": " + answer);
    }
    return answer.empty() ? json::value() : json::parse(answer);
}

json::value StoryTeller::get(Role by, const std::string& path) {
    return granted(token(by), http::Method::get, path, nullptr, {});
}

json::value StoryTeller::post(Role by, const std::string& path, const json::value& body) {
    return granted(token(by), http::Method::post, path, body, {});
}

json::value StoryTeller::put(Role by, const std::string& path, const json::value& body,
                             std::optional<std::int64_t> revision) {
    return granted(token(by), http::Method::put, path, body, revision);
}

void StoryTeller::remove(Role by, const std::string& path) {
    granted(token(by), http::Method::delete_, path, nullptr, {});
}

namespace {

std::string bytes_of(const http::Response& response) {
    const auto* file = std::get_if<http::FileBody>(&response.body);
    if (file == nullptr) return ApiWorld::body_of(response);
    std::ifstream stream(file->path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

std::string StoryTeller::download(Role by, const std::string& path, const std::string& media_type) {
    const http::Response response = ask(token(by), http::Method::get, path, nullptr, {});
    if (response.status != 200) throw Fault(path + ": " + ApiWorld::body_of(response));
    const auto type = std::ranges::find(response.headers, "Content-Type", &http::Header::name);
    if (type == response.headers.end() || type->value != media_type) {
        throw Fault(path + " is not " + media_type);
    }
    return bytes_of(response);
}

namespace {

Refused refusal_of(const http::Response& response) {
    const std::string field = ApiWorld::member_of(response, "field");
    return {response.status, ApiWorld::member_of(response, "key"), field == "null" ? "" : field};
}

}  // namespace

Refused StoryTeller::refused(Role by, http::Method method, const std::string& path,
                             const json::value& body, std::optional<std::int64_t> revision) {
    return refusal_of(ask(token(by), method, path, body, revision));
}

json::value StoryTeller::ask_as_nobody(http::Method method, const std::string& path,
                                       const json::value& body) {
    return granted({}, method, path, body, {});
}

Refused StoryTeller::refused_to_nobody(http::Method method, const std::string& path,
                                       const json::value& body) {
    return refusal_of(ask({}, method, path, body, {}));
}

Refused StoryTeller::refused_to(const std::string& token, http::Method method,
                                const std::string& path) {
    return refusal_of(ask(token, method, path, nullptr, {}));
}

void StoryTeller::go_to(const std::string& moment) {
    const Instant until = *parse_instant(moment);
    constexpr std::chrono::hours step{6};
    while (world_.clock().now().plus(step) < until) {
        world_.clock().advance(step);
        world_.application().catch_up();
    }
    world_.clock().set(until);
    world_.application().catch_up();
}

}  // namespace slipway::testing
