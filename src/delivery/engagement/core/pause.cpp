#include "delivery/engagement/core/pause.hpp"

#include <algorithm>

#include "base/assert.hpp"
#include "base/text.hpp"

namespace slipway {
namespace {

using working_time::WorkingCalendar;

/// How far ahead somebody may plan a pause.
inline constexpr std::chrono::days longest_notice{366};

bool still_counts(const Pause& pause) {
    return !pause.withdrawn_at && pause.consent_is_given.value_or(true);
}

Result<void> check_evidence(const NewPause& request, Side requested_by, Day today) {
    if (requested_by == Side::provider && !request.evidence) {
        return refuse(RefusalCode::invalid, "pause.needs_the_clients_words", "evidence");
    }
    if (request.evidence && request.evidence->received_on > today) {
        return refuse(RefusalCode::invalid, "pause.evidence_is_in_the_future",
                      "evidence/received_on");
    }
    return {};
}

/// A logged message may reach back to the day it came, as long as that day is not settled.
Day earliest_start(const NewPause& request, const ServicePackage& package,
                   const WorkingCalendar& calendar, Day today) {
    if (!request.evidence) return today;
    const Day first_open_day =
        calendar.add_working_days(today, -package.dispute_days).value_or(today);
    return std::min(today, std::max(request.evidence->received_on, first_open_day));
}

Result<void> check_start(const NewPause& request, const ServicePackage& package,
                         const WorkingCalendar& calendar, Day today) {
    const Day earliest = earliest_start(request, package, calendar, today);
    if (request.starts_on < earliest) {
        return refuse(RefusalCode::invalid, "pause.starts_in_the_past", "starts_on",
                      {{"earliest", to_text(earliest)}});
    }
    if (request.starts_on > today + longest_notice) {
        return refuse(RefusalCode::invalid, "pause.starts_too_far_ahead", "starts_on",
                      {{"latest", to_text(today + longest_notice)}});
    }
    return {};
}

}  // namespace

PauseState state_on(const Pause& pause, Day today) {
    if (pause.withdrawn_at) return PauseState::withdrawn;
    if (pause.needs_consent && !pause.consent_is_given) return PauseState::awaiting_consent;
    if (pause.needs_consent && !*pause.consent_is_given) return PauseState::refused;
    if (today < pause.starts_on) return PauseState::planned;
    return today < pause.resumes_on ? PauseState::running : PauseState::ended;
}

Result<void> check_length(std::int32_t working_days, const ServicePackage& package) {
    if (working_days < 1) {
        return refuse(RefusalCode::invalid, "pause.needs_a_working_day", "working_days");
    }
    if (working_days > package.pause_limit_days) {
        return refuse(RefusalCode::invalid, "pause.is_longer_than_the_limit", "working_days",
                      {{"limit", package.pause_limit_days}});
    }
    return {};
}

PlannedPause place_pause(Day starts_on, std::int32_t working_days,
                         const WorkingCalendar& manager_calendar) {
    const auto first = manager_calendar.first_working_day_from(starts_on);
    ASSERT(first.has_value(), "a manager's calendar has working days");
    const auto last = manager_calendar.add_working_days(*first, working_days - 1);
    const auto resumes = manager_calendar.add_working_days(*first, working_days);
    ASSERT(last && resumes, "a manager's calendar goes on");
    return PlannedPause{.starts_on = *first,
                        .last_day = *last,
                        .resumes_on = *resumes,
                        .working_days = working_days};
}

Result<PlannedPause> plan_pause(const NewPause& request, Side requested_by,
                                std::span<const Pause> earlier, const ServicePackage& package,
                                const WorkingCalendar& manager_calendar, Day today) {
    TRY(check_length(request.working_days, package));
    TRY(check_evidence(request, requested_by, today));
    TRY(check_start(request, package, manager_calendar, today));
    PlannedPause planned =
        place_pause(request.starts_on, request.working_days, manager_calendar);
    for (const Pause& other : earlier) {
        if (!still_counts(other)) continue;
        if (other.starts_on < planned.resumes_on && planned.starts_on < other.resumes_on) {
            return refuse(RefusalCode::conflict, "pause.overlaps_another", "starts_on",
                          {{"starts_on", to_text(other.starts_on)},
                           {"resumes_on", to_text(other.resumes_on)}});
        }
    }
    planned.needs_consent =
        std::ranges::count_if(earlier, still_counts) >= package.pauses_without_consent;
    return planned;
}

Result<Day> end_early(const Pause& pause, const WorkingCalendar& manager_calendar, Day today) {
    if (state_on(pause, today) != PauseState::running) {
        return refuse(RefusalCode::conflict, "pause.does_not_run");
    }
    const auto next = manager_calendar.add_working_days(today, 1);
    ASSERT(next.has_value(), "a manager's calendar goes on");
    return std::min(*next, pause.resumes_on);
}

std::int64_t paused_working_days(std::span<const Pause> pauses,
                                 const WorkingCalendar& manager_calendar, Day until) {
    std::int64_t days = 0;
    for (const Pause& pause : pauses) {
        const bool binds =
            !pause.withdrawn_at && (!pause.needs_consent || pause.consent_is_given.value_or(false));
        if (!binds || until <= pause.starts_on) continue;
        days += manager_calendar.working_days_between(pause.starts_on,
                                                      std::min(until, pause.resumes_on));
    }
    return days;
}

}  // namespace slipway
