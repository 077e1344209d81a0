#include <gtest/gtest.h>

#include "base/assert.hpp"
#include "base/day.hpp"
#include "base/money.hpp"
#include "base/rational.hpp"
#include "base/refusal.hpp"
#include "base/text.hpp"
#include "base/uuid.hpp"

namespace slipway {
namespace {

TEST(Uuid, KeepsItsTextAndSortsByTime) {
    const Uuid early =
        make_uuid_v7(1'700'000'000'000, {255, 255, 255, 255, 255, 255, 255, 255, 255, 255});
    const Uuid late = make_uuid_v7(1'700'000'000'001, {});
    EXPECT_LT(early, late);
    EXPECT_LT(to_text(early), to_text(late));
    EXPECT_EQ(parse_uuid(to_text(early)), early);
    EXPECT_EQ(to_text(late), "018bcfe5-6801-7000-8000-000000000000");
    EXPECT_FALSE(parse_uuid("018bcfe5-6801-7000-8000-00000000000"));
    EXPECT_FALSE(parse_uuid("018bcfe5x6801-7000-8000-000000000000"));
    EXPECT_FALSE(parse_uuid("g18bcfe5-6801-7000-8000-000000000000"));
}

TEST(Day, RefusesDatesThatDoNotExist) {
    EXPECT_TRUE(parse_day("2024-02-29"));
    EXPECT_EQ(to_text(*parse_day("2024-02-29")), "2024-02-29");
    for (const char* wrong : {"2023-02-29", "2024-13-01", "2024-1-01", "24-01-01", "2024-01-01T",
                              "", "-024-01-01", "2024-00-10", "2024-01-00"}) {
        EXPECT_FALSE(parse_day(wrong)) << wrong;
    }
}

TEST(Day, AMonthThatLacksTheDayGivesItsLast) {
    EXPECT_EQ(to_text(add_months(*parse_day("2026-01-31"), 1)), "2026-02-28");
    EXPECT_EQ(to_text(add_months(*parse_day("2023-12-31"), 2)), "2024-02-29");
    EXPECT_EQ(to_text(add_months(*parse_day("2026-03-02"), 2)), "2026-05-02");
}

TEST(Instant, ReadsOffsetsAndWritesUtc) {
    EXPECT_EQ(to_text(*parse_instant("2026-03-02T09:30:00+02:00")), "2026-03-02T07:30:00.000Z");
    EXPECT_EQ(to_text(*parse_instant("2026-03-02T09:30:00.25Z")), "2026-03-02T09:30:00.250Z");
    for (const char* wrong : {"2026-03-02", "2026-03-02T09:30:00", "2026-03-02T24:00:00Z",
                              "2026-03-02T09:30:00.Z", "2026-03-02T09:30:00+2:00"}) {
        EXPECT_FALSE(parse_instant(wrong)) << wrong;
    }
}

TEST(Rational, IsExactAndInLowestTerms) {
    EXPECT_EQ(to_text(Rational(134, 88)), "67/44");
    EXPECT_EQ(to_text(Rational(1, 3) + Rational(1, 6)), "1/2");
    EXPECT_EQ(to_text(Rational(8, -4)), "-2");
    EXPECT_EQ(Rational(-1, 2).floor(), -1);
    EXPECT_EQ(Rational(-1, 2).ceiling(), 0);
    EXPECT_EQ(Rational(121, 25).ceiling(), 5);
    EXPECT_LT(Rational(1, 3), Rational(34, 100));
    EXPECT_THROW(Rational(INT64_MAX) + Rational(1), Bug);
}

TEST(Text, KnowsWellFormedUtf8) {
    EXPECT_TRUE(is_utf8("Пекарня №7 — «Хліб»"));
    EXPECT_FALSE(is_utf8("\xC0\x80"));
    EXPECT_FALSE(is_utf8("\xED\xA0\x80"));
    EXPECT_FALSE(is_utf8("\xF4\x90\x80\x80"));
    EXPECT_FALSE(is_utf8("abc\xE2\x82"));
    EXPECT_EQ(utf8_length("їжак"), 4u);
    EXPECT_EQ(utf8_prefix("їжак", 3), "ї");
    EXPECT_EQ(utf8_prefix("їжак", 4), "їж");
    EXPECT_EQ(utf8_prefix("їжак", 100), "їжак");
    EXPECT_EQ(utf8_prefix("\xC3", 100), "");
}

Result<int> half_of(int number) {
    if (number % 2 != 0) return refuse(RefusalCode::invalid, "number.is_odd", "number");
    return number / 2;
}

Result<int> quarter_of(int number) {
    const int half = TRY(half_of(number));
    return half_of(half);
}

TEST(Result, TryPassesRefusalsOn) {
    EXPECT_EQ(*quarter_of(8), 2);
    EXPECT_EQ(quarter_of(6).error().key, "number.is_odd");
    EXPECT_EQ(quarter_of(3).error().field, "number");
}

TEST(Currency, IsThreeUpperCaseLetters) {
    EXPECT_EQ(Currency::parse("EUR")->text(), "EUR");
    EXPECT_FALSE(Currency::parse("eur"));
    EXPECT_FALSE(Currency::parse("EURO"));
}

}  // namespace
}  // namespace slipway
