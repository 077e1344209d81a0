#pragma once

#include "delivery/daily_controls/daily_control_queries.hpp"
#include "platform/feature.hpp"

// The looks happen at their moments, and late ones as of them: once each.

namespace slipway {

/// Every quarter of an hour, because working days end at full hours and halves.
Schedule make_daily_control_schedule();
JobKind make_daily_control_job(Chance& chance, OpenMattersSource open);

/// Engagements join when they start and leave when they are over; what moves working days has all
/// moments looked up anew.
EventReader make_control_turn_reader();
/// Notes contacts, before whoever counts them hears of the event.
EventReader make_contact_reader();

}  // namespace slipway
