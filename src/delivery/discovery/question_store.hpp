#pragma once

#include <optional>
#include <string>
#include <vector>

#include "delivery/discovery/core/clarifying_question.hpp"
#include "platform/sql/database.hpp"

namespace slipway {

/// Clarifying questions with their rounds, in the client's workspace.
class QuestionStore {
public:
    QuestionStore(sql::Transaction& transaction, const EngagementFacts& engagement)
        : sql_(transaction), workspace_(engagement.workspace_id), engagement_(engagement.id) {}

    /// Of the engagement, by number.
    std::vector<ClarifyingQuestion> all();
    std::optional<ClarifyingQuestion> find(ClarifyingQuestionId id);
    std::int32_t next_number();

    /// With its first round.
    void add(const ClarifyingQuestion& question);
    void add_round(ClarifyingQuestionId id, const QuestionRound& round);
    void save_answer(ClarifyingQuestionId id, const QuestionRound& round);
    void save_completion(ClarifyingQuestionId id, PersonId by, Instant at);
    void save_withdrawal(ClarifyingQuestionId id, const std::string& reason, PersonId by,
                         Instant at);

private:
    sql::Transaction& sql_;
    WorkspaceId workspace_;
    EngagementId engagement_;
};

}  // namespace slipway
