#include "delivery/discovery/question_store.hpp"

#include <map>

namespace slipway {
namespace {

struct QuestionRow {
    ClarifyingQuestionId id;
    EngagementId engagement_id;
    std::int32_t number = 1;
    std::string question;
    std::string context;
    PersonId asked_by;
    std::optional<Instant> completed_at;
    std::optional<Instant> withdrawn_at;
    std::string withdrawal_reason;
};
BOOST_DESCRIBE_STRUCT(QuestionRow, (),
                      (id, engagement_id, number, question, context, asked_by, completed_at,
                       withdrawn_at, withdrawal_reason))

struct RoundRow : QuestionRound {
    ClarifyingQuestionId question_id;
};
BOOST_DESCRIBE_STRUCT(RoundRow, (QuestionRound), (question_id))

ClarifyingQuestion with_rounds(const QuestionRow& row, std::vector<QuestionRound> rounds) {
    return {.id = row.id,
            .engagement_id = row.engagement_id,
            .number = row.number,
            .question = row.question,
            .context = row.context,
            .asked_by = row.asked_by,
            .completed_at = row.completed_at,
            .withdrawn_at = row.withdrawn_at,
            .withdrawal_reason = row.withdrawal_reason,
            .rounds = std::move(rounds)};
}

}  // namespace

constexpr sql::Statement list_questions{"clarifying_question.list", R"sql(
    select id, engagement_id, number, question, context, asked_by, completed_at, withdrawn_at,
        withdrawal_reason
    from clarifying_questions where workspace_id = $1 and engagement_id = $2
    order by number)sql"};

constexpr sql::Statement list_all_rounds{"clarifying_question.list_rounds", R"sql(
    select r.question_id, r.round, r.asked_at, r.due_on, r.remark, r.answer, r.answered_by,
        r.answered_side, r.answered_at
    from clarifying_question_rounds r
    join clarifying_questions q on q.workspace_id = r.workspace_id and q.id = r.question_id
    where q.workspace_id = $1 and q.engagement_id = $2
    order by r.question_id, r.round)sql"};

std::vector<ClarifyingQuestion> QuestionStore::all() {
    std::map<std::string, std::vector<QuestionRound>> rounds;
    for (RoundRow& row : sql_.all<RoundRow>(list_all_rounds, workspace_, engagement_)) {
        rounds[row.question_id.text()].push_back(std::move(row));
    }
    std::vector<ClarifyingQuestion> questions;
    for (const QuestionRow& row : sql_.all<QuestionRow>(list_questions, workspace_, engagement_)) {
        questions.push_back(with_rounds(row, std::move(rounds[row.id.text()])));
    }
    return questions;
}

constexpr sql::Statement find_question_row{"clarifying_question.find", R"sql(
    select id, engagement_id, number, question, context, asked_by, completed_at, withdrawn_at,
        withdrawal_reason
    from clarifying_questions where workspace_id = $1 and engagement_id = $2 and id = $3)sql"};

constexpr sql::Statement list_rounds_of{"clarifying_question.list_rounds_of", R"sql(
    select round, asked_at, due_on, remark, answer, answered_by, answered_side, answered_at
    from clarifying_question_rounds where workspace_id = $1 and question_id = $2
    order by round)sql"};

std::optional<ClarifyingQuestion> QuestionStore::find(ClarifyingQuestionId id) {
    const auto row = sql_.find<QuestionRow>(find_question_row, workspace_, engagement_, id);
    if (!row) return std::nullopt;
    return with_rounds(*row, sql_.all<QuestionRound>(list_rounds_of, workspace_, id));
}

constexpr sql::Statement last_number{"clarifying_question.last_number", R"sql(
    select coalesce(max(number), 0) as number from clarifying_questions
    where workspace_id = $1 and engagement_id = $2)sql"};

std::int32_t QuestionStore::next_number() {
    return sql_.one<std::int32_t>(last_number, workspace_, engagement_) + 1;
}

constexpr sql::Statement insert_question{"clarifying_question.insert", R"sql(
    insert into clarifying_questions (workspace_id, id, engagement_id, number, question, context,
        asked_by, withdrawal_reason)
    values ($1, $2, $3, $4, $5, $6, $7, ''))sql"};

void QuestionStore::add(const ClarifyingQuestion& question) {
    sql_.execute(insert_question, workspace_, question.id, engagement_, question.number,
                 question.question, question.context, question.asked_by);
    add_round(question.id, question.rounds.front());
}

constexpr sql::Statement insert_round{"clarifying_question.insert_round", R"sql(
    insert into clarifying_question_rounds (workspace_id, question_id, round, asked_at, due_on,
        remark)
    values ($1, $2, $3, $4, $5, $6))sql"};

void QuestionStore::add_round(ClarifyingQuestionId id, const QuestionRound& round) {
    sql_.execute(insert_round, workspace_, id, round.round, round.asked_at, round.due_on,
                 round.remark);
}

constexpr sql::Statement update_answer{"clarifying_question.save_answer", R"sql(
    update clarifying_question_rounds
    set answer = $1, answered_by = $2, answered_side = $3, answered_at = $4
    where workspace_id = $5 and question_id = $6 and round = $7)sql"};

void QuestionStore::save_answer(ClarifyingQuestionId id, const QuestionRound& round) {
    sql_.execute(update_answer, round.answer, round.answered_by, round.answered_side,
                 round.answered_at, workspace_, id, round.round);
}

constexpr sql::Statement update_completion{"clarifying_question.save_completion", R"sql(
    update clarifying_questions set completed_at = $1, completed_by = $2
    where workspace_id = $3 and id = $4)sql"};

void QuestionStore::save_completion(ClarifyingQuestionId id, PersonId by, Instant at) {
    sql_.execute(update_completion, at, by, workspace_, id);
}

constexpr sql::Statement update_withdrawal{"clarifying_question.save_withdrawal", R"sql(
    update clarifying_questions set withdrawn_at = $1, withdrawn_by = $2, withdrawal_reason = $3
    where workspace_id = $4 and id = $5)sql"};

void QuestionStore::save_withdrawal(ClarifyingQuestionId id, const std::string& reason,
                                    PersonId by, Instant at) {
    sql_.execute(update_withdrawal, at, by, reason, workspace_, id);
}

}  // namespace slipway
