#include "delivery/discovery/brief_answers.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "platform/describe/json.hpp"

namespace slipway {
namespace {

constexpr double largest_number = 1e12;
constexpr std::int64_t smallest_part = 1'000;  // numbers have three decimals at most

std::unexpected<Refusal> another_form(const std::string& field = {}) {
    return refuse(RefusalCode::invalid, "brief_answer.has_another_form", field);
}

Result<Rational> read_number(std::string_view json) {
    const auto number = from_json<double>(json);
    if (!number || !std::isfinite(*number) || std::abs(*number) > largest_number) {
        return another_form();
    }
    return Rational(std::llround(*number * static_cast<double>(smallest_part)), smallest_part);
}

Result<AnswerCell> read_cell(QuestionKind kind, std::string_view json) {
    if (json == "null" || json == "\"\"") return AnswerCell();
    switch (kind) {
        case QuestionKind::number: return AnswerCell(TRY(read_number(json)));
        case QuestionKind::money:
            if (const auto money = from_json<Money>(json)) return AnswerCell(*money);
            return another_form();
        case QuestionKind::date:
            if (const auto day = from_json<Day>(json)) return AnswerCell(*day);
            return another_form();
        default:
            if (auto text = from_json<std::string>(json)) return AnswerCell(std::move(*text));
            return another_form();
    }
}

Result<AnswerValue> read_table(const BriefQuestion& question, std::string_view json) {
    const auto rows = from_json<std::vector<std::map<std::string, JsonText>>>(json);
    if (!rows) return another_form();
    std::vector<AnswerRow> table;
    for (const auto& row : *rows) {
        AnswerRow& cells = table.emplace_back();
        for (const auto& [key, cell] : row) {
            const auto column = std::ranges::find(question.columns, key, &BriefColumn::key);
            const bool is_known = column != question.columns.end();
            const auto value =
                read_cell(is_known ? column->kind : QuestionKind::text, cell.text);
            if (!value) return another_form(std::to_string(table.size() - 1) + "/" + key);
            cells[key] = *value;
        }
    }
    return AnswerValue(std::move(table));
}

}  // namespace

Result<AnswerValue> read_answer(const BriefQuestion& question, std::string_view json) {
    if (json == "null") return AnswerValue();
    if (question.kind == QuestionKind::table) return read_table(question, json);
    if (question.kind == QuestionKind::multi_choice) {
        auto keys = from_json<std::vector<std::string>>(json);
        if (!keys) return another_form();
        return AnswerValue(std::move(*keys));
    }
    const AnswerCell cell = TRY(read_cell(question.kind, json));
    return std::visit([](auto value) { return AnswerValue(std::move(value)); }, cell);
}

}  // namespace slipway
