#pragma once

#include <boost/describe.hpp>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "delivery/overview/core/engagement_snapshot.hpp"

// At every moment the one next step for each party (DOMAIN §1).

namespace slipway {

/// As what somebody takes part in an engagement.
enum class Part {
    manager,
    head,
    administrator,
    developer,
    sales_representative,
    quality_manager,
    client_owner,
    client_employee,
};
BOOST_DESCRIBE_ENUM(Part, manager, head, administrator, developer, sales_representative,
                    quality_manager, client_owner, client_employee)

/// `open`: to be done, with time left. `waiting`: somebody else's move. `none`: nothing to do.
enum class Urgency { late, today, open, waiting, none };
BOOST_DESCRIBE_ENUM(Urgency, late, today, open, waiting, none)

struct NextStep {
    Part part = Part::manager;
    std::string key;  // "approve_document", of the words next_step.approve_document
    std::map<std::string, std::string> parameters;  // count, title, stage, day
    std::string to;   // the screen that does it, below the workspace
    std::optional<Day> due_on;
    std::optional<Instant> since;
    Urgency urgency = Urgency::none;

    bool is_to_do() const { return urgency <= Urgency::open; }
    bool operator==(const NextStep&) const = default;
};
BOOST_DESCRIBE_STRUCT(NextStep, (), (part, key, parameters, to, due_on, since, urgency))

/// Of whom the step is asked: everybody with the part, one of them, or somebody who takes part only
/// because a question was asked by name.
struct Holder {
    std::optional<PersonId> person_id = {};
    bool is_only_asked = false;
};

/// The next step of one part; always one, if only to wait.
NextStep next_step(const EngagementSnapshot& snapshot, Part part, Day today,
                   const Holder& holder = {});

/// As what the actor takes part: a manager by being named, the others by role. An administrator,
/// sales representative or quality manager only where nobody else is named.
std::vector<Part> parts_of(const Actor& actor, const EngagementSnapshot& snapshot);

/// The most urgent step of an actor with several parts; nothing for an actor with none.
std::optional<NextStep> next_step_of(const Actor& actor, const EngagementSnapshot& snapshot,
                                     Day today);

/// The step of a side as a whole: of whoever there has something to do, its lead otherwise.
NextStep next_step_of_side(const EngagementSnapshot& snapshot, Side side, Day today);

/// Where a screen of the engagement is: "engagements/…/document?version=…", for clients
/// "implementation/document?engagement=…&version=…".
std::string path_of(const EngagementSnapshot& snapshot, const std::string& tab,
                    const std::string& query = "");

}  // namespace slipway
