#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "delivery/daily_controls/core/daily_control.hpp"

// Health is a few named signals with their values, never a single score (DOMAIN §4.5): the four
// questions of the day as they stand now, with the days missed before.

namespace slipway {

enum class SignalState { good, warning, bad, unknown };
BOOST_DESCRIBE_ENUM(SignalState, good, warning, bad, unknown)

/// What is measured: minutes of today for `work_logged` while there are any, otherwise working days
/// missed in a row; working days in a row without a contact; late matters.
struct HealthSignal {
    ControlKind kind = ControlKind::work_logged;
    SignalState state = SignalState::unknown;
    /// Which sentence says it: logged_today, not_yet_today, days_without, spoken_today, spoken_ago,
    /// client_has_it, late_matters, none_late, manager_away, resting.
    std::string key;
    std::int64_t value = 0;

    bool operator==(const HealthSignal&) const = default;
};
BOOST_DESCRIBE_STRUCT(HealthSignal, (), (kind, state, key, value))

/// `rests`: nothing is expected today, because the engagement is paused, over or not begun, or
/// because it is no working day of the manager's. `away`: the manager is absent on a working day.
enum class DayKind { works, away, rests };

/// The four signals, in the order of `ControlKind`. Late matters stay late on a day off, not in a
/// pause.
std::vector<HealthSignal> health_of(const DaySigns& today, const ControlStreaks& before,
                                    DayKind day);
std::vector<HealthSignal> health_at_rest();

/// Whether any signal is bad.
bool is_at_risk(const std::vector<HealthSignal>& health);

}  // namespace slipway
