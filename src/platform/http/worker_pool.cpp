#include "platform/http/worker_pool.hpp"

#include <utility>

namespace slipway::http {

WorkerPool::WorkerPool(std::size_t threads, std::size_t max_pending) : max_pending_(max_pending) {
    threads_.reserve(threads);
    for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { run(); });
}

WorkerPool::~WorkerPool() {
    join();
}

bool WorkerPool::try_submit(Job job) {
    {
        const std::lock_guard lock(mutex_);
        if (is_ending_ || jobs_.size() >= max_pending_) return false;
        jobs_.push_back(std::move(job));
    }
    wakes_.notify_one();
    return true;
}

void WorkerPool::submit(Job job) {
    {
        const std::lock_guard lock(mutex_);
        if (is_ending_) return;
        jobs_.push_back(std::move(job));
    }
    wakes_.notify_one();
}

void WorkerPool::join() {
    {
        const std::lock_guard lock(mutex_);
        is_ending_ = true;
    }
    wakes_.notify_all();
    for (std::thread& thread : threads_) {
        if (thread.joinable()) thread.join();
    }
}

void WorkerPool::run() {
    for (;;) {
        Job job;
        {
            std::unique_lock lock(mutex_);
            wakes_.wait(lock, [this] { return is_ending_ || !jobs_.empty(); });
            if (jobs_.empty()) return;
            job = std::move(jobs_.front());
            jobs_.pop_front();
        }
        job();
    }
}

}  // namespace slipway::http
