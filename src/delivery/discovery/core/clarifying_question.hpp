#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "base/refusal.hpp"
#include "delivery/engagement/core/engagement.hpp"
#include "engines/working_time/working_calendar.hpp"

// Questions asked of the client with an agreed response time (DOMAIN §3.1). Each is a gate: what
// waits for its answer waits for the client, from the moment it was asked completely (DELAY R3).

namespace slipway {

struct MemberRule;
using ClarifyingQuestionId = Id<struct ClarifyingQuestionKind>;

/// One asking: the first one, or a return with what was missing. Each has the whole allowance
/// (DELAY R12).
struct QuestionRound {
    std::int32_t round = 1;
    Instant asked_at;
    Day due_on{};
    std::string remark;  // what the answer before lacked; empty in the first round
    std::optional<std::string> answer;
    std::optional<PersonId> answered_by;
    std::optional<Side> answered_side;  // provider: a manager wrote down what the client said
    std::optional<Instant> answered_at;
};
BOOST_DESCRIBE_STRUCT(QuestionRound, (),
                      (round, asked_at, due_on, remark, answer, answered_by, answered_side,
                       answered_at))

enum class QuestionState { asked, answered, complete, withdrawn };
BOOST_DESCRIBE_ENUM(QuestionState, asked, answered, complete, withdrawn)

struct ClarifyingQuestion {
    ClarifyingQuestionId id;
    EngagementId engagement_id;
    std::int32_t number = 1;  // within the engagement: people say "question 12"
    std::string question;
    std::string context;  // why it is asked, what hangs on it
    PersonId asked_by;
    std::optional<Instant> completed_at;
    std::optional<Instant> withdrawn_at;
    std::string withdrawal_reason;
    std::vector<QuestionRound> rounds;  // never empty
};

QuestionState state_of(const ClarifyingQuestion& question);

/// The day on whose end the answer is late: so many days after the one of asking that both parties
/// work on (DELAY R1, R3).
Day answer_due(Day asked_on, std::int32_t answer_days,
               const working_time::WorkingCalendar& provider_calendar,
               const working_time::WorkingCalendar& client_calendar);

/// Refuse what does not fit the state: `clarifying_question.is_withdrawn`,
/// `clarifying_question.is_complete`, `clarifying_question.is_answered`,
/// `clarifying_question.is_not_answered`.
Result<void> check_answering(const ClarifyingQuestion& question);
Result<void> check_reviewing(const ClarifyingQuestion& question);
Result<void> check_withdrawing(const ClarifyingQuestion& question);

struct NewClarifyingQuestion {
    std::string question;
    std::optional<std::string> context;
};
BOOST_DESCRIBE_STRUCT(NewClarifyingQuestion, (), (question, context))
std::span<const MemberRule> describe_rules(const NewClarifyingQuestion*);

struct NewQuestionAnswer {
    std::string answer;
};
BOOST_DESCRIBE_STRUCT(NewQuestionAnswer, (), (answer))
std::span<const MemberRule> describe_rules(const NewQuestionAnswer*);

struct NewQuestionReturn {
    std::string remark;
};
BOOST_DESCRIBE_STRUCT(NewQuestionReturn, (), (remark))
std::span<const MemberRule> describe_rules(const NewQuestionReturn*);

}  // namespace slipway
