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
    struct Pause {
        /// The next pass begins by then, woken or not.
        std::chrono::milliseconds at_most;
        /// And no sooner than this: whatever wakes it meanwhile is one pass.
        std::chrono::milliseconds at_least{0};
    };
    /// Answers how long to wait before the next pass. Must not throw.
    using Pass = std::function<Pause()>;

    WakeableLoop() = default;
    /// What wakes it within `gathers` of each other is one pass: a burst costs one round of work.
    explicit WakeableLoop(std::chrono::milliseconds gathers) : gathers_(gathers) {}
    ~WakeableLoop() { stop(); }
    WakeableLoop(const WakeableLoop&) = delete;
    WakeableLoop& operator=(const WakeableLoop&) = delete;

    void start(Pass pass);
    /// The next pass begins when the running one has ended and what wakes it was gathered. From any
    /// thread.
    void wake();
    /// Waits for the running pass to end; no other begins. It may be started again.
    void stop();
    /// For passes that can end early.
    bool is_stopping() const { return is_stopping_.load(); }

private:
    void run(const Pass& pass);

    const std::chrono::milliseconds gathers_{0};
    std::mutex mutex_;
    std::condition_variable woken_;
    bool is_woken_ = false;
    std::atomic<bool> is_stopping_ = false;
    std::thread thread_;
};

}  // namespace slipway
