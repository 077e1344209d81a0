#include "delivery/discovery/question_queries.hpp"

#include <algorithm>

#include "collaboration/identity/identity_queries.hpp"
#include "delivery/discovery/core/discovery_permissions.hpp"
#include "delivery/discovery/question_store.hpp"
#include "delivery/engagement/engagement_queries.hpp"

namespace slipway {
namespace {

std::vector<std::string> allowed_with(const Actor& actor, const EngagementFacts& engagement,
                                      const ClarifyingQuestion& question) {
    std::vector<std::string> allowed;
    if (!require_open(engagement)) return allowed;
    if (may(actor, answer_questions, engagement) && check_answering(question)) {
        allowed.emplace_back("answer");
    }
    if (!may(actor, ask_questions, engagement)) return allowed;
    if (check_reviewing(question)) allowed.insert(allowed.end(), {"complete", "return"});
    if (check_withdrawing(question)) allowed.emplace_back("withdraw");
    return allowed;
}

}  // namespace

ClarifyingQuestionView question_view(sql::Transaction& sql, const Actor& actor,
                                     const EngagementFacts& engagement,
                                     const ClarifyingQuestion& question, Instant now) {
    const QuestionState state = state_of(question);
    ClarifyingQuestionView view{
        .id = question.id,
        .number = question.number,
        .question = question.question,
        .context = question.context,
        .state = state,
        .asked_by_name = person_name(sql, question.asked_by),
        .is_late = state == QuestionState::asked &&
                   question.rounds.back().due_on < today_of(engagement, now),
        .rounds = {},
        .completed_at = question.completed_at,
        .withdrawn_at = question.withdrawn_at,
        .withdrawal_reason = question.withdrawal_reason,
        .allowed = allowed_with(actor, engagement, question)};
    for (const QuestionRound& round : question.rounds) {
        QuestionRoundView& shown = view.rounds.emplace_back();
        shown.round = round.round;
        shown.asked_at = round.asked_at;
        shown.due_on = round.due_on;
        shown.remark = round.remark;
        shown.answer = round.answer;
        if (round.answered_by) shown.answered_by_name = person_name(sql, *round.answered_by);
        shown.answered_side = round.answered_side;
        shown.answered_at = round.answered_at;
    }
    return view;
}

std::vector<ClarifyingQuestionView> question_views(sql::Transaction& sql, const Actor& actor,
                                                   const EngagementFacts& engagement,
                                                   Instant now) {
    std::vector<ClarifyingQuestionView> views;
    for (const ClarifyingQuestion& question : QuestionStore(sql, engagement).all()) {
        views.push_back(question_view(sql, actor, engagement, question, now));
    }
    std::ranges::reverse(views);
    return views;
}

}  // namespace slipway
