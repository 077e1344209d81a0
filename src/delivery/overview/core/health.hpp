#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "delivery/overview/core/engagement_snapshot.hpp"
#include "engines/working_time/working_calendar.hpp"

// Health is a few named signals with their values, never a single score (DOMAIN §4.5).

namespace slipway {

enum class SignalState { good, warning, bad, unknown };
BOOST_DESCRIBE_ENUM(SignalState, good, warning, bad, unknown)

enum class SignalKind { work_logged, client_spoken, provider_late, client_late };
BOOST_DESCRIBE_ENUM(SignalKind, work_logged, client_spoken, provider_late, client_late)

/// What is measured: minutes of today for `work_logged` while there are any, otherwise whole
/// working days without work; working days since the client was spoken to; late matters.
struct HealthSignal {
    SignalKind kind = SignalKind::work_logged;
    SignalState state = SignalState::unknown;
    /// Which sentence says it: logged_today, not_yet_today, days_without, spoken_today, spoken_ago,
    /// never_spoken, late_matters, none_late, resting.
    std::string key;
    std::int64_t value = 0;

    bool operator==(const HealthSignal&) const = default;
};
BOOST_DESCRIBE_STRUCT(HealthSignal, (), (kind, state, key, value))

/// Today at the provider's: `calendar` is the manager's, absences left out.
struct WorkingToday {
    Day day{};
    const working_time::WorkingCalendar& calendar;
    /// The day on which the client was last spoken to, in the provider's zone.
    std::optional<Day> last_contact_on;
};

/// So many misses in a row mark an engagement as stalled (DOMAIN §4.5).
inline constexpr std::int64_t misses_to_stall = 3;

/// The four signals, in the order of `SignalKind`. Nothing is missed while the engagement rests.
std::vector<HealthSignal> health_of(const EngagementSnapshot& snapshot, const WorkingToday& today);

/// Whether any signal is bad.
bool is_at_risk(const std::vector<HealthSignal>& health);

}  // namespace slipway
