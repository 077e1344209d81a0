#include <map>

#include "base/assert.hpp"
#include "collaboration/identity/identity_queries.hpp"
#include "delivery/engagement/core/engagement_permissions.hpp"
#include "delivery/engagement/engagement_queries.hpp"
#include "delivery/engagement/engagement_store.hpp"

namespace slipway {
namespace {

struct ConsentRow {
    PauseId pause_id;
    bool is_given = false;
    std::string reason;
    std::string person_name;
    Instant decided_at;
};
BOOST_DESCRIBE_STRUCT(ConsentRow, (), (pause_id, is_given, reason, person_name, decided_at))

std::vector<std::string> allowed_for(const Actor& actor, const EngagementFacts& engagement,
                                     PauseState state) {
    std::vector<std::string> allowed;
    if (!require_open(engagement)) return allowed;
    if (may(actor, end_pause, engagement)) {
        if (state == PauseState::planned || state == PauseState::awaiting_consent) {
            allowed.emplace_back("withdraw");
        }
        if (state == PauseState::running) allowed.emplace_back("end");
    }
    if (state == PauseState::awaiting_consent && may(actor, consent_to_pause, engagement)) {
        allowed.emplace_back("consent");
    }
    return allowed;
}

}  // namespace

constexpr sql::Statement list_pause_consents{"pause_consent.list", R"sql(
    select c.pause_id, c.is_given, c.reason, p.name as person_name, c.decided_at
    from pause_consents c join people p on p.id = c.person_id
    where c.workspace_id = $1 and c.engagement_id = $2)sql"};

std::vector<PauseView> pause_views(sql::Transaction& sql, const Actor& actor,
                                   const EngagementFacts& engagement, Day today) {
    std::map<PauseId, PauseConsentView> consents;
    for (auto& row :
         sql.all<ConsentRow>(list_pause_consents, engagement.workspace_id, engagement.id)) {
        consents.emplace(row.pause_id,
                         PauseConsentView{row.is_given, std::move(row.reason),
                                          std::move(row.person_name), row.decided_at});
    }
    std::vector<PauseView> views;
    for (Pause& pause : pauses_of(sql, engagement)) {
        const PauseState state = state_on(pause, today);
        PauseView& view =
            views.emplace_back(PauseView{.id = pause.id,
                                         .state = state,
                                         .starts_on = pause.starts_on,
                                         .working_days = pause.working_days,
                                         .resumes_on = pause.resumes_on,
                                         .reason = std::move(pause.reason),
                                         .requested_by_name = person_name(sql, pause.requested_by),
                                         .requested_side = pause.requested_side,
                                         .requested_at = pause.requested_at,
                                         .evidence = std::move(pause.evidence),
                                         .evidence_received_on = pause.evidence_received_on,
                                         .needs_consent = pause.needs_consent,
                                         .provider_late_days = pause.provider_late_days,
                                         .allowed = allowed_for(actor, engagement, state)});
        if (const auto consent = consents.find(pause.id); consent != consents.end()) {
            view.consent = std::move(consent->second);
        }
    }
    return views;
}

constexpr sql::Statement find_provider_late_days{"engagement_summary.find_provider_late_days",
                                                 R"sql(
    select provider_late_days from engagement_summaries
    where workspace_id = $1 and engagement_id = $2)sql"};

Rational provider_late_days(sql::Transaction& sql, const EngagementFacts& engagement) {
    return sql.find<Rational>(find_provider_late_days, engagement.workspace_id, engagement.id)
        .value_or(Rational());
}

constexpr sql::Statement find_planned_finish{"engagement_summary.find_planned_finish", R"sql(
    select planned_finish from engagement_summaries
    where workspace_id = $1 and engagement_id = $2)sql"};

Result<PausePreview> preview_pause(sql::Transaction& sql, const EngagementFacts& engagement,
                                   Day starts_on, std::int32_t working_days, Day today) {
    TRY(require_open(engagement));
    const auto calendar = manager_calendar(sql, engagement);
    const NewPause request{.starts_on = starts_on, .working_days = working_days};
    const PlannedPause pause = TRY(plan_pause(request, Side::client, pauses_of(sql, engagement),
                                              engagement.package, calendar, today));
    PausePreview preview{.pause = pause,
                         .limit_days = engagement.package.pause_limit_days,
                         .provider_late_days = provider_late_days(sql, engagement)};
    const auto finish =
        sql.find<std::optional<Day>>(find_planned_finish, engagement.workspace_id, engagement.id);
    preview.finish_now = finish.value_or(std::nullopt);
    if (preview.finish_now) {
        preview.finish_after = *preview.finish_now < preview.pause.starts_on
                                   ? preview.finish_now
                                   : calendar.add_working_days(*preview.finish_now, working_days);
    }
    return preview;
}

}  // namespace slipway
