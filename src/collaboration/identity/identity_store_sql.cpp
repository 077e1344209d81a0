#include "collaboration/identity/identity_store.hpp"

#include <algorithm>

#include "collaboration/identity/identity_queries.hpp"

namespace slipway {
namespace {

/// A row of people as it is inserted: the address is stored once more as it is compared.
struct PersonRow {
    PersonId id;
    std::string email;
    std::string email_key;
    std::string name;
    Locale locale;
    std::string time_zone;
    bool is_active;
    std::int64_t revision;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(PersonRow, (),
                      (id, email, email_key, name, locale, time_zone, is_active, revision,
                       created_at))

}  // namespace

void IdentityStore::add_person(const Person& p) {
    sql_.insert("people", PersonRow{p.id, p.email, email_key(p.email), p.name, p.locale,
                                    p.time_zone, p.is_active, p.revision, p.created_at});
}

const sql::Statement find_person_by_id{"person.find", R"sql(
    select id, email, name, locale, time_zone, is_active, revision, created_at
    from people where id = $1)sql"};

std::optional<Person> IdentityStore::find_person(PersonId id) {
    return sql_.find<Person>(find_person_by_id, id);
}

const sql::Statement find_person_by_key{"person.find_by_email", R"sql(
    select id, email, name, locale, time_zone, is_active, revision, created_at
    from people where email_key = $1)sql"};

std::optional<Person> IdentityStore::find_person_by_email(const std::string& email) {
    return sql_.find<Person>(find_person_by_key, email_key(email));
}

const sql::Statement update_person{"person.update", R"sql(
    update people set email = $1, email_key = $2, name = $3, locale = $4, time_zone = $5,
        is_active = $6, revision = revision + 1
    where id = $7 and revision = $8)sql"};

bool IdentityStore::save_person(const Person& p, std::int64_t expected_revision) {
    return sql_.execute(update_person, p.email, email_key(p.email), p.name, p.locale, p.time_zone,
                        p.is_active, p.id, expected_revision) == 1;
}

void IdentityStore::add_workspace(const Workspace& workspace) {
    sql_.insert("workspaces", workspace);
}

std::optional<Workspace> IdentityStore::find_workspace(WorkspaceId id) {
    return slipway::find_workspace(sql_, id);
}

const sql::Statement count_slug{"workspace.count_slug", R"sql(
    select count(*) as taken from workspaces where slug = $1)sql"};

bool IdentityStore::is_slug_taken(const std::string& slug) {
    return sql_.one<std::int64_t>(count_slug, slug) > 0;
}

const sql::Statement update_workspace{"workspace.update", R"sql(
    update workspaces set name = $1, locale = $2, time_zone = $3, currency = $4,
        revision = revision + 1
    where id = $5 and revision = $6)sql"};

bool IdentityStore::save_workspace(const Workspace& w, std::int64_t expected_revision) {
    return sql_.execute(update_workspace, w.name, w.locale, w.time_zone, w.currency, w.id,
                        expected_revision) == 1;
}

void IdentityStore::add_membership(const Membership& membership) {
    sql_.insert("memberships", membership);
}

const sql::Statement find_membership_by_key{"membership.find", R"sql(
    select workspace_id, person_id, roles, title, is_active, revision, created_at
    from memberships where workspace_id = $1 and person_id = $2)sql"};

std::optional<Membership> IdentityStore::find_membership(WorkspaceId workspace, PersonId person) {
    return sql_.find<Membership>(find_membership_by_key, workspace, person);
}

const sql::Statement update_membership{"membership.update", R"sql(
    update memberships set roles = $1, title = $2, is_active = $3, revision = revision + 1
    where workspace_id = $4 and person_id = $5 and revision = $6)sql"};

bool IdentityStore::save_membership(const Membership& m, std::int64_t expected_revision) {
    return sql_.execute(update_membership, m.roles, m.title, m.is_active, m.workspace_id,
                        m.person_id, expected_revision) == 1;
}

const sql::Statement list_active_roles{"membership.list_active_roles", R"sql(
    select workspace_id, person_id, roles, title, is_active, revision, created_at
    from memberships where workspace_id = $1 and is_active = true)sql"};

std::int64_t IdentityStore::count_members(WorkspaceId workspace, Role role) {
    const auto members = sql_.all<Membership>(list_active_roles, workspace);
    return std::ranges::count_if(
        members, [&](const Membership& member) { return to_roles(member.roles).has(role); });
}

const sql::Statement find_credentials_by_key{"credentials.find", R"sql(
    select id as person_id, email, password_hash, is_active from people where email_key = $1)sql"};

std::optional<Credentials> CredentialStore::find_credentials(const std::string& email) {
    return sql_.find<Credentials>(find_credentials_by_key, email_key(email));
}

const sql::Statement update_password{"credentials.update_password", R"sql(
    update people set password_hash = $1 where id = $2)sql"};

void CredentialStore::save_password(PersonId person, const std::string& password_hash) {
    sql_.execute(update_password, password_hash, person);
}

const sql::Statement insert_session{"session.insert", R"sql(
    insert into sessions (token_hash, id, person_id, user_agent, remote_address, created_at,
        last_seen_at, expires_at)
    values ($1, $2, $3, $4, $5, $6, $6, $7))sql"};

void CredentialStore::add_session(const NewSession& s) {
    sql_.execute(insert_session, s.token_hash.text(), s.id, s.person_id, s.user_agent,
                 s.remote_address, s.created_at, s.expires_at);
}

const sql::Statement update_session{"session.prolong", R"sql(
    update sessions set last_seen_at = $1, expires_at = $2 where token_hash = $3)sql"};

void CredentialStore::prolong_session(const TokenHash& token, Instant seen_at, Instant expires_at) {
    sql_.execute(update_session, seen_at, expires_at, token.text());
}

const sql::Statement update_token_use{"api_token.note_use", R"sql(
    update api_tokens set last_used_at = $1 where token_hash = $2)sql"};

void CredentialStore::note_token_use(const TokenHash& token, Instant used_at) {
    sql_.execute(update_token_use, used_at, token.text());
}

const sql::Statement delete_session{"session.delete", R"sql(
    delete from sessions where token_hash = $1)sql"};

bool CredentialStore::remove_session(const TokenHash& token) {
    return sql_.execute(delete_session, token.text()) == 1;
}

const sql::Statement delete_session_by_id{"session.delete_by_id", R"sql(
    delete from sessions where person_id = $1 and id = $2)sql"};

bool CredentialStore::remove_session_of(PersonId person, const Uuid& id) {
    return sql_.execute(delete_session_by_id, person, id) == 1;
}

const sql::Statement delete_sessions_of{"session.delete_of_person", R"sql(
    delete from sessions where person_id = $1)sql"};

void CredentialStore::remove_sessions_of(PersonId person) {
    sql_.execute(delete_sessions_of, person);
}

const sql::Statement delete_expired_sessions{"session.delete_expired", R"sql(
    delete from sessions where expires_at < $1)sql"};

std::int64_t CredentialStore::remove_expired(Instant now) {
    return sql_.execute(delete_expired_sessions, now);
}

const sql::Statement insert_password_link{"password_link.insert", R"sql(
    insert into password_links (token_hash, person_id, purpose, created_at, expires_at, used_at)
    values ($1, $2, $3, $4, $5, $6))sql"};

void CredentialStore::add_password_link(const TokenHash& token, const PasswordLink& link) {
    sql_.execute(insert_password_link, token.text(), link.person_id, link.purpose, link.created_at,
                 link.expires_at, link.used_at);
}

const sql::Statement find_password_link_by_hash{"password_link.find", R"sql(
    select person_id, purpose, created_at, expires_at, used_at
    from password_links where token_hash = $1)sql"};

std::optional<PasswordLink> CredentialStore::find_password_link(const TokenHash& token) {
    return sql_.find<PasswordLink>(find_password_link_by_hash, token.text());
}

const sql::Statement use_password_links{"password_link.use_all", R"sql(
    update password_links set used_at = $1 where person_id = $2 and used_at is null)sql"};

void CredentialStore::mark_password_links_used(PersonId person, Instant now) {
    sql_.execute(use_password_links, now, person);
}

const sql::Statement count_password_links_since{"password_link.count_since", R"sql(
    select count(*) as links from password_links
    where person_id = $1 and purpose = $2 and created_at > $3)sql"};

std::int64_t CredentialStore::count_password_links(PersonId person, PasswordLinkPurpose purpose,
                                                   Instant since) {
    return sql_.one<std::int64_t>(count_password_links_since, person, purpose, since);
}

const sql::Statement find_failures{"sign_in_failures.find", R"sql(
    select failures, last_failed_at from sign_in_failures where subject = $1)sql"};

SignInFailures CredentialStore::failures_of(const std::string& subject) {
    return sql_.find<SignInFailures>(find_failures, subject).value_or(SignInFailures{});
}

const sql::Statement upsert_failures{"sign_in_failures.save", R"sql(
    insert into sign_in_failures (subject, failures, last_failed_at) values ($1, $2, $3)
    on conflict (subject) do update set failures = excluded.failures,
        last_failed_at = excluded.last_failed_at)sql"};

void CredentialStore::save_failures(const std::string& subject, const SignInFailures& failures) {
    sql_.execute(upsert_failures, subject, failures.failures, failures.last_failed_at);
}

const sql::Statement delete_failures{"sign_in_failures.delete", R"sql(
    delete from sign_in_failures where subject = $1)sql"};

void CredentialStore::forget_failures(const std::string& subject) {
    sql_.execute(delete_failures, subject);
}

const sql::Statement delete_old_failures{"sign_in_failures.delete_old", R"sql(
    delete from sign_in_failures where last_failed_at < $1)sql"};

std::int64_t CredentialStore::forget_failures_before(Instant moment) {
    return sql_.execute(delete_old_failures, moment);
}

}  // namespace slipway
