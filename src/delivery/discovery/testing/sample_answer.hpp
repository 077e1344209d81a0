#pragma once

#include <map>
#include <string>
#include <vector>

#include "delivery/discovery/core/brief.hpp"
#include "platform/describe/json.hpp"

namespace slipway::testing {

/// Something that fits a question of a brief, as JSON.
inline std::string sample_answer(const BriefQuestion& question) {
    switch (question.kind) {
        case QuestionKind::number: return "3";
        case QuestionKind::money: return R"({"minor_units":100,"currency":"UAH"})";
        case QuestionKind::date: return R"("2026-06-01")";
        case QuestionKind::yes_no: return R"("yes")";
        case QuestionKind::choice: return to_json(question.options.front().key);
        case QuestionKind::multi_choice:
            return to_json(std::vector<std::string>{question.options.front().key});
        case QuestionKind::table: {
            for (const BriefColumn& column : question.columns) {
                if (column.kind != QuestionKind::text) continue;
                return to_json(std::vector<std::map<std::string, std::string>>{
                    {{column.key, "something"}}});
            }
            return "[]";
        }
        default: return R"("something")";
    }
}

}  // namespace slipway::testing
