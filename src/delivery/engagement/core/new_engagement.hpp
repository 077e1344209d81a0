#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/actor.hpp"
#include "base/day.hpp"
#include "collaboration/identity/core/identity.hpp"
#include "delivery/engagement/core/engagement.hpp"
#include "delivery/engagement/core/hand_over.hpp"

namespace slipway {

struct MemberRule;

/// A client who has no workspace yet: it is made, and its owner invited by mail.
struct NewClient {
    std::string name;
    Locale locale = Locale::en;
    std::string time_zone;
    std::optional<std::string> currency;  // the provider's when absent
    std::string owner_name;
    std::string owner_email;
};
BOOST_DESCRIBE_STRUCT(NewClient, (),
                      (name, locale, time_zone, currency, owner_name, owner_email))
std::span<const MemberRule> describe_rules(const NewClient*);

/// A manager's slot that was kept for an engagement to come.
using SlotReservationId = Id<struct SlotReservationKind>;

/// Either the workspace of a client who is there, or a new client.
struct NewEngagement {
    std::optional<WorkspaceId> client_workspace_id;
    std::optional<NewClient> new_client;
    std::string name;
    ServicePackageId service_package_id;
    PersonId manager_id;
    std::optional<PersonId> administrator_id;
    std::optional<PersonId> sales_representative_id;
    std::optional<PersonId> quality_manager_id;
    Day starts_on{};
    HandOver hand_over;
    /// The slot that was kept for it: it takes that place, and no second one.
    std::optional<SlotReservationId> slot_reservation_id;
};
BOOST_DESCRIBE_STRUCT(NewEngagement, (),
                      (client_workspace_id, new_client, name, service_package_id, manager_id,
                       administrator_id, sales_representative_id, quality_manager_id, starts_on,
                       hand_over, slot_reservation_id))
std::span<const MemberRule> describe_rules(const NewEngagement*);

/// What is absent stays; a null takes a person away.
struct EngagementChanges {
    std::optional<std::string> name;
    std::optional<Day> starts_on;
    std::optional<PersonId> manager_id;
    std::optional<std::optional<PersonId>> administrator_id;
    std::optional<std::optional<PersonId>> sales_representative_id;
    std::optional<std::optional<PersonId>> quality_manager_id;
    std::optional<HandOver> hand_over;
};
BOOST_DESCRIBE_STRUCT(EngagementChanges, (),
                      (name, starts_on, manager_id, administrator_id, sales_representative_id,
                       quality_manager_id, hand_over))
std::span<const MemberRule> describe_rules(const EngagementChanges*);

/// Forward to the next stage, or back to an earlier one, which reopens it.
struct NewStageChange {
    EngagementStage to_stage = EngagementStage::discovery;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(NewStageChange, (), (to_stage, reason))
std::span<const MemberRule> describe_rules(const NewStageChange*);

enum class ClosureOutcome { completed, cancelled };
BOOST_DESCRIBE_ENUM(ClosureOutcome, completed, cancelled)

struct NewClosure {
    ClosureOutcome outcome = ClosureOutcome::completed;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(NewClosure, (), (outcome, reason))
std::span<const MemberRule> describe_rules(const NewClosure*);

/// Exactly one of the two clients, a name, and hand-over dates that make sense.
Result<void> check(const NewEngagement& engagement);
Result<void> check(const HandOver& hand_over);
/// Completing needs the last stage of the package, cancelling a reason.
Result<void> check_closure(const EngagementFacts& engagement, const NewClosure& closure);

}  // namespace slipway
