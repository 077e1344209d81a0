#include "platform/passwords/passwords.hpp"

#include <gtest/gtest.h>
#include <sodium.h>

#include "base/assert.hpp"

namespace slipway {
namespace {

TEST(Passwords, KnowTheRightOneOnly) {
    const Passwords passwords(PasswordCost::least());
    const std::string stored = passwords.hash(Secret("Пароль з пробілами і 7"));
    EXPECT_TRUE(stored.starts_with("$argon2id$v=19$m=8,t=1,p=1$")) << stored;
    EXPECT_EQ(passwords.check(Secret("Пароль з пробілами і 7"), stored), PasswordCheck::right);
    for (const char* wrong : {"", "Пароль з пробілами і", "пароль з пробілами і 7"}) {
        EXPECT_EQ(passwords.check(Secret(wrong), stored), PasswordCheck::wrong) << wrong;
    }
}

TEST(Passwords, AZeroByteDoesNotEndOne) {
    const Passwords passwords(PasswordCost::least());
    const std::string stored = passwords.hash(Secret(std::string("secret\0one", 10)));
    EXPECT_EQ(passwords.check(Secret("secret"), stored), PasswordCheck::wrong);
}

TEST(Passwords, EqualOnesHaveDifferentSalts) {
    const Passwords passwords(PasswordCost::least());
    EXPECT_NE(passwords.hash(Secret("equal")), passwords.hash(Secret("equal")));
}

TEST(Passwords, AnotherCostAsksForAnotherHash) {
    const Passwords cheap(PasswordCost::least());
    const Passwords dear({.passes = 2, .memory_bytes = 65536});
    const std::string stored = cheap.hash(Secret("equal"));
    EXPECT_EQ(dear.check(Secret("equal"), stored), PasswordCheck::right_but_rehash);
    EXPECT_EQ(dear.check(Secret("other"), stored), PasswordCheck::wrong);
    EXPECT_EQ(dear.check(Secret("equal"), dear.hash(Secret("equal"))), PasswordCheck::right);
}

TEST(Passwords, WhatIsNoHashMatchesNothing) {
    const Passwords passwords(PasswordCost::least());
    passwords.check_nobody(Secret("x"));
    for (const std::string& stored :
         {std::string(), std::string("x"), std::string("$argon2id$"), std::string(500, 'a'),
          std::string("$argon2id$v=19$m=8,t=1,p=1$$")}) {
        EXPECT_EQ(passwords.check(Secret("x"), stored), PasswordCheck::wrong) << stored;
    }
}

TEST(Passwords, NobodysHashCostsWhatEverybodysDoes) {
    for (const PasswordCost cost : {PasswordCost::least(), PasswordCost{}}) {
        const std::string nobody = hash_of_nobody(cost);
        EXPECT_EQ(nobody.size(), Passwords(cost).hash(Secret("x")).size());
        // 0: a hash that libsodium can read, at this very cost.
        EXPECT_EQ(crypto_pwhash_str_needs_rehash(nobody.c_str(), cost.passes, cost.memory_bytes),
                  0);
        EXPECT_EQ(Passwords(cost).check(Secret(""), nobody), PasswordCheck::wrong);
    }
}

TEST(Passwords, ACostBelowTheLeastIsABug) {
    EXPECT_THROW(Passwords({.passes = 0, .memory_bytes = 8192}), Bug);
    EXPECT_THROW(Passwords({.passes = 1, .memory_bytes = 100}), Bug);
}

TEST(Passwords, TheDefaultCostIsLibsodiumsInteractiveOne) {
    const std::string stored = Passwords().hash(Secret("x"));
    EXPECT_TRUE(stored.starts_with("$argon2id$v=19$m=65536,t=2,p=1$")) << stored;
}

}  // namespace
}  // namespace slipway
