#include "delivery/change_request/change_request_queries.hpp"

#include <algorithm>

#include "collaboration/calendar/calendar_queries.hpp"
#include "collaboration/identity/identity_queries.hpp"
#include "delivery/change_request/core/change_request_permissions.hpp"
#include "platform/hash/content_hasher.hpp"

namespace slipway {
namespace {

struct Standing {
    ChangeRequest request;
    std::vector<ChangeStep> steps;
    ChangeEffect effect;
    std::string content_hash;
    ChangeState state = ChangeState::proposed;
};

/// A decided request as it was decided; an open one as it is now. One that no longer fits the plan
/// keeps its last hash no more, so every word on it is void until it is written anew.
Standing standing_of(sql::Transaction& sql, const EngagementFacts& engagement,
                     ChangeRequest request) {
    Standing standing{.steps = ChangeRequestStore(sql, engagement).steps_of(request.id)};
    if (request.decided_effect) {
        standing.effect = *request.decided_effect;
        standing.content_hash = standing.steps.back().content_hash;
    } else if (auto outcome = change_outcome(sql, engagement, request.content)) {
        standing.effect = std::move(outcome->effect);
        standing.content_hash = std::move(outcome->content_hash);
    }
    standing.state = state_of(standing.steps, standing.content_hash);
    standing.request = std::move(request);
    return standing;
}

bool was_offered(const Standing& standing) {
    return std::ranges::count(standing.steps, ChangeStepKind::offered, &ChangeStep::kind) > 0;
}

Day decision_due(sql::Transaction& sql, const EngagementFacts& engagement, Instant offered_at) {
    return acceptance_due(today_of(engagement, offered_at), engagement.package.approval_days,
                          manager_calendar(sql, engagement),
                          find_calendar(sql, engagement.workspace_id));
}

bool may_confirm(const Actor& actor, const EngagementFacts& engagement, const Standing& standing,
                 const Permission& permission, ChangeStepKind kind) {
    return may(actor, permission, engagement) &&
           check_step(standing.steps, kind, standing.content_hash);
}

std::vector<std::string> allowed_with(const Actor& actor, const EngagementFacts& engagement,
                                      const Standing& standing) {
    std::vector<std::string> allowed;
    if (!require_open(engagement) || !is_open(standing.state)) return allowed;
    const auto may_step = [&](ChangeStepKind kind) {
        return check_step(standing.steps, kind, standing.content_hash).has_value();
    };
    if (may(actor, propose_changes, engagement)) {
        if (may_step(ChangeStepKind::proposed)) allowed.emplace_back("change");
        if (may_step(ChangeStepKind::offered)) allowed.emplace_back("offer");
        allowed.emplace_back("withdraw");
    }
    if (may_confirm(actor, engagement, standing, confirm_changes_as_administrator,
                    ChangeStepKind::confirmed_by_administrator) ||
        may_confirm(actor, engagement, standing, confirm_changes_as_sales,
                    ChangeStepKind::confirmed_by_sales)) {
        allowed.emplace_back("confirm");
    }
    if (may(actor, decide_on_changes, engagement) && standing.state == ChangeState::offered) {
        allowed.emplace_back("decide");
    }
    return allowed;
}

BallParty ball_of(ChangeState state) {
    if (!is_open(state)) return BallParty::nobody;
    return state == ChangeState::offered ? BallParty::client : BallParty::provider;
}

ChangeRequestView view_of(sql::Transaction& sql, const Actor& actor,
                          const EngagementFacts& engagement, const Standing& standing) {
    const ChangeRequest& request = standing.request;
    ChangeRequestView view{.id = request.id,
                           .number = request.number,
                           .title = request.title,
                           .reason = request.reason,
                           .state = standing.state,
                           .content = request.content,
                           .effect = standing.effect,
                           .content_hash = standing.content_hash,
                           .source_block_id = request.source_block_id,
                           .source_wish = request.source_wish,
                           .ball_party = ball_of(standing.state),
                           .ball_since = standing.steps.back().made_at,
                           .created_by_name = person_name(sql, request.created_by),
                           .created_at = request.created_at,
                           .revision = request.revision,
                           .allowed = allowed_with(actor, engagement, standing)};
    for (const ChangeStep& step : standing.steps) {
        const bool is_internal = step.kind < ChangeStepKind::offered;
        if (engagement.side == Side::client && is_internal) continue;
        view.steps.push_back({step.kind, step.content_hash == standing.content_hash,
                              person_name(sql, step.person_id), step.remarks, step.made_at});
    }
    if (standing.state == ChangeState::offered) {
        view.due_on = decision_due(sql, engagement, view.ball_since);
    }
    return view;
}

std::vector<Standing> standings(sql::Transaction& sql, const EngagementFacts& engagement) {
    std::vector<Standing> all;
    for (ChangeRequest& request : ChangeRequestStore(sql, engagement).all()) {
        all.push_back(standing_of(sql, engagement, std::move(request)));
    }
    return all;
}

Result<void> check_blocks_are_open(sql::Transaction& sql, const EngagementFacts& engagement,
                                   const ChangeContent& content) {
    BlockStore blocks(sql, engagement);
    for (std::size_t i = 0; i < content.items.size(); ++i) {
        const auto block = blocks.find(content.items[i].block_id);
        if (block && block->state >= BlockState::delivered) {
            return refuse(RefusalCode::conflict, "change_request.block_is_delivered",
                          "content/items/" + std::to_string(i) + "/block_id");
        }
    }
    return {};
}

}  // namespace

Result<ChangeOutcome> change_outcome(sql::Transaction& sql, const EngagementFacts& engagement,
                                     const ChangeContent& content) {
    const auto agreed = find_agreed_estimate(sql, engagement);
    if (!agreed) {
        return refuse(RefusalCode::conflict, "change_request.there_is_no_agreed_estimate");
    }
    ChangeOutcome outcome;
    outcome.document = TRY(changed(agreed->document, content));
    if (const auto missing = shortcomings(outcome.document); !missing.empty()) {
        return refuse(RefusalCode::invalid, "change_request.is_not_ready", "content",
                      {{"first", missing.front().key}});
    }
    TRY(check_blocks_are_open(sql, engagement, content));
    outcome.estimate =
        TRY(changed(agreed->version.snapshot.estimate, outcome.document, content));
    ChangeEffect& effect = outcome.effect;
    effect.before =
        roll_up(agreed->document, agreed->version.snapshot.estimate, engagement.package).whole;
    effect.after = roll_up(outcome.document, outcome.estimate, engagement.package).whole;
    if (const auto term = service_term_for(sql, engagement, effect.before.minutes)) {
        effect.months_before = term->months;
        effect.ends_before = term->ends_on;
    }
    if (const auto term = service_term_for(sql, engagement, effect.after.minutes)) {
        effect.months_after = term->months;
        effect.ends_after = term->ends_on;
    }
    outcome.content_hash =
        content_hash_of(to_json(ChangeSubject{content, effect.before, effect.after,
                                              effect.months_before, effect.months_after}))
            .text();
    return outcome;
}

Result<std::vector<ChangeRequestView>> change_request_views(sql::Transaction& sql,
                                                            const Actor& actor,
                                                            EngagementId engagement_id) {
    const EngagementFacts engagement = TRY(find_engagement(sql, actor, engagement_id));
    std::vector<ChangeRequestView> views;
    for (const Standing& standing : standings(sql, engagement)) {
        if (engagement.side == Side::client && !was_offered(standing)) continue;
        views.push_back(view_of(sql, actor, engagement, standing));
    }
    return views;
}

Result<ChangeRequestView> change_request_view(sql::Transaction& sql, const Actor& actor,
                                              EngagementId engagement_id, ChangeRequestId id) {
    for (ChangeRequestView& view : TRY(change_request_views(sql, actor, engagement_id))) {
        if (view.id == id) return std::move(view);
    }
    return refuse(RefusalCode::not_found, "change_request.not_found");
}

/// Whose words a request waits for, as kinds of gates.
static std::vector<const char*> awaited_words(const Standing& standing) {
    // It no longer fits the plan: nobody can say anything to it as it is.
    if (is_open(standing.state) && standing.content_hash.empty()) return {"change_rework"};
    const auto may_step = [&](ChangeStepKind kind) {
        return check_step(standing.steps, kind, standing.content_hash).has_value();
    };
    switch (standing.state) {
        case ChangeState::proposed: {
            std::vector<const char*> kinds;
            if (may_step(ChangeStepKind::confirmed_by_administrator)) {
                kinds.push_back("change_check");
            }
            if (may_step(ChangeStepKind::confirmed_by_sales)) kinds.push_back("change_notice");
            return kinds;
        }
        case ChangeState::objected: return {"change_rework"};
        case ChangeState::confirmed: return {"change_offer"};
        case ChangeState::offered: return {"change_approval"};
        case ChangeState::agreed:
        case ChangeState::declined:
        case ChangeState::withdrawn: return {};
    }
    return {};
}

std::vector<OpenGate> open_change_request_gates(sql::Transaction& sql,
                                                const EngagementFacts& engagement) {
    std::vector<OpenGate> gates;
    for (const Standing& standing : standings(sql, engagement)) {
        if (engagement.side == Side::client && standing.state != ChangeState::offered) continue;
        for (const char* kind : awaited_words(standing)) {
            OpenGate& gate = gates.emplace_back(OpenGate{.kind = kind,
                                                         .id = standing.request.id.uuid(),
                                                         .title = standing.request.title,
                                                         .party = ball_of(standing.state),
                                                         .since = standing.steps.back().made_at});
            if (standing.state == ChangeState::offered) {
                gate.due_on = decision_due(sql, engagement, gate.since);
            }
        }
    }
    return gates;
}

std::int32_t open_wishes(sql::Transaction& sql, const EngagementFacts& engagement) {
    const auto requests = ChangeRequestStore(sql, engagement).all();
    return static_cast<std::int32_t>(
        std::ranges::count_if(wishes_of(sql, engagement), [&](const std::string& wish) {
            return std::ranges::none_of(requests, [&](const ChangeRequest& request) {
                return request.source_wish == wish;
            });
        }));
}

bool has_open_change_requests(sql::Transaction& sql, const EngagementFacts& engagement) {
    return std::ranges::any_of(standings(sql, engagement), [](const Standing& standing) {
        return is_open(standing.state);
    });
}

}  // namespace slipway
