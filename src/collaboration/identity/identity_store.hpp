#pragma once

#include <optional>
#include <string>
#include <vector>

#include "collaboration/identity/core/identity.hpp"
#include "platform/sql/database.hpp"
#include "platform/tokens/tokens.hpp"

namespace slipway {

/// Who somebody is in a workspace, as stored.
struct Membership {
    WorkspaceId workspace_id;
    PersonId person_id;
    std::vector<Role> roles;
    std::string title;
    bool is_active = true;
    std::int64_t revision = 1;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(Membership, (),
                      (workspace_id, person_id, roles, title, is_active, revision, created_at))

/// A person with what signing in needs to know.
struct Credentials {
    PersonId person_id;
    std::string email;
    std::optional<std::string> password_hash;
    bool is_active = true;
};
BOOST_DESCRIBE_STRUCT(Credentials, (), (person_id, email, password_hash, is_active))

enum class PasswordLinkPurpose { invitation, reset };
BOOST_DESCRIBE_ENUM(PasswordLinkPurpose, invitation, reset)

struct PasswordLink {
    PersonId person_id;
    PasswordLinkPurpose purpose = PasswordLinkPurpose::reset;
    Instant created_at;
    Instant expires_at;
    std::optional<Instant> used_at;
};
BOOST_DESCRIBE_STRUCT(PasswordLink, (), (person_id, purpose, created_at, expires_at, used_at))

struct SignInFailures {
    std::int32_t failures = 0;
    Instant last_failed_at;
};
BOOST_DESCRIBE_STRUCT(SignInFailures, (), (failures, last_failed_at))

struct NewSession {
    TokenHash token_hash;
    Uuid id;
    PersonId person_id;
    std::string user_agent;
    std::string remote_address;
    Instant created_at;
    Instant expires_at;
};

/// People, workspaces and who belongs where.
class IdentityStore {
public:
    explicit IdentityStore(sql::Transaction& transaction) : sql_(transaction) {}

    void add_person(const Person& person);
    std::optional<Person> find_person(PersonId id);
    std::optional<Person> find_person_by_email(const std::string& email);
    /// False when the revision is not the stored one.
    bool save_person(const Person& person, std::int64_t expected_revision);

    void add_workspace(const Workspace& workspace);
    std::optional<Workspace> find_workspace(WorkspaceId id);
    bool is_slug_taken(const std::string& slug);
    bool save_workspace(const Workspace& workspace, std::int64_t expected_revision);

    void add_membership(const Membership& membership);
    std::optional<Membership> find_membership(WorkspaceId workspace, PersonId person);
    bool save_membership(const Membership& membership, std::int64_t expected_revision);
    /// How many active people hold this role.
    std::int64_t count_members(WorkspaceId workspace, Role role);

private:
    sql::Transaction& sql_;
};

/// Passwords, sessions and the links that set passwords.
class CredentialStore {
public:
    explicit CredentialStore(sql::Transaction& transaction) : sql_(transaction) {}

    std::optional<Credentials> find_credentials(const std::string& email);
    void save_password(PersonId person, const std::string& password_hash);

    void add_session(const NewSession& session);
    void note_token_use(const TokenHash& token, Instant used_at);
    /// Moves the expiry on; for a session in use.
    void prolong_session(const TokenHash& token, Instant seen_at, Instant expires_at);
    bool remove_session(const TokenHash& token);
    bool remove_session_of(PersonId person, const Uuid& id);
    void remove_sessions_of(PersonId person);
    std::int64_t remove_expired(Instant now);

    void add_password_link(const TokenHash& token, const PasswordLink& link);
    std::optional<PasswordLink> find_password_link(const TokenHash& token);
    void mark_password_links_used(PersonId person, Instant now);
    /// How many links were made for the person since then.
    std::int64_t count_password_links(PersonId person, PasswordLinkPurpose purpose, Instant since);

    SignInFailures failures_of(const std::string& subject);
    void save_failures(const std::string& subject, const SignInFailures& failures);
    void forget_failures(const std::string& subject);
    std::int64_t forget_failures_before(Instant moment);

private:
    sql::Transaction& sql_;
};

}  // namespace slipway
