#include "delivery/discovery/discovery_queries.hpp"

#include <algorithm>

#include "delivery/discovery/brief_store.hpp"
#include "delivery/discovery/core/discovery_permissions.hpp"
#include "delivery/discovery/question_store.hpp"

namespace slipway {
namespace {

void add_briefs(sql::Transaction& sql, const EngagementFacts& engagement,
                std::vector<DiscoveryGate>& gates) {
    for (const Brief& brief : BriefStore(sql).briefs_of(engagement.workspace_id, engagement.id)) {
        if (!brief.sent_at || brief.submitted_at) continue;
        const TextInLanguages& title = brief.questionnaire.title;
        gates.push_back({.kind = DiscoveryGateKind::brief,
                         .id = brief.id.text(),
                         .title = brief.locale == Locale::ru   ? title.ru
                                  : brief.locale == Locale::uk ? title.uk
                                                               : title.en,
                         .party = Side::client,
                         .since = *brief.sent_at,
                         .due_on = std::nullopt});
    }
}

void add_questions(sql::Transaction& sql, const EngagementFacts& engagement,
                   std::vector<DiscoveryGate>& gates) {
    for (const ClarifyingQuestion& question : QuestionStore(sql, engagement).all()) {
        const QuestionState state = state_of(question);
        const QuestionRound& round = question.rounds.back();
        DiscoveryGate gate{.kind = DiscoveryGateKind::question,
                           .id = question.id.text(),
                           .title = question.question,
                           .party = Side::client,
                           .since = round.asked_at,
                           .due_on = round.due_on};
        if (state == QuestionState::answered) {
            gate.party = Side::provider;
            gate.since = *round.answered_at;
            gate.due_on = std::nullopt;
        } else if (state != QuestionState::asked) {
            continue;
        }
        gates.push_back(std::move(gate));
    }
}

void add_consultations(sql::Transaction& sql, const EngagementFacts& engagement,
                       std::vector<DiscoveryGate>& gates) {
    if (engagement.side == Side::client) return;
    for (const Consultation& consultation : NotebookStore(sql, engagement).consultations()) {
        if (consultation.answered_at) continue;
        gates.push_back({.kind = DiscoveryGateKind::consultation,
                         .id = consultation.id.text(),
                         .title = consultation.question,
                         .party = Side::provider,
                         .since = consultation.asked_at,
                         .due_on = std::nullopt});
    }
}

}  // namespace

std::vector<DiscoveryGate> open_gates(sql::Transaction& sql, const EngagementFacts& engagement) {
    std::vector<DiscoveryGate> gates;
    add_briefs(sql, engagement, gates);
    add_questions(sql, engagement, gates);
    add_consultations(sql, engagement, gates);
    std::ranges::stable_sort(gates, {}, &DiscoveryGate::since);
    return gates;
}

constexpr sql::Statement count_facts{"fact.count", R"sql(
    select count(*) as facts from discovery_facts
    where workspace_id in ($1, $2) and engagement_id = $3 and retracted_at is null)sql"};

DiscoveryView discovery_view(sql::Transaction& sql, const Actor& actor,
                             const EngagementFacts& engagement) {
    const WorkspaceId inner = engagement.side == Side::provider ? engagement.provider_workspace_id
                                                                : engagement.workspace_id;
    DiscoveryView view{.gates = open_gates(sql, engagement)};
    view.facts =
        sql.one<std::int64_t>(count_facts, engagement.workspace_id, inner, engagement.id);
    for (const ClarifyingQuestion& question : QuestionStore(sql, engagement).all()) {
        ++view.questions_asked;
        const QuestionState state = state_of(question);
        if (state == QuestionState::asked || state == QuestionState::answered) {
            ++view.questions_open;
        }
    }
    for (const Workshop& workshop : WorkshopStore(sql).workshops_of(engagement)) {
        if (state_of(workshop) == WorkshopState::held) ++view.workshops_held;
        if (state_of(workshop) == WorkshopState::planned) ++view.workshops_planned;
    }
    if (engagement.side == Side::provider) {
        if (auto warning = workshop_warning(sql, engagement)) {
            view.warnings.push_back(std::move(*warning));
        }
    }
    const auto offer = [&](const Permission& permission, const char* action) {
        if (may(actor, permission, engagement)) view.allowed.emplace_back(action);
    };
    if (actor.may(read_consultations)) view.allowed.emplace_back("read_consultations");
    if (actor.may(read_range)) view.allowed.emplace_back("read_range");
    if (!require_open(engagement)) return view;
    offer(manage_briefs, "create_brief");
    offer(ask_questions, "ask_question");
    offer(run_workshops, "plan_workshop");
    offer(note_facts, "note_fact");
    offer(ask_consultations, "ask_consultation");
    return view;
}

}  // namespace slipway
