#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "base/effort.hpp"
#include "base/money.hpp"
#include "base/refusal.hpp"
#include "base/warning.hpp"
#include "delivery/engagement/core/engagement.hpp"

// Working sessions with the client (DOMAIN §3.1): remote by default; one on site is estimated and
// charged apart.

namespace slipway {

struct MemberRule;
using WorkshopId = Id<struct WorkshopKind>;
using WorkshopDecisionId = Id<struct WorkshopDecisionKind>;

enum class WorkshopPlace { remote, on_site };
BOOST_DESCRIBE_ENUM(WorkshopPlace, remote, on_site)
enum class WorkshopState { planned, held, cancelled };
BOOST_DESCRIBE_ENUM(WorkshopState, planned, held, cancelled)

/// Somebody who is to be there; a person of either party, or a name alone.
struct WorkshopParticipant {
    std::optional<PersonId> person_id;
    std::string name;
    Side side = Side::client;
};
BOOST_DESCRIBE_STRUCT(WorkshopParticipant, (), (person_id, name, side))
std::span<const MemberRule> describe_rules(const WorkshopParticipant*);

struct NewWorkshop {
    std::string title;
    Instant starts_at;
    std::int32_t duration_minutes = 60;
    WorkshopPlace place = WorkshopPlace::remote;
    std::optional<std::string> location;  // an address, or the link of the call
    std::optional<Effort> on_site_minutes;
    std::optional<Money> on_site_price;
    std::string agenda;
    std::vector<WorkshopParticipant> participants;
};
BOOST_DESCRIBE_STRUCT(NewWorkshop, (),
                      (title, starts_at, duration_minutes, place, location, on_site_minutes,
                       on_site_price, agenda, participants))
std::span<const MemberRule> describe_rules(const NewWorkshop*);

struct WorkshopChanges {
    std::optional<std::string> title;
    std::optional<Instant> starts_at;
    std::optional<std::int32_t> duration_minutes;
    std::optional<WorkshopPlace> place;
    std::optional<std::string> location;
    /// Null takes the figure away; absent leaves it.
    std::optional<std::optional<Effort>> on_site_minutes;
    std::optional<std::optional<Money>> on_site_price;
    std::optional<std::string> agenda;
    std::optional<std::vector<WorkshopParticipant>> participants;
};
BOOST_DESCRIBE_STRUCT(WorkshopChanges, (),
                      (title, starts_at, duration_minutes, place, location, on_site_minutes,
                       on_site_price, agenda, participants))
std::span<const MemberRule> describe_rules(const WorkshopChanges*);

/// What came of it; written once it has been held, and corrected afterwards.
struct WorkshopMinutes {
    Instant held_at;
    std::int32_t duration_minutes = 60;
    std::string minutes;
};
BOOST_DESCRIBE_STRUCT(WorkshopMinutes, (), (held_at, duration_minutes, minutes))
std::span<const MemberRule> describe_rules(const WorkshopMinutes*);

/// What was decided. `as_fact` puts it into the notebook as well, for both parties to see.
struct NewWorkshopDecision {
    std::string decision;
    std::string decided_by;
    bool as_fact = true;
};
BOOST_DESCRIBE_STRUCT(NewWorkshopDecision, (), (decision, decided_by, as_fact))
std::span<const MemberRule> describe_rules(const NewWorkshopDecision*);

struct WorkshopCancellation {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(WorkshopCancellation, (), (reason))
std::span<const MemberRule> describe_rules(const WorkshopCancellation*);

/// Refuses a remote one with an estimate or a price of its own: `workshop.remote_costs_nothing`,
/// and an on-site one without an estimate: `workshop.on_site_needs_an_estimate`.
Result<void> check_place(WorkshopPlace place, const std::optional<Effort>& on_site_minutes,
                         const std::optional<Money>& on_site_price);

/// Refuses minutes of a time to come: `workshop.is_in_the_future`.
Result<void> check_minutes(const WorkshopMinutes& minutes, Instant now);

/// `workshop.more_than_usual` or `workshop.fewer_than_usual` against the package's range of the
/// stage (DOMAIN §3.5). Fewer counts only once the discovery is over.
std::optional<Warning> check_count(std::int64_t workshops, const ServicePackage& package,
                                   EngagementStage stage);

}  // namespace slipway
