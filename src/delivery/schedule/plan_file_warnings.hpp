#pragma once

#include <vector>

#include "delivery/schedule/plan_file_capacity.hpp"
#include "delivery/schedule/plan_file_reader.hpp"

namespace slipway::plan_file {

/// The warnings of every engagement (docs/PLAN_FILES.md): `stage_out_of_range` and
/// `total_out_of_range` with the minutes and the tier's range (DOMAIN §3.5), and
/// `manager_over_limit` for an engagement with whose start its manager has more open than the
/// limit. Each is a JSON object. They warn; nothing is refused.
std::vector<std::vector<JsonText>> warnings_of(const ReadPortfolio& read,
                                               const ManagerCapacities& capacities);

}  // namespace slipway::plan_file
