#pragma once

#include "base/actor.hpp"

// Who may do what while finding out (DOMAIN §2, §3.1).

namespace slipway {

inline constexpr Permission read_discovery{"discovery.read", all_roles};

inline constexpr Permission manage_briefs{"brief.manage", manager_roles};
inline constexpr Permission fill_brief{"brief.fill", client_roles};

inline constexpr Permission ask_questions{"clarifying_question.ask", manager_roles};
/// A manager writes down what the client said on the telephone; the answer says who wrote it.
inline constexpr Permission answer_questions{"clarifying_question.answer",
                                             client_roles.with(manager_roles)};

inline constexpr Permission run_workshops{"workshop.run", manager_roles};

/// Consultations are the provider's own: the client never sees them.
inline constexpr Permission read_consultations{"consultation.read", provider_roles};
inline constexpr Permission ask_consultations{"consultation.ask", manager_roles};
inline constexpr Permission answer_consultations{
    "consultation.answer", {Role::head, Role::administrator, Role::developer}};

inline constexpr Permission note_facts{
    "fact.note",
    manager_roles.with({Role::administrator, Role::developer, Role::sales_representative})};

inline constexpr Permission read_range{"scope_range.read", provider_roles};
inline constexpr Permission estimate_range{"scope_range.estimate", manager_roles};

}  // namespace slipway
