#pragma once

#include <array>
#include <cstdint>
#include <mutex>
#include <span>

#include "base/day.hpp"
#include "base/uuid.hpp"

namespace slipway {

/// The only source of chance; passed in, so that tests can repeat a run. Usable from any thread.
class Chance {
public:
    virtual ~Chance() = default;
    /// Fills all of `bytes` with random ones.
    virtual void fill(std::span<std::uint8_t> bytes) = 0;

    /// A version 7 UUID for that moment. Those of one Chance and one millisecond increase, so that
    /// rows made together keep the order of their making (RFC 9562 §6.2, method 2).
    Uuid new_uuid(Instant now);

private:
    std::mutex mutex_;
    Uuid last_;
    std::int64_t last_ms_ = -1;
};

/// The kernel's generator, by libsodium. Fit for secrets.
class SystemChance final : public Chance {
public:
    /// Throws Fault when libsodium cannot start.
    SystemChance();
    void fill(std::span<std::uint8_t> bytes) override;
};

/// The same bytes for the same seed. For tests, demos and simulations; never for secrets.
class SeededChance final : public Chance {
public:
    explicit SeededChance(std::uint64_t seed);
    void fill(std::span<std::uint8_t> bytes) override;

private:
    std::mutex mutex_;
    std::uint64_t seed_;
    std::uint64_t calls_ = 0;
};

/// `new_id<EngagementKind>(clock.now(), chance)`.
template <class Kind>
Id<Kind> new_id(Instant now, Chance& chance) {
    return Id<Kind>(chance.new_uuid(now));
}

}  // namespace slipway
