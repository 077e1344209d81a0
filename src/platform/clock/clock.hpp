#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>

#include "base/day.hpp"

namespace slipway {

/// The only source of the present moment; passed in, so that tests and scenarios run the whole
/// server on a clock of their own. Usable from any thread.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

/// The machine's wall clock.
class SystemClock final : public Clock {
public:
    Instant now() const override;
};

/// Stands still until it is told to move.
class VirtualClock final : public Clock {
public:
    explicit VirtualClock(Instant start) : now_ms_(start.in_unix_ms()) {}
    Instant now() const override { return Instant::from_unix_ms(now_ms_.load()); }
    /// May also go back, as a machine's clock may.
    void set(Instant now) { now_ms_.store(now.in_unix_ms()); }
    /// By how much to move; the answer is the new now.
    Instant advance(std::chrono::milliseconds span) {
        return Instant::from_unix_ms(now_ms_.fetch_add(span.count()) + span.count());
    }

private:
    std::atomic<std::int64_t> now_ms_;
};

}  // namespace slipway
