#include "delivery/delay_ledger/delay_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "platform/describe/expectation.hpp"

namespace slipway {
namespace {

using testing::HasSubstr;

/// Example E1 of docs/DELAY.md, the file of docs/PLAN_FILES.md.
constexpr std::string_view e1 = R"({
  "activities": [{"id": "A", "days": 5}, {"id": "gate", "days": 2, "after": ["A"], "gate": true},
                 {"id": "B", "days": 5, "after": ["gate"]}],
  "blocked": [{"activity": "gate", "from": 7, "to": 9, "party": "client",
               "cause": "question_unanswered"}],
  "pauses": [],
  "concurrency": "excusable"
})";

std::string changed(std::string_view from, std::string_view to) {
    std::string text(e1);
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

TEST(DelayFile, AnswersTheExample) {
    EXPECT_EQ(
        *attribute_history_file(e1),
        R"({"baseline_finish":12,"actual_finish":15,"slip":3,)"
        R"("buckets":{"client":"3","provider":"0","concurrent":"0","neutral":"0","recovered":"0"},)"
        R"("charged":{"client":"3","provider":"0","nobody":"0"},"days":[)"
        R"({"day":7,"slip":1,"to":"client","actual":13,"without_client":12,"without_provider":13},)"
        R"({"day":8,"slip":1,"to":"client","actual":14,"without_client":13,"without_provider":14},)"
        R"({"day":9,"slip":1,"to":"client","actual":15,"without_client":14,"without_provider":15}]})"
        "\n");
}

TEST(DelayFile, PausedDaysAreNeutralAndHaveNoForecasts) {
    EXPECT_THAT(
        *attribute_history_file(changed(R"("pauses": [])", R"("pauses": [{"from": 3, "to": 3}])")),
        HasSubstr(R"("days":[{"day":3,"slip":1,"to":"neutral"},{"day":7,)"));
}

TEST(DelayFile, HalvesAreExact) {
    const std::string both = changed(
        R"("pauses": [],
  "concurrency": "excusable")",
        R"("pauses": [], "concurrency": "split")");
    std::string text = both;
    text.replace(text.find(R"("blocked": [)"), 12,
                 R"("blocked": [{"activity": "gate", "from": 7, "to": 7, "party": "provider"},)");
    EXPECT_THAT(*attribute_history_file(text),
                HasSubstr(R"("charged":{"client":"5/2","provider":"1/2","nobody":"0"})"));
}

TEST(DelayFile, ErrorsNameThePlaceAndWhatWasExpected) {
    struct Row {
        std::string text;
        const char* field;
        const char* expectation;
    };
    const std::vector<Row> rows{
        {"", "", "JSON"},
        {changed(R"("days": 5}, {)", R"("days": 0}, {)"), "activities/0/days", "at least 1"},
        {changed(R"("after": ["A"])", R"("after": ["X"])"), "activities/1/after/0", "an activity"},
        {changed(R"("after": ["A"])", R"("after": ["B"])"), "activities/1/after", "no circle"},
        {changed(R"("id": "B")", R"("id": "A")"), "activities/2/id", "there once"},
        {changed(R"("activity": "gate")", R"("activity": "X")"), "blocked/0/activity",
         "an activity"},
        {changed(R"("to": 9)", R"("to": 6)"), "blocked/0/to", "a day not before 7"},
        {changed(R"("from": 7)", R"("from": 0)"), "blocked/0/from", "at least 1"},
        {changed(R"("party": "client")", R"("party": "us")"), "blocked/0/party", "one of client"},
        {changed(R"("pauses": [])", R"("pauses": [{"from": 3, "to": 2}])"), "pauses/0/to",
         "a day not before 3"},
        {changed(R"("excusable")", R"("dominant")"), "dominant_party", "one of client"},
        {changed(R"("excusable")", R"("excusable", "x": 1)"), "x", "no such member"},
        {R"({"activities": []})", "activities", "at least one"},
    };
    for (const Row& row : rows) {
        const auto answer = attribute_history_file(row.text);
        ASSERT_FALSE(answer) << row.field;
        EXPECT_EQ(answer.error().field, row.field);
        EXPECT_THAT(expectation_of(answer.error()), HasSubstr(row.expectation)) << row.field;
    }
}

}  // namespace
}  // namespace slipway
