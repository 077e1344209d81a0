#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/resource.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>

#include "base/assert.hpp"
#include "base/sanitizers.hpp"
#include "base/text.hpp"
#include "platform/pdf/document.hpp"

namespace slipway::pdf {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string output_of(const std::string& command) {
    const std::unique_ptr<FILE, decltype(&pclose)> pipe(popen(command.c_str(), "r"), &pclose);
    std::string text;
    for (int c = fgetc(pipe.get()); c != EOF; c = fgetc(pipe.get())) text += static_cast<char>(c);
    return text;
}

/// What poppler's tools say of a PDF.
class Reader {
public:
    explicit Reader(const Pdf& pdf) {
        std::string name = (std::filesystem::temp_directory_path() / "slipway-pdf-XXXXXX").string();
        folder_ = mkdtemp(name.data());
        std::ofstream(path(), std::ios::binary) << pdf.bytes;
        // SLIPWAY_KEEP_PDF=FOLDER keeps what the tests print, to be looked at.
        if (const char* keep = getenv("SLIPWAY_KEEP_PDF")) {
            std::ofstream(std::string(keep) + "/" +
                              testing::UnitTest::GetInstance()->current_test_info()->name() +
                              ".pdf",
                          std::ios::binary)
                << pdf.bytes;
        }
    }
    ~Reader() { std::filesystem::remove_all(folder_); }

