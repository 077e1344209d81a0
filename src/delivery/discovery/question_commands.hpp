#pragma once

#include "delivery/discovery/question_queries.hpp"
#include "platform/work/unit_of_work.hpp"

namespace slipway {

struct NewQuestionWithdrawal {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(NewQuestionWithdrawal, (), (reason))
std::span<const MemberRule> describe_rules(const NewQuestionWithdrawal*);

/// Clarifying questions: asked, answered, found complete or returned, withdrawn. One unit of work,
/// one thread.
class QuestionCommands {
public:
    explicit QuestionCommands(UnitOfWork& work) : work_(work) {}

    /// Due after the package's `answer_days` (DELAY R3).
    Result<ClarifyingQuestionView> ask(const Actor& actor, EngagementId engagement,
                                       const NewClarifyingQuestion& question);
    Result<ClarifyingQuestionView> answer(const Actor& actor, EngagementId engagement,
                                          ClarifyingQuestionId id, const NewQuestionAnswer& answer);
    Result<ClarifyingQuestionView> complete(const Actor& actor, EngagementId engagement,
                                            ClarifyingQuestionId id);
    /// Back to the client with what is missing; the allowance begins anew (DELAY R12).
    Result<ClarifyingQuestionView> return_answer(const Actor& actor, EngagementId engagement,
                                                 ClarifyingQuestionId id,
                                                 const NewQuestionReturn& remark);
    Result<ClarifyingQuestionView> withdraw(const Actor& actor, EngagementId engagement,
                                            ClarifyingQuestionId id,
                                            const NewQuestionWithdrawal& withdrawal);

private:
    struct Place {
        EngagementFacts engagement;
        ClarifyingQuestion question;
    };
    Result<Place> find(const Actor& actor, EngagementId engagement, ClarifyingQuestionId id,
                       const Permission& permission);
    Day due_on(const EngagementFacts& engagement);
    ClarifyingQuestionView recorded(const Actor& actor, const EngagementFacts& engagement,
                                    std::string type, ClarifyingQuestionId id);

    UnitOfWork& work_;
};

}  // namespace slipway
