#include "api_world.hpp"

#include <boost/json.hpp>

#include "collaboration/identity/identity_commands.hpp"
#include "delivery/engagement/engagement_commands.hpp"
#include "platform/tokens/tokens.hpp"

namespace slipway::testing {
namespace {

// A Monday morning in Kyiv.
const Instant start = *parse_instant("2026-03-02T07:00:00Z");

std::filesystem::path new_folder(ApiWorld::Place place) {
    SystemChance chance;
    // /var/tmp is a disk also where /tmp is memory.
    const auto folder = (place == ApiWorld::Place::disk ? std::filesystem::path("/var/tmp")
                                                        : std::filesystem::temp_directory_path()) /
                        ("slipway-api-" + to_text(chance.new_uuid(start)));
    std::filesystem::create_directories(folder);
    return folder;
}

}  // namespace

ApiWorld::ApiWorld(sql::Dialect dialect, Place place)
    : database_(place == Place::disk ? nullptr : TestDatabase::migrated(dialect)),
      folder_(new_folder(place)),
      clock_(start),
      chance_(1),
      logger_(log::Logger::create_silent()),
      remover_{folder_} {
    const ApplicationOptions options{
        .database_url = database_ ? database_->url() : "sqlite:" + database_path(),
        .data_folder = folder_,
        .password_cost = PasswordCost::least()};
    if (!database_) migrate_database(options, clock_);
    application_ = std::make_unique<Application>(options, clock_, chance_, *logger_);
}

PersonId ApiWorld::add_person(UnitOfWork& work, WorkspaceId workspace, Role role,
                              const std::string& firm) {
    const std::string name = boost::describe::enum_to_string(role, "");
    const auto member = IdentityCommands(work).add_member(
        Actor::system(workspace),
        {.email = name + "@" + firm + ".example", .name = name, .roles = {role}});
    return member.value().id;
}

std::string ApiWorld::add_token(UnitOfWork& work, WorkspaceId workspace, PersonId person,
                                Role role) {
    const Actor actor{.person_id = person, .workspace_id = workspace, .roles = {role}};
    return IdentityCommands(work)
        .create_api_token(actor,
                          {.name = "test", .scopes = {Scope::read, Scope::write, Scope::account}})
        .value()
        .token;
}

Firm ApiWorld::add_provider(const std::string& name) {
    constexpr Role provider_side[] = {Role::head,
                                      Role::administrator,
                                      Role::junior_account_manager,
                                      Role::senior_account_manager,
                                      Role::developer,
                                      Role::sales_representative,
                                      Role::quality_manager};
    Firm firm;
    const auto made =
        application_->platform().database.write([&](sql::Transaction& sql) -> Result<bool> {
            firm = {};
            UnitOfWork work(sql, clock_.now(), chance_);
            IdentityCommands identity(work);
            firm.provider =
                TRY(identity.create_provider_workspace({.name = name,
                                                        .kind = WorkspaceKind::provider,
                                                        .time_zone = "Europe/Kyiv",
                                                        .currency = "UAH"}))
                    .id;
            for (const Role role : provider_side) {
                firm.people[role] = add_person(work, firm.provider, role, name);
                firm.tokens[role] = add_token(work, firm.provider, firm.people[role], role);
            }
            return true;
        });
    if (!made) throw Fault(made.error().key);
    application_->catch_up();  // seeds the packages
    return firm;
}

std::string ApiWorld::package_id(const std::string& token, const std::string& key) {
    const auto packages = ask({.path = "/api/v1/service_packages", .token = token});
    const auto items = boost::json::parse(body_of(packages)).at("items").as_array();
    for (const auto& item : items) {
        if (item.at("package").at("key").as_string() == key) {
            return std::string(item.at("id").as_string());
        }
    }
    throw Fault("no package is called " + key);
}

void ApiWorld::start_engagement(Firm& firm, const std::string& name,
                                const std::string& package_key, Role by, Role manager) {
    const std::string owner_email = "client_owner@" + name + ".example";
    const boost::json::object engagement{
        {"new_client", boost::json::object{{"name", name + " client"},
                                           {"locale", "en"},
                                           {"time_zone", "Europe/Kyiv"},
                                           {"owner_name", "client_owner"},
                                           {"owner_email", owner_email}}},
        {"name", "Implementation of " + name},
        {"service_package_id", package_id(firm.tokens[by], package_key)},
        {"manager_id", firm.people[manager].text()},
        {"administrator_id", firm.people[Role::administrator].text()},
        {"sales_representative_id", firm.people[Role::sales_representative].text()},
        {"starts_on", "2026-03-02"},
        {"hand_over", boost::json::object{{"promised", "Orders in a minute"},
                                          {"wanted_result", "No lost orders"},
                                          {"contacts", boost::json::array{}},
                                          {"deadlines", boost::json::array{}},
                                          {"attachment_ids", boost::json::array{}}}}};
    const auto started = ask({.method = http::Method::post,
                              .path = "/api/v1/engagements",
                              .token = firm.tokens[by],
                              .body = boost::json::serialize(engagement)});
    if (started.status != 201) throw Fault("the engagement was refused: " + body_of(started));
    firm.engagement = *EngagementId::parse(member_of(started, "id"));
    firm.client = *WorkspaceId::parse(member_of(started, "workspace_id"));
    const auto client_made =
        application_->platform().database.write([&](sql::Transaction& sql) -> Result<bool> {
            UnitOfWork work(sql, clock_.now(), chance_);
            firm.people[Role::client_owner] =
                IdentityStore(sql).find_person_by_email(owner_email)->id;
            firm.people[Role::client_employee] =
                add_person(work, firm.client, Role::client_employee, name);
            for (const Role role : {Role::client_owner, Role::client_employee}) {
                firm.tokens[role] = add_token(work, firm.client, firm.people[role], role);
            }
            return true;
        });
    if (!client_made) throw Fault(client_made.error().key);
    application_->catch_up();
}

Firm ApiWorld::add_firm(const std::string& name) {
    Firm firm = add_provider(name);
    start_engagement(firm, name, "standard", Role::head, Role::junior_account_manager);
    return firm;
}

http::Response ApiWorld::ask(const Question& question) {
    http::Request request{.method = question.method,
                          .path = question.path,
                          .query = question.query,
                          .headers = question.headers,
                          .body = question.body,
                          .remote_address = "127.0.0.1",
                          .host = "127.0.0.1"};
    if (!question.token.empty()) {
        request.headers.push_back({"Authorization", "Bearer " + question.token});
    }
    if (!question.body.empty()) {
        request.headers.push_back({"Content-Type", "application/json"});
        request.headers.push_back({"Idempotency-Key", "test-" + std::to_string(++asked_)});
    }
    return application_->handler().handle(request);
}

std::string ApiWorld::body_of(const http::Response& response) {
    const auto* text = std::get_if<std::string>(&response.body);
    return text != nullptr ? *text : std::string();
}

std::string ApiWorld::member_of(const http::Response& response, const std::string& name) {
    boost::json::error_code error;
    const auto body = boost::json::parse(body_of(response), error);
    if (error || !body.is_object()) return {};
    const auto* member = body.as_object().if_contains(name);
    if (member == nullptr) return {};
    return member->is_string() ? std::string(member->as_string()) : boost::json::serialize(*member);
}

}  // namespace slipway::testing
