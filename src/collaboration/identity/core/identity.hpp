#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/actor.hpp"
#include "base/day.hpp"
#include "base/refusal.hpp"
#include "base/secret.hpp"

namespace slipway {

/// The languages of the screens and of mail.
enum class Locale { en, ru, uk };
BOOST_DESCRIBE_ENUM(Locale, en, ru, uk)

enum class WorkspaceKind { provider, client };
BOOST_DESCRIBE_ENUM(WorkspaceKind, provider, client)

struct Person {
    PersonId id;
    std::string email;
    std::string name;
    Locale locale = Locale::en;
    std::string time_zone;
    bool is_active = true;
    std::int64_t revision = 1;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(Person, (),
                      (id, email, name, locale, time_zone, is_active, revision, created_at))

struct Workspace {
    WorkspaceId id;
    std::string slug;
    std::string name;
    WorkspaceKind kind = WorkspaceKind::client;
    Locale locale = Locale::en;
    std::string time_zone;
    std::string currency;
    /// Who implements here; empty for a provider's own workspace.
    std::optional<WorkspaceId> provider_workspace_id;
    std::int64_t revision = 1;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(Workspace, (),
                      (id, slug, name, kind, locale, time_zone, currency, provider_workspace_id,
                       revision, created_at))

struct NewWorkspace {
    std::string name;
    WorkspaceKind kind = WorkspaceKind::client;
    Locale locale = Locale::en;
    std::string time_zone;
    std::string currency;
};
BOOST_DESCRIBE_STRUCT(NewWorkspace, (), (name, kind, locale, time_zone, currency))

/// Somebody asked into a workspace; a person with that address who exists is not made again.
struct NewMember {
    std::string email;
    std::string name;
    std::vector<Role> roles;
    std::optional<std::string> title;
    std::optional<Locale> locale;
};
BOOST_DESCRIBE_STRUCT(NewMember, (), (email, name, roles, title, locale))

struct MemberChanges {
    std::optional<std::vector<Role>> roles;
    std::optional<std::string> title;
    std::optional<bool> is_active;
};
BOOST_DESCRIBE_STRUCT(MemberChanges, (), (roles, title, is_active))

/// "olena@firm.example": one @, something on both sides, a dot in the domain, no blanks.
bool is_email(std::string_view text);
/// What addresses are compared by: trimmed, ASCII letters in lower case.
std::string email_key(std::string_view email);

/// Which roles people can have in a workspace of this kind.
Roles roles_of(WorkspaceKind kind);
Roles to_roles(const std::vector<Role>& roles);
/// Refuses an empty list and roles that the kind of workspace does not have.
Result<void> check_roles(WorkspaceKind kind, const std::vector<Role>& roles);

/// Twelve characters or more, at most 200, not the address, not one character repeated.
Result<void> check_password(const Secret& password, std::string_view email);

/// Until when a subject (an address, or a remote machine) may not try to sign in: five failures
/// are free, then the wait doubles from 5 seconds to 15 minutes.
std::optional<Instant> blocked_until(int failures, Instant last_failed_at);

/// Whose failures count together: an IPv4 address, or the /64 network that an IPv6 address is in,
/// because whoever has one address there has all of them.
std::string throttled_network(std::string_view address);

/// "Пекарня Колос" as the readable part of an address: "pekarnia-kolos". Latin letters, digits and
/// dashes only; "workspace" when nothing is left.
std::string slug_of(std::string_view name);

}  // namespace slipway
