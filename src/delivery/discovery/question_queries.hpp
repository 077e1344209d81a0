#pragma once

#include <string>
#include <vector>

#include "delivery/discovery/core/clarifying_question.hpp"
#include "platform/describe/describe.hpp"
#include "platform/sql/database.hpp"

namespace slipway {

struct QuestionRoundView {
    std::int32_t round = 1;
    Instant asked_at;
    Day due_on{};
    std::string remark;
    std::optional<std::string> answer;
    std::optional<std::string> answered_by_name;
    std::optional<Side> answered_side;
    std::optional<Instant> answered_at;
};
BOOST_DESCRIBE_STRUCT(QuestionRoundView, (),
                      (round, asked_at, due_on, remark, answer, answered_by_name, answered_side,
                       answered_at))

struct ClarifyingQuestionView {
    ClarifyingQuestionId id;
    std::int32_t number = 1;
    std::string question;
    std::string context;
    QuestionState state = QuestionState::asked;
    std::string asked_by_name;
    bool is_late = false;  // asked, and its last day is over at the client's
    std::vector<QuestionRoundView> rounds;
    std::optional<Instant> completed_at;
    std::optional<Instant> withdrawn_at;
    std::string withdrawal_reason;
    std::vector<std::string> allowed;  // answer, complete, return, withdraw
};
BOOST_DESCRIBE_STRUCT(ClarifyingQuestionView, (),
                      (id, number, question, context, state, asked_by_name, is_late, rounds,
                       completed_at, withdrawn_at, withdrawal_reason, allowed))

/// By number, the newest first.
std::vector<ClarifyingQuestionView> question_views(sql::Transaction& sql, const Actor& actor,
                                                   const EngagementFacts& engagement, Instant now);
ClarifyingQuestionView question_view(sql::Transaction& sql, const Actor& actor,
                                     const EngagementFacts& engagement,
                                     const ClarifyingQuestion& question, Instant now);

}  // namespace slipway
