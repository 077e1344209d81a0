#include "base/assert.hpp"
#include "base/text.hpp"
#include "delivery/engagement/core/engagement_permissions.hpp"
#include "delivery/engagement/engagement_commands.hpp"
#include "platform/time_zone/time_zone.hpp"

namespace slipway {
namespace {

struct PausePayload {
    PauseId pause_id;
    Day starts_on{};
    Day resumes_on{};
    std::int32_t working_days = 0;
    bool needs_consent = false;
};
BOOST_DESCRIBE_STRUCT(PausePayload, (),
                      (pause_id, starts_on, resumes_on, working_days, needs_consent))

TimeZone zone_of_provider(const EngagementFacts& engagement) {
    const auto zone = TimeZone::find(engagement.provider_time_zone);
    ASSERT(zone.has_value(), "the zone of a workspace is checked when it is written");
    return *zone;
}

}  // namespace

void PauseCommands::record(const Actor& actor, const EngagementFacts& engagement, std::string type,
                           const Pause& pause) {
    const PausePayload payload{pause.id, pause.starts_on, pause.resumes_on, pause.working_days,
                               pause.needs_consent};
    work_.record(actor, engagement_event(engagement, std::move(type), JsonText{to_json(payload)}));
}

Result<Pause> PauseCommands::find(const EngagementFacts& engagement, PauseId pause_id) {
    auto pause = pauses_.find(engagement.workspace_id, pause_id);
    if (!pause || pause->engagement_id != engagement.id) {
        return refuse(RefusalCode::not_found, "pause.not_found");
    }
    return std::move(*pause);
}

Result<PauseView> PauseCommands::view(const Actor& actor, const EngagementFacts& engagement,
                                      PauseId id) {
    for (PauseView& pause :
         pause_views(work_.sql(), actor, engagement, today_of(engagement, work_.now()))) {
        if (pause.id == id) return std::move(pause);
    }
    return refuse(RefusalCode::not_found, "pause.not_found");
}

Result<PauseView> PauseCommands::request(const Actor& actor, EngagementId id,
                                         const NewPause& request) {
    const EngagementFacts engagement = TRY(find_engagement(work_.sql(), actor, id));
    TRY(require(actor, request_pause, engagement));
    TRY(require_open(engagement));
    const PlannedPause planned =
        TRY(plan_pause(request, engagement.side, pauses_.pauses_of(engagement.workspace_id, id),
                       engagement.package, manager_calendar(work_.sql(), engagement),
                       today_of(engagement, work_.now())));
    Pause pause{.id = work_.new_id<PauseId>(),
                .engagement_id = id,
                .starts_on = planned.starts_on,
                .working_days = planned.working_days,
                .resumes_on = planned.resumes_on,
                .reason = std::string(trimmed(request.reason)),
                .requested_by = actor.person_id,
                .requested_side = engagement.side,
                .requested_at = work_.now(),
                .needs_consent = planned.needs_consent,
                .provider_late_days = provider_late_days(work_.sql(), engagement)};
    if (request.evidence) {
        pause.evidence = request.evidence->text;
        pause.evidence_received_on = request.evidence->received_on;
    }
    pauses_.add(engagement.workspace_id, pause);
    record(actor, engagement, "engagement.pause_requested", pause);
    if (!pause.needs_consent) follow(actor, engagement, pause);
    return view(actor, engagement, pause.id);
}

Result<PauseView> PauseCommands::decide(const Actor& actor, EngagementId id, PauseId pause_id,
                                        const NewPauseConsent& consent) {
    const EngagementFacts engagement = TRY(find_engagement(work_.sql(), actor, id));
    TRY(require(actor, consent_to_pause, engagement));
    TRY(require_open(engagement));
    Pause pause = TRY(find(engagement, pause_id));
    const Day today = today_of(engagement, work_.now());
    if (state_on(pause, today) != PauseState::awaiting_consent) {
        return refuse(RefusalCode::conflict, "pause.awaits_no_consent");
    }
    if (!consent.is_given && trimmed(consent.reason).empty()) {
        return refuse(RefusalCode::invalid, "pause.refusing_needs_a_reason", "reason");
    }
    pauses_.add_consent({.workspace_id = engagement.workspace_id,
                         .pause_id = pause_id,
                         .engagement_id = id,
                         .is_given = consent.is_given,
                         .reason = std::string(trimmed(consent.reason)),
                         .person_id = actor.person_id,
                         .decided_at = work_.now()});
    pause.consent_is_given = consent.is_given;
    if (consent.is_given && pause.starts_on < today) {
        const PlannedPause later = place_pause(today + std::chrono::days{1}, pause.working_days,
                                               manager_calendar(work_.sql(), engagement));
        pause.starts_on = later.starts_on;
        pause.resumes_on = later.resumes_on;
        pauses_.save_dates(engagement.workspace_id, pause);
    }
    record(actor, engagement,
           consent.is_given ? "engagement.pause_consented" : "engagement.pause_refused", pause);
    if (consent.is_given) follow(actor, engagement, pause);
    return view(actor, engagement, pause_id);
}

Result<void> PauseCommands::end(const Actor& actor, EngagementId id, PauseId pause_id) {
    const EngagementFacts engagement = TRY(find_engagement(work_.sql(), actor, id));
    TRY(require(actor, end_pause, engagement));
    Pause pause = TRY(find(engagement, pause_id));
    const Day today = today_of(engagement, work_.now());
    const PauseState state = state_on(pause, today);
    if (state == PauseState::planned || state == PauseState::awaiting_consent) {
        pauses_.save_withdrawal(engagement.workspace_id, pause_id, actor.person_id, work_.now());
        record(actor, engagement, "engagement.pause_withdrawn", pause);
        return {};
    }
    const auto calendar = manager_calendar(work_.sql(), engagement);
    pause.resumes_on = TRY(end_early(pause, calendar, today));
    pause.working_days =
        static_cast<std::int32_t>(calendar.working_days_between(pause.starts_on, pause.resumes_on));
    pauses_.save_early_end(engagement.workspace_id, pause_id, pause.resumes_on, actor.person_id);
    record(actor, engagement, "engagement.pause_shortened", pause);
    follow(actor, engagement, pause);
    return {};
}

void PauseCommands::begin(const Actor& actor, const EngagementFacts& engagement,
                          const Pause& pause) {
    pauses_.save_beginning(engagement.workspace_id, pause.id, work_.now());
    engagements_.save_state(engagement, EngagementState::paused, work_.now());
    record(actor, engagement, "engagement.paused", pause);
}

void PauseCommands::resume(const Actor& actor, const EngagementFacts& engagement,
                           const Pause& pause) {
    pauses_.save_resumption(engagement.workspace_id, pause.id, work_.now());
    engagements_.save_state(engagement, EngagementState::active, work_.now());
    record(actor, engagement, "engagement.resumed", pause);
}

void PauseCommands::follow(const Actor& actor, const EngagementFacts& engagement, Pause pause) {
    const TimeZone zone = zone_of_provider(engagement);
    const Day today = zone.today(work_.now());
    if (!pause.began_at && pause.starts_on <= today) {
        begin(actor, engagement, pause);
        pause.began_at = work_.now();
    }
    if (pause.began_at && !pause.resumed_at && pause.resumes_on <= today) {
        resume(actor, engagement, pause);
        return;
    }
    const Day next = pause.began_at ? pause.resumes_on : pause.starts_on;
    work_.enqueue({.kind = "engagement.pause_turn",
                   .workspace_id = engagement.workspace_id,
                   .payload = {to_json(PauseTurn{engagement.id, pause.id})},
                   .due_at = zone.start_of(next),
                   .unique_key = pause.id.text() + "/" + to_text(next)});
}

void PauseCommands::turn(WorkspaceId workspace, EngagementId id, PauseId pause_id) {
    const Actor system = Actor::system(workspace);
    const auto engagement = find_engagement(work_.sql(), system, id);
    ASSERT(engagement.has_value(), "engagements are never removed");
    auto pause = pauses_.find(workspace, pause_id);
    ASSERT(pause.has_value(), "pauses are never removed");
    if (!require_open(*engagement) || pause->resumed_at) return;
    const PauseState state = state_on(*pause, today_of(*engagement, work_.now()));
    if (state != PauseState::planned && state != PauseState::running &&
        state != PauseState::ended) {
        return;
    }
    follow(system, *engagement, std::move(*pause));
}

}  // namespace slipway
