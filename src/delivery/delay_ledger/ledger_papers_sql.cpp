#include "delivery/delay_ledger/ledger_store.hpp"

namespace slipway {
namespace {

/// The row with its place in front.
template <class Row>
Row placed(Row row, WorkspaceId workspace, EngagementId engagement) {
    row.workspace_id = workspace;
    row.engagement_id = engagement;
    return row;
}

}  // namespace

constexpr sql::Statement list_input_requests{"input_request.list", R"sql(
    select workspace_id, engagement_id, id, kind, title, details, allowance_days, stops,
        person_id, requested_at
    from input_requests where workspace_id = $1 and engagement_id = $2
    order by requested_at, id)sql"};

std::vector<InputRequest> LedgerPapers::input_requests() {
    return sql_.all<InputRequest>(list_input_requests, workspace_id_, engagement_id_);
}
void LedgerPapers::add(const InputRequest& request) {
    sql_.insert("input_requests", placed(request, workspace_id_, engagement_id_));
}

constexpr sql::Statement list_input_steps{"input_step.list", R"sql(
    select workspace_id, engagement_id, request_id, position, kind, note, person_id, side, made_at
    from input_steps where workspace_id = $1 and engagement_id = $2
    order by request_id, position)sql"};
constexpr sql::Statement next_input_step{"input_step.next_position", R"sql(
    select coalesce(max(position), 0) + 1 as position from input_steps
    where workspace_id = $1 and request_id = $2)sql"};

std::vector<InputStep> LedgerPapers::input_steps() {
    return sql_.all<InputStep>(list_input_steps, workspace_id_, engagement_id_);
}
void LedgerPapers::add(const InputStep& step) {
    InputStep row = placed(step, workspace_id_, engagement_id_);
    row.position = sql_.one<std::int32_t>(next_input_step, workspace_id_, step.request_id);
    sql_.insert("input_steps", row);
}

constexpr sql::Statement list_waits{"delay_wait.list", R"sql(
    select workspace_id, engagement_id, id, item, activity, reason, person_id, set_at
    from delay_waits where workspace_id = $1 and engagement_id = $2 order by set_at, id)sql"};

std::vector<DelayWait> LedgerPapers::waits() {
    return sql_.all<DelayWait>(list_waits, workspace_id_, engagement_id_);
}
void LedgerPapers::add(const DelayWait& wait) {
    sql_.insert("delay_waits", placed(wait, workspace_id_, engagement_id_));
}

constexpr sql::Statement list_pacing_notices{"pacing_notice.list", R"sql(
    select workspace_id, engagement_id, id, activities, from_day, to_day, reason, person_id,
        filed_at
    from pacing_notices where workspace_id = $1 and engagement_id = $2 order by filed_at, id)sql"};

std::vector<PacingNotice> LedgerPapers::pacing_notices() {
    return sql_.all<PacingNotice>(list_pacing_notices, workspace_id_, engagement_id_);
}
void LedgerPapers::add(const PacingNotice& notice) {
    sql_.insert("pacing_notices", placed(notice, workspace_id_, engagement_id_));
}

constexpr sql::Statement list_neutral_stops{"neutral_stop.list", R"sql(
    select workspace_id, engagement_id, id, from_day, to_day, reason, person_id, recorded_at
    from neutral_stops where workspace_id = $1 and engagement_id = $2
    order by recorded_at, id)sql"};

std::vector<NeutralStop> LedgerPapers::neutral_stops() {
    return sql_.all<NeutralStop>(list_neutral_stops, workspace_id_, engagement_id_);
}
void LedgerPapers::add(const NeutralStop& stop) {
    sql_.insert("neutral_stops", placed(stop, workspace_id_, engagement_id_));
}

constexpr sql::Statement list_statements{"extension_statement.list", R"sql(
    select workspace_id, engagement_id, id, number, revision, content, content_hash, drafted_at
    from extension_statements s where workspace_id = $1 and engagement_id = $2
        and revision = (select max(revision) from extension_statements n
            where n.workspace_id = $1 and n.id = s.id)
    order by number)sql"};

std::vector<ExtensionStatement> LedgerPapers::statements() {
    return sql_.all<ExtensionStatement>(list_statements, workspace_id_, engagement_id_);
}
void LedgerPapers::add(const ExtensionStatement& statement) {
    sql_.insert("extension_statements", placed(statement, workspace_id_, engagement_id_));
}

constexpr sql::Statement list_extension_decisions{"extension_decision.list", R"sql(
    select workspace_id, engagement_id, statement_id, decision, content_hash, remarks, person_id,
        decided_at
    from extension_decisions where workspace_id = $1 and engagement_id = $2
    order by decided_at, statement_id)sql"};

std::vector<ExtensionDecision> LedgerPapers::extension_decisions() {
    return sql_.all<ExtensionDecision>(list_extension_decisions, workspace_id_, engagement_id_);
}
void LedgerPapers::add(const ExtensionDecision& decision) {
    sql_.insert("extension_decisions", placed(decision, workspace_id_, engagement_id_));
}

}  // namespace slipway
