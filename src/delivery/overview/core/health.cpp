#include "delivery/overview/core/health.hpp"

#include <algorithm>

#include "delivery/overview/core/ball_in_court.hpp"

namespace slipway {
namespace {

using enum SignalState;

/// Whole working days between a day on which it was done and today; today is not over yet.
std::int64_t missed_days(const WorkingToday& today, Day done_on) {
    return std::max<std::int64_t>(
        0, today.calendar.working_days_between(done_on + std::chrono::days{1}, today.day));
}

SignalState state_of_misses(std::int64_t days) {
    if (days == 0) return good;
    return days < misses_to_stall ? warning : bad;
}

HealthSignal signal_of_work(const EngagementSnapshot& snapshot, const WorkingToday& today) {
    HealthSignal signal{.kind = SignalKind::work_logged};
    if (snapshot.last_logged_on == today.day) {
        signal.state = good;
        signal.key = "logged_today";
        signal.value = snapshot.last_logged_minutes.in_minutes();
        return signal;
    }
    // Before the first entry the day before the start counts as done.
    const Day done_on = snapshot.last_logged_on.value_or(snapshot.starts_on - std::chrono::days{1});
    signal.value = missed_days(today, done_on);
    signal.state = signal.value == 0 ? unknown : state_of_misses(signal.value);
    signal.key = signal.value == 0 ? "not_yet_today" : "days_without";
    if (signal.value == 0 && !today.calendar.is_working_day(today.day)) {
        signal.state = good;
        signal.key = "resting";
    }
    return signal;
}

HealthSignal signal_of_contact(const EngagementSnapshot& snapshot, const WorkingToday& today) {
    HealthSignal signal{.kind = SignalKind::client_spoken};
    if (today.last_contact_on == today.day) {
        signal.state = good;
        signal.key = "spoken_today";
        return signal;
    }
    const Day done_on = today.last_contact_on.value_or(snapshot.starts_on - std::chrono::days{1});
    signal.value = missed_days(today, done_on);
    signal.state = signal.value == 0 ? unknown : state_of_misses(signal.value);
    signal.key = today.last_contact_on ? "spoken_ago" : "never_spoken";
    return signal;
}

HealthSignal late_in(const EngagementSnapshot& snapshot, const WorkingToday& today, Court court) {
    HealthSignal signal{.kind = court == Court::provider ? SignalKind::provider_late
                                                         : SignalKind::client_late};
    signal.value = std::ranges::count_if(snapshot.matters, [&](const Matter& matter) {
        return court_of(matter.kind) == court && is_late(matter, today.day);
    });
    signal.state = signal.value == 0 ? good : bad;
    signal.key = signal.value == 0 ? "none_late" : "late_matters";
    return signal;
}

}  // namespace

std::vector<HealthSignal> health_of(const EngagementSnapshot& snapshot,
                                    const WorkingToday& today) {
    using enum SignalKind;
    if (snapshot.state != EngagementState::active || today.day < snapshot.starts_on) {
        std::vector<HealthSignal> resting;
        for (const SignalKind kind : {work_logged, client_spoken, provider_late, client_late}) {
            resting.push_back({kind, unknown, "resting", 0});
        }
        return resting;
    }
    return {signal_of_work(snapshot, today), signal_of_contact(snapshot, today),
            late_in(snapshot, today, Court::provider), late_in(snapshot, today, Court::client)};
}

bool is_at_risk(const std::vector<HealthSignal>& health) {
    return std::ranges::any_of(
        health, [](const HealthSignal& signal) { return signal.state == SignalState::bad; });
}

}  // namespace slipway
