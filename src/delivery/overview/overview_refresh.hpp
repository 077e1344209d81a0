#pragma once

#include "platform/feature.hpp"

// Keeps snapshots and the lines of lists up to date: by what happens, and when a day begins.

namespace slipway {

EventReader make_overview_reader();

/// Every hour: engagements whose provider's day has begun since are read anew, because what was in
/// time yesterday may be late today.
Schedule make_overview_schedule();
JobKind make_overview_job(Chance& chance);

}  // namespace slipway
