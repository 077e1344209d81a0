#include "delivery/discovery/core/clarifying_question.hpp"

#include "base/assert.hpp"

namespace slipway {
namespace {

Result<void> check_open(const ClarifyingQuestion& question) {
    switch (state_of(question)) {
        case QuestionState::withdrawn:
            return refuse(RefusalCode::conflict, "clarifying_question.is_withdrawn");
        case QuestionState::complete:
            return refuse(RefusalCode::conflict, "clarifying_question.is_complete");
        case QuestionState::asked:
        case QuestionState::answered: break;
    }
    return {};
}

}  // namespace

QuestionState state_of(const ClarifyingQuestion& question) {
    ASSERT(!question.rounds.empty(), "a question has been asked");
    if (question.withdrawn_at) return QuestionState::withdrawn;
    if (question.completed_at) return QuestionState::complete;
    return question.rounds.back().answered_at ? QuestionState::answered : QuestionState::asked;
}

Day answer_due(Day asked_on, std::int32_t answer_days,
               const working_time::WorkingCalendar& provider_calendar,
               const working_time::WorkingCalendar& client_calendar) {
    const auto due = working_time::nth_common_working_day(provider_calendar, client_calendar,
                                                          asked_on, answer_days);
    ASSERT(due.has_value(), "the parties have working days in common");
    return *due;
}

Result<void> check_answering(const ClarifyingQuestion& question) {
    TRY(check_open(question));
    if (state_of(question) == QuestionState::asked) return {};
    return refuse(RefusalCode::conflict, "clarifying_question.is_answered");
}

Result<void> check_reviewing(const ClarifyingQuestion& question) {
    TRY(check_open(question));
    if (state_of(question) == QuestionState::answered) return {};
    return refuse(RefusalCode::conflict, "clarifying_question.is_not_answered");
}

Result<void> check_withdrawing(const ClarifyingQuestion& question) { return check_open(question); }

}  // namespace slipway
