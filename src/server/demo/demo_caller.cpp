#include "server/demo/demo_caller.hpp"

#include "collaboration/identity/identity_commands.hpp"
#include "platform/chance/chance.hpp"

namespace slipway {
namespace {

constexpr std::string_view token_name = "demo story";

const sql::Statement delete_demo_tokens{"demo.delete_tokens", R"sql(
    delete from api_tokens where name = $1)sql"};

}  // namespace

void DemoCaller::introduce(const std::string& key, const std::string& name, PersonId person,
                           WorkspaceId workspace, Role role) {
    const Actor actor{.person_id = person, .workspace_id = workspace, .roles = {role}};
    auto& platform = application_.platform();
    const auto token =
        platform.database.write([&](sql::Transaction& sql) -> Result<CreatedApiToken> {
            UnitOfWork work(sql, clock_.now(), platform.chance);
            return IdentityCommands(work).create_api_token(
                actor, {.name = std::string(token_name),
                        .scopes = {Scope::read, Scope::write, Scope::account}});
        });
    if (!token) throw Fault("demo: " + token.error().key);
    people_[key] = {name, person, workspace, token->token};
}

void DemoCaller::forget_tokens() {
    const auto forgotten =
        application_.platform().database.write([](sql::Transaction& sql) -> Result<std::int64_t> {
            return sql.execute(delete_demo_tokens, std::string(token_name));
        });
    if (!forgotten) throw Fault("demo: " + forgotten.error().key);
}

const DemoCaller::Somebody& DemoCaller::somebody(const std::string& key) const {
    const auto found = people_.find(key);
    if (found == people_.end()) throw Fault("demo: nobody is called " + key);
    return found->second;
}

PersonId DemoCaller::person(const std::string& key) const {
    return somebody(key).person;
}

WorkspaceId DemoCaller::workspace_of(const std::string& key) const {
    return somebody(key).workspace;
}

boost::json::value DemoCaller::ask(http::Method method, const std::string& by,
                                   const std::string& path, const std::string& body,
                                   std::int64_t revision) {
    http::Request request{.method = method,
                          .path = std::string(api::api_root) + path,
                          .body = body,
                          .remote_address = "127.0.0.1",
                          .host = "127.0.0.1"};
    if (const auto question = request.path.find('?'); question != std::string::npos) {
        request.query = request.path.substr(question + 1);
        request.path.resize(question);
    }
    request.headers.push_back({"Authorization", "Bearer " + somebody(by).token});
    if (!body.empty()) request.headers.push_back({"Content-Type", "application/json"});
    if (revision >= 0) {
        request.headers.push_back({"If-Match", '"' + std::to_string(revision) + '"'});
    }
    const http::Response response = application_.handler().handle(request);
    const auto* text = std::get_if<std::string>(&response.body);
    const std::string answer = text != nullptr ? *text : std::string();
    if (response.status >= 300) {
        throw Fault("demo: " + by + " " + path + " " + body.substr(0, 400) + ": " + answer);
    }
    return answer.empty() ? boost::json::value() : boost::json::parse(answer);
}

boost::json::value DemoCaller::get(const std::string& by, const std::string& path) {
    return ask(http::Method::get, by, path, {}, -1);
}

boost::json::value DemoCaller::post(const std::string& by, const std::string& path,
                                    const boost::json::value& body) {
    return ask(http::Method::post, by, path, boost::json::serialize(body), -1);
}

boost::json::value DemoCaller::put(const std::string& by, const std::string& path,
                                   const boost::json::value& body, std::int64_t revision) {
    return ask(http::Method::put, by, path, boost::json::serialize(body), revision);
}

}  // namespace slipway
