#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "delivery/delay_ledger/core/ledger_story_test_support.hpp"

// What holds for every history (DELAY, properties), on random ones.

namespace slipway {
namespace {

using namespace ledger_story;

constexpr int stories = 150;
constexpr DayNumber last_day = 14;

class RandomStories : public testing::Test {
protected:
    int upto(int most) { return static_cast<int>(random_() % static_cast<unsigned>(most)) + 1; }

    Story next() {
        Story story;
        for (DayNumber day = 1; day <= last_day; ++day) {
            if (upto(4) > 1) story.works(day <= 7 ? a : b, day, day, 30 * upto(4));
        }
        for (int i = upto(3); i > 0; --i) {
            const std::string item = "question:" + std::to_string(i);
            const DayNumber asked = upto(8);
            story.asks(item, asked, upto(3));
            if (upto(2) == 1) story.waits(item, a, asked + upto(3) - 1);
            if (upto(3) > 1) story.passes(item, asked + upto(6));
        }
        if (upto(3) == 1) during(story, DelayFactKind::absence);
        if (upto(3) == 1) during(story, DelayFactKind::pause);
        if (upto(4) == 1) during(story, DelayFactKind::neutral_stop);
        return story;
    }
    void during(Story& story, DelayFactKind kind) {
        const DayNumber from = upto(10);
        story.during(kind, from, from + upto(4) - 1);
    }

    std::mt19937 random_{20260302};
};

bool has_cause(const ClosedDay& day, bool of_client) {
    return std::ranges::any_of(day.causes, [&](const DelayCause& cause) {
        return of_client ? is_clients(cause.party) : cause.party == CourtParty::provider;
    });
}

TEST_F(RandomStories, WhatIsBookedAddsUpToTheMoveOfTheFinish) {
    for (int i = 0; i < stories; ++i) {
        const auto days = next().closed(last_day);
        Rational sum;
        for (const ClosedDay& day : days) {
            sum += day.share.total() + day.variation + day.rebased;
            sum -= day.client_recovery + day.provider_recovery;
        }
        ASSERT_EQ(sum, days.back().finish() - days.front().before) << "story " << i;
    }
}

TEST_F(RandomStories, NobodyBearsADayOnWhichItHadNothingActive) {
    for (int i = 0; i < stories; ++i) {
        for (const ClosedDay& day : next().closed(last_day)) {
            ASSERT_TRUE(day.share.client == no_days || has_cause(day, true)) << i;
            ASSERT_TRUE(day.share.provider == no_days || has_cause(day, false)) << i;
            ASSERT_TRUE(day.share.concurrent == no_days ||
                        (has_cause(day, true) && has_cause(day, false)))
                << i;
            ASSERT_GE(day.share.client, no_days) << i;
            ASSERT_GE(day.share.provider, no_days) << i;
            ASSERT_GE(day.share.neutral, no_days) << i;
        }
    }
}

TEST_F(RandomStories, RunningTwiceGivesTheSame) {
    for (int i = 0; i < stories / 3; ++i) {
        const Story story = next();
        ASSERT_EQ(story.closed(last_day), story.closed(last_day)) << i;
    }
}

TEST_F(RandomStories, TheOrderOfTheLabourOfADayDoesNotMatter) {
    for (int i = 0; i < stories / 3; ++i) {
        Story story = next();
        const auto before = story.closed(last_day);
        std::ranges::stable_partition(story.facts_, [](const DelayFact& fact) {
            return fact.kind != DelayFactKind::work_logged;
        });
        ASSERT_EQ(story.closed(last_day), before) << i;
    }
}

TEST(Pauses, MoveTheFinishByTheirLengthAndAreNobodys) {
    for (DayNumber from = 2; from <= 4; ++from) {
        for (DayNumber length = 1; length <= 5; ++length) {
            Story story;
            story.works(a, 1, from - 1).during(DelayFactKind::pause, from, from + length - 1);
            story.works(a, from + length, 5 + length);
            const auto days = story.closed(4 + length);
            EXPECT_EQ(Story::sum(days).neutral, Rational(length));
            EXPECT_EQ(days.back().finish() - days.front().before, Rational(length));
        }
    }
}

TEST(Ledger, ClosingEachDayOrAllOfThemLaterGivesTheSameRows) {
    Story story;
    story.works(a, 1, 2).works(a, 4, 6).asks("question:1", 6).passes("question:1", 10);
    const KnownFacts known(story.facts_, story.line_, Instant());
    const LedgerInput input{story.line_, known, story.plans_};
    const auto close = [&](DayNumber number, std::vector<DelayDay>& rows) {
        const LedgerClose one{.input = input,
                              .rules = {story.line_, 5, {}},
                              .number = number,
                              .closed_at = [](DayNumber) { return Instant(); }};
        for (DelayDay& row : rows_of_close(one, rows)) {
            if (row.number > static_cast<DayNumber>(rows.size())) {
                rows.push_back(std::move(row));
            } else {
                rows[static_cast<std::size_t>(row.number - 1)] = std::move(row);
            }
        }
    };
    std::vector<DelayDay> daily;
    for (DayNumber number = 1; number <= 12; ++number) close(number, daily);
    ASSERT_EQ(daily.size(), 12u);
    // All is known from the beginning here, so that no day has another revision.
    EXPECT_TRUE(std::ranges::all_of(daily, [](const DelayDay& day) { return day.revision == 1; }));
    std::vector<DelayDay> again;
    for (DayNumber number = 1; number <= 12; ++number) close(number, again);
    EXPECT_EQ(again, daily);
    close(12, again);
    EXPECT_EQ(again, daily);
}

}  // namespace
}  // namespace slipway
