#include "collaboration/identity/core/identity_permissions.hpp"
#include "collaboration/identity/identity_commands.hpp"
#include "collaboration/identity/identity_feature.hpp"
#include "platform/api/routes.hpp"
#include "platform/clock/clock.hpp"

namespace slipway {
namespace {

struct SessionInfo {
    Person person;
    std::vector<WorkspaceView> workspaces;
};
BOOST_DESCRIBE_STRUCT(SessionInfo, (), (person, workspaces))

struct NewPasswordReset {
    std::string email;
};
BOOST_DESCRIBE_STRUCT(NewPasswordReset, (), (email))

struct PasswordByLink {
    Secret password;
};
BOOST_DESCRIBE_STRUCT(PasswordByLink, (), (password))

struct PasswordLinkView {
    PasswordLinkPurpose purpose = PasswordLinkPurpose::reset;
    std::string email;
    std::string name;
    Locale locale = Locale::en;
};
BOOST_DESCRIBE_STRUCT(PasswordLinkView, (), (purpose, email, name, locale))

struct PasswordChange {
    Secret current_password;
    Secret password;
};
BOOST_DESCRIBE_STRUCT(PasswordChange, (), (current_password, password))

SignInOrigin origin_of(const http::Request& request) {
    return {request.remote_address, std::string(request.header("User-Agent"))};
}

}  // namespace

std::span<const MemberRule> describe_rules(const NewMember*) {
    static constexpr MemberRule rules[] = {
        {.name = "email", .max_length = 254, .may_be_empty = false},
        {.name = "name", .max_length = 200, .may_be_empty = false},
        {.name = "roles", .max_length = 10},
        {.name = "title", .max_length = 200},
    };
    return rules;
}

std::span<const MemberRule> describe_rules(const NewApiToken*) {
    static constexpr MemberRule rules[] = {
        {.name = "name", .max_length = 100, .may_be_empty = false},
        {.name = "scopes", .max_length = 3},
        {.name = "expires_in_days", .minimum = 1, .maximum = 3650},
    };
    return rules;
}

std::span<const MemberRule> describe_rules(const PersonChanges*) {
    static constexpr MemberRule rules[] = {
        {.name = "name", .max_length = 200, .may_be_empty = false},
        {.name = "time_zone", .max_length = 60},
    };
    return rules;
}

std::span<const MemberRule> describe_rules(const WorkspaceChanges*) {
    static constexpr MemberRule rules[] = {
        {.name = "name", .max_length = 200, .may_be_empty = false},
        {.name = "time_zone", .max_length = 60},
        {.name = "currency", .max_length = 3},
    };
    return rules;
}

namespace {

using api::Call;

SessionInfo session_info(sql::Transaction& transaction, PersonId person) {
    return {*IdentityStore(transaction).find_person(person), workspaces_of(transaction, person)};
}

/// The answer to a sign-in: who one is now, and the cookie.
http::Response signed_in_response(Call& call, const Platform& platform, const Secret& token) {
    const SessionInfo info = platform.database.read([&](sql::Transaction& transaction) {
        const auto bearer = find_session_bearer(transaction, hash_token(token), std::nullopt);
        return session_info(transaction, bearer->person_id);
    });
    http::Response response;
    response.status = 201;
    response.set("Content-Type", "application/json").set("Cache-Control", "no-store");
    response.set("Set-Cookie",
                 session_cookie_of(token.reveal(), session_life, call.request().is_secure));
    response.body = to_json(info);
    return response;
}

void add_session_routes(api::Routes& routes, const Platform& platform,
                        const std::shared_ptr<const SignIn>& sign_in) {
    routes.tag("Sessions", "Signing in and out, passwords, and who one is");
    auto& create = routes.raw(
        http::Method::post, {"/sessions", "create_session", "Sign in"}, api::anyone(),
        "application/json", [platform, sign_in](Call& call) -> Result<http::Response> {
            NewSignIn credentials;
            TRY(api::detail::read_body(call, describe<NewSignIn>(), &credentials));
            const Secret token = TRY(sign_in->sign_in(credentials, origin_of(call.request())));
            return signed_in_response(call, platform, token);
        });
    create.body = &describe<NewSignIn>();
    create.answer = &describe<SessionInfo>();
    create.answer_kind = api::AnswerKind::object;
    create.status = 201;
    create.transaction = api::TransactionKind::own;

    routes.get<SessionInfo>({"/session", "get_session", "Who one is and where one belongs"},
                            api::signed_in(), [](Call& call) -> Result<SessionInfo> {
                                return session_info(call.sql(), call.actor().person_id);
                            });
    routes.list<SessionView>({"/sessions", "list_sessions", "Where one is signed in"},
                             api::signed_in(), [](Call& call) -> Result<std::vector<SessionView>> {
                                 return list_sessions(call.sql(), call.actor().person_id,
                                                      call.now());
                             });
    auto& sign_out = routes.raw(
        http::Method::delete_, {"/sessions/current", "delete_current_session", "Sign out"},
        api::signed_in(), "application/json", [sign_in](Call& call) -> Result<http::Response> {
            sign_in->sign_out(Secret(std::string(call.request().cookie(session_cookie))));
            http::Response response;
            response.status = 204;
            response.set("Set-Cookie",
                         session_cookie_of("", std::chrono::seconds(0), call.request().is_secure));
            return response;
        });
    sign_out.answer_kind = api::AnswerKind::none;
    sign_out.status = 204;
    sign_out.transaction = api::TransactionKind::own;

    routes.remove({"/sessions/{session_id}", "delete_session", "Sign out elsewhere"},
                  api::signed_in(), [](Call& call) -> Result<void> {
                      const auto id = call.id<Id<SessionKind>>("session_id");
                      CredentialStore store(call.sql());
                      if (store.remove_session_of(call.actor().person_id, id.uuid())) return {};
                      return refuse(RefusalCode::not_found, "session.not_found");
                  });
}

void add_password_routes(api::Routes& routes, const Platform& platform,
                         const std::shared_ptr<const SignIn>& sign_in) {
    routes.post<NewPasswordReset, api::Nothing>(
        {"/password_resets", "create_password_reset", "Ask for a link to set a new password"},
        api::anyone(), [](Call& call, const NewPasswordReset& reset) -> Result<api::Nothing> {
            IdentityCommands(call.work()).request_password_reset(reset.email);
            return api::Nothing{};
        });
    routes.get<PasswordLinkView>(
        {"/password_resets/{token}", "get_password_reset", "Whose password a mailed link sets"},
        api::anyone(), [](Call& call) -> Result<PasswordLinkView> {
            const auto link = CredentialStore(call.sql())
                                  .find_password_link(hash_token(Secret(call.text("token"))));
            if (!link) return refuse(RefusalCode::not_found, "password_link.not_found");
            if (link->used_at || link->expires_at <= call.now()) {
                return refuse(RefusalCode::gone, "password_link.is_used_or_expired");
            }
            const Person person = *IdentityStore(call.sql()).find_person(link->person_id);
            return PasswordLinkView{link->purpose, person.email, person.name, person.locale};
        });
    auto& set = routes.raw(
        http::Method::put, {"/password_resets/{token}", "put_password_by_link", "Set a password"},
        api::anyone(), "application/json",
        [platform, sign_in](Call& call) -> Result<http::Response> {
            PasswordByLink body;
            TRY(api::detail::read_body(call, describe<PasswordByLink>(), &body));
            const Secret token = TRY(sign_in->set_password_by_link(
                Secret(call.text("token")), body.password, origin_of(call.request())));
            return signed_in_response(call, platform, token);
        });
    set.body = &describe<PasswordByLink>();
    set.answer = &describe<SessionInfo>();
    set.answer_kind = api::AnswerKind::object;
    set.status = 201;
    set.transaction = api::TransactionKind::own;

    auto& change = routes.put<PasswordChange, api::Nothing>(
        {"/person/password", "put_own_password", "Change one's own password"}, api::signed_in(),
        [sign_in](Call& call, const PasswordChange& body) -> Result<api::Nothing> {
            TRY(sign_in->change_password(call.actor(), body.current_password, body.password));
            return api::Nothing{};
        });
    change.transaction = api::TransactionKind::own;
    change.access.scope = Scope::account;

    routes.get<Person>({"/person", "get_own_person", "One's own profile"}, api::signed_in(),
                       [](Call& call) -> Result<Person> {
                           return *IdentityStore(call.sql()).find_person(call.actor().person_id);
                       });
    routes.patch<PersonChanges, Person>(
        {"/person", "change_own_person", "Change one's own profile"}, api::signed_in(),
        [](Call& call, const PersonChanges& changes) -> Result<Person> {
            return IdentityCommands(call.work())
                .change_person(call.actor(), changes, call.expected_revision());
        });
}

void add_workspace_routes(api::Routes& routes) {
    routes.tag("Workspace", "The workspace one acts in, and its people");
    routes.get<Workspace>(
        {"/workspace", "get_workspace", "The workspace one acts in"}, api::permitted(see_members),
        [](Call& call) -> Result<Workspace> {
            return *IdentityStore(call.sql()).find_workspace(call.actor().workspace_id);
        });
    routes.patch<WorkspaceChanges, Workspace>(
        {"/workspace", "change_workspace", "Rename it, or set its language, zone and currency"},
        api::permitted(manage_workspace),
        [](Call& call, const WorkspaceChanges& changes) -> Result<Workspace> {
            return IdentityCommands(call.work())
                .change_workspace(call.actor(), changes, call.expected_revision());
        });
    routes.list<MemberView>({"/members", "list_members", "The people of the workspace"},
                            api::permitted(see_members),
                            [](Call& call) -> Result<std::vector<MemberView>> {
                                return list_members(call.sql(), call.actor());
                            });
    routes.post<NewMember, MemberView>(
        {"/members", "create_member", "Ask somebody into the workspace"},
        api::permitted(manage_members),
        [](Call& call, const NewMember& member) -> Result<MemberView> {
            return IdentityCommands(call.work()).add_member(call.actor(), member);
        });
    routes.get<MemberView>({"/members/{person_id}", "get_member", "One of the people"},
                           api::permitted(see_members), [](Call& call) -> Result<MemberView> {
                               const auto member =
                                   find_member(call.sql(), call.actor().workspace_id,
                                               call.id<PersonId>("person_id"));
                               if (!member)
                                   return refuse(RefusalCode::not_found, "member.not_found");
                               return *member;
                           });
    routes.patch<MemberChanges, MemberView>(
        {"/members/{person_id}", "change_member", "Change somebody's roles, or let somebody go"},
        api::permitted(manage_members),
        [](Call& call, const MemberChanges& changes) -> Result<MemberView> {
            return IdentityCommands(call.work())
                .change_member(call.actor(), call.id<PersonId>("person_id"), changes,
                               call.expected_revision());
        });
}

void add_token_routes(api::Routes& routes) {
    routes.tag("API tokens", "Keys for programs, each with its scopes and its end");
    routes.list<ApiTokenView>({"/api_tokens", "list_api_tokens", "One's own tokens"},
                              api::permitted(manage_own_tokens),
                              [](Call& call) -> Result<std::vector<ApiTokenView>> {
                                  return list_api_tokens(call.sql(), call.actor());
                              });
    auto& create = routes.post<NewApiToken, CreatedApiToken>(
        {"/api_tokens", "create_api_token", "Make a token; its text is shown this once"},
        api::permitted(manage_own_tokens),
        [](Call& call, const NewApiToken& token) -> Result<CreatedApiToken> {
            return IdentityCommands(call.work()).create_api_token(call.actor(), token);
        });
    create.access.scope = Scope::account;
    create.is_replayable = false;  // a stored answer would keep the token's text
    auto& revoke = routes.remove(
        {"/api_tokens/{api_token_id}", "delete_api_token", "Revoke a token"},
        api::permitted(manage_own_tokens), [](Call& call) -> Result<void> {
            return IdentityCommands(call.work())
                .revoke_api_token(call.actor(), call.id<Id<ApiTokenKind>>("api_token_id"));
        });
    revoke.access.scope = Scope::account;
}

}  // namespace

void add_identity_routes(api::Routes& routes, const Platform& platform,
                         std::shared_ptr<const SignIn> sign_in) {
    add_session_routes(routes, platform, sign_in);
    add_password_routes(routes, platform, sign_in);
    add_workspace_routes(routes);
    add_token_routes(routes);
}

}  // namespace slipway
