#include "platform/clock/clock.hpp"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace slipway {
namespace {

TEST(SystemClock, GoesByTheMachine) {
    const auto before = std::chrono::system_clock::now().time_since_epoch();
    const Instant now = SystemClock().now();
    EXPECT_GE(now.in_unix_ms() + 1, std::chrono::floor<std::chrono::milliseconds>(before).count());
    EXPECT_GT(now, parse_instant("2024-01-01T00:00:00Z"));
}

TEST(VirtualClock, MovesOnlyWhenTold) {
    VirtualClock clock(*parse_instant("2026-03-02T09:30:00Z"));
    EXPECT_EQ(clock.now(), clock.now());
    EXPECT_EQ(to_text(clock.advance(std::chrono::hours(24))), "2026-03-03T09:30:00.000Z");
    clock.set(*parse_instant("2020-01-01T00:00:00Z"));
    EXPECT_EQ(to_text(clock.now()), "2020-01-01T00:00:00.000Z");
}

TEST(VirtualClock, LosesNoStepOfManyThreads) {
    VirtualClock clock(Instant::from_unix_ms(0));
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int step = 0; step < 10'000; ++step) clock.advance(std::chrono::milliseconds(1));
        });
    }
    threads.clear();
    EXPECT_EQ(clock.now().in_unix_ms(), 40'000);
}

}  // namespace
}  // namespace slipway
