#pragma once

#include <array>
#include <cstdint>

namespace slipway::scheduling {

/// xoshiro256** (Blackman & Vigna 2018), seeded by splitmix64: the same numbers on every machine.
/// Streams of one seed are told apart by `stream`.
class Random {
public:
    Random(std::uint64_t seed, std::uint64_t stream) {
        std::uint64_t state = seed ^ (stream * 0xd1342543de82ef95U + 0x632be59bd9b4e019U);
        for (std::uint64_t& word : words_) {
            state += 0x9e3779b97f4a7c15U;
            std::uint64_t mixed = state;
            mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9U;
            mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebU;
            word = mixed ^ (mixed >> 31);
        }
    }

    std::uint64_t next() {
        const std::uint64_t result = rotated(words_[1] * 5, 7) * 9;
        const std::uint64_t shifted = words_[1] << 17;
        words_[2] ^= words_[0];
        words_[3] ^= words_[1];
        words_[1] ^= words_[2];
        words_[0] ^= words_[3];
        words_[2] ^= shifted;
        words_[3] = rotated(words_[3], 45);
        return result;
    }

    /// From 0 (included) to 1 (excluded), in steps of 2^-53.
    double next_fraction() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

    /// From 0 to `bound` - 1; the bias of at most bound / 2^32 does not matter to a search.
    std::uint32_t next_below(std::uint32_t bound) {
        return static_cast<std::uint32_t>(((next() >> 32) * bound) >> 32);
    }

private:
    static std::uint64_t rotated(std::uint64_t word, int by) {
        return (word << by) | (word >> (64 - by));
    }

    std::array<std::uint64_t, 4> words_{};
};

}  // namespace slipway::scheduling
