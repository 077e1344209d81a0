#include "delivery/discovery/core/consultation.hpp"

namespace slipway {

Role role_of(Consultant consultant) {
    return consultant == Consultant::administrator ? Role::administrator : Role::developer;
}

Result<void> check_answer(const NewConsultationAnswer& answer) {
    const Effort estimate = answer.estimate_minutes.value_or(Effort::minutes(0));
    if (answer.feasibility == Feasibility::customisation && estimate <= Effort::minutes(0)) {
        return refuse(RefusalCode::invalid, "consultation.customisation_needs_an_estimate",
                      "estimate_minutes");
    }
    if (answer.feasibility == Feasibility::not_possible && answer.estimate_minutes) {
        return refuse(RefusalCode::invalid, "consultation.impossible_has_no_estimate",
                      "estimate_minutes");
    }
    return {};
}

Result<void> check_consultant(const Actor& actor, Consultant consultant,
                              const std::optional<PersonId>& person_id) {
    if (actor.roles.has(Role::head)) return {};
    if (!actor.roles.has(role_of(consultant))) {
        return refuse(RefusalCode::forbidden, "consultation.asks_another_role");
    }
    if (person_id && *person_id != actor.person_id) {
        return refuse(RefusalCode::forbidden, "consultation.asks_somebody_else");
    }
    return {};
}

}  // namespace slipway
