#pragma once

#include <optional>
#include <string>

#include "collaboration/identity/core/identity.hpp"
#include "collaboration/identity/identity_queries.hpp"
#include "collaboration/identity/identity_store.hpp"
#include "platform/work/unit_of_work.hpp"

namespace slipway {

struct PersonChanges {
    std::optional<std::string> name;
    std::optional<Locale> locale;
    std::optional<std::string> time_zone;
};
BOOST_DESCRIBE_STRUCT(PersonChanges, (), (name, locale, time_zone))

struct WorkspaceChanges {
    std::optional<std::string> name;
    std::optional<Locale> locale;
    std::optional<std::string> time_zone;
    std::optional<std::string> currency;
};
BOOST_DESCRIBE_STRUCT(WorkspaceChanges, (), (name, locale, time_zone, currency))

struct NewApiToken {
    std::string name;
    std::vector<Scope> scopes;
    std::optional<std::int32_t> expires_in_days;
};
BOOST_DESCRIBE_STRUCT(NewApiToken, (), (name, scopes, expires_in_days))

/// An API token and, this once, its text.
struct CreatedApiToken {
    Id<struct ApiTokenKind> id;
    std::string name;
    std::vector<Scope> scopes;
    std::optional<Instant> expires_at;
    std::string token;
};
BOOST_DESCRIBE_STRUCT(CreatedApiToken, (), (id, name, scopes, expires_at, token))

/// Makes and changes people, workspaces, memberships and tokens. One unit of work, one thread.
class IdentityCommands {
public:
    explicit IdentityCommands(UnitOfWork& work) : work_(work), store_(work.sql()) {}

    /// A provider's workspace with its first head: the first start of the program, or `user add`.
    Result<Workspace> create_provider_workspace(const NewWorkspace& workspace);
    /// A client's workspace, implemented by the actor's. Its members are added apart.
    Result<Workspace> create_client_workspace(const Actor& actor, const NewWorkspace& workspace);
    Result<Workspace> change_workspace(const Actor& actor, const WorkspaceChanges& changes,
                                       std::int64_t expected_revision);

    /// Adds somebody to the actor's workspace and mails an invitation to set a password.
    Result<MemberView> add_member(const Actor& actor, const NewMember& member);
    /// The same in a client's workspace that the actor's firm implements.
    Result<MemberView> add_member_of_client(const Actor& actor, WorkspaceId client_workspace,
                                            const NewMember& member);
    /// Refuses to leave a workspace without its head or owner.
    Result<MemberView> change_member(const Actor& actor, PersonId person,
                                     const MemberChanges& changes, std::int64_t expected_revision);

    Result<Person> change_person(const Actor& actor, const PersonChanges& changes,
                                 std::int64_t expected_revision);
    /// A mail with a link, if somebody has the address; the answer never tells which.
    void request_password_reset(const std::string& email);

    Result<CreatedApiToken> create_api_token(const Actor& actor, const NewApiToken& token);
    Result<void> revoke_api_token(const Actor& actor, Id<ApiTokenKind> id);

private:
    Result<Workspace> create_workspace(const NewWorkspace& workspace,
                                       std::optional<WorkspaceId> provider);
    Result<MemberView> add_member_to(const Actor& actor, const Workspace& workspace,
                                     const NewMember& member);
    Person ensure_person(const NewMember& member, const Workspace& workspace);
    void mail_password_link(const Person& person, PasswordLinkPurpose purpose,
                            const std::string& workspace_name, WorkspaceId workspace);

    UnitOfWork& work_;
    IdentityStore store_;
};

/// What the mail job of identity is given; the link's path bears the token.
struct PasswordMail {
    std::string to;
    std::string name;
    Locale locale = Locale::en;
    PasswordLinkPurpose purpose = PasswordLinkPurpose::invitation;
    std::string workspace_name;
    std::string path;
};
BOOST_DESCRIBE_STRUCT(PasswordMail, (), (to, name, locale, purpose, workspace_name, path))

}  // namespace slipway
