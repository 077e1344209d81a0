#include "collaboration/identity/identity_queries.hpp"

#include <algorithm>

namespace slipway {

const sql::Statement list_members_of{"member.list", R"sql(
    select p.id, p.name, p.email, m.roles, m.title, m.is_active,
        case when p.password_hash is null then false else true end as has_signed_in, m.revision
    from memberships m join people p on p.id = m.person_id
    where m.workspace_id = $1
    order by p.name, p.id)sql"};

std::vector<MemberView> list_members(sql::Transaction& transaction, const Actor& actor) {
    return transaction.all<MemberView>(list_members_of, actor.workspace_id);
}

const sql::Statement find_member_of{"member.find", R"sql(
    select p.id, p.name, p.email, m.roles, m.title, m.is_active,
        case when p.password_hash is null then false else true end as has_signed_in, m.revision
    from memberships m join people p on p.id = m.person_id
    where m.workspace_id = $1 and m.person_id = $2)sql"};

std::optional<MemberView> find_member(sql::Transaction& transaction, WorkspaceId workspace,
                                      PersonId person) {
    return transaction.find<MemberView>(find_member_of, workspace, person);
}

std::vector<MemberView> members_with_role(sql::Transaction& transaction, WorkspaceId workspace,
                                          Roles roles) {
    auto members = transaction.all<MemberView>(list_members_of, workspace);
    std::erase_if(members, [&](const MemberView& member) {
        return !member.is_active || !to_roles(member.roles).has_any_of(roles);
    });
    return members;
}

const sql::Statement find_person_name{"person.find_name", R"sql(
    select name from people where id = $1)sql"};

std::string person_name(sql::Transaction& transaction, PersonId person) {
    return transaction.find<std::string>(find_person_name, person).value_or("");
}

constexpr sql::Statement find_workspace_by_id{"workspace.find_for_features", R"sql(
    select id, slug, name, kind, locale, time_zone, currency, provider_workspace_id, revision,
        created_at
    from workspaces where id = $1)sql"};

std::optional<Workspace> find_workspace(sql::Transaction& transaction, WorkspaceId workspace) {
    return transaction.find<Workspace>(find_workspace_by_id, workspace);
}

constexpr sql::Statement list_client_workspaces{"workspace.list_clients", R"sql(
    select id, slug, name, kind, locale, time_zone, currency, provider_workspace_id, revision,
        created_at
    from workspaces where provider_workspace_id = $1 order by name, id)sql"};

std::vector<Workspace> client_workspaces_of(sql::Transaction& transaction, WorkspaceId provider) {
    return transaction.all<Workspace>(list_client_workspaces, provider);
}

const sql::Statement list_workspaces_of{"workspace.list_of_person", R"sql(
    select w.id, w.slug, w.name, w.kind, m.roles, w.time_zone, w.currency
    from memberships m join workspaces w on w.id = m.workspace_id
    where m.person_id = $1 and m.is_active = true
    order by w.kind desc, w.name, w.id)sql"};

std::vector<WorkspaceView> workspaces_of(sql::Transaction& transaction, PersonId person) {
    return transaction.all<WorkspaceView>(list_workspaces_of, person);
}

const sql::Statement list_sessions_of{"session.list", R"sql(
    select id, user_agent, remote_address, created_at, last_seen_at
    from sessions where person_id = $1 and expires_at > $2
    order by last_seen_at desc)sql"};

std::vector<SessionView> list_sessions(sql::Transaction& transaction, PersonId person,
                                       Instant now) {
    return transaction.all<SessionView>(list_sessions_of, person, now);
}

const sql::Statement list_tokens{"api_token.list", R"sql(
    select id, name, scopes, created_at, expires_at, last_used_at, revoked_at
    from api_tokens where workspace_id = $1 and person_id = $2
    order by id desc)sql"};

std::vector<ApiTokenView> list_api_tokens(sql::Transaction& transaction, const Actor& actor) {
    return transaction.all<ApiTokenView>(list_tokens, actor.workspace_id, actor.person_id);
}

const sql::Statement find_bearer_of_session{"session.find_bearer", R"sql(
    select s.person_id, p.is_active as person_is_active, s.last_seen_at, s.expires_at,
        m.workspace_id, m.roles, null as scopes
    from sessions s
    join people p on p.id = s.person_id
    left join memberships m
        on m.person_id = s.person_id and m.workspace_id = $2 and m.is_active = true
    where s.token_hash = $1)sql"};

std::optional<Bearer> find_session_bearer(sql::Transaction& transaction, const TokenHash& token,
                                          std::optional<WorkspaceId> workspace) {
    return transaction.find<Bearer>(find_bearer_of_session, token.text(),
                                    workspace.value_or(WorkspaceId{}));
}

const sql::Statement find_bearer_of_token{"api_token.find_bearer", R"sql(
    select t.person_id, p.is_active as person_is_active,
        coalesce(t.last_used_at, 0) as last_seen_at, t.expires_at,
        t.workspace_id, m.roles, t.scopes
    from api_tokens t
    join people p on p.id = t.person_id
    left join memberships m
        on m.person_id = t.person_id and m.workspace_id = t.workspace_id and m.is_active = true
    where t.token_hash = $1 and t.revoked_at is null)sql"};

std::optional<Bearer> find_token_bearer(sql::Transaction& transaction, const TokenHash& token) {
    return transaction.find<Bearer>(find_bearer_of_token, token.text());
}

}  // namespace slipway
