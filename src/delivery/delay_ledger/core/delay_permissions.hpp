#pragma once

#include "base/actor.hpp"

namespace slipway {

inline constexpr Permission read_delay_ledger{"delay_ledger.read", all_roles};
/// What the client is to supply: data, access, its contractor's work.
inline constexpr Permission request_inputs{"input_request.create", manager_roles};
inline constexpr Permission supply_inputs{"input_request.supply",
                                          manager_roles.with(client_roles)};
/// It lacks something: the clock does not run (DELAY R3).
inline constexpr Permission return_inputs{"input_request.return", client_roles};
inline constexpr Permission set_waiting{"waiting.create", manager_roles};
inline constexpr Permission file_pacing_notices{"pacing_notice.create", manager_roles};
inline constexpr Permission record_neutral_stops{"neutral_stop.create", {Role::head}};
inline constexpr Permission dispute_delay_days{
    "delay_dispute.raise", manager_roles.with({Role::client_owner})};
inline constexpr Permission decide_delay_disputes{"delay_dispute.decide", {Role::administrator}};
/// A further entry with a reason; nothing that stands is changed (DELAY R21).
inline constexpr Permission adjust_delay{"delay_entry.adjust", {Role::head}};
inline constexpr Permission agree_adjustments{"delay_entry.agree", {Role::client_owner}};
inline constexpr Permission decide_on_extensions{"extension_statement.decide",
                                                 {Role::client_owner}};

}  // namespace slipway
