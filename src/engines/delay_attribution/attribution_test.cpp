#include "engines/delay_attribution/attribution.hpp"

#include <gtest/gtest.h>
#include <algorithm>
#include <cstdlib>
#include <random>

namespace slipway::delay_attribution {
namespace {

constexpr Party client = Party::client;
constexpr Party provider = Party::provider;
constexpr Party neutral = Party::neutral;

/// A 5 days → gate 2 → B 5.
const std::vector<Activity> serial{{5, {}}, {2, {0}}, {5, {1}}};
constexpr std::size_t a = 0;
constexpr std::size_t gate = 1;
constexpr std::size_t b = 1;

History history_of(std::vector<Activity> activities, std::vector<Blocked> blocked,
                   std::vector<PausedDays> pauses = {}) {
    return {std::move(activities), std::move(blocked), std::move(pauses)};
}

Buckets buckets(int of_client, int of_provider, int concurrent, int of_neutral) {
    return {of_client, of_provider, concurrent, of_neutral};
}

TEST(Attribution, TheWorkedExamplesOfDelay) {
    const std::vector<Activity> gate_with_float{{5, {}}, {2, {0}}, {9, {}}, {4, {1, 2}}};
    const std::vector<Activity> six_and_six{{6, {}}, {6, {}}, {4, {0, 1}}};
    const std::vector<Activity> six_and_four{{6, {}}, {4, {}}, {4, {0, 1}}};
    struct Row {
        const char* example;
        History history;
        int slip;
        Buckets expected;
    };
    const std::vector<Row> rows{
        {"E1", history_of(serial, {{gate, 7, 9, client}}), 3, buckets(3, 0, 0, 0)},
        {"E2", history_of(gate_with_float, {{gate, 7, 9, client}}), 1, buckets(1, 0, 0, 0)},
        {"E3", history_of(serial, {{a, 2, 5, provider}}), 4, buckets(0, 4, 0, 0)},
        {"E4", history_of(serial, {{a, 3, 6, provider}, {a, 5, 8, client}}), 6,
         buckets(2, 2, 2, 0)},
        {"E5", history_of(six_and_six, {{a, 3, 5, client}, {b, 4, 5, provider}}), 3,
         buckets(3, 0, 0, 0)},
        {"E6", history_of(six_and_six, {{a, 3, 5, client}, {b, 3, 5, provider}}), 3,
         buckets(0, 0, 3, 0)},
        {"E7", history_of(serial, {{a, 8, 9, client}}, {{3, 7}}), 7, buckets(2, 0, 0, 5)},
        {"E8", history_of(six_and_four, {{a, 3, 5, client}, {b, 2, 7, provider}}), 4,
         buckets(3, 1, 0, 0)},
        {"E9", history_of(serial, {{a, 4, 6, client}}), 3, buckets(3, 0, 0, 0)},
        {"E10", history_of(serial, {{a, 2, 3, neutral}}), 2, buckets(0, 0, 0, 2)},
    };
    for (const Row& row : rows) {
        const Attribution result = attribute(row.history);
        EXPECT_EQ(result.slip(), row.slip) << row.example;
        EXPECT_EQ(result.buckets, row.expected) << row.example;
    }
}

TEST(Attribution, ADayIsExplainedByItsThreeForecasts) {
    const Attribution result = attribute(history_of(serial, {{gate, 7, 9, client}}));
    EXPECT_EQ(result.baseline_finish, 12);
    ASSERT_EQ(result.days.size(), 3u);
    EXPECT_EQ(result.days[0].day, 7);
    EXPECT_EQ(result.days[0].actual, 13);
    EXPECT_EQ(result.days[0].without_client, 12);
    EXPECT_EQ(result.days[0].without_provider, 13);
}

TEST(Charge, ConcurrentDaysArePaidByThePolicy) {
    const History e4 = history_of(serial, {{a, 3, 6, provider}, {a, 5, 8, client}});
    const Attribution result = attribute(e4);
    using enum ConcurrencyPolicy;
    EXPECT_EQ(charge(result, e4, excusable, neutral), (Charge{2, 2, 2}));
    EXPECT_EQ(charge(result, e4, split, neutral), (Charge{3, 3, 0}));
    EXPECT_EQ(charge(result, e4, first, neutral), (Charge{2, 4, 0}));
    EXPECT_EQ(charge(result, e4, dominant, client), (Charge{4, 2, 0}));
    const History tie = history_of(serial, {{a, 3, 5, provider}, {a, 3, 5, client}});
    EXPECT_EQ(charge(attribute(tie), tie, first, neutral), (Charge{0, 0, 3}));
    const History half = history_of(serial, {{a, 3, 3, provider}, {a, 3, 3, client}});
    EXPECT_EQ(charge(attribute(half), half, split, neutral),
              (Charge{Rational(1, 2), Rational(1, 2), 0}));
}

TEST(ShareOfDay, FollowsTheButForTest) {
    struct Row {
        const char* fact;
        DaySlips slips;
        Buckets expected;
    };
    const Rational half(1, 2);
    for (const Row& row : {
             Row{"no slip", {0, 1, 1, 0}, {}},
             Row{"a recovery is nobody's slip", {-1, -1, -1, -1}, {}},
             Row{"only the client", {1, 0, 1, 0}, {1, 0, 0, 0}},
             Row{"only the provider", {1, 1, 0, 0}, {0, 1, 0, 0}},
             Row{"either alone", {1, 1, 1, 0}, {0, 0, 1, 0}},
             Row{"neither alone", {1, 0, 0, 0}, {0, 0, 1, 0}},
             Row{"neutral alone", {1, 1, 1, 1}, {0, 0, 0, 1}},
             Row{"half stays without the client", {1, half, 1, 0}, {half, 0, half, 0}},
             Row{"a removal that would even recover", {1, -1, 1, -1}, {1, 0, 0, 0}},
         }) {
        EXPECT_EQ(share_of_day(row.slips), row.expected) << row.fact;
    }
}

/// SLIPWAY_HISTORIES=100000 for the whole claim.
int history_count() {
    const char* wanted = std::getenv("SLIPWAY_HISTORIES");
    return wanted ? std::atoi(wanted) : 2'000;
}

class RandomHistories : public testing::Test {
protected:
    int upto(int most) { return static_cast<int>(random_() % static_cast<unsigned>(most)) + 1; }

