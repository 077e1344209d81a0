#include "delivery/discovery/core/brief.hpp"

#include <algorithm>

#include "base/assert.hpp"
#include "base/text.hpp"

namespace slipway {
namespace {

constexpr std::size_t longest_text = 500;
constexpr std::size_t longest_long_text = 10'000;
constexpr std::size_t most_rows = 200;

bool offers(const std::vector<BriefOption>& options, const std::string& key) {
    return std::ranges::any_of(options, [&](const BriefOption& o) { return o.key == key; });
}

Result<void> check_text(QuestionKind kind, const std::vector<BriefOption>& options,
                        const std::string& text, const std::string& field) {
    const bool is_yes_no = kind == QuestionKind::yes_no;
    if (is_yes_no || kind == QuestionKind::choice) {
        const bool is_known = is_yes_no ? text == "yes" || text == "no" : offers(options, text);
        if (text.empty() || is_known) return {};
        return refuse(RefusalCode::invalid, "brief_answer.option_is_unknown", field);
    }
    const std::size_t longest = kind == QuestionKind::text ? longest_text : longest_long_text;
    if (utf8_length(text) > longest) {
        return refuse(RefusalCode::invalid, "brief_answer.is_too_long", field,
                      {{"limit", static_cast<std::int64_t>(longest)}});
    }
    return {};
}

/// One value of a question or of a table's cell.
template <class Variant>
Result<void> check_value(QuestionKind kind, const std::vector<BriefOption>& options,
                         const Variant& value, const std::string& field) {
    if (const auto* text = std::get_if<std::string>(&value)) {
        return check_text(kind, options, *text, field);
    }
    const auto* number = std::get_if<Rational>(&value);
    const auto* money = std::get_if<Money>(&value);
    if ((number && *number < Rational(0)) || (money && money->minor_units < 0)) {
        return refuse(RefusalCode::invalid, "brief_answer.must_not_be_negative", field);
    }
    return {};
}

Result<void> check_rows(const BriefQuestion& question, const std::vector<AnswerRow>& rows) {
    if (rows.size() > most_rows) {
        return refuse(RefusalCode::invalid, "brief_answer.has_too_many_rows", {},
                      {{"limit", static_cast<std::int64_t>(most_rows)}});
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (const auto& [key, cell] : rows[i]) {
            const std::string field = std::to_string(i) + "/" + key;
            const auto column = std::ranges::find(question.columns, key, &BriefColumn::key);
            if (column == question.columns.end()) {
                return refuse(RefusalCode::invalid, "brief_answer.column_is_unknown", field);
            }
            TRY(check_value(column->kind, column->options, cell, field));
        }
    }
    return {};
}

bool is_empty_cell(const AnswerCell& cell) {
    const auto* text = std::get_if<std::string>(&cell);
    return std::holds_alternative<std::monostate>(cell) || (text && trimmed(*text).empty());
}

bool is_empty_row(const AnswerRow& row) {
    return std::ranges::all_of(row, [](const auto& entry) { return is_empty_cell(entry.second); });
}

bool holds(const BriefCondition& condition, const AnswerValue& answer) {
    if (condition.equals) {
        const auto* text = std::get_if<std::string>(&answer);
        return text && *text == *condition.equals;
    }
    const auto* chosen = std::get_if<std::vector<std::string>>(&answer);
    return chosen && std::ranges::find(*chosen, condition.includes.value_or("")) != chosen->end();
}

}  // namespace

const BriefQuestion* find_question(const Questionnaire& questionnaire, std::string_view key) {
    for (const BriefSection& section : questionnaire.sections) {
        const auto found = std::ranges::find(section.questions, key, &BriefQuestion::key);
        if (found != section.questions.end()) return &*found;
    }
    return nullptr;
}

bool is_answered(const AnswerValue& answer) {
    if (std::holds_alternative<std::monostate>(answer)) return false;
    if (const auto* text = std::get_if<std::string>(&answer)) return !trimmed(*text).empty();
    if (const auto* keys = std::get_if<std::vector<std::string>>(&answer)) return !keys->empty();
    if (const auto* rows = std::get_if<std::vector<AnswerRow>>(&answer)) {
        return !std::ranges::all_of(*rows, is_empty_row);
    }
    return true;
}

Result<void> check_answer(const BriefQuestion& question, const AnswerValue& answer) {
    if (const auto* rows = std::get_if<std::vector<AnswerRow>>(&answer)) {
        return check_rows(question, *rows);
    }
    if (const auto* chosen = std::get_if<std::vector<std::string>>(&answer)) {
        for (std::size_t i = 0; i < chosen->size(); ++i) {
            if (!offers(question.options, (*chosen)[i])) {
                return refuse(RefusalCode::invalid, "brief_answer.option_is_unknown",
                              std::to_string(i));
            }
        }
        return {};
    }
    return check_value(question.kind, question.options, answer, {});
}

bool is_shown(const Questionnaire& questionnaire, const BriefQuestion& question,
              const Answers& answers) {
    if (!question.shown_if) return true;
    const BriefQuestion* other = find_question(questionnaire, question.shown_if->question);
    ASSERT(other != nullptr && other != &question, "a condition names an earlier question");
    const auto answer = answers.find(other->key);
    return answer != answers.end() && holds(*question.shown_if, answer->second) &&
           is_shown(questionnaire, *other, answers);
}

BriefProgress progress_of(const Questionnaire& questionnaire, const Answers& answers) {
    BriefProgress progress;
    for (const BriefSection& section : questionnaire.sections) {
        for (const BriefQuestion& question : section.questions) {
            if (!is_shown(questionnaire, question, answers)) continue;
            ++progress.asked;
            const auto answer = answers.find(question.key);
            if (answer != answers.end() && is_answered(answer->second)) {
                ++progress.answered;
            } else if (question.required) {
                progress.missing.push_back(question.key);
            }
        }
    }
    if (progress.asked > 0) progress.percent = progress.answered * 100 / progress.asked;
    return progress;
}

Result<void> check_submission(const Questionnaire& questionnaire, const Answers& answers) {
    const BriefProgress progress = progress_of(questionnaire, answers);
    if (progress.missing.empty()) return {};
    return refuse(RefusalCode::conflict, "brief.has_open_questions", progress.missing.front(),
                  {{"count", static_cast<std::int64_t>(progress.missing.size())}});
}

}  // namespace slipway
