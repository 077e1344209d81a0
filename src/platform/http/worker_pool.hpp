#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace slipway::http {

/// Threads that run handlers. Jobs must not throw. Thread-safe.
class WorkerPool {
public:
    using Job = std::function<void()>;

    WorkerPool(std::size_t threads, std::size_t max_pending);
    ~WorkerPool();

    /// False when `max_pending` jobs wait already: the caller turns its request away.
    bool try_submit(Job job);
    /// For the next step of work that was let in already: never turned away.
    void submit(Job job);
    /// Runs what is queued, then ends the threads. Later jobs are dropped.
    void join();

private:
    void run();

    const std::size_t max_pending_;
    std::mutex mutex_;
    std::condition_variable wakes_;
    std::deque<Job> jobs_;
    bool is_ending_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace slipway::http
