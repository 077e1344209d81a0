#pragma once

#include <vector>

#include "delivery/schedule/plan_file_reader.hpp"
#include "engines/scheduling/capacity.hpp"
#include "engines/scheduling/plan.hpp"

namespace slipway::plan_file {

/// The warnings of every engagement (docs/PLAN_FILES.md): `stage_out_of_range` and
/// `total_out_of_range` with the minutes and the tier's range (DOMAIN §3.5), and
/// `manager_over_limit` for an engagement that begins when its manager has as many as the package
/// allows. Each is a JSON object. They warn; nothing is refused.
std::vector<std::vector<JsonText>> warnings_of(const ReadPortfolio& read,
                                               const scheduling::PortfolioPlan& plan);

/// From the start in the file to the planned finish, for each engagement of a manager.
std::vector<scheduling::Occupation> occupations_of(std::size_t manager, const ReadPortfolio& read,
                                                   const scheduling::PortfolioPlan& plan);

}  // namespace slipway::plan_file
