#include "delivery/engagement/core/engagement.hpp"

namespace slipway {
namespace {

inline constexpr Roles account_managers{Role::junior_account_manager, Role::senior_account_manager};

Roles held(const Actor& actor, const Permission& permission) {
    Roles both;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Role>>([&](auto role) {
        if (actor.roles.has(role.value) && permission.holders.has(role.value)) {
            both = both.with({role.value});
        }
    });
    return both;
}

Roles without(Roles roles, Roles others) {
    Roles rest;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Role>>([&](auto role) {
        if (roles.has(role.value) && !others.has(role.value)) rest = rest.with({role.value});
    });
    return rest;
}

}  // namespace

bool may(const Actor& actor, const Permission& permission, const EngagementFacts& engagement) {
    return require(actor, permission, engagement).has_value();
}

Result<void> require(const Actor& actor, const Permission& permission,
                     const EngagementFacts& engagement) {
    if (actor.is_system) return {};
    // A head stands in for any manager, also where only managers are named (DOMAIN §2).
    if (actor.roles.has(Role::head) && permission.holders.has_any_of(manager_roles)) return {};
    const Roles roles = held(actor, permission);
    if (roles == Roles{}) return refuse(RefusalCode::forbidden, "access.role_may_not");
    if (without(roles, account_managers) != Roles{}) return {};
    if (actor.person_id == engagement.manager_id) return {};
    return refuse(RefusalCode::forbidden, "access.not_your_engagement");
}

Result<void> require_open(const EngagementFacts& engagement) {
    if (engagement.state == EngagementState::active ||
        engagement.state == EngagementState::paused) {
        return {};
    }
    return refuse(RefusalCode::conflict, "engagement.is_over", {},
                  {{"state", boost::describe::enum_to_string(engagement.state, "")}});
}

Result<void> check_advance(const EngagementFacts& engagement, EngagementStage to) {
    TRY(require_open(engagement));
    if (!includes(engagement.package, to)) {
        return refuse(RefusalCode::conflict, "engagement.stage_is_not_included", "to_stage",
                      {{"package", engagement.package.key}});
    }
    if (next_stage(engagement.package, engagement.stage) != to) {
        return refuse(RefusalCode::conflict, "engagement.stage_is_not_next", "to_stage",
                      {{"stage", boost::describe::enum_to_string(engagement.stage, "")}});
    }
    return {};
}

Result<void> check_reopening(const EngagementFacts& engagement, EngagementStage to) {
    TRY(require_open(engagement));
    if (!includes(engagement.package, to)) {
        return refuse(RefusalCode::conflict, "engagement.stage_is_not_included", "to_stage",
                      {{"package", engagement.package.key}});
    }
    if (to >= engagement.stage) {
        return refuse(RefusalCode::conflict, "engagement.stage_is_not_earlier", "to_stage",
                      {{"stage", boost::describe::enum_to_string(engagement.stage, "")}});
    }
    return {};
}

}  // namespace slipway
