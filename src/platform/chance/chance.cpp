#include "platform/chance/chance.hpp"

#include <sodium.h>

#include <cstring>

#include "base/assert.hpp"
#include "base/fault.hpp"

namespace slipway {
namespace {

/// The bits of a UUID that chance owns: 12 of byte 6 and 7, 62 of byte 8 to 15.
struct RandomBits {
    std::uint32_t high = 0;
    std::uint64_t low = 0;
};

constexpr std::uint64_t low_limit = std::uint64_t{1} << 62;
constexpr std::uint32_t high_limit = 1u << 12;

RandomBits random_bits(const Uuid& uuid) {
    RandomBits bits;
    bits.high = (uuid.bytes[6] & 0x0fu) << 8 | uuid.bytes[7];
    for (std::size_t i = 8; i < 16; ++i) bits.low = bits.low << 8 | uuid.bytes[i];
    bits.low &= low_limit - 1;
    return bits;
}

std::array<std::uint8_t, 10> to_bytes(RandomBits bits) {
    std::array<std::uint8_t, 10> bytes{};
    bytes[0] = static_cast<std::uint8_t>(bits.high >> 8);
    bytes[1] = static_cast<std::uint8_t>(bits.high);
    for (std::size_t i = 10; i-- > 2; bits.low >>= 8)
        bytes[i] = static_cast<std::uint8_t>(bits.low);
    return bytes;
}

}  // namespace

Uuid Chance::new_uuid(Instant now) {
    std::array<std::uint8_t, 10> random{};
    fill(random);
    const std::lock_guard lock(mutex_);
    if (now.in_unix_ms() != last_ms_) {
        // The highest bit stays free: a millisecond never runs out of larger numbers.
        random[0] &= 0x07;
        last_ms_ = now.in_unix_ms();
    } else {
        RandomBits next = random_bits(last_);
        std::uint32_t step = 0;
        std::memcpy(&step, random.data(), sizeof step);
        next.low += std::uint64_t{1} + step;
        if (next.low >= low_limit) {
            next.low -= low_limit;
            ++next.high;
        }
        ASSERT(next.high < high_limit, "one millisecond cannot hold 2^73 / 2^32 ids");
        random = to_bytes(next);
    }
    last_ = make_uuid_v7(last_ms_, random);
    return last_;
}

SystemChance::SystemChance() {
    if (sodium_init() < 0) throw Fault("libsodium cannot start: the system gives no random bytes");
}

void SystemChance::fill(std::span<std::uint8_t> bytes) {
    randombytes_buf(bytes.data(), bytes.size());
}

SeededChance::SeededChance(std::uint64_t seed) : seed_(seed) {
    if (sodium_init() < 0) throw Fault("libsodium cannot start");
}

void SeededChance::fill(std::span<std::uint8_t> bytes) {
    std::array<unsigned char, randombytes_SEEDBYTES> key{};
    {
        const std::lock_guard lock(mutex_);
        std::memcpy(key.data(), &seed_, sizeof seed_);
        std::memcpy(key.data() + sizeof seed_, &calls_, sizeof calls_);
        ++calls_;
    }
    randombytes_buf_deterministic(bytes.data(), bytes.size(), key.data());
}

}  // namespace slipway
