#pragma once

#include "delivery/schedule/plan_file_reader.hpp"

namespace slipway::plan_file {

/// The planner's refusal `schedule.never_ends` names an engagement by its index; whoever reads a
/// file wants to know what to change. Points at the first that is true: a calendar without hours,
/// a person's absences, calendars of the two sides that never meet, or else the engagement. Other
/// refusals are passed on.
Refusal with_cause(Refusal refusal, const ReadPortfolio& read);

}  // namespace slipway::plan_file
