// Finds every statement in the sources and has both databases prepare it against the schema that
// all migrations make. Misspelt columns, wrong types and words of one dialect are found here.

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <sstream>

#include "platform/testing/test_databases.hpp"

namespace slipway {
namespace {

namespace fs = std::filesystem;

struct FoundStatement {
    std::string file;
    std::string constant;  // its name in C++
    std::string name;
    std::string text;
};

bool is_test(const std::string& path) {
    return path.ends_with("_test.cpp") || path.ends_with("_test_support.cpp") ||
           path.find("/platform/testing/") != std::string::npos;
}

std::string contents(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

std::vector<fs::path> sources() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(SLIPWAY_SOURCE_DIR "/src")) {
        const std::string path = entry.path().string();
        if ((path.ends_with(".cpp") || path.ends_with(".hpp")) && !is_test(path)) {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    return files;
}

constexpr std::string_view opening = "R\"sql(";
constexpr std::string_view closing = ")sql\"";

/// `Statement name{"x.y", R"sql(…)sql"}`, over as many lines as it takes.
std::vector<FoundStatement> statements_in(const fs::path& file) {
    static const std::regex head(R"re(Statement\s+(\w+)\s*\{\s*"([^"]+)",\s*R"sql\()re");
    const std::string text = contents(file);
    std::vector<FoundStatement> found;
    for (std::sregex_iterator match(text.begin(), text.end(), head), end; match != end; ++match) {
        const auto start = static_cast<std::size_t>(match->position() + match->length());
        const auto stop = text.find(closing, start);
        found.push_back({file.string(), match->str(1), match->str(2), text.substr(start, stop - start)});
    }
    return found;
}

std::size_t count_of(const std::string& text, std::string_view part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

std::string first_word(std::string_view text) {
    std::string word;
    for (const char c : text) {
        if (std::isalpha(static_cast<unsigned char>(c)))
            word += c;
        else if (!word.empty())
            break;
    }
    return word;
}

int highest_parameter(const std::string& text) {
    static const std::regex parameter(R"(\$(\d+))");
    int highest = 0;
    for (std::sregex_iterator match(text.begin(), text.end(), parameter), end; match != end;
         ++match) {
        highest = std::max(highest, std::stoi(match->str(1)));
    }
    return highest;
}

bool is_for(const FoundStatement& statement, sql::Dialect dialect) {
    if (statement.constant.ends_with("_sqlite")) return dialect == sql::Dialect::sqlite;
    if (statement.constant.ends_with("_postgres")) return dialect == sql::Dialect::postgres;
    return true;
}

std::vector<FoundStatement> all_statements() {
    std::vector<FoundStatement> all;
    for (const fs::path& file : sources()) {
        const auto found = statements_in(file);
        all.insert(all.end(), found.begin(), found.end());
    }
    return all;
}

class StatementsTest : public testing::OnBothDatabases {};
SLIPWAY_ON_BOTH_DATABASES(StatementsTest);

TEST_P(StatementsTest, EveryOneIsUnderstood) {
    static const std::vector<std::string> explained{"select", "insert", "update", "delete", "with"};
    int checked = 0;
    for (const FoundStatement& statement : all_statements()) {
        if (!is_for(statement, GetParam())) continue;
        if (std::ranges::find(explained, first_word(statement.text)) == explained.end()) continue;
        // `explain` has the statement understood and planned, and runs nothing of it.
        const std::string text = "explain " + statement.text;
        const std::vector<sql::Value> nulls(
            static_cast<std::size_t>(highest_parameter(statement.text)));
        try {
            (void)database().write([&](sql::Transaction& transaction) -> Result<void> {
                transaction.run({statement.name, text}, nulls, [](const sql::Row&) {});
                return refuse(RefusalCode::conflict, "only_looking");
            });
        } catch (const std::exception& error) {
            ADD_FAILURE() << statement.file << "\n" << error.what();
        }
        ++checked;
    }
    EXPECT_GT(checked, 5) << "the statements are no longer found";
}

TEST(Statements, AreSpelledSoThatTheyAreFound) {
    // docs/guides/writing-sql.md
    for (const fs::path& file : sources()) {
        const std::string text = contents(file);
        EXPECT_EQ(count_of(text, opening), statements_in(file).size())
            << file << ": a statement is written as Statement name{\"thing.verb\", R\"sql(…)sql\"}";
    }
}

TEST_P(StatementsTest, EveryOneHasANameOfItsOwn) {
    std::map<std::string, std::string> file_by_name;
    for (const FoundStatement& statement : all_statements()) {
        if (!is_for(statement, GetParam())) continue;
        const auto [place, is_new] = file_by_name.try_emplace(statement.name, statement.file);
        EXPECT_TRUE(is_new) << statement.name << " is in " << place->second << " and in "
                            << statement.file;
    }
}

}  // namespace
}  // namespace slipway
