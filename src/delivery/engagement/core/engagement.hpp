#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>

#include "base/actor.hpp"
#include "base/day.hpp"
#include "base/refusal.hpp"
#include "delivery/engagement/core/service_package.hpp"

namespace slipway {

using EngagementId = Id<struct EngagementKind>;

enum class EngagementState { active, paused, completed, cancelled };
BOOST_DESCRIBE_ENUM(EngagementState, active, paused, completed, cancelled)

/// Which party of an engagement somebody belongs to.
enum class Side { provider, client };
BOOST_DESCRIBE_ENUM(Side, provider, client)

/// What every feature of an engagement needs to know of it, found for one actor: see
/// `find_engagement` in engagement_queries.hpp. Its rows, and all rows of features about it, live
/// in `workspace_id`, the client's, whoever asks.
struct EngagementFacts {
    EngagementId id;
    WorkspaceId workspace_id;           // the client's: first key of every row
    WorkspaceId provider_workspace_id;  // where the provider's own rows live
    Side side = Side::client;           // the actor's
    std::string name;
    EngagementStage stage = EngagementStage::discovery;
    EngagementState state = EngagementState::active;
    PersonId manager_id;
    std::optional<PersonId> administrator_id;
    std::optional<PersonId> sales_representative_id;
    std::optional<PersonId> quality_manager_id;
    Day starts_on{};
    ServicePackage package;             // as it was when the engagement started
    std::string provider_time_zone;
    std::string client_time_zone;
};

/// Whether the actor may do this in this engagement: by role on its own side, and for the roles of
/// account managers only as the manager of this very engagement; a head may stand in for any
/// manager (DOMAIN §2). The one answer for the API, live events, jobs, search and files.
bool may(const Actor& actor, const Permission& permission, const EngagementFacts& engagement);

/// The same as a refusal: `access.role_may_not`, or `access.not_your_engagement` for a manager of
/// another one.
Result<void> require(const Actor& actor, const Permission& permission,
                     const EngagementFacts& engagement);

/// Refuses what may only be done while the engagement runs: `engagement.is_over`.
Result<void> require_open(const EngagementFacts& engagement);

/// A move from one stage to another, as it is recorded. Forward one by one, skipping what the
/// package leaves out; back to any earlier one, which reopens it (DOMAIN §3). Refuses with
/// `engagement.stage_is_not_next`, `engagement.stage_is_not_earlier`,
/// `engagement.stage_is_not_included` or `engagement.is_over`.
Result<void> check_advance(const EngagementFacts& engagement, EngagementStage to);
Result<void> check_reopening(const EngagementFacts& engagement, EngagementStage to);

}  // namespace slipway
