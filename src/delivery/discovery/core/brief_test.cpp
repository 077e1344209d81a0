#include "delivery/discovery/core/brief.hpp"

#include <gtest/gtest.h>

namespace slipway {
namespace {

TextInLanguages said(const char* text) { return {text, text, text}; }

Questionnaire sample() {
    const BriefQuestion name{.key = "name", .label = said("Name"), .required = true};
    const BriefQuestion calls{.key = "calls", .kind = QuestionKind::yes_no, .label = said("Calls?")};
    const BriefQuestion lines{.key = "lines",
                              .kind = QuestionKind::number,
                              .label = said("Lines"),
                              .required = true,
                              .shown_if = BriefCondition{"calls", "yes", std::nullopt}};
    const BriefQuestion ways{.key = "ways",
                             .kind = QuestionKind::multi_choice,
                             .label = said("Ways"),
                             .options = {{"mail", said("Mail")}, {"site", said("Site")}}};
    const BriefQuestion site{.key = "site_address",
                             .label = said("Site"),
                             .shown_if = BriefCondition{"ways", std::nullopt, "site"}};
    const BriefQuestion people{.key = "people",
                               .kind = QuestionKind::table,
                               .label = said("People"),
                               .columns = {{"who", QuestionKind::text, said("Who"), {}},
                                           {"count", QuestionKind::number, said("Count"), {}}}};
    return {.key = "sample",
            .title = said("Sample"),
            .sections = {{"one", said("One"), std::nullopt, {name, calls, lines}},
                         {"two", said("Two"), std::nullopt, {ways, site, people}}}};
}

struct AnswerCase {
    const char* name;
    const char* question;
    AnswerValue answer;
    const char* refusal;  // empty: accepted
    const char* field = "";
};

class AnswerRuleTest : public ::testing::TestWithParam<AnswerCase> {};

TEST_P(AnswerRuleTest, IsHeldToItsQuestion) {
    const Questionnaire questionnaire = sample();
    const auto checked =
        check_answer(*find_question(questionnaire, GetParam().question), GetParam().answer);
    EXPECT_EQ(checked ? "" : checked.error().key, GetParam().refusal);
    EXPECT_EQ(checked ? "" : checked.error().field, GetParam().field);
}

using Keys = std::vector<std::string>;
using Rows = std::vector<AnswerRow>;

INSTANTIATE_TEST_SUITE_P(
    Answers, AnswerRuleTest,
    ::testing::Values(
        AnswerCase{"text", "name", std::string("Kolos"), ""},
        AnswerCase{"none", "name", AnswerValue(), ""},
        AnswerCase{"long", "name", std::string(501, 'a'), "brief_answer.is_too_long"},
        AnswerCase{"yes", "calls", std::string("yes"), ""},
        AnswerCase{"maybe", "calls", std::string("maybe"), "brief_answer.option_is_unknown"},
        AnswerCase{"negative", "lines", Rational(-1), "brief_answer.must_not_be_negative"},
        AnswerCase{"options", "ways", Keys{"mail", "site"}, ""},
        AnswerCase{"option", "ways", Keys{"mail", "fax"}, "brief_answer.option_is_unknown", "1"},
        AnswerCase{"rows", "people", Rows{{{"who", std::string("Seller")}, {"count", Rational(2)}}},
                   ""},
        AnswerCase{"column", "people", Rows{{{"age", Rational(2)}}},
                   "brief_answer.column_is_unknown", "0/age"},
        AnswerCase{"cell", "people", Rows{{}, {{"count", Rational(-2)}}},
                   "brief_answer.must_not_be_negative", "1/count"},
        AnswerCase{"many", "people", Rows(201), "brief_answer.has_too_many_rows"}),
    [](const auto& info) { return info.param.name; });

TEST(Brief, AQuestionThatIsNotShownIsNotRequired) {
    const Questionnaire questionnaire = sample();
    const Answers without_calls{{"name", std::string("Kolos")}, {"calls", std::string("no")}};
    EXPECT_TRUE(check_submission(questionnaire, without_calls));
    Answers with_calls = without_calls;
    with_calls["calls"] = std::string("yes");
    const auto refused = check_submission(questionnaire, with_calls);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().key, "brief.has_open_questions");
    EXPECT_EQ(refused.error().field, "lines");
    with_calls["lines"] = Rational(3);
    EXPECT_TRUE(check_submission(questionnaire, with_calls));
}

TEST(Brief, ProgressCountsTheQuestionsThatAreShown) {
    const Questionnaire questionnaire = sample();
    EXPECT_EQ(progress_of(questionnaire, {}).asked, 4);  // without the two that hang on others
    const Answers answers{{"name", std::string("Kolos")},
                          {"ways", std::vector<std::string>{"site"}},
                          {"site_address", std::string("  ")},
                          {"lines", Rational(3)}};
    const BriefProgress progress = progress_of(questionnaire, answers);
    EXPECT_EQ(progress.asked, 5);
    EXPECT_EQ(progress.answered, 2);  // blanks are no answer, the hidden one counts for nothing
    EXPECT_EQ(progress.percent, 40);
    EXPECT_TRUE(progress.missing.empty());
}

TEST(Brief, ATableOfEmptyRowsIsNoAnswer) {
    EXPECT_FALSE(is_answered(Rows{{}, {{"who", std::string(" ")}}}));
    EXPECT_TRUE(is_answered(Rows{{}, {{"count", Rational(0)}}}));
}

}  // namespace
}  // namespace slipway
