#include "delivery/implementation_document/document_pdf.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <random>

#include "base/assert.hpp"
#include "platform/describe/json.hpp"
#include "platform/hash/content_hasher.hpp"

namespace slipway {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// What pdftotext reads on the pages from `first` on.
std::string text_of(const pdf::Pdf& pdf, std::size_t first = 1) {
    const auto path = std::filesystem::temp_directory_path() /
                      ("slipway_document_" + std::to_string(std::random_device{}()) + ".pdf");
    std::ofstream(path, std::ios::binary) << pdf.bytes;
    const std::string command =
        "pdftotext -layout -f " + std::to_string(first) + " " + path.string() + " - 2>&1";
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    std::string text;
    std::array<char, 4096> piece{};
    for (std::size_t n = 0; (n = fread(piece.data(), 1, piece.size(), pipe.get())) > 0;) {
        text.append(piece.data(), n);
    }
    std::filesystem::remove(path);
    return text;
}

Uuid uuid(int number) {
    const auto parsed = parse_uuid("00000000-0000-7000-8000-0000000000" +
                                    std::string(number < 10 ? "0" : "") + std::to_string(number));
    return *parsed;
}

/// Approved by the administrator at 23:30 UTC, which is the next day in Kyiv.
PrintedVersion bakery() {
    PrintedVersion printed{
        .engagement_name = "Замовлення",
        .client_name = "Пекарня «Колос»",
        .provider_name = "Північний міст",
        .version = {.number = 3,
                    .state = VersionState::awaiting_client,
                    .note = "Після другої робочої групи",
                    .created_by_name = "Юлія Петренко",
                    .created_at = Instant::from_unix_ms(1'772'434'800'000)},
        .time_zone = *TimeZone::find("Europe/Kyiv")};
    printed.version.approvals.push_back(
        {.party = ApprovingParty::administrator,
         .decision = Decision::approved,
         .person_name = "Антон Коваль",
         .decided_at = Instant::from_unix_ms(1'772'494'200'000)});
    for (int i = 0; i < 12; ++i) {
        const VariantId chosen(uuid(i * 4 + 2));
        printed.content.blocks.push_back(
            {.id = BlockId(uuid(i * 4)),
             .title = "Блок " + std::to_string(i + 1),
             .purpose = "Кожне замовлення видно.",
             .result = "Список замовлень за день.",
             .items = {{.id = ItemId(uuid(i * 4 + 1)),
                        .title = "Процес замовлення",
                        .wish = "Нічого не губиться",
                        .capability = "orders",
                        .variants = {{chosen, SolutionKind::configuration, "Шість етапів", "Як є"},
                                     {VariantId(uuid(i * 4 + 3)), SolutionKind::customisation,
                                      "Окрема програма", ""}},
                        .chosen_variant_id = chosen,
                        .acceptance_criteria = {{CriterionId(uuid(60)),
                                                 "Замовлення проходить шлях"}}}}});
    }
    printed.content.blocks[1].after = {printed.content.blocks[0].id};
    printed.version.content_hash = content_hash_of(to_json(printed.content)).text();
    return printed;
}

TEST(DocumentPdf, TheCoverNamesThePartiesTheVersionAndWhoApprovedOnTheClientsDay) {
    const std::string text = text_of(render(document_to_print(bakery(), Locale::uk)));
    EXPECT_THAT(text, HasSubstr("Документ із впровадження"));
    EXPECT_THAT(text, HasSubstr("Пекарня «Колос» · версія 3"));
    EXPECT_THAT(text, HasSubstr("Північний міст"));
    EXPECT_THAT(text, HasSubstr("Затверджено виконавцем: Антон Коваль, 03.03.2026"));
    EXPECT_THAT(text, HasSubstr("у клієнта"));
}

TEST(DocumentPdf, BlocksAndItemsStandWithTheChosenVariantFirstAndTheirCriteria) {
    const std::string text = text_of(render(document_to_print(bakery(), Locale::uk)));
    EXPECT_THAT(text, HasSubstr("2. Блок 2"));
    EXPECT_THAT(text, HasSubstr("2.1 Процес замовлення"));
    EXPECT_THAT(text, HasSubstr("Рішення: Шість етапів (налаштування)"));
    EXPECT_THAT(text, HasSubstr("Не вибрано: Окрема програма (доопрацювання)"));
    EXPECT_THAT(text, HasSubstr("Замовлення проходить шлях"));
    EXPECT_LT(text.find("Шість етапів"), text.find("Окрема програма"));
}

TEST(DocumentPdf, EveryPageHasTheWholeHashAndItsNumber) {
    const PrintedVersion printed = bakery();
    const pdf::Pdf pdf = render(document_to_print(printed, Locale::en));
    ASSERT_GT(pdf.page_count, 2u);
    const std::string pages = std::to_string(pdf.page_count);
    const std::string text = text_of(pdf);
    std::size_t found = 0;
    for (std::size_t at = text.find(printed.version.content_hash); at != std::string::npos;
         at = text.find(printed.version.content_hash, at + 1)) {
        ++found;
    }
    EXPECT_EQ(found, pdf.page_count);
    for (std::size_t page = 1; page <= pdf.page_count; ++page) {
        EXPECT_THAT(text, HasSubstr("page " + std::to_string(page) + " of " + pages));
    }
}

TEST(DocumentPdf, TheWordsAroundTheContentAreInTheLanguageAsked) {
    const PrintedVersion printed = bakery();
    const std::string english = text_of(render(document_to_print(printed, Locale::en)));
    EXPECT_THAT(english, HasSubstr("Approved for the provider by Антон Коваль on 3 March 2026"));
    EXPECT_THAT(english, HasSubstr("Uses: Orders"));
    EXPECT_THAT(english, Not(HasSubstr("Затверджено")));
    const std::string russian = text_of(render(document_to_print(printed, Locale::ru)));
    EXPECT_THAT(russian, HasSubstr("Документ по внедрению"));
    EXPECT_THAT(russian, HasSubstr("страница 1 из"));
}

}  // namespace
}  // namespace slipway
