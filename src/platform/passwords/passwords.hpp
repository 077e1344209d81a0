#pragma once

#include <cstddef>
#include <semaphore>
#include <string>

#include "base/secret.hpp"

namespace slipway {

/// What one hashing costs. The defaults are libsodium's interactive limits: two passes over 64 MiB,
/// some tens of milliseconds; so no more at once than the machine has memory for.
struct PasswordCost {
    unsigned long long passes = 2;
    std::size_t memory_bytes = std::size_t{64} * 1024 * 1024;

    /// The least that argon2id accepts; for tests only.
    static PasswordCost least() { return {.passes = 1, .memory_bytes = 8192}; }
};

/// Whether a password is the one that was hashed.
enum class PasswordCheck {
    wrong,
    right,
    /// Right, but hashed at another cost than today's: hash it again while it is at hand.
    right_but_rehash,
};

/// A text as of a password at this cost, which no password has: checking against it takes as long
/// as any check.
std::string hash_of_nobody(PasswordCost cost);

/// Argon2id by libsodium. Usable from any thread; eight at once, the others wait, since each takes
/// the memory of its cost. Throws Fault when there is none left.
class Passwords {
public:
    explicit Passwords(PasswordCost cost = {});

    /// A text of at most 127 ASCII characters, with its own salt and cost in it; for storage.
    std::string hash(const Secret& password) const;
    /// A stored text that is no argon2 hash is `wrong`, never an error. Compares in constant time.
    PasswordCheck check(const Secret& password, const std::string& stored) const;
    /// Takes as long as a check; for an e-mail address that nobody has, so that the time of the
    /// answer does not tell who has an account.
    void check_nobody(const Secret& password) const;

private:
    PasswordCost cost_;
    std::string nobody_;
    mutable std::counting_semaphore<> places_{8};
};

}  // namespace slipway
