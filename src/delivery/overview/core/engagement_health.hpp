#pragma once

#include <vector>

#include "delivery/daily_controls/core/health.hpp"
#include "delivery/overview/core/engagement_snapshot.hpp"

// The signals of an engagement (DOMAIN §4.5), from what its snapshot holds.

namespace slipway {

/// What the day shows so far.
DaySigns signs_on(const EngagementSnapshot& snapshot, Day today);

/// The four signals, in order; nothing is missed while the engagement rests. `day` is of the
/// manager's calendar.
std::vector<HealthSignal> health_on(const EngagementSnapshot& snapshot, Day today, DayKind day);

/// By what the engagement is stalled and was not put right today.
std::vector<ControlKind> stalled_on(const EngagementSnapshot& snapshot, Day today);

}  // namespace slipway
