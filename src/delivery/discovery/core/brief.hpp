#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/day.hpp"
#include "base/money.hpp"
#include "base/rational.hpp"
#include "base/refusal.hpp"
#include "base/uuid.hpp"
#include "delivery/engagement/core/service_package.hpp"

// A brief is a questionnaire that the client fills (DOMAIN §3.1). What a file of briefs/ says is
// in its README; here are the rules of answers, of progress and of sending.

namespace slipway {

struct MemberRule;
using BriefId = Id<struct BriefKind>;

enum class QuestionKind {
    text, long_text, number, money, date, yes_no, choice, multi_choice, table, file
};
BOOST_DESCRIBE_ENUM(QuestionKind, text, long_text, number, money, date, yes_no, choice,
                    multi_choice, table, file)

struct BriefOption {
    std::string key;
    TextInLanguages label;
    std::optional<std::int32_t> value;  // what it adds to a driver that counts `value`
};
BOOST_DESCRIBE_STRUCT(BriefOption, (), (key, label, value))

/// A column of a table; its cells are of any kind but table, file and multi_choice.
struct BriefColumn {
    std::string key;
    QuestionKind kind = QuestionKind::text;
    TextInLanguages label;
    std::vector<BriefOption> options;
};
BOOST_DESCRIBE_STRUCT(BriefColumn, (), (key, kind, label, options))
std::span<const MemberRule> describe_rules(const BriefColumn*);

/// Another question whose answer decides whether this one is asked; one of the two is present.
struct BriefCondition {
    std::string question;
    std::optional<std::string> equals;
    std::optional<std::string> includes;
};
BOOST_DESCRIBE_STRUCT(BriefCondition, (), (question, equals, includes))

enum class DriverCount { value, options, rows };
BOOST_DESCRIBE_ENUM(DriverCount, value, options, rows)

/// Which scope driver the answer feeds, and by how much.
struct QuestionDriver {
    std::string key;
    DriverCount counts = DriverCount::value;
};
BOOST_DESCRIBE_STRUCT(QuestionDriver, (), (key, counts))

struct BriefQuestion {
    std::string key;
    QuestionKind kind = QuestionKind::text;
    TextInLanguages label;
    std::optional<TextInLanguages> help;
    bool required = false;
    std::optional<TextInLanguages> unit;
    std::vector<BriefOption> options;
    std::vector<BriefColumn> columns;
    std::optional<BriefCondition> shown_if;
    std::optional<QuestionDriver> driver;
};
BOOST_DESCRIBE_STRUCT(BriefQuestion, (),
                      (key, kind, label, help, required, unit, options, columns, shown_if, driver))
std::span<const MemberRule> describe_rules(const BriefQuestion*);

struct BriefSection {
    std::string key;
    TextInLanguages title;
    std::optional<TextInLanguages> help;
    std::vector<BriefQuestion> questions;
};
BOOST_DESCRIBE_STRUCT(BriefSection, (), (key, title, help, questions))

/// A whole questionnaire, shared sections written out. A brief keeps the one it was made with.
struct Questionnaire {
    std::string key;
    std::int32_t version = 1;
    std::string industry;
    std::int32_t minutes_to_fill = 0;
    TextInLanguages title;
    TextInLanguages introduction;
    std::vector<BriefSection> sections;
};
BOOST_DESCRIBE_STRUCT(Questionnaire, (),
                      (key, version, industry, minutes_to_fill, title, introduction, sections))

const BriefQuestion* find_question(const Questionnaire& questionnaire, std::string_view key);

/// An answer as the rules see it; nothing, an empty text and an empty list are no answer.
using AnswerCell = std::variant<std::monostate, std::string, Rational, Money, Day>;
using AnswerRow = std::map<std::string, AnswerCell>;
using AnswerValue = std::variant<std::monostate, std::string, Rational, Money, Day,
                                 std::vector<std::string>, std::vector<AnswerRow>>;
/// By the question's key.
using Answers = std::map<std::string, AnswerValue, std::less<>>;

bool is_answered(const AnswerValue& answer);

/// Refuses what the question does not offer: `brief_answer.option_is_unknown`,
/// `brief_answer.is_too_long` (text 500, long text 10 000 characters),
/// `brief_answer.must_not_be_negative`, `brief_answer.has_too_many_rows` (200),
/// `brief_answer.column_is_unknown`. `field` is the path within the answer, "2/per_day" in a table.
Result<void> check_answer(const BriefQuestion& question, const AnswerValue& answer);

/// Whether the question is asked, given the answers so far. A question that hangs on one that is
/// not asked is not asked either.
bool is_shown(const Questionnaire& questionnaire, const BriefQuestion& question,
              const Answers& answers);

struct BriefProgress {
    std::int32_t asked = 0;     // questions that are shown
    std::int32_t answered = 0;  // of these
    std::int32_t percent = 0;   // rounded down, so that 100 means all
    std::vector<std::string> missing;  // required questions without an answer, in order
};
BOOST_DESCRIBE_STRUCT(BriefProgress, (), (asked, answered, percent, missing))

BriefProgress progress_of(const Questionnaire& questionnaire, const Answers& answers);

/// Refuses while a required question is open: `brief.has_open_questions`, `field` its key.
Result<void> check_submission(const Questionnaire& questionnaire, const Answers& answers);

}  // namespace slipway
