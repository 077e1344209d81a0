#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

#include "base/text.hpp"
#include "platform/background/failure_text.hpp"
#include "platform/background/wakeable_loop.hpp"

namespace slipway {
namespace {

using namespace std::chrono_literals;

TEST(FailureText, IsWhatTheExceptionSays) {
    EXPECT_EQ(failure_text(std::runtime_error("нет бумаги")), "нет бумаги");
}

TEST(FailureText, IsCutBetweenCharacters) {
    std::string long_text = "a";
    for (int i = 0; i < 600; ++i) long_text += "ж";
    const std::string cut = failure_text(std::runtime_error(long_text));
    EXPECT_EQ(cut.size(), 999U);
    EXPECT_TRUE(is_utf8(cut));
}

TEST(FailureText, IsUtf8WhateverTheExceptionSays) {
    EXPECT_EQ(failure_text(std::runtime_error("file \xC3( is gone")), "file ?( is gone");
}

TEST(WakeableLoop, DoesAPassForAWakeUpAndNoneAfterItWasStopped) {
    std::atomic<int> passes = 0;
    WakeableLoop loop;
    const auto passes_are = [&](int count) {
        const auto deadline = std::chrono::steady_clock::now() + 10s;
        while (passes != count && std::chrono::steady_clock::now() < deadline) {
            std::this_thread::sleep_for(1ms);
        }
        return passes == count;
    };
    loop.start([&] {
        ++passes;
        return WakeableLoop::Pause{1h};
    });
    EXPECT_TRUE(passes_are(1));
    loop.wake();
    EXPECT_TRUE(passes_are(2));
    loop.stop();
    loop.wake();
    EXPECT_EQ(passes, 2);
    loop.start([&] {
        ++passes;
        return WakeableLoop::Pause{1ms};
    });
    EXPECT_TRUE([&] {
        while (passes < 10) std::this_thread::sleep_for(1ms);
        return true;
    }());
}

TEST(WakeableLoop, RestsAsLongAsThePassSaidHoweverOftenItIsWoken) {
    std::vector<std::chrono::steady_clock::time_point> begun;
    std::atomic<bool> has_begun_again = false;
    WakeableLoop loop;
    loop.start([&] {
        begun.push_back(std::chrono::steady_clock::now());
        if (begun.size() == 2) has_begun_again = true;
        return WakeableLoop::Pause{.at_most = 1h, .at_least = 40ms};
    });
    while (!has_begun_again) loop.wake();
    loop.stop();
    EXPECT_GE(begun[1] - begun[0], 40ms);
}

}  // namespace
}  // namespace slipway
