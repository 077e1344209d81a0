#include "base/sanitizers.hpp"
#include "platform/spreadsheet/spreadsheet.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/resource.h>

#include <cstdio>
#include <filesystem>

#include "base/assert.hpp"
#include "base/fault.hpp"

namespace slipway {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string output_of(const std::string& command) {
    const std::unique_ptr<FILE, decltype(&pclose)> pipe(popen(command.c_str(), "r"), &pclose);
    std::string text;
    for (int c = fgetc(pipe.get()); c != EOF; c = fgetc(pipe.get())) text += static_cast<char>(c);
    return text;
}

class SpreadsheetTest : public testing::Test {
protected:
    ~SpreadsheetTest() override { std::filesystem::remove_all(folder_); }

    static std::filesystem::path new_folder() {
        std::string name =
            (std::filesystem::temp_directory_path() / "slipway-xlsx-XXXXXX").string();
        return mkdtemp(name.data());
    }
    std::string path() const { return (folder_ / "book.xlsx").string(); }
    std::string part(const std::string& name) const {
        return output_of("unzip -p " + path() + " " + name + " 2>&1");
    }
    std::string sheet(int number = 1) const {
        return part("xl/worksheets/sheet" + std::to_string(number) + ".xml");
    }

    std::filesystem::path folder_ = new_folder();
    TimeZone kyiv_ = TimeZone::find("Europe/Kyiv").value();
    Instant created_ = *parse_instant("2026-03-02T09:30:00Z");
    SpreadsheetWriter book_{path(), kyiv_, created_};
};

TEST_F(SpreadsheetTest, CellsHaveTheirTypes) {
    book_.begin_sheet("Час", {{"Запис", 30}, {"n"}, {"₴"}, {"День"}, {"Момент"}, {"Години"}});
    book_.add_row({std::string("Дзвінок & лист <1>"), std::int64_t{-42}, Decimal{12345, 2},
                   *parse_day("2026-03-02"), *parse_instant("2026-03-02T10:00:00Z"),
                   Effort::minutes(1530)});
    book_.add_total_row({std::string("Разом"), {}, Decimal{5, 3}, {}, {}, Effort::minutes(90)});
    book_.finish();
    const std::string xml = sheet();
    EXPECT_THAT(xml, HasSubstr("Дзвінок &amp; лист &lt;1&gt;"));
    EXPECT_THAT(xml, HasSubstr("<v>-42</v>"));
    EXPECT_THAT(xml, HasSubstr("<v>123.45"));
    EXPECT_THAT(xml, HasSubstr("<v>46083</v>"));
    EXPECT_THAT(xml, HasSubstr("<v>46083.5</v>")) << "noon in Kyiv";
    EXPECT_THAT(xml, HasSubstr("<v>1.0625</v>")) << "25:30";
    EXPECT_THAT(xml, HasSubstr("<v>0.0625</v>"));
    EXPECT_THAT(xml, HasSubstr("<v>0.005"));
    EXPECT_THAT(xml, HasSubstr("state=\"frozen\""));
    EXPECT_THAT(xml, HasSubstr("width=\"30.7"));
    const std::string styles = part("xl/styles.xml");
    EXPECT_THAT(styles, HasSubstr("formatCode=\"[h]:mm\""));
    EXPECT_THAT(styles, HasSubstr("formatCode=\"yyyy-mm-dd hh:mm\""));
    EXPECT_THAT(part("docProps/core.xml"), HasSubstr("2026-03-02T09:30:00Z"));
    EXPECT_EQ(
        output_of("unzip -p " + path() + " xl/worksheets/sheet1.xml | xmllint --noout - 2>&1"), "");
}

TEST_F(SpreadsheetTest, ATextIsNeverAFormula) {
    book_.begin_sheet("=1+1", {{"=cmd|' /C calc'!A0"}});
    for (const char* text :
         {"=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\t=1", "http://x.y"}) {
        book_.add_row({std::string(text)});
    }
    book_.finish();
    EXPECT_THAT(sheet(), Not(HasSubstr("<f>")));
    EXPECT_THAT(sheet(), Not(HasSubstr("<hyperlink")));
    EXPECT_THAT(sheet(), HasSubstr("=HYPERLINK("));
}

TEST_F(SpreadsheetTest, SheetsHaveNamesThatExcelTakes) {
    const std::string longest = "Дуже довга назва аркуша, що не вміщується у тридцять один знак";
    for (const std::string& name : {std::string("a/b:c"), std::string(), std::string("Time"),
                                    std::string("TIME"), longest, longest}) {
        book_.begin_sheet(name, {{"x"}});
        book_.add_row({name});
    }
    book_.finish();
    const std::string workbook = part("xl/workbook.xml");
    for (const char* name :
         {"name=\"a b c\"", "name=\"-\"", "name=\"Time\"", "name=\"TIME (2)\"",
          "name=\"Дуже довга назва аркуша, що не\"", "name=\"Дуже довга назва аркуша, (2)\""}) {
        EXPECT_THAT(workbook, HasSubstr(name));
    }
    EXPECT_THAT(sheet(3), HasSubstr("Time"));
}

TEST_F(SpreadsheetTest, TextsThatXmlCannotHoldAreMended) {
    book_.begin_sheet("x", {{"x"}});
    book_.add_row(
        {std::string("a\x01"
                     "b\nc")});
    book_.add_row({std::string("\xff")});
    book_.add_row({std::string(40'000, 'y')});
    book_.finish();
    EXPECT_EQ(
        output_of("unzip -p " + path() + " xl/worksheets/sheet1.xml | xmllint --noout - 2>&1"), "");
    EXPECT_THAT(sheet(), HasSubstr("a b\nc"));
    EXPECT_THAT(sheet(), HasSubstr(std::string(32'767, 'y') + "<"));
}

TEST_F(SpreadsheetTest, MemoryDoesNotGrowWithTheRows) {
    if (has_address_sanitizer) GTEST_SKIP() << "the sanitizer keeps what was freed";
    book_.begin_sheet("x", {{"Запис"}, {"n"}});
    for (int i = 0; i < 1'000; ++i) book_.add_row({std::string("warm up"), std::int64_t{i}});
    rusage before{}, after{};
    getrusage(RUSAGE_SELF, &before);
    for (int i = 0; i < 200'000; ++i) {
        book_.add_row({"Запис номер " + std::to_string(i), std::int64_t{i}});
    }
    getrusage(RUSAGE_SELF, &after);
    EXPECT_LT(after.ru_maxrss - before.ru_maxrss, 4 * 1024) << "KiB";
    book_.finish();
    EXPECT_THAT(sheet(), HasSubstr("Запис номер 199999"));
}

TEST_F(SpreadsheetTest, ADiskThatDoesNotPlayAlongIsAFault) {
    SpreadsheetWriter lost((folder_ / "absent" / "book.xlsx").string(), kyiv_, created_);
    lost.begin_sheet("x", {{"x"}});
    EXPECT_THROW(lost.finish(), Fault);
    EXPECT_THROW(book_.add_row({}), Bug);
}

}  // namespace
}  // namespace slipway
