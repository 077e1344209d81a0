#include "engines/diff/diff.hpp"

#include <gtest/gtest.h>

#include <random>

namespace slipway::diff {
namespace {

std::string side(const std::vector<TextRun>& runs, ChangeKind left_out) {
    std::string text;
    for (const TextRun& run : runs) {
        if (run.kind != left_out) text += run.text;
    }
    return text;
}

TEST(TextRuns, NameTheWordsThatChanged) {
    const auto runs = text_runs("заказ принимается за минуту", "заказ принимается за полминуты сам");
    ASSERT_EQ(runs.size(), 3u);
    EXPECT_EQ(runs[0], (TextRun{ChangeKind::equal, "заказ принимается за "}));
    EXPECT_EQ(runs[1], (TextRun{ChangeKind::removed, "минуту"}));
    EXPECT_EQ(runs[2], (TextRun{ChangeKind::added, "полминуты сам"}));
}

TEST(TextRuns, OfEqualTextsAreOneRun) {
    EXPECT_EQ(text_runs("a b", "a b").size(), 1u);
    EXPECT_TRUE(text_runs("", "").empty());
}

TEST(TextRuns, AlwaysMakeUpBothSides) {
    std::mt19937 random(20260302);
    const std::vector<std::string> words{"a ", "b ", "c\n", "d"};
    for (int round = 0; round < 2'000; ++round) {
        std::string before;
        std::string after;
        for (auto n = random() % 12; n > 0; --n) before += words[random() % 4];
        for (auto n = random() % 12; n > 0; --n) after += words[random() % 4];
        const auto runs = text_runs(before, after);
        ASSERT_EQ(side(runs, ChangeKind::added), before) << round;
        ASSERT_EQ(side(runs, ChangeKind::removed), after) << round;
    }
}

/// Every subsequence tried: the oracle of short lists.
std::size_t longest_common(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    std::size_t best = 0;
    for (unsigned chosen = 0; chosen < 1u << a.size(); ++chosen) {
        std::size_t place = 0;
        std::size_t length = 0;
        bool fits = true;
        for (std::size_t i = 0; i < a.size() && fits; ++i) {
            if ((chosen >> i & 1) == 0) continue;
            while (place < b.size() && b[place] != a[i]) ++place;
            fits = place < b.size();
            ++place;
            ++length;
        }
        if (fits) best = std::max(best, length);
    }
    return best;
}

TEST(CommonPlaces, AreAsManyAsPossibleAndInOrder) {
    std::mt19937 random(7);
    for (int round = 0; round < 500; ++round) {
        std::vector<std::string> a;
        std::vector<std::string> b;
        for (auto n = random() % 9; n > 0; --n) a.push_back(std::string(1, "xyz"[random() % 3]));
        for (auto n = random() % 9; n > 0; --n) b.push_back(std::string(1, "xyz"[random() % 3]));
        const auto places = common_places(a, b);
        ASSERT_EQ(places.size(), longest_common(a, b)) << round;
        for (std::size_t i = 0; i < places.size(); ++i) {
            ASSERT_EQ(a[places[i].first], b[places[i].second]);
            if (i > 0) {
                ASSERT_LT(places[i - 1].first, places[i].first);
                ASSERT_LT(places[i - 1].second, places[i].second);
            }
        }
    }
}

}  // namespace
}  // namespace slipway::diff
