#include "delivery/discovery/question_commands.hpp"

#include "base/text.hpp"
#include "collaboration/calendar/calendar_queries.hpp"
#include "delivery/discovery/core/discovery_permissions.hpp"
#include "delivery/discovery/question_store.hpp"
#include "delivery/engagement/engagement_queries.hpp"

namespace slipway {

Result<QuestionCommands::Place> QuestionCommands::find(const Actor& actor, EngagementId engagement,
                                                       ClarifyingQuestionId id,
                                                       const Permission& permission) {
    auto facts = TRY(find_engagement(work_.sql(), actor, engagement));
    TRY(require(actor, permission, facts));
    TRY(require_open(facts));
    auto question = QuestionStore(work_.sql(), facts).find(id);
    if (!question) return refuse(RefusalCode::not_found, "clarifying_question.not_found");
    return Place{std::move(facts), std::move(*question)};
}

Day QuestionCommands::due_on(const EngagementFacts& engagement) {
    return answer_due(today_of(engagement, work_.now()), engagement.package.answer_days,
                      manager_calendar(work_.sql(), engagement),
                      find_calendar(work_.sql(), engagement.workspace_id));
}

ClarifyingQuestionView QuestionCommands::recorded(const Actor& actor,
                                                  const EngagementFacts& engagement,
                                                  std::string type, ClarifyingQuestionId id) {
    work_.record(actor, {.type = std::move(type),
                         .subject = {"engagement", engagement.id.uuid()},
                         .workspace_id = engagement.workspace_id,
                         .other_workspace_id = engagement.provider_workspace_id,
                         .payload = {R"({"question_id":")" + id.text() + "\"}"}});
    const auto question = QuestionStore(work_.sql(), engagement).find(id);
    return question_view(work_.sql(), actor, engagement, *question, work_.now());
}

Result<ClarifyingQuestionView> QuestionCommands::ask(const Actor& actor, EngagementId engagement,
                                                     const NewClarifyingQuestion& question) {
    const auto facts = TRY(find_engagement(work_.sql(), actor, engagement));
    TRY(require(actor, ask_questions, facts));
    TRY(require_open(facts));
    QuestionStore store(work_.sql(), facts);
    ClarifyingQuestion asked{.id = work_.new_id<ClarifyingQuestionId>(),
                             .engagement_id = facts.id,
                             .number = store.next_number(),
                             .question = std::string(trimmed(question.question)),
                             .context = std::string(trimmed(question.context.value_or(""))),
                             .asked_by = actor.person_id,
                             .completed_at = std::nullopt,
                             .withdrawn_at = std::nullopt,
                             .withdrawal_reason = {},
                             .rounds = {}};
    asked.rounds.push_back({.asked_at = work_.now(), .due_on = due_on(facts)});
    store.add(asked);
    return recorded(actor, facts, "discovery.question_asked", asked.id);
}

Result<ClarifyingQuestionView> QuestionCommands::answer(const Actor& actor, EngagementId engagement,
                                                        ClarifyingQuestionId id,
                                                        const NewQuestionAnswer& answer) {
    const Place place = TRY(find(actor, engagement, id, answer_questions));
    TRY(check_answering(place.question));
    QuestionRound round = place.question.rounds.back();
    round.answer = std::string(trimmed(answer.answer));
    round.answered_by = actor.person_id;
    round.answered_side = place.engagement.side;
    round.answered_at = work_.now();
    QuestionStore(work_.sql(), place.engagement).save_answer(id, round);
    return recorded(actor, place.engagement, "discovery.question_answered", id);
}

Result<ClarifyingQuestionView> QuestionCommands::complete(const Actor& actor,
                                                          EngagementId engagement,
                                                          ClarifyingQuestionId id) {
    const Place place = TRY(find(actor, engagement, id, ask_questions));
    TRY(check_reviewing(place.question));
    QuestionStore(work_.sql(), place.engagement).save_completion(id, actor.person_id, work_.now());
    return recorded(actor, place.engagement, "discovery.question_completed", id);
}

Result<ClarifyingQuestionView> QuestionCommands::return_answer(const Actor& actor,
                                                               EngagementId engagement,
                                                               ClarifyingQuestionId id,
                                                               const NewQuestionReturn& remark) {
    const Place place = TRY(find(actor, engagement, id, ask_questions));
    TRY(check_reviewing(place.question));
    QuestionStore(work_.sql(), place.engagement)
        .add_round(id, {.round = place.question.rounds.back().round + 1,
                        .asked_at = work_.now(),
                        .due_on = due_on(place.engagement),
                        .remark = std::string(trimmed(remark.remark))});
    return recorded(actor, place.engagement, "discovery.answer_returned", id);
}

Result<ClarifyingQuestionView> QuestionCommands::withdraw(const Actor& actor,
                                                          EngagementId engagement,
                                                          ClarifyingQuestionId id,
                                                          const NewQuestionWithdrawal& withdrawal) {
    const Place place = TRY(find(actor, engagement, id, ask_questions));
    TRY(check_withdrawing(place.question));
    QuestionStore(work_.sql(), place.engagement)
        .save_withdrawal(id, std::string(trimmed(withdrawal.reason)), actor.person_id, work_.now());
    return recorded(actor, place.engagement, "discovery.question_withdrawn", id);
}

}  // namespace slipway
