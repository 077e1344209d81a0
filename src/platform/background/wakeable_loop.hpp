#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace slipway {

/// A thread that does a pass of work, then waits until it is woken or the time that the pass named
/// is over. Waits are real time, whatever clock the work goes by.
class WakeableLoop {
public:
    /// Answers how long to wait at most before the next pass. Must not throw.
    using Pass = std::function<std::chrono::milliseconds()>;

    WakeableLoop() = default;
    ~WakeableLoop() { stop(); }
    WakeableLoop(const WakeableLoop&) = delete;
    WakeableLoop& operator=(const WakeableLoop&) = delete;

    void start(Pass pass);
    /// The next pass begins at once, or when the running one has ended. From any thread.
    void wake();
    /// Waits for the running pass to end; no other begins. It may be started again.
    void stop();
    /// For passes that can end early.
    bool is_stopping() const { return is_stopping_.load(); }

private:
    void run(const Pass& pass);

    std::mutex mutex_;
    std::condition_variable woken_;
    bool is_woken_ = false;
    std::atomic<bool> is_stopping_ = false;
    std::thread thread_;
};

}  // namespace slipway
