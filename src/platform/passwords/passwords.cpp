#include "platform/passwords/passwords.hpp"

#include <fmt/format.h>
#include <sodium.h>

#include <array>

#include "base/assert.hpp"
#include "base/fault.hpp"

namespace slipway {

namespace {

class Place {
public:
    explicit Place(std::counting_semaphore<>& places) : places_(places) { places_.acquire(); }
    ~Place() { places_.release(); }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

private:
    std::counting_semaphore<>& places_;
};

}  // namespace

std::string hash_of_nobody(PasswordCost cost) {
    // As argon2 encodes it: the memory in KiB, a salt of 16 and a hash of 32 bytes in base64.
    const std::string salt(22, 'A');
    const std::string hash(43, 'A');
    return fmt::format("$argon2id$v=19$m={},t={},p=1${}${}", cost.memory_bytes / 1024, cost.passes,
                       salt, hash);
}

Passwords::Passwords(PasswordCost cost) : cost_(cost), nobody_(hash_of_nobody(cost)) {
    if (sodium_init() < 0) throw Fault("libsodium cannot start");
    ASSERT(cost.passes >= crypto_pwhash_OPSLIMIT_MIN &&
               cost.memory_bytes >= crypto_pwhash_MEMLIMIT_MIN,
           "argon2id needs at least one pass over 8 KiB");
}

std::string Passwords::hash(const Secret& password) const {
    const Place place(places_);
    std::array<char, crypto_pwhash_STRBYTES> text{};
    const std::string& plain = password.reveal();
    if (crypto_pwhash_str_alg(text.data(), plain.data(), plain.size(), cost_.passes,
                              cost_.memory_bytes, crypto_pwhash_ALG_ARGON2ID13) != 0) {
        throw Fault("no memory to hash a password");
    }
    return text.data();
}

PasswordCheck Passwords::check(const Secret& password, const std::string& stored) const {
    const Place place(places_);
    const std::string& plain = password.reveal();
    if (stored.size() >= crypto_pwhash_STRBYTES ||
        crypto_pwhash_str_verify(stored.c_str(), plain.data(), plain.size()) != 0) {
        return PasswordCheck::wrong;
    }
    const bool is_of_today =
        crypto_pwhash_str_needs_rehash(stored.c_str(), cost_.passes, cost_.memory_bytes) == 0;
    return is_of_today ? PasswordCheck::right : PasswordCheck::right_but_rehash;
}

void Passwords::check_nobody(const Secret& password) const {
    static_cast<void>(check(password, nobody_));
}

}  // namespace slipway