    std::string text(const std::string& options = {}) const {
        return output_of("pdftotext " + options + " " + path() + " - 2>&1");
    }
    std::string text_of_page(std::size_t page) const {
        const std::string number = std::to_string(page);
        return text("-layout -f " + number + " -l " + number);
    }
    std::string info() const { return output_of("pdfinfo -isodates " + path() + " 2>&1"); }
    std::string links() const { return output_of("pdfinfo -url " + path() + " 2>&1"); }
    std::string fonts() const { return output_of("pdffonts " + path() + " 2>&1"); }
    std::string words_and_places() const { return text("-bbox"); }

private:
    std::string path() const { return (folder_ / "a.pdf").string(); }
    std::filesystem::path folder_;
};

Text plain(std::string text) {
    return {{std::move(text), Emphasis::plain, {}}};
}

Document empty_document() {
    Document document;
    document.title = "Документ впровадження";
    document.subtitle = "ТОВ «Пекарня Ґанок» · версія 3";
    document.author = "Iryna Kovalenko";
    document.created = *parse_instant("2026-03-02T09:30:00Z");
    document.header = "Slipway · confidential";
    document.hash = ContentHash::parse(std::string(60, 'a') + "beef");
    document.hash_label = "Хеш вмісту";
    document.page_label = "сторінка {page} з {pages}";
    return document;
}

Document sample() {
    Document document = empty_document();
    document.blocks = {
        Heading{1, "1. Цели и границы"},
        Paragraph{
            {{"Заказчик хочет видеть ", Emphasis::plain, {}},
             {"каждый заказ", Emphasis::strong, {}},
             {" от звонка до отгрузки. Подробности — ", Emphasis::plain, {}},
             {"на странице проекта", Emphasis::plain, "https://slipway.example/e/1?a='b'&c=(d)"},
             {", а код поля — ", Emphasis::plain, {}},
             {"orders.due_day", Emphasis::code, {}},
             {". Первый выпуск не меняет учёт, и об этом сторонам известно; всё, чего нет в "
              "этом документе, оформляется запросом на изменение.",
              Emphasis::plain,
              {}}}},
        KeyValues{{{"Замовник", plain("ТОВ «Пекарня Ґанок», Львів")},
                   {"Пакет", plain("Standard, 25 h a month")},
                   {"Менеджер", plain("Олена Шевчук")}}},
        Heading{2, "1.1. What is configured"},
        List{ListKind::bullets,
             {{plain("Pipelines for retail and wholesale orders, each with its own stages and "
                     "rules, so that a salesperson never asks where an order stands"),
               0},
              {plain("Reminders"), 1},
              {plain("Roles: baker, driver, accountant"), 0}}},
        List{ListKind::numbers,
             {{plain("Import the price list"), 0},
              {plain("Check 20 rows"), 1},
              {plain("Go live"), 0}}},
        Heading{2, "1.2. Блоки и оценка"},
        Table{.columns = {{"№", 1, Alignment::right},
                          {"Блок", 6},
                          {"Годин", 2, Alignment::right},
                          {"Вартість", 3, Alignment::right}},
              .rows = {{{plain("Продажі")}, RowKind::group},
                       {{plain("1"),
                         plain("Воронка продажів для гурту та роздробу, з правилами "
                               "переходу між етапами"),
                         plain("12:30"), plain("18 750,00 ₴")},
                        RowKind::ordinary},
                       {{plain("2"), plain("Телефонія"), plain("6:00"), plain("9 000,00 ₴")},
                        RowKind::ordinary},
                       {{plain(""), plain("Разом"), plain("18:30"), plain("27 750,00 ₴")},
                        RowKind::total}}},
        Heading{3, "Хід робіт"},
        Drawing{64,
                {Label{0, 2, "План", Tone::quiet}, Bar{150, 2, 500, 11, Tone::accent},
                 Label{0, 22, "Факт", Tone::quiet}, Bar{150, 22, 380, 11, Tone::good},
                 Bar{530, 22, 160, 11, Tone::bad}, Line{150, 0, 150, 44, Tone::ink},
                 Label{150, 47, "02.03", Tone::quiet}}}};
    return document;
}

TEST(Pdf, HasTextThatCanBeSelectedInBothScripts) {
    const Reader reader(render(sample()));
    const std::string text = reader.text("-layout");
    for (const char* expected :
         {"Документ впровадження", "ТОВ «Пекарня Ґанок», Львів", "1.1. What is configured",
          "Roles: baker, driver, accountant", "orders.due_day", "18 750,00 ₴", "27 750,00 ₴",
          "сторінка 1 з 1", "Хеш вмісту", "beef", "Slipway · confidential", "2.", "02.03"}) {
        EXPECT_THAT(text, HasSubstr(expected));
    }
    EXPECT_THAT(reader.fonts(), HasSubstr("DejaVuSansCondensed"));
    EXPECT_THAT(reader.fonts(), Not(HasSubstr("Type 3")));
}

TEST(Pdf, SaysWhatItIs) {
    const Reader reader(render(sample()));
    EXPECT_THAT(reader.info(), HasSubstr("Документ впровадження"));
    EXPECT_THAT(reader.info(), HasSubstr("Iryna Kovalenko"));
    EXPECT_THAT(reader.info(), HasSubstr("CreationDate:    2026-03-02T09:30:00"));
    EXPECT_THAT(reader.info(), HasSubstr("(A4)"));
    EXPECT_THAT(reader.links(), HasSubstr("https://slipway.example/e/1?a='b'&c=(d)"));
}

TEST(Pdf, EqualDocumentsGiveEqualBytes) {
    EXPECT_EQ(render(sample()).bytes, render(sample()).bytes);
    Document other = sample();
    other.blocks.push_back(Paragraph{plain("more")});
    EXPECT_NE(render(other).bytes, render(sample()).bytes);
}

TEST(Pdf, OnlyLinksThatLeadIntoTheWebOrMailCanBeClicked) {
    Document document = empty_document();
    document.blocks = {Paragraph{{{"a", Emphasis::plain, "javascript:alert(1)"},
                                  {"b", Emphasis::plain, "file:///etc/passwd"},
                                  {"c", Emphasis::plain, "mailto:a@b.c"}}}};
    const std::string links = Reader(render(document)).links();
    EXPECT_THAT(links, HasSubstr("mailto:a@b.c"));
    EXPECT_THAT(links, Not(HasSubstr("javascript")));
    EXPECT_THAT(links, Not(HasSubstr("file:")));
}

TEST(Pdf, ATableGoesOnWithItsHeaderOverPages) {
    Document document = empty_document();
    Table table{.columns = {{"Номер", 1}, {"Назва рядка", 4}}, .rows = {}};
    for (int i = 0; i < 300; ++i) {
        table.rows.push_back(
            {{plain("r" + std::to_string(i) + "."), plain("рядок таблиці")}, RowKind::ordinary});
    }
    document.blocks = {table};
    const Pdf pdf = render(document);
    const Reader reader(pdf);
    ASSERT_GT(pdf.page_count, 4u);
    std::string all;
    for (std::size_t page = 1; page <= pdf.page_count; ++page) {
        const std::string text = reader.text_of_page(page);
        EXPECT_THAT(text, HasSubstr("Назва рядка")) << page;
        EXPECT_THAT(text, HasSubstr("beef")) << page;
        EXPECT_THAT(text, HasSubstr("сторінка " + std::to_string(page) + " з " +
                                    std::to_string(pdf.page_count)));
        all += text;
    }
    for (int i = 0; i < 300; ++i) {
        const std::string name = "r" + std::to_string(i) + ".";
        const auto at = all.find(name);
        ASSERT_NE(at, std::string::npos) << name;
        EXPECT_EQ(all.find(" " + name, at + 1), std::string::npos) << name << " is there twice";
    }
}

TEST(Pdf, ARowHigherThanAPageLosesNoWord) {
    Document document = empty_document();
    std::string text;
    for (int i = 0; i < 3000; ++i) text += "w" + std::to_string(i) + ". ";
    document.blocks = {Table{.columns = {{"A", 1}, {"B", 2}},
                             .rows = {{{plain("left"), plain(text)}, RowKind::ordinary}}},
                       Paragraph{plain("after")}};
    const std::string words = Reader(render(document)).text();
    for (int i = 0; i < 3000; ++i) ASSERT_THAT(words, HasSubstr("w" + std::to_string(i) + "."));
    EXPECT_THAT(words, HasSubstr("after"));
}

TEST(Pdf, NothingReachesOverTheEdgeOfThePage) {
    Document document = sample();
    const std::string word(400, 'W');
    document.title = word;
    document.blocks.push_back(Paragraph{plain(word)});
    document.blocks.push_back(Heading{1, word});
    document.blocks.push_back(KeyValues{{{word, plain(word)}}});
    document.blocks.push_back(List{ListKind::bullets, {{plain(word), 4}}});
    document.blocks.push_back(Table{.columns = {{word.substr(0, 30), 1}, {"B", 20}},
                                    .rows = {{{plain(word), plain(word)}, RowKind::ordinary}}});
    const std::string places = Reader(render(document)).words_and_places();
    int words = 0;
    for (const auto line : split(places, '\n')) {
        const auto at = line.find("xMax=\"");
        if (at == line.npos || line.find("<word") == line.npos) continue;
        const auto low = line.find("yMax=\"");
        EXPECT_LE(std::stod(std::string(line.substr(at + 6, 12))), 595.276 - 50) << line;
        EXPECT_LE(std::stod(std::string(line.substr(low + 6, 12))), 841.89 - 25) << line;
        ++words;
    }
    EXPECT_GT(words, 60);
}

TEST(Pdf, AHeadingIsNeverTheLastLineOfAPage) {
    for (int lines = 38; lines < 50; ++lines) {
        Document document = empty_document();
        for (int i = 0; i < lines; ++i) document.blocks.push_back(Paragraph{plain("line")});
        document.blocks.push_back(Heading{2, "Heading"});
        document.blocks.push_back(Paragraph{plain("follows")});
        const Pdf pdf = render(document);
        const Reader reader(pdf);
        for (std::size_t page = 1; page <= pdf.page_count; ++page) {
            const std::string text = reader.text_of_page(page);
            EXPECT_EQ(text.find("Heading") == text.npos, text.find("follows") == text.npos)
                << lines;
        }
    }
}

TEST(Pdf, TwoHundredPagesTakeLittleTimeAndMemory) {
    if (has_address_sanitizer) GTEST_SKIP() << "the sanitizer keeps what was freed";
    Document document = empty_document();
    for (int i = 0; i < 2'400; ++i) {
        if (i % 12 == 0) document.blocks.push_back(Heading{2, "Розділ " + std::to_string(i)});
        document.blocks.push_back(Paragraph{plain(
            "Заказчик хочет видеть каждый заказ от звонка до отгрузки, и чтобы ни одна заявка не "
            "потерялась между сменами; поэтому у каждой есть ответственный и срок, а у каждого "
            "срока есть напоминание, которое приходит заранее.")});
    }
    const Pdf pdf = render(document);
    EXPECT_GE(pdf.page_count, 150u);
    EXPECT_LT(pdf.bytes.size(), 4'000'000u);
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    EXPECT_LT(usage.ru_maxrss, 200 * 1024) << "KiB";
    EXPECT_THAT(Reader(pdf).info(), HasSubstr(std::to_string(pdf.page_count)));
}

TEST(Pdf, WhatIsNoTextDoesNotStopIt) {
    Document document = empty_document();
    document.title = std::string("bad \xff\xfe byte\0zero\x01", 17);
    document.blocks = {Paragraph{},
                       Paragraph{plain("a\xc3")},
                       List{},
                       KeyValues{},
                       PageBreak{},
                       PageBreak{},
                       Table{.columns = {{"Only", 1}}, .rows = {}},
                       Drawing{}};
    EXPECT_EQ(render(document).page_count, 2u);
    EXPECT_THROW(static_cast<void>(render(Document{.blocks = {Table{}}})), Bug);
}

}  // namespace
}  // namespace slipway::pdf
