#pragma once

#include <optional>
#include <string>
#include <vector>

#include "collaboration/identity/core/identity.hpp"
#include "platform/sql/database.hpp"
#include "platform/tokens/tokens.hpp"

namespace slipway {

/// A person as colleagues in a workspace see one.
struct MemberView {
    PersonId id;
    std::string name;
    std::string email;
    std::vector<Role> roles;
    std::string title;
    bool is_active = true;
    bool has_signed_in = false;
    std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(MemberView, (),
                      (id, name, email, roles, title, is_active, has_signed_in, revision))

std::vector<MemberView> list_members(sql::Transaction& transaction, const Actor& actor);
std::optional<MemberView> find_member(sql::Transaction& transaction, WorkspaceId workspace,
                                      PersonId person);
/// Active members with one of the roles, by name.
std::vector<MemberView> members_with_role(sql::Transaction& transaction, WorkspaceId workspace,
                                          Roles roles);

/// The name of a person; empty when nobody has the id. Names are shown to the people of both
/// parties of an engagement, never looked up by strangers.
std::string person_name(sql::Transaction& transaction, PersonId person);

/// A workspace somebody belongs to.
struct WorkspaceView {
    WorkspaceId id;
    std::string slug;
    std::string name;
    WorkspaceKind kind = WorkspaceKind::client;
    std::vector<Role> roles;
    std::string time_zone;
    std::string currency;
};
BOOST_DESCRIBE_STRUCT(WorkspaceView, (), (id, slug, name, kind, roles, time_zone, currency))

/// A workspace as it is, for the features that work in it; strangers never reach this.
std::optional<Workspace> find_workspace(sql::Transaction& transaction, WorkspaceId workspace);
/// The clients whose implementation the workspace runs, by name.
std::vector<Workspace> client_workspaces_of(sql::Transaction& transaction, WorkspaceId provider);

std::vector<WorkspaceView> workspaces_of(sql::Transaction& transaction, PersonId person);

/// A session of one's own, as the settings list it.
struct SessionView {
    Id<struct SessionKind> id;
    std::string user_agent;
    std::string remote_address;
    Instant created_at;
    Instant last_seen_at;
};
BOOST_DESCRIBE_STRUCT(SessionView, (), (id, user_agent, remote_address, created_at, last_seen_at))

std::vector<SessionView> list_sessions(sql::Transaction& transaction, PersonId person, Instant now);

struct ApiTokenView {
    Id<struct ApiTokenKind> id;
    std::string name;
    std::vector<Scope> scopes;
    Instant created_at;
    std::optional<Instant> expires_at;
    std::optional<Instant> last_used_at;
    std::optional<Instant> revoked_at;
};
BOOST_DESCRIBE_STRUCT(ApiTokenView, (),
                      (id, name, scopes, created_at, expires_at, last_used_at, revoked_at))

std::vector<ApiTokenView> list_api_tokens(sql::Transaction& transaction, const Actor& actor);

/// What one statement finds out about a bearer of a session's or token's secret.
struct Bearer {
    PersonId person_id;
    bool person_is_active = true;
    Instant last_seen_at;
    std::optional<Instant> expires_at;
    std::optional<WorkspaceId> workspace_id;   // of the token, or the one asked for
    std::optional<std::vector<Role>> roles;    // empty: no member there
    std::optional<std::vector<Scope>> scopes;  // a token's
};
BOOST_DESCRIBE_STRUCT(Bearer, (),
                      (person_id, person_is_active, last_seen_at, expires_at, workspace_id, roles,
                       scopes))

std::optional<Bearer> find_session_bearer(sql::Transaction& transaction, const TokenHash& token,
                                          std::optional<WorkspaceId> workspace);
std::optional<Bearer> find_token_bearer(sql::Transaction& transaction, const TokenHash& token);

}  // namespace slipway
