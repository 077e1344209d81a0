#include "delivery/engagement/engagement_store.hpp"

namespace slipway {
namespace {

struct PauseRow {
    WorkspaceId workspace_id;
    PauseId id;
    EngagementId engagement_id;
    Day starts_on{};
    std::int32_t working_days = 0;
    Day resumes_on{};
    std::string reason;
    PersonId requested_by;
    Side requested_side = Side::client;
    Instant requested_at;
    std::optional<std::string> evidence;
    std::optional<Day> evidence_received_on;
    bool needs_consent = false;
    Rational provider_late_days;
};
BOOST_DESCRIBE_STRUCT(PauseRow, (),
                      (workspace_id, id, engagement_id, starts_on, working_days, resumes_on, reason,
                       requested_by, requested_side, requested_at, evidence, evidence_received_on,
                       needs_consent, provider_late_days))

}  // namespace

void PauseStore::add(WorkspaceId workspace, const Pause& p) {
    sql_.insert(
        "engagement_pauses",
        PauseRow{workspace, p.id, p.engagement_id, p.starts_on, p.working_days, p.resumes_on,
                 p.reason, p.requested_by, p.requested_side, p.requested_at, p.evidence,
                 p.evidence_received_on, p.needs_consent, p.provider_late_days});
}

constexpr sql::Statement pauses_of_engagement{"pause.of_engagement", R"sql(
    select p.id, p.engagement_id, p.starts_on, p.working_days, p.resumes_on, p.reason,
        p.requested_by, p.requested_side, p.requested_at, p.evidence, p.evidence_received_on,
        p.needs_consent, p.provider_late_days, c.is_given as consent_is_given, p.withdrawn_at,
        p.began_at, p.resumed_at
    from engagement_pauses p
    left join pause_consents c on c.workspace_id = p.workspace_id and c.pause_id = p.id
    where p.workspace_id = $1 and p.engagement_id = $2 order by p.starts_on, p.id)sql"};

std::vector<Pause> PauseStore::pauses_of(WorkspaceId workspace, EngagementId engagement) {
    return sql_.all<Pause>(pauses_of_engagement, workspace, engagement);
}

constexpr sql::Statement find_pause{"pause.find", R"sql(
    select p.id, p.engagement_id, p.starts_on, p.working_days, p.resumes_on, p.reason,
        p.requested_by, p.requested_side, p.requested_at, p.evidence, p.evidence_received_on,
        p.needs_consent, p.provider_late_days, c.is_given as consent_is_given, p.withdrawn_at,
        p.began_at, p.resumed_at
    from engagement_pauses p
    left join pause_consents c on c.workspace_id = p.workspace_id and c.pause_id = p.id
    where p.workspace_id = $1 and p.id = $2)sql"};

std::optional<Pause> PauseStore::find(WorkspaceId workspace, PauseId id) {
    return sql_.find<Pause>(find_pause, workspace, id);
}

void PauseStore::add_consent(const PauseConsent& consent) {
    sql_.insert("pause_consents", consent);
}

constexpr sql::Statement save_pause_dates{"pause.save_dates", R"sql(
    update engagement_pauses set starts_on = $3, resumes_on = $4
    where workspace_id = $1 and id = $2)sql"};

void PauseStore::save_dates(WorkspaceId workspace, const Pause& pause) {
    sql_.execute(save_pause_dates, workspace, pause.id, pause.starts_on, pause.resumes_on);
}

constexpr sql::Statement save_pause_withdrawal{"pause.save_withdrawal", R"sql(
    update engagement_pauses set withdrawn_at = $3, withdrawn_by = $4
    where workspace_id = $1 and id = $2)sql"};

void PauseStore::save_withdrawal(WorkspaceId workspace, PauseId id, PersonId by, Instant at) {
    sql_.execute(save_pause_withdrawal, workspace, id, at, by);
}

constexpr sql::Statement save_pause_beginning{"pause.save_beginning", R"sql(
    update engagement_pauses set began_at = $3 where workspace_id = $1 and id = $2)sql"};

void PauseStore::save_beginning(WorkspaceId workspace, PauseId id, Instant at) {
    sql_.execute(save_pause_beginning, workspace, id, at);
}

constexpr sql::Statement save_pause_resumption{"pause.save_resumption", R"sql(
    update engagement_pauses set resumed_at = $3 where workspace_id = $1 and id = $2)sql"};

void PauseStore::save_resumption(WorkspaceId workspace, PauseId id, Instant at) {
    sql_.execute(save_pause_resumption, workspace, id, at);
}

constexpr sql::Statement save_pause_early_end{"pause.save_early_end", R"sql(
    update engagement_pauses set resumes_on = $3, ended_by = $4
    where workspace_id = $1 and id = $2)sql"};

void PauseStore::save_early_end(WorkspaceId workspace, PauseId id, Day resumes_on, PersonId by) {
    sql_.execute(save_pause_early_end, workspace, id, resumes_on, by);
}

}  // namespace slipway
