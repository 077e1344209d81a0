#include "platform/chance/chance.hpp"

#include <gtest/gtest.h>

#include <set>
#include <thread>
#include <vector>

namespace slipway {
namespace {

struct TestKind;
const Instant morning = *parse_instant("2026-03-02T09:30:00Z");

TEST(SystemChance, FillsEveryByteDifferentlyEachTime) {
    SystemChance chance;
    std::set<std::array<std::uint8_t, 32>> seen;
    std::array<bool, 32> was_set{};
    for (int i = 0; i < 100; ++i) {
        std::array<std::uint8_t, 32> bytes{};
        chance.fill(bytes);
        seen.insert(bytes);
        for (std::size_t at = 0; at < bytes.size(); ++at) was_set[at] |= bytes[at] != 0;
    }
    EXPECT_EQ(seen.size(), 100u);
    for (const bool set : was_set) EXPECT_TRUE(set);
}

TEST(SeededChance, RepeatsItselfForTheSameSeedOnly) {
    SeededChance one(7), same(7), other(8);
    for (int i = 0; i < 3; ++i) {
        const Uuid uuid = one.new_uuid(morning);
        EXPECT_EQ(uuid, same.new_uuid(morning));
        EXPECT_NE(uuid, other.new_uuid(morning));
    }
}

TEST(NewId, IdsOfOneMillisecondIncrease) {
    SystemChance chance;
    auto last = new_id<TestKind>(morning, chance);
    for (int i = 0; i < 100'000; ++i) {
        const auto next = new_id<TestKind>(morning, chance);
        ASSERT_LT(last, next);
        last = next;
    }
    EXPECT_EQ(last.text().substr(0, 13),
              to_text(make_uuid_v7(morning.in_unix_ms(), {})).substr(0, 13));
}

TEST(NewId, IsVersion7OfTheGivenMoment) {
    SeededChance chance(1);
    for (int ms = 0; ms < 1000; ++ms) {
        const Instant now = morning.plus(std::chrono::milliseconds(ms / 2));
        const std::string text = new_id<TestKind>(now, chance).text();
        ASSERT_EQ(text.substr(0, 15), to_text(make_uuid_v7(now.in_unix_ms(), {})).substr(0, 15));
        ASSERT_EQ(text[14], '7');
        ASSERT_NE(std::string("89ab").find(text[19]), std::string::npos) << text;
    }
}

/// Gives the highest random bits there are, so that every addition carries.
class HighestChance final : public Chance {
public:
    void fill(std::span<std::uint8_t> bytes) override {
        for (auto& byte : bytes) byte = 0xff;
    }
};

TEST(NewId, CarriesIntoTheUpperBits) {
    HighestChance chance;
    const Uuid first = chance.new_uuid(morning);
    const Uuid second = chance.new_uuid(morning);
    EXPECT_LT(first, second);
    EXPECT_EQ(to_text(first).substr(14, 9), "77ff-bfff");
    EXPECT_EQ(to_text(second).substr(14, 9), "7800-8000");
}

TEST(NewId, ManyThreadsMakeNoTwins) {
    SystemChance chance;
    std::mutex mutex;
    std::set<Uuid> all;
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int n = 0; n < 5'000; ++n) {
                const Uuid uuid = chance.new_uuid(morning);
                const std::lock_guard lock(mutex);
                all.insert(uuid);
            }
        });
    }
    threads.clear();
    EXPECT_EQ(all.size(), 20'000u);
}

}  // namespace
}  // namespace slipway
