#include <algorithm>

#include "collaboration/identity/identity_queries.hpp"
#include "delivery/delay_ledger/core/delay_permissions.hpp"
#include "delivery/delay_ledger/ledger_queries.hpp"

namespace slipway {
namespace {

/// What a piece of work is called in the newest plan that has it.
std::string title_of(const std::vector<PlanInForce>& plans, const std::string& activity) {
    for (auto in_force = plans.rbegin(); in_force != plans.rend(); ++in_force) {
        if (const auto found = in_force->plan.find(activity)) {
            return in_force->plan.activities[*found].title;
        }
    }
    return {};
}

/// The interval in which an item was with the client when work began to wait for it.
const CourtInterval* awaited_by(const std::vector<CourtInterval>& intervals,
                                const DelayWait& wait) {
    const CourtInterval* awaited = nullptr;
    for (const CourtInterval& interval : intervals) {
        if (interval.item == wait.item && interval.from <= wait.set_at) awaited = &interval;
    }
    return awaited;
}

void add_step(sql::Transaction& sql, InputRequestView& view, const InputStep& step) {
    view.state = state_after(step.kind);
    const bool is_closed =
        view.state == InputState::supplied || view.state == InputState::withdrawn;
    view.supplied_at = is_closed ? std::optional(step.made_at) : std::nullopt;
    view.is_withdrawn = view.state == InputState::withdrawn;
    view.note = step.note;
    view.steps.push_back({step.kind, step.note, person_name(sql, step.person_id), step.made_at});
}

std::vector<std::string> allowed_steps(const Actor& actor, const EngagementFacts& engagement,
                                       InputState state) {
    std::vector<std::string> allowed;
    const auto offer = [&](InputStepKind step, const Permission& permission, const char* action) {
        if (check_step(state, step) && may(actor, permission, engagement)) {
            allowed.emplace_back(action);
        }
    };
    offer(InputStepKind::supplied, supply_inputs, "supply");
    offer(InputStepKind::withdrawn, request_inputs, "withdraw");
    offer(InputStepKind::returned, return_inputs, "return");
    offer(InputStepKind::completed, request_inputs, "complete");
    offer(InputStepKind::supply_returned, request_inputs, "return_supply");
    return allowed;
}

}  // namespace

Result<std::vector<InputRequestView>> input_request_views(sql::Transaction& sql,
                                                          const Actor& actor, EngagementId id) {
    const EngagementFacts engagement = TRY(find_engagement(sql, actor, id));
    LedgerPapers papers(sql, engagement);
    const auto steps = papers.input_steps();
    std::vector<InputRequestView> views;
    for (InputRequest& request : papers.input_requests()) {
        InputRequestView view{.id = request.id,
                              .kind = request.kind,
                              .title = std::move(request.title),
                              .details = std::move(request.details),
                              .allowance_days = request.allowance_days,
                              .person_name = person_name(sql, request.person_id),
                              .requested_at = request.requested_at};
        for (const InputStep& step : steps) {
            if (step.request_id == request.id) add_step(sql, view, step);
        }
        if (require_open(engagement)) view.allowed = allowed_steps(actor, engagement, view.state);
        views.push_back(std::move(view));
    }
    std::ranges::reverse(views);
    return views;
}

Result<std::vector<DelayWaitView>> delay_wait_views(sql::Transaction& sql, const Actor& actor,
                                                    EngagementId id, Instant now) {
    const EngagementFacts engagement = TRY(find_engagement(sql, actor, id));
    const LoadedLedger ledger(sql, engagement);
    const auto plans = ledger.plans_at(now);
    const auto intervals = court_intervals(ledger.facts(), ledger.line());
    std::vector<DelayWaitView> views;
    for (DelayWait& wait : LedgerPapers(sql, engagement).waits()) {
        DelayWaitView view{.id = wait.id,
                           .activity_title = title_of(plans, wait.activity),
                           .reason = std::move(wait.reason),
                           .person_name = person_name(sql, wait.person_id),
                           .set_at = wait.set_at};
        if (const CourtInterval* awaited = awaited_by(intervals, wait)) {
            view.item_title = awaited->title;
            view.cause = awaited->cause;
            view.ended_at = awaited->until;
        }
        view.item = std::move(wait.item);
        view.activity = std::move(wait.activity);
        views.push_back(std::move(view));
    }
    std::ranges::reverse(views);
    return views;
}

Result<std::vector<PacingNoticeView>> pacing_notice_views(sql::Transaction& sql, const Actor& actor,
                                                          EngagementId id, Instant now) {
    const EngagementFacts engagement = TRY(find_engagement(sql, actor, id));
    const auto plans = LoadedLedger(sql, engagement).plans_at(now);
    std::vector<PacingNoticeView> views;
    for (PacingNotice& notice : LedgerPapers(sql, engagement).pacing_notices()) {
        PacingNoticeView view{.id = notice.id,
                              .from_day = notice.from_day,
                              .to_day = notice.to_day,
                              .reason = std::move(notice.reason),
                              .person_name = person_name(sql, notice.person_id),
                              .filed_at = notice.filed_at};
        for (const std::string& activity : notice.activities) {
            view.activity_titles.push_back(title_of(plans, activity));
        }
        view.activities = std::move(notice.activities);
        views.push_back(std::move(view));
    }
    std::ranges::reverse(views);
    return views;
}

Result<std::vector<NeutralStopView>> neutral_stop_views(sql::Transaction& sql, const Actor& actor,
                                                        EngagementId id) {
    const EngagementFacts engagement = TRY(find_engagement(sql, actor, id));
    std::vector<NeutralStopView> views;
    for (NeutralStop& stop : LedgerPapers(sql, engagement).neutral_stops()) {
        views.push_back({.id = stop.id,
                         .from_day = stop.from_day,
                         .to_day = stop.to_day,
                         .reason = std::move(stop.reason),
                         .person_name = person_name(sql, stop.person_id),
                         .recorded_at = stop.recorded_at});
    }
    std::ranges::reverse(views);
    return views;
}

Result<std::vector<DelayDisputeView>> delay_dispute_views(sql::Transaction& sql,
                                                          const Actor& actor, EngagementId id) {
    const EngagementFacts engagement = TRY(find_engagement(sql, actor, id));
    LedgerStore store(sql, engagement);
    const auto decisions = store.dispute_decisions();
    std::vector<DelayDisputeView> views;
    for (DelayDispute& dispute : store.disputes()) {
        DelayDisputeView view{.id = dispute.id,
                              .day = dispute.day,
                              .reason = std::move(dispute.reason),
                              .side = dispute.side,
                              .raised_at = dispute.raised_at};
        if (dispute.person_id != PersonId()) view.person_name = person_name(sql, dispute.person_id);
        const auto decided =
            std::ranges::find(decisions, dispute.id, &DisputeDecision::dispute_id);
        if (decided != decisions.end()) {
            view.decision = {decided->bearer, decided->reason,
                             person_name(sql, decided->person_id), decided->decided_at};
        } else if (may(actor, decide_delay_disputes, engagement)) {
            view.allowed.emplace_back("decide");
        }
        views.push_back(std::move(view));
    }
    std::ranges::reverse(views);
    return views;
}

Result<std::vector<ExtensionStatementView>> extension_statement_views(sql::Transaction& sql,
                                                                      const Actor& actor,
                                                                      EngagementId id) {
    const EngagementFacts engagement = TRY(find_engagement(sql, actor, id));
    LedgerPapers papers(sql, engagement);
    const auto decisions = papers.extension_decisions();
    std::vector<ExtensionStatementView> views;
    for (ExtensionStatement& statement : papers.statements()) {
        ExtensionStatementView view{.id = statement.id,
                                    .number = statement.number,
                                    .revision = statement.revision,
                                    .content = std::move(statement.content),
                                    .content_hash = std::move(statement.content_hash),
                                    .drafted_at = statement.drafted_at};
        view.state = undecided_state(view.content);
        const auto decided =
            std::ranges::find(decisions, statement.id, &ExtensionDecision::statement_id);
        if (decided != decisions.end()) {
            view.state = decided->decision;
            view.decided_by_name = person_name(sql, decided->person_id);
            view.decided_at = decided->decided_at;
            view.remarks = decided->remarks;
        } else if (view.state == ExtensionState::drafted &&
                   may(actor, decide_on_extensions, engagement)) {
            view.allowed.emplace_back("decide");
        }
        views.push_back(std::move(view));
    }
    std::ranges::reverse(views);
    return views;
}

Result<ExtensionStatementView> extension_statement_view(sql::Transaction& sql, const Actor& actor,
                                                        EngagementId id,
                                                        ExtensionStatementId statement) {
    for (ExtensionStatementView& view : TRY(extension_statement_views(sql, actor, id))) {
        if (view.id == statement) return std::move(view);
    }
    return refuse(RefusalCode::not_found, "extension_statement.not_found");
}

}  // namespace slipway
