#include "engines/forecast/effort_ratio.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace slipway::forecast {
namespace {

FinishedItem item(std::string capability, std::string person, int estimated_hours,
                  int actual_hours) {
    return {std::move(capability), std::move(person), Effort::hours(estimated_hours),
            Effort::hours(actual_hours)};
}

TEST(EffortRatios, WithoutFinishedWorkAnEstimateIsBelieved) {
    const EffortRatios none({});
    EXPECT_EQ(none.per_mille("orders", "olena"), 1000);
    EXPECT_EQ(none.apply(Effort::minutes(95), "orders", "olena"), Effort::minutes(95));
    EXPECT_EQ(none.spread().low, 800);
    EXPECT_EQ(none.spread().high, 1500);
}

TEST(EffortRatios, LittleWorkIsShrunkTowardsTheWholeAndMuchIsBelieved) {
    struct Row {
        int estimated;
        int actual;
        std::int64_t whole;
    };
    // (actual + 40) ÷ (estimated + 40)
    for (const Row& row : {Row{1, 2, 1024}, Row{40, 80, 1500}, Row{400, 800, 1909},
                           Row{4000, 8000, 1990}, Row{400, 200, 545}}) {
        const EffortRatios ratios({item("", "", row.estimated, row.actual)});
        EXPECT_EQ(ratios.whole_per_mille(), row.whole);
        EXPECT_EQ(ratios.per_mille("never seen", "nobody"), row.whole);
    }
}

TEST(EffortRatios, ACapabilityAndAPersonEachAddTheirOwn) {
    const EffortRatios ratios({item("orders", "olena", 400, 600), item("orders", "taras", 400, 400),
                               item("reports", "olena", 400, 400),
                               item("reports", "taras", 400, 266)});
    const auto of = [&](const char* capability, const char* person) {
        return ratios.per_mille(capability, person);
    };
    EXPECT_GT(of("orders", "olena"), of("orders", "taras"));
    EXPECT_GT(of("orders", "taras"), of("reports", "taras"));
    EXPECT_NEAR(of("orders", "olena"), 1500, 60);
    EXPECT_NEAR(of("reports", "taras"), 666, 30);
    EXPECT_NEAR(of("orders", ""), 1244, 10) << "only what is known counts";
}

TEST(EffortRatios, StaysBetweenAHalfAndThree) {
    EXPECT_EQ(EffortRatios({item("a", "b", 10, 10'000)}).per_mille("a", "b"), 3000);
    EXPECT_EQ(EffortRatios({item("a", "b", 100'000, 10)}).per_mille("a", "b"), 500);
}

TEST(EffortRatios, TheSpreadIsThatOfSingleItemsAroundTheWhole) {
    std::vector<FinishedItem> finished;
    for (int hours = 5; hours <= 14; ++hours) finished.push_back(item("", "", 1000, hours * 100));
    const EffortRatios ratios(finished);
    EXPECT_NEAR(ratios.spread().low, 500 * 1000 / ratios.whole_per_mille(), 10);
    EXPECT_NEAR(ratios.spread().high, 1300 * 1000 / ratios.whole_per_mille(), 10);
    const EffortRatios exact({item("", "", 100'000, 100'000)});
    EXPECT_NEAR(exact.spread().low, 1000, 1);
    EXPECT_NEAR(exact.spread().high, 1000, 1);
}

TEST(EffortRatios, TheOrderOfTheItemsDoesNotMatter) {
    std::vector<FinishedItem> finished{item("a", "x", 3, 7), item("b", "y", 30, 20),
                                       item("a", "y", 11, 12)};
    const EffortRatios one(finished);
    std::ranges::reverse(finished);
    const EffortRatios other(finished);
    EXPECT_EQ(one.per_mille("a", "y"), other.per_mille("a", "y"));
    EXPECT_EQ(one.spread().high, other.spread().high);
}

}  // namespace
}  // namespace slipway::forecast
