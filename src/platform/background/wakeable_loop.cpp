#include "platform/background/wakeable_loop.hpp"

#include "base/assert.hpp"

namespace slipway {

void WakeableLoop::start(Pass pass) {
    ASSERT(!thread_.joinable(), "a loop is started once");
    thread_ = std::thread([this, pass = std::move(pass)] { run(pass); });
}

void WakeableLoop::wake() {
    {
        const std::lock_guard lock(mutex_);
        is_woken_ = true;
    }
    woken_.notify_one();
}

void WakeableLoop::stop() {
    if (!thread_.joinable()) return;
    is_stopping_ = true;
    wake();
    thread_.join();
    is_stopping_ = false;
}

void WakeableLoop::run(const Pass& pass) {
    while (!is_stopping_) {
        const Pause pause = pass();
        std::unique_lock lock(mutex_);
        const auto rest = [&](std::chrono::milliseconds span) {
            if (span.count() <= 0) return;
            woken_.wait_for(lock, span, [this] { return is_stopping_.load(); });
        };
        rest(pause.at_least);
        woken_.wait_for(lock, pause.at_most - pause.at_least, [this] { return is_woken_; });
        rest(gathers_);
        is_woken_ = false;
    }
}

}  // namespace slipway
