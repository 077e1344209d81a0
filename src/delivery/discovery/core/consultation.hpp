#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <span>
#include <string>

#include "base/effort.hpp"
#include "base/refusal.hpp"
#include "delivery/engagement/core/engagement.hpp"

// What a manager asks inside the firm (DOMAIN §3.1): an administrator whether and how something can
// be done, a developer whether it can be built. The client sees none of it.

namespace slipway {

struct MemberRule;
using ConsultationId = Id<struct ConsultationKind>;

enum class Consultant { administrator, developer };
BOOST_DESCRIBE_ENUM(Consultant, administrator, developer)
Role role_of(Consultant consultant);

enum class Feasibility { configuration, customisation, not_possible };
BOOST_DESCRIBE_ENUM(Feasibility, configuration, customisation, not_possible)

struct NewConsultation {
    Consultant consultant = Consultant::administrator;
    std::string question;
    std::optional<PersonId> person_id;  // whoever has the role, when empty
};
BOOST_DESCRIBE_STRUCT(NewConsultation, (), (consultant, question, person_id))
std::span<const MemberRule> describe_rules(const NewConsultation*);

struct NewConsultationAnswer {
    Feasibility feasibility = Feasibility::configuration;
    std::string answer;
    std::optional<Effort> estimate_minutes;  // of the manager or, customised, of the developer
    Effort effort_minutes;                   // what the consultation itself took
};
BOOST_DESCRIBE_STRUCT(NewConsultationAnswer, (),
                      (feasibility, answer, estimate_minutes, effort_minutes))
std::span<const MemberRule> describe_rules(const NewConsultationAnswer*);

/// Refuses a customisation without a developer's figure
/// (`consultation.customisation_needs_an_estimate`) and a figure for the impossible
/// (`consultation.impossible_has_no_estimate`).
Result<void> check_answer(const NewConsultationAnswer& answer);

/// A head may answer anything; otherwise whoever has the role that was asked
/// (`consultation.asks_another_role`), and the person named if one was
/// (`consultation.asks_somebody_else`).
Result<void> check_consultant(const Actor& actor, Consultant consultant,
                              const std::optional<PersonId>& person_id);

}  // namespace slipway
