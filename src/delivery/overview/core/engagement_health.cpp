#include "delivery/overview/core/engagement_health.hpp"

#include <algorithm>

#include "delivery/overview/core/ball_in_court.hpp"

namespace slipway {
namespace {

std::int32_t late_in(const EngagementSnapshot& snapshot, Court court, Day today) {
    return static_cast<std::int32_t>(
        std::ranges::count_if(snapshot.matters, [&](const Matter& matter) {
            return court_of(matter.kind) == court && is_late(matter, today);
        }));
}

}  // namespace

DaySigns signs_on(const EngagementSnapshot& snapshot, Day today) {
    return {.logged_minutes =
                snapshot.last_logged_on == today ? snapshot.last_logged_minutes : Effort(),
            .contacts = snapshot.last_contact_on == today ? 1 : 0,
            .provider_late = late_in(snapshot, Court::provider, today),
            .client_late = late_in(snapshot, Court::client, today),
            .client_has_ball = ball_in_court(snapshot, today).court == Court::client};
}

std::vector<HealthSignal> health_on(const EngagementSnapshot& snapshot, Day today, DayKind day) {
    if (snapshot.state != EngagementState::active || today < snapshot.starts_on) {
        return health_at_rest();
    }
    return health_of(signs_on(snapshot, today), snapshot.streaks, day);
}

std::vector<ControlKind> stalled_on(const EngagementSnapshot& snapshot, Day today) {
    if (snapshot.state != EngagementState::active) return {};
    auto kinds = stalled_by(snapshot.streaks);
    const auto answers = answers_of(signs_on(snapshot, today));
    std::erase_if(kinds, [&](ControlKind kind) {
        const auto answer = std::ranges::find(answers, kind, &ControlAnswer::kind);
        return answer->outcome == ControlOutcome::kept;
    });
    return kinds;
}

}  // namespace slipway
