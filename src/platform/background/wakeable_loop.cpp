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
        const std::chrono::milliseconds pause = pass();
        std::unique_lock lock(mutex_);
        woken_.wait_for(lock, pause, [this] { return is_woken_; });
        if (gathers_.count() > 0) {
            woken_.wait_for(lock, gathers_, [this] { return is_stopping_.load(); });
        }
        is_woken_ = false;
    }
}

}  // namespace slipway