    History next() {
        History history;
        const int count = upto(7);
        for (int i = 0; i < count; ++i) {
            Activity activity{upto(6), {}};
            for (int before = 0; before < i; ++before) {
                if (upto(3) == 1) activity.after.push_back(static_cast<std::size_t>(before));
            }
            history.activities.push_back(activity);
        }
        const int entries = upto(8) - 1;
        for (int i = 0; i < entries; ++i) {
            const WorkingDay from = upto(25);
            history.blocked.push_back({static_cast<std::size_t>(upto(count) - 1), from,
                                       from + upto(6) - 1, static_cast<Party>(upto(3) - 1)});
        }
        if (upto(3) == 1) {
            const WorkingDay from = upto(20);
            history.pauses.push_back({from, from + upto(5) - 1});
        }
        return history;
    }

    static History without(History history, Party party) {
        std::erase_if(history.blocked, [&](const Blocked& entry) { return entry.party == party; });
        return history;
    }

    std::mt19937 random_{20260302};
};

TEST_F(RandomHistories, BucketsAddUpToTheSlip) {
    for (int i = 0; i < history_count(); ++i) {
        const Attribution result = attribute(next());
        ASSERT_EQ(result.buckets.total(), Rational(result.slip())) << "history " << i;
    }
}

TEST_F(RandomHistories, NoBucketGrowsOnADayItsPartyHadNothingActive) {
    for (int i = 0; i < history_count(); ++i) {
        const History history = next();
        for (const SlippedDay& day : attribute(history).days) {
            const auto is_active = [&](Party party) {
                return std::ranges::any_of(history.blocked, [&](const Blocked& entry) {
                    return entry.party == party && entry.covers(day.day);
                });
            };
            ASSERT_TRUE(day.share.client == Rational() || is_active(client)) << i;
            ASSERT_TRUE(day.share.provider == Rational() || is_active(provider)) << i;
            ASSERT_TRUE(day.share.neutral == Rational() || is_active(neutral) || day.is_paused);
            ASSERT_TRUE(day.share.concurrent == Rational() ||
                        (is_active(client) && is_active(provider)))
                << i;
        }
    }
}

/// Removing every client event leaves the provider with its own slip: all of it, and no more. (With
/// neutral stops besides, work may come to lie under other entries of the provider's.)
TEST_F(RandomHistories, WithoutTheClientTheProviderBearsExactlyItsOwnSlip) {
    for (int i = 0; i < history_count(); ++i) {
        History alone = without(without(next(), client), neutral);
        alone.pauses.clear();
        const Attribution result = attribute(alone);
        ASSERT_EQ(result.buckets, (Buckets{0, result.slip(), 0, 0})) << i;
    }
}

TEST_F(RandomHistories, TheOrderOfEntriesDoesNotMatter) {
    for (int i = 0; i < history_count(); ++i) {
        History history = next();
        const Attribution before = attribute(history);
        std::ranges::shuffle(history.blocked, random_);
        ASSERT_EQ(attribute(history), before) << i;
        const auto policy = ConcurrencyPolicy::first;
        const Charge charged = charge(before, history, policy, neutral);
        std::ranges::reverse(history.blocked);
        ASSERT_EQ(charge(before, history, policy, neutral), charged) << i;
    }
}

TEST_F(RandomHistories, APauseMovesTheFinishByItsLength) {
    for (int i = 0; i < history_count(); ++i) {
        History history = next();
        history.blocked.clear();
        history.pauses.clear();
        const WorkingDay finish = attribute(history).actual_finish;
        const WorkingDay from = upto(static_cast<int>(finish));
        const int length = upto(5);
        history.pauses = {{from, from + length - 1}};
        const Attribution paused = attribute(history);
        ASSERT_EQ(paused.actual_finish, finish + length) << i;
        ASSERT_EQ(paused.buckets, buckets(0, 0, 0, length)) << i;
    }
}

}  // namespace
}  // namespace slipway::delay_attribution
