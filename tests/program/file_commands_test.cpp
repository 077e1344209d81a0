#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "platform/chance/chance.hpp"
#include "platform/clock/clock.hpp"
#include "server_process.hpp"

// `slipway plan` and `slipway delay` as somebody meets them at a terminal or in a script: what goes
// to standard output, what to standard error, and with which exit code (docs/PLAN_FILES.md).

namespace slipway::testing {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::StartsWith;

/// The examples of docs/PLAN_FILES.md, in their order: a portfolio, a history.
std::vector<std::string> documented_examples() {
    std::ifstream file(std::string(SLIPWAY_SOURCE_DIR) + "/docs/PLAN_FILES.md");
    std::stringstream text;
    text << file.rdbuf();
    constexpr std::string_view fence = "```";
    std::vector<std::string> examples;
    const std::string document = text.str();
    for (std::size_t at = document.find("```json"); at != std::string::npos;) {
        const std::size_t begin = document.find('\n', at) + 1;
        const std::size_t end = document.find(fence, begin);
        examples.push_back(document.substr(begin, end - begin));
        at = document.find("```json", end + fence.size());
    }
    return examples;
}

std::string changed(std::string text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

class FileCommands : public ::testing::Test {
protected:
    void SetUp() override {
        const char* program = std::getenv("SLIPWAY_PROGRAM");
        if (program == nullptr) GTEST_SKIP() << "SLIPWAY_PROGRAM is not set";
        program_ = program;
        const auto examples = documented_examples();
        ASSERT_EQ(examples.size(), 2U);
        portfolio_ = examples[0];
        history_ = examples[1];
        std::filesystem::create_directories(folder_);
    }
    ~FileCommands() override { std::filesystem::remove_all(folder_); }

    ProgramRun run(const std::vector<std::string>& words, const std::string& input = {}) const {
        return run_program(program_, words, input);
    }
    std::string file_of(const std::string& text) const {
        const auto path = folder_ / "file.json";
        std::ofstream(path, std::ios::binary) << text;
        return path.string();
    }
    void expect_complaint(const std::vector<std::string>& words, const std::string& begin,
                          const std::string& part, const std::string& input = {}) const {
        const ProgramRun refused = run(words, input);
        EXPECT_EQ(refused.exit_code, 2) << part;
        EXPECT_EQ(refused.output, "") << part;
        EXPECT_EQ(std::ranges::count(refused.errors, '\n'), 1) << refused.errors;
        EXPECT_THAT(refused.errors, StartsWith(begin));
        EXPECT_THAT(refused.errors, HasSubstr(part));
        EXPECT_THAT(refused.errors, EndsWith("\n"));
    }

    std::string program_;
    std::string portfolio_;
    std::string history_;
    std::filesystem::path folder_ =
        std::filesystem::temp_directory_path() /
        ("slipway-files-" + to_text(SystemChance().new_uuid(SystemClock().now())));
};

TEST_F(FileCommands, TheDocumentsExamplesAreAnswered) {
    const ProgramRun plan = run({"plan", file_of(portfolio_), "--policy", "list"});
    EXPECT_EQ(plan.exit_code, 0);
    EXPECT_EQ(plan.errors, "");
    EXPECT_THAT(plan.output,
                HasSubstr(R"("start":"2026-03-02","finish":"2026-05-05","work_days":35)"));
    EXPECT_THAT(plan.output, EndsWith("}\n"));
    const ProgramRun delay = run({"delay", file_of(history_)});
    EXPECT_EQ(delay.exit_code, 0);
    EXPECT_EQ(delay.errors, "");
    EXPECT_THAT(delay.output, HasSubstr(R"("baseline_finish":)"));
}

TEST_F(FileCommands, StandardInputAndBothWaysToWriteAnOptionGiveTheSameBytes) {
    const auto from_file =
        run({"plan", file_of(portfolio_), "--policy", "list", "--samples", "500"});
    EXPECT_EQ(run({"plan", "-", "--policy=list", "--samples=500"}, portfolio_).output,
              from_file.output);
    EXPECT_EQ(
        run({"plan", "--samples=500", "--policy=list", "-"}, "\xEF\xBB\xBF" + portfolio_).output,
        from_file.output)
        << "with a byte-order mark";
    EXPECT_EQ(run({"delay", "-"}, history_).output, run({"delay", file_of(history_)}).output);
    const std::vector<std::string> best{"plan", file_of(portfolio_), "--budget-ms", "50", "--seed",
                                        "7"};
    EXPECT_EQ(run(best).output, run(best).output);
    EXPECT_THAT(run(best).output, StartsWith(R"({"policy":"best")"));
}

TEST_F(FileCommands, ABadFileIsOneLineThatNamesThePlace) {
    const auto expect_at = [&](const std::string& command, const std::string& text,
                               const std::string& pointer, const std::string& expected) {
        const std::string file = file_of(text);
        expect_complaint({command, file}, file + ": " + pointer + ": expected ", expected);
    };
    expect_at("plan", "[]", "\"\"", "an object");
    expect_at("plan", "{\n  \"today\": 2026-03-02}", "\"\"", "at line 2, column 16");
    expect_at("delay", "", "\"\"", "at line 1, column 1");
    expect_at("plan", changed(portfolio_, R"("minutes": 180)", R"("minutes": 0)"),
              "/engagements/0/blocks/0/items/0/minutes", "at least 1");
    expect_at("delay", changed(history_, R"("days": 2)", R"("days": 2, "days": 3)"),
              "/activities/1/days", "a member that is there once");
    expect_complaint({"plan", "-"}, "-: /today: expected ", "a date", "{}");
}

TEST_F(FileCommands, WhateverAFileSaysTheComplaintStaysOneLine) {
    const std::string twice = changed(changed(portfolio_, R"("id": "load")", R"("id": "a\nb")"),
                                      R"("id": "groups")", R"("id": "a\nb")");
    const std::string file = file_of(twice);
    expect_complaint({"plan", file}, file + ": /engagements/0/blocks/0/items/1/id: expected ",
                     R"(an id that is there once, not "a\nb" again)");
    const std::string member = file_of(changed(portfolio_, R"("today")", R"("to\r\nday\u2028")"));
    expect_complaint({"plan", member}, member + R"(: /to\x0d\x0aday\xe2\x80\xa8: expected )",
                     "no such member");
    const std::string name = (folder_ / "no\nfile").string();
    expect_complaint({"plan", name}, (folder_ / R"(no\x0afile)").string(), "can be read");
}

TEST_F(FileCommands, WhatCannotBeReadOrIsNotKnownIsRefused) {
    const std::string file = file_of(portfolio_);
    const std::string absent = (folder_ / "absent.json").string();
    expect_complaint({"plan", absent}, absent, "expected a file that can be read");
    expect_complaint({"delay", folder_.string()}, folder_.string(),
                     "expected a file that can be read");
    expect_complaint({"plan", file, "--colour", "red"}, "--colour: unknown option", "usage: ");
    expect_complaint({"delay", file, "--policy=list"}, "--policy: unknown option", "usage: ");
    expect_complaint({"plan", file, "--seed"}, "--seed: a value is missing", "usage: ");
    expect_complaint({"plan", file, file}, file + ": one file only", "usage: ");
    expect_complaint({"plan"}, "usage: ", "slipway plan FILE");
    expect_complaint({"plan", file, "--policy", "worst"}, "--policy: expected list or best", "");
    expect_complaint({"plan", file, "--samples=-1"}, "--samples: expected a whole number", "");
    expect_complaint({"plan", file, "--budget-ms=1s"}, "--budget-ms: expected a whole number", "");
}

}  // namespace
}  // namespace slipway::testing
