#pragma once

#include <boost/describe/enum.hpp>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/uuid.hpp"

namespace slipway {

using PersonId = Id<struct PersonKind>;
using WorkspaceId = Id<struct WorkspaceKindTag>;

/// Who somebody is in a workspace (DOMAIN §2). The first seven belong to a provider's workspace,
/// the rest to a client's.
enum class Role {
    head,
    administrator,
    junior_account_manager,
    senior_account_manager,
    developer,
    sales_representative,
    quality_manager,
    client_owner,
    client_employee,
    customer,
};
BOOST_DESCRIBE_ENUM(Role, head, administrator, junior_account_manager, senior_account_manager,
                    developer, sales_representative, quality_manager, client_owner,
                    client_employee, customer)

/// A set of roles.
class Roles {
public:
    constexpr Roles() = default;
    constexpr Roles(std::initializer_list<Role> roles) {
        for (const Role role : roles) bits_ |= bit(role);
    }
    constexpr bool has(Role role) const { return (bits_ & bit(role)) != 0; }
    constexpr bool has_any_of(Roles others) const { return (bits_ & others.bits_) != 0; }
    constexpr Roles with(Roles others) const {
        Roles both = *this;
        both.bits_ |= others.bits_;
        return both;
    }
    constexpr bool operator==(const Roles&) const = default;

private:
    static constexpr std::uint32_t bit(Role role) { return 1u << static_cast<unsigned>(role); }
    std::uint32_t bits_ = 0;
};

inline constexpr Roles provider_roles{Role::head, Role::administrator, Role::junior_account_manager,
                                      Role::senior_account_manager, Role::developer,
                                      Role::sales_representative, Role::quality_manager};
inline constexpr Roles manager_roles{Role::head, Role::junior_account_manager,
                                     Role::senior_account_manager};
inline constexpr Roles client_roles{Role::client_owner, Role::client_employee};
inline constexpr Roles all_roles = provider_roles.with(client_roles);

/// Something a person may do, and the roles that may. Constants of the features; the
/// authorisation matrix in tests/api shows them all against every endpoint.
struct Permission {
    std::string_view name;
    Roles holders;
};

/// What an API token may be used for; a session has every scope.
enum class Scope { read, write, account };
BOOST_DESCRIBE_ENUM(Scope, read, write, account)

/// Who acts, and in which workspace: the first parameter of every command and query. There is no
/// "current user" anywhere else. Jobs act as `Actor::system(workspace)`.
struct Actor {
    PersonId person_id;
    WorkspaceId workspace_id;
    Roles roles;
    std::vector<Scope> scopes;
    bool is_system = false;

    bool may(const Permission& permission) const {
        return is_system || roles.has_any_of(permission.holders);
    }
    static Actor system(WorkspaceId workspace) {
        return Actor{.workspace_id = workspace, .is_system = true};
    }
};

}  // namespace slipway
