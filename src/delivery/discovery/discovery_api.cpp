#include "delivery/discovery/core/discovery_permissions.hpp"
#include "delivery/discovery/discovery_feature.hpp"
#include "delivery/discovery/discovery_queries.hpp"
#include "delivery/discovery/notebook_commands.hpp"
#include "delivery/discovery/question_commands.hpp"
#include "delivery/discovery/scope_commands.hpp"
#include "delivery/discovery/workshop_commands.hpp"
#include "delivery/engagement/engagement_of_call_queries.hpp"
#include "platform/api/routes.hpp"

namespace slipway {
namespace {

using api::Call;
using Content = std::shared_ptr<const DiscoveryContent>;

}  // namespace

void add_question_routes(api::Routes& routes) {
    routes.tag("Discovery", "Questions, workshops, consultations, facts and the first range");
    routes.get<DiscoveryView>(
        {"/engagements/{engagement_id}/discovery", "get_discovery", "What is open, and with whom"},
        api::permitted(read_discovery), [](Call& call) -> Result<DiscoveryView> {
            const auto engagement = TRY(engagement_of(call));
            return discovery_view(call.sql(), call.actor(), engagement);
        });
    const std::string base = "/engagements/{engagement_id}/questions";
    routes.list<ClarifyingQuestionView>(
        {base, "list_questions", "Clarifying questions"}, api::permitted(read_discovery),
        [](Call& call) -> Result<std::vector<ClarifyingQuestionView>> {
            const auto engagement = TRY(engagement_of(call));
            return question_views(call.sql(), call.actor(), engagement, call.now());
        });
    routes.post<NewClarifyingQuestion, ClarifyingQuestionView>(
        {base, "create_question", "Ask the client"}, api::permitted(ask_questions),
        [](Call& call, const NewClarifyingQuestion& question) {
            return QuestionCommands(call.work())
                .ask(call.actor(), engagement_id_of(call), question);
        });
    const auto id_in = [](const Call& call) {
        return call.id<ClarifyingQuestionId>("question_id");
    };
    routes.post<NewQuestionAnswer, ClarifyingQuestionView>(
        {base + "/{question_id}/answers", "create_question_answer", "Answer a question"},
        api::permitted(answer_questions), [id_in](Call& call, const NewQuestionAnswer& answer) {
            return QuestionCommands(call.work())
                .answer(call.actor(), engagement_id_of(call), id_in(call), answer);
        });
    routes.post<NewQuestionReturn, ClarifyingQuestionView>(
        {base + "/{question_id}/returns", "create_question_return",
         "Ask for what the answer lacks"},
        api::permitted(ask_questions), [id_in](Call& call, const NewQuestionReturn& remark) {
            return QuestionCommands(call.work())
                .return_answer(call.actor(), engagement_id_of(call), id_in(call), remark);
        });
    routes.post<api::Nothing, ClarifyingQuestionView>(
        {base + "/{question_id}/completions", "create_question_completion",
         "Find the answer complete"},
        api::permitted(ask_questions), [id_in](Call& call, const api::Nothing&) {
            return QuestionCommands(call.work())
                .complete(call.actor(), engagement_id_of(call), id_in(call));
        });
    routes.post<NewQuestionWithdrawal, ClarifyingQuestionView>(
        {base + "/{question_id}/withdrawals", "create_question_withdrawal", "Withdraw a question"},
        api::permitted(ask_questions), [id_in](Call& call, const NewQuestionWithdrawal& body) {
            return QuestionCommands(call.work())
                .withdraw(call.actor(), engagement_id_of(call), id_in(call), body);
        });
}

void add_workshop_routes(api::Routes& routes) {
    const std::string base = "/engagements/{engagement_id}/workshops";
    routes.list<WorkshopView>({base, "list_workshops", "Workshops"}, api::permitted(read_discovery),
                              [](Call& call) -> Result<std::vector<WorkshopView>> {
                                  const auto engagement = TRY(engagement_of(call));
                                  return workshop_views(call.sql(), call.actor(), engagement);
                              });
    routes.post<NewWorkshop, WorkshopView>(
        {base, "create_workshop", "Plan a workshop"}, api::permitted(run_workshops),
        [](Call& call, const NewWorkshop& workshop) {
            return WorkshopCommands(call.work())
                .plan(call.actor(), engagement_id_of(call), workshop);
        });
    const auto id_in = [](const Call& call) { return call.id<WorkshopId>("workshop_id"); };
    routes.patch<WorkshopChanges, WorkshopView>(
        {base + "/{workshop_id}", "change_workshop", "Move it or change its agenda"},
        api::permitted(run_workshops), [id_in](Call& call, const WorkshopChanges& changes) {
            return WorkshopCommands(call.work())
                .change(call.actor(), engagement_id_of(call), id_in(call), changes,
                        call.expected_revision());
        });
    routes.put<WorkshopMinutes, WorkshopView>(
        {base + "/{workshop_id}/minutes", "put_workshop_minutes", "Write what came of it"},
        api::permitted(run_workshops), [id_in](Call& call, const WorkshopMinutes& minutes) {
            return WorkshopCommands(call.work())
                .write_minutes(call.actor(), engagement_id_of(call), id_in(call), minutes,
                               call.expected_revision());
        });
    routes.post<NewWorkshopDecision, WorkshopView>(
        {base + "/{workshop_id}/decisions", "create_workshop_decision", "Note a decision"},
        api::permitted(run_workshops), [id_in](Call& call, const NewWorkshopDecision& decision) {
            return WorkshopCommands(call.work())
                .add_decision(call.actor(), engagement_id_of(call), id_in(call), decision);
        });
    routes.post<WorkshopCancellation, WorkshopView>(
        {base + "/{workshop_id}/cancellations", "create_workshop_cancellation",
         "Cancel a workshop"},
        api::permitted(run_workshops), [id_in](Call& call, const WorkshopCancellation& body) {
            return WorkshopCommands(call.work())
                .cancel(call.actor(), engagement_id_of(call), id_in(call), body);
        });
}

void add_notebook_routes(api::Routes& routes) {
    const std::string facts = "/engagements/{engagement_id}/facts";
    routes.list<FactView, FactFilter>(
        {facts, "list_facts", "The notebook of facts"}, api::permitted(read_discovery),
        [](Call& call, const FactFilter& filter) -> Result<api::Page<FactView>> {
            const auto engagement = TRY(engagement_of(call));
            return list_facts(call.sql(), call.actor(), engagement, filter);
        });
    routes.post<NewFact, FactView>(
        {facts, "create_fact", "Note a fact"}, api::permitted(note_facts),
        [](Call& call, const NewFact& fact) {
            return NotebookCommands(call.work()).note(call.actor(), engagement_id_of(call), fact);
        });
    routes.patch<FactChanges, FactView>(
        {facts + "/{fact_id}", "change_fact", "Correct a fact"}, api::permitted(note_facts),
        [](Call& call, const FactChanges& changes) {
            return NotebookCommands(call.work())
                .change(call.actor(), engagement_id_of(call), call.id<FactId>("fact_id"), changes,
                        call.expected_revision());
        });
    routes.remove({facts + "/{fact_id}", "delete_fact", "Take a fact out of the notebook"},
                  api::permitted(note_facts), [](Call& call) {
                      return NotebookCommands(call.work())
                          .retract(call.actor(), engagement_id_of(call),
                                   call.id<FactId>("fact_id"));
                  });
    const std::string consultations = "/engagements/{engagement_id}/consultations";
    routes.list<ConsultationView>(
        {consultations, "list_consultations", "What was asked inside the firm"},
        api::permitted(read_consultations),
        [](Call& call) -> Result<std::vector<ConsultationView>> {
            const auto engagement = TRY(engagement_of(call));
            return consultation_views(call.sql(), call.actor(), engagement);
        });
    routes.post<NewConsultation, ConsultationView>(
        {consultations, "create_consultation", "Ask an administrator or a developer"},
        api::permitted(ask_consultations), [](Call& call, const NewConsultation& consultation) {
            return NotebookCommands(call.work())
                .ask(call.actor(), engagement_id_of(call), consultation);
        });
    routes.post<NewConsultationAnswer, ConsultationView>(
        {consultations + "/{consultation_id}/answers", "create_consultation_answer",
         "Say whether it can be done, and how"},
        api::permitted(answer_consultations), [](Call& call, const NewConsultationAnswer& answer) {
            return NotebookCommands(call.work())
                .answer(call.actor(), engagement_id_of(call),
                        call.id<ConsultationId>("consultation_id"), answer);
        });
}

void add_scope_routes(api::Routes& routes, Content content) {
    const std::string base = "/engagements/{engagement_id}";
    routes.get<ScopeRangeView>(
        {base + "/scope_range", "get_scope_range", "The first range in hours, explained"},
        api::permitted(read_range), [content](Call& call) -> Result<ScopeRangeView> {
            const auto engagement = TRY(engagement_of(call));
            return scope_range_view(call.sql(), call.actor(), engagement, *content);
        });
    routes.put<NewScopeOverrule, ScopeRangeView>(
        {base + "/scope_overrules/{driver_key}", "put_scope_overrule",
         "Give another figure for a driver"},
        api::permitted(estimate_range), [content](Call& call, const NewScopeOverrule& overrule) {
            return ScopeCommands(call.work(), *content)
                .overrule(call.actor(), engagement_id_of(call), call.text("driver_key"), overrule);
        });
    routes.list<RangeEstimateView>(
        {base + "/range_estimates", "list_range_estimates", "Ranges put on record"},
        api::permitted(read_range), [](Call& call) -> Result<std::vector<RangeEstimateView>> {
            const auto engagement = TRY(engagement_of(call));
            return range_estimates(call.sql(), engagement);
        });
    routes.post<NewRangeEstimate, RangeEstimateView>(
        {base + "/range_estimates", "create_range_estimate", "Put the range on record"},
        api::permitted(estimate_range), [content](Call& call, const NewRangeEstimate& estimate) {
            return ScopeCommands(call.work(), *content)
                .estimate(call.actor(), engagement_id_of(call), estimate);
        });
}

}  // namespace slipway
