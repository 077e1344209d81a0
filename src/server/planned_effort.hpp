#pragma once

#include "delivery/timesheet/timesheet_queries.hpp"

namespace slipway {

/// What the agreed estimate says of an engagement's stages and items: the plan that logged time is
/// compared with (DOMAIN §4.6). Nothing before the administrator agreed, for either party: until
/// then it is nobody's plan, and not the client's to see. The timesheet knows no estimates; whoever
/// composes the program knows both.
std::vector<PlannedEffort> agreed_effort(sql::Transaction& sql, const EngagementFacts& engagement);

}  // namespace slipway
