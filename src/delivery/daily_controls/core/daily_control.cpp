#include "delivery/daily_controls/core/daily_control.hpp"

#include <algorithm>
#include <array>

namespace slipway {
namespace {

constexpr std::array all_controls{ControlKind::work_logged, ControlKind::client_spoken,
                                  ControlKind::provider_late, ControlKind::client_late};

ControlOutcome kept_if(bool is_kept) {
    return is_kept ? ControlOutcome::kept : ControlOutcome::missed;
}

std::int32_t streak_of(std::span<const ControlledDay> newest_first, ControlKind kind) {
    std::int32_t streak = 0;
    for (const ControlledDay& day : newest_first) {
        const auto answer = std::ranges::find(day.answers, kind, &ControlAnswer::kind);
        if (answer == day.answers.end() || answer->outcome == ControlOutcome::excused) continue;
        if (answer->outcome == ControlOutcome::kept) break;
        ++streak;
    }
    return streak;
}

}  // namespace

std::vector<ControlAnswer> answers_of(const DaySigns& signs, ManagerPresence manager) {
    const std::int64_t minutes = signs.logged_minutes.in_minutes();
    const bool is_away = manager == ManagerPresence::away;
    const auto outcome_of = [](std::int64_t done, bool is_excused) {
        return done == 0 && is_excused ? ControlOutcome::excused : kept_if(done > 0);
    };
    return {
        {ControlKind::work_logged, outcome_of(minutes, is_away || signs.client_has_ball), minutes},
        {ControlKind::client_spoken, outcome_of(signs.contacts, is_away), signs.contacts},
        {ControlKind::provider_late, kept_if(signs.provider_late == 0), signs.provider_late},
        {ControlKind::client_late, kept_if(signs.client_late == 0), signs.client_late},
    };
}

bool has_miss(std::span<const ControlAnswer> answers) {
    return std::ranges::find(answers, ControlOutcome::missed, &ControlAnswer::outcome) !=
           answers.end();
}

std::int32_t ControlStreaks::of(ControlKind kind) const {
    switch (kind) {
        case ControlKind::work_logged:
            return work_logged;
        case ControlKind::client_spoken:
            return client_spoken;
        case ControlKind::provider_late:
            return provider_late;
        case ControlKind::client_late:
            return client_late;
    }
    return 0;
}

ControlStreaks streaks_of(std::span<const ControlledDay> newest_first) {
    return {.work_logged = streak_of(newest_first, ControlKind::work_logged),
            .client_spoken = streak_of(newest_first, ControlKind::client_spoken),
            .provider_late = streak_of(newest_first, ControlKind::provider_late),
            .client_late = streak_of(newest_first, ControlKind::client_late)};
}

std::vector<ControlKind> stalled_by(const ControlStreaks& streaks) {
    std::vector<ControlKind> kinds;
    for (const ControlKind kind : all_controls) {
        if (streaks.of(kind) >= misses_to_stall) kinds.push_back(kind);
    }
    return kinds;
}

}  // namespace slipway
