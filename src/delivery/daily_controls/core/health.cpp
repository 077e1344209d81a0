#include "delivery/daily_controls/core/health.hpp"

#include <algorithm>

namespace slipway {
namespace {

using enum SignalState;

SignalState state_of_misses(std::int32_t days) {
    return days < misses_to_stall ? warning : bad;
}

/// What was not done today: since how many working days, that nobody is there to do it, or that
/// there is still time.
HealthSignal not_done(ControlKind kind, const char* key, std::int32_t streak, DayKind day) {
    if (day == DayKind::away) {
        return {kind, streak > 0 ? state_of_misses(streak) : good, "manager_away", streak};
    }
    if (streak > 0) return {kind, state_of_misses(streak), key, streak};
    if (day == DayKind::rests) return {kind, good, "resting", 0};
    return {kind, unknown, "not_yet_today", 0};
}

HealthSignal signal_of_work(const DaySigns& today, std::int32_t streak, DayKind day) {
    const std::int64_t minutes = today.logged_minutes.in_minutes();
    if (minutes > 0) return {ControlKind::work_logged, good, "logged_today", minutes};
    if (today.client_has_ball && streak == 0) {
        return {ControlKind::work_logged, good, "client_has_it", 0};
    }
    return not_done(ControlKind::work_logged, "days_without", streak, day);
}

HealthSignal signal_of_contact(const DaySigns& today, std::int32_t streak, DayKind day) {
    if (today.contacts > 0) return {ControlKind::client_spoken, good, "spoken_today", 0};
    return not_done(ControlKind::client_spoken, "spoken_ago", streak, day);
}

HealthSignal signal_of_late(ControlKind kind, std::int32_t late) {
    return {kind, late == 0 ? good : bad, late == 0 ? "none_late" : "late_matters", late};
}

}  // namespace

std::vector<HealthSignal> health_of(const DaySigns& today, const ControlStreaks& before,
                                    DayKind day) {
    return {signal_of_work(today, before.work_logged, day),
            signal_of_contact(today, before.client_spoken, day),
            signal_of_late(ControlKind::provider_late, today.provider_late),
            signal_of_late(ControlKind::client_late, today.client_late)};
}

std::vector<HealthSignal> health_at_rest() {
    std::vector<HealthSignal> resting;
    for (const ControlKind kind : {ControlKind::work_logged, ControlKind::client_spoken,
                                   ControlKind::provider_late, ControlKind::client_late}) {
        resting.push_back({kind, unknown, "resting", 0});
    }
    return resting;
}

bool is_at_risk(const std::vector<HealthSignal>& health) {
    return std::ranges::any_of(
        health, [](const HealthSignal& signal) { return signal.state == bad; });
}

}  // namespace slipway
