#include "delivery/delay_ledger/extension_pdf.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "delivery/delay_ledger/extension_pdf_words.hpp"

namespace slipway {
namespace {

PrintedStatement printed() {
    PrintedStatement printed{.engagement_name = "Orders and deliveries",
                             .client_name = "Kolos Bakery",
                             .provider_name = "Northern Bridge"};
    ExtensionContent& content = printed.statement.content;
    content.term_ends_on = *parse_day("2026-04-01");
    content.forecast_finish_on = *parse_day("2026-04-09");
    content.new_end_on = *parse_day("2026-04-03");
    content.client_days = Rational(3, 2);
    content.charge = {Rational(3, 2), 0, 0};
    content.client_charge_minutes = Effort::minutes(90);
    content.days = {{.day = *parse_day("2026-03-10"),
                     .client_days = Rational(3, 2),
                     .charge = {Rational(3, 2), 0, 0},
                     .causes = {{CourtParty::client, "question_unanswered", "Which prices?"}}}};
    printed.statement.content_hash = std::string(64, 'a');
    return printed;
}

TEST(ExtensionPdf, SaysDaysEvidenceAndWhoPaysInEachLanguage) {
    struct Row {
        Locale language;
        const char* title;
        const char* evidence;
    };
    for (const Row& row :
         {Row{Locale::en, "Extension statement", "Question not answered: Which prices?"},
          Row{Locale::ru, "Ведомость продления", "Нет ответа на вопрос: Which prices?"},
          Row{Locale::uk, "Відомість продовження", "Немає відповіді на запитання: Which prices?"}}) {
        const pdf::Document document = statement_document(printed(), row.language);
        EXPECT_EQ(document.title, row.title);
        const auto& table = std::get<pdf::Table>(document.blocks.at(6));
        ASSERT_EQ(table.rows.size(), 1u);
        EXPECT_THAT(table.rows[0].cells.back()[0].text, testing::StartsWith(row.evidence));
        EXPECT_EQ(table.rows[0].cells[1][0].text, "1 1/2");
        EXPECT_EQ(render(document).page_count, 1u);
    }
}

TEST(ExtensionPdf, FractionsAreReadAsMixedNumbers) {
    EXPECT_EQ(days_in_words(Rational(3, 2)), "1 1/2");
    EXPECT_EQ(days_in_words(Rational(-5, 2)), "−2 1/2");
    EXPECT_EQ(days_in_words(Rational(0)), "0");
}

}  // namespace
}  // namespace slipway
