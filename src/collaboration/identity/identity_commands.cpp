#include "collaboration/identity/identity_commands.hpp"

#include "base/text.hpp"
#include "platform/chance/chance.hpp"
#include "platform/time_zone/time_zone.hpp"

namespace slipway {
namespace {

constexpr auto invitation_life = std::chrono::hours(24 * 14);
constexpr std::chrono::milliseconds reset_life = std::chrono::hours(2);
/// Of one person within a link's life: anybody may ask, and nobody's mailbox is to be filled.
constexpr std::int64_t most_resets = 3;
constexpr std::string_view api_token_prefix = "slipway_api_";

Result<void> check_name(std::string_view name) {
    if (trimmed(name).empty())
        return refuse(RefusalCode::invalid, "request.must_not_be_empty", "name");
    return {};
}

Result<void> check_time_zone(const std::string& name) {
    if (TimeZone::find(name)) return {};
    return refuse(RefusalCode::invalid, "time_zone.is_unknown", "time_zone", {{"name", name}});
}

Result<void> check_currency(const std::string& code) {
    if (Currency::parse(code)) return {};
    return refuse(RefusalCode::invalid, "currency.is_unknown", "currency", {{"code", code}});
}

std::unexpected<Refusal> stale(std::string key, std::int64_t current_revision) {
    return refuse(RefusalCode::stale, std::move(key), {}, {{"current_revision", current_revision}});
}

/// The role a workspace must not be left without.
Role keeper_of(WorkspaceKind kind) {
    return kind == WorkspaceKind::provider ? Role::head : Role::client_owner;
}

}  // namespace

Result<Workspace> IdentityCommands::create_workspace(const NewWorkspace& w,
                                                     std::optional<WorkspaceId> provider) {
    TRY(check_name(w.name));
    TRY(check_time_zone(w.time_zone));
    TRY(check_currency(w.currency));
    Workspace workspace{.id = work_.new_id<WorkspaceId>(),
                        .slug = slug_of(w.name),
                        .name = std::string(trimmed(w.name)),
                        .kind = w.kind,
                        .locale = w.locale,
                        .time_zone = w.time_zone,
                        .currency = w.currency,
                        .provider_workspace_id = provider,
                        .created_at = work_.now()};
    for (int suffix = 2; store_.is_slug_taken(workspace.slug); ++suffix) {
        workspace.slug = slug_of(w.name) + "-" + std::to_string(suffix);
    }
    store_.add_workspace(workspace);
    return workspace;
}

Result<Workspace> IdentityCommands::create_provider_workspace(const NewWorkspace& w) {
    const Workspace workspace = TRY(create_workspace(w, std::nullopt));
    work_.record(Actor::system(workspace.id), {.type = "workspace.created",
                                               .subject = {"workspace", workspace.id.uuid()},
                                               .workspace_id = workspace.id});
    return workspace;
}

Result<Workspace> IdentityCommands::create_client_workspace(const Actor& actor,
                                                            const NewWorkspace& w) {
    if (w.kind != WorkspaceKind::client) {
        return refuse(RefusalCode::invalid, "workspace.must_be_a_clients", "kind");
    }
    const Workspace workspace = TRY(create_workspace(w, actor.workspace_id));
    work_.record(actor, {.type = "workspace.created",
                         .subject = {"workspace", workspace.id.uuid()},
                         .workspace_id = workspace.id,
                         .other_workspace_id = actor.workspace_id});
    return workspace;
}

Result<Workspace> IdentityCommands::change_workspace(const Actor& actor,
                                                     const WorkspaceChanges& changes,
                                                     std::int64_t expected_revision) {
    Workspace workspace = *store_.find_workspace(actor.workspace_id);
    if (changes.name) {
        TRY(check_name(*changes.name));
        workspace.name = trimmed(*changes.name);
    }
    if (changes.time_zone) {
        TRY(check_time_zone(*changes.time_zone));
        workspace.time_zone = *changes.time_zone;
    }
    if (changes.currency) {
        TRY(check_currency(*changes.currency));
        workspace.currency = *changes.currency;
    }
    workspace.locale = changes.locale.value_or(workspace.locale);
    if (!store_.save_workspace(workspace, expected_revision)) {
        return stale("workspace.changed_meanwhile", workspace.revision);
    }
    work_.record(actor, {.type = "workspace.changed",
                         .subject = {"workspace", workspace.id.uuid()},
                         .workspace_id = workspace.id});
    workspace.revision = expected_revision + 1;
    return workspace;
}

Result<MemberView> IdentityCommands::add_member(const Actor& actor, const NewMember& member) {
    return add_member_to(actor, *store_.find_workspace(actor.workspace_id), member);
}

Result<MemberView> IdentityCommands::add_member_of_client(const Actor& actor,
                                                          WorkspaceId client_workspace,
                                                          const NewMember& member) {
    const auto workspace = store_.find_workspace(client_workspace);
    if (!workspace || workspace->provider_workspace_id != actor.workspace_id) {
        return refuse(RefusalCode::not_found, "workspace.not_found");
    }
    return add_member_to(actor, *workspace, member);
}

Person IdentityCommands::ensure_person(const NewMember& member, const Workspace& workspace) {
    if (const auto known = store_.find_person_by_email(member.email)) return *known;
    Person person{.id = work_.new_id<PersonId>(),
                  .email = std::string(trimmed(member.email)),
                  .name = std::string(trimmed(member.name)),
                  .locale = member.locale.value_or(workspace.locale),
                  .time_zone = workspace.time_zone,
                  .created_at = work_.now()};
    store_.add_person(person);
    return person;
}

Result<MemberView> IdentityCommands::add_member_to(const Actor& actor, const Workspace& workspace,
                                                   const NewMember& member) {
    TRY(check_name(member.name));
    if (!is_email(trimmed(member.email))) {
        return refuse(RefusalCode::invalid, "person.email_is_wrong", "email");
    }
    TRY(check_roles(workspace.kind, member.roles));
    const Person person = ensure_person(member, workspace);
    if (store_.find_membership(workspace.id, person.id)) {
        return refuse(RefusalCode::conflict, "member.is_there_already", "email",
                      {{"email", person.email}});
    }
    store_.add_membership(Membership{.workspace_id = workspace.id,
                                     .person_id = person.id,
                                     .roles = member.roles,
                                     .title = std::string(trimmed(member.title.value_or(""))),
                                     .created_at = work_.now()});
    work_.record(actor, {.type = "member.added",
                         .subject = {"person", person.id.uuid()},
                         .workspace_id = workspace.id});
    mail_password_link(person, PasswordLinkPurpose::invitation, workspace.name, workspace.id);
    return *find_member(work_.sql(), workspace.id, person.id);
}

Result<MemberView> IdentityCommands::change_member(const Actor& actor, PersonId person,
                                                   const MemberChanges& changes,
                                                   std::int64_t expected_revision) {
    const Workspace workspace = *store_.find_workspace(actor.workspace_id);
    auto membership = store_.find_membership(workspace.id, person);
    if (!membership) return refuse(RefusalCode::not_found, "member.not_found");
    const Role keeper = keeper_of(workspace.kind);
    const bool was_keeper = membership->is_active && to_roles(membership->roles).has(keeper);
    if (changes.roles) {
        TRY(check_roles(workspace.kind, *changes.roles));
        membership->roles = *changes.roles;
    }
    if (changes.title) membership->title = trimmed(*changes.title);
    membership->is_active = changes.is_active.value_or(membership->is_active);
    const bool is_keeper = membership->is_active && to_roles(membership->roles).has(keeper);
    if (was_keeper && !is_keeper && store_.count_members(workspace.id, keeper) <= 1) {
        return refuse(RefusalCode::conflict, "member.is_the_last_who_decides", "roles");
    }
    if (!store_.save_membership(*membership, expected_revision)) {
        return stale("member.changed_meanwhile", membership->revision);
    }
    work_.record(actor, {.type = "member.changed",
                         .subject = {"person", person.uuid()},
                         .workspace_id = workspace.id});
    return *find_member(work_.sql(), workspace.id, person);
}

Result<Person> IdentityCommands::change_person(const Actor& actor, const PersonChanges& changes,
                                               std::int64_t expected_revision) {
    Person person = *store_.find_person(actor.person_id);
    if (changes.name) {
        TRY(check_name(*changes.name));
        person.name = trimmed(*changes.name);
    }
    if (changes.time_zone) {
        TRY(check_time_zone(*changes.time_zone));
        person.time_zone = *changes.time_zone;
    }
    person.locale = changes.locale.value_or(person.locale);
    if (!store_.save_person(person, expected_revision)) {
        return stale("person.changed_meanwhile", person.revision);
    }
    person.revision = expected_revision + 1;
    return person;
}

void IdentityCommands::mail_password_link(const Person& person, PasswordLinkPurpose purpose,
                                          const std::string& workspace_name,
                                          WorkspaceId workspace) {
    const Secret token = new_token(work_.chance());
    const bool is_invitation = purpose == PasswordLinkPurpose::invitation;
    CredentialStore(work_.sql())
        .add_password_link(hash_token(token),
                           PasswordLink{.person_id = person.id,
                                        .purpose = purpose,
                                        .created_at = work_.now(),
                                        .expires_at = work_.now().plus(
                                            is_invitation ? invitation_life : reset_life),
                                        .used_at = std::nullopt});
    const PasswordMail mail{.to = person.email,
                            .name = person.name,
                            .locale = person.locale,
                            .purpose = purpose,
                            .workspace_name = workspace_name,
                            .path = "/password/" + token.reveal()};
    work_.enqueue({.kind = "identity.password_mail",
                   .workspace_id = workspace,
                   .payload = {to_json(mail)},
                   .due_at = work_.now()});
}

void IdentityCommands::request_password_reset(const std::string& email) {
    const auto person = store_.find_person_by_email(email);
    if (!person || !person->is_active) return;
    const auto links = CredentialStore(work_.sql())
                           .count_password_links(person->id, PasswordLinkPurpose::reset,
                                                 work_.now().plus(-reset_life));
    if (links >= most_resets) return;
    const auto workspaces = workspaces_of(work_.sql(), person->id);
    if (workspaces.empty()) return;
    mail_password_link(*person, PasswordLinkPurpose::reset, workspaces.front().name,
                       workspaces.front().id);
}

const sql::Statement insert_api_token{"api_token.insert", R"sql(
    insert into api_tokens (workspace_id, id, person_id, name, token_hash, scopes, created_at,
        expires_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8))sql"};

Result<CreatedApiToken> IdentityCommands::create_api_token(const Actor& actor,
                                                           const NewApiToken& token) {
    TRY(check_name(token.name));
    if (token.scopes.empty())
        return refuse(RefusalCode::invalid, "api_token.needs_a_scope", "scopes");
    const Secret secret = new_token(work_.chance(), api_token_prefix);
    std::optional<Instant> expires_at;
    if (token.expires_in_days) {
        expires_at = work_.now().plus(std::chrono::hours(24) * *token.expires_in_days);
    }
    CreatedApiToken created{.id = work_.new_id<Id<ApiTokenKind>>(),
                            .name = std::string(trimmed(token.name)),
                            .scopes = token.scopes,
                            .expires_at = expires_at,
                            .token = secret.reveal()};
    work_.sql().execute(insert_api_token, actor.workspace_id, created.id, actor.person_id,
                        created.name, hash_token(secret).text(), created.scopes, work_.now(),
                        created.expires_at);
    return created;
}

const sql::Statement revoke_token{"api_token.revoke", R"sql(
    update api_tokens set revoked_at = $1
    where workspace_id = $2 and id = $3 and person_id = $4 and revoked_at is null)sql"};

Result<void> IdentityCommands::revoke_api_token(const Actor& actor, Id<ApiTokenKind> id) {
    if (work_.sql().execute(revoke_token, work_.now(), actor.workspace_id, id, actor.person_id) ==
        0) {
        return refuse(RefusalCode::not_found, "api_token.not_found");
    }
    return {};
}

}  // namespace slipway
