#include "platform/tokens/tokens.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "base/assert.hpp"

namespace slipway {
namespace {

TEST(NewToken, IsFitForAUrlAndNeverTheSame) {
    SystemChance chance;
    std::set<std::string> seen;
    std::set<char> characters;
    for (int i = 0; i < 1000; ++i) {
        const std::string token = new_token(chance, "slipway_api_").reveal();
        ASSERT_TRUE(token.starts_with("slipway_api_"));
        ASSERT_EQ(token.size(), 12u + 43u);
        characters.insert(token.begin(), token.end());
        seen.insert(token);
    }
    EXPECT_EQ(seen.size(), 1000u);
    EXPECT_EQ(characters.size(), 64u);
    EXPECT_TRUE(std::ranges::all_of(characters, [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_';
    }));
}

TEST(HashToken, IsSha256OfTheWholeText) {
    EXPECT_EQ(hash_token(Secret("abc")).text(),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(TokenHash::parse(hash_token(Secret("abc")).text()), hash_token(Secret("abc")));
    EXPECT_NE(hash_token(Secret("abc")), hash_token(Secret("abd")));
}

// RFC 4231, test case 6: a key longer than a block.
TEST(HashToken, WithAKeyIsHmacSha256) {
    const Secret key(std::string(131, '\xaa'));
    EXPECT_EQ(
        hash_token(Secret("Test Using Larger Than Block-Size Key - Hash Key First"), key).text(),
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    EXPECT_NE(hash_token(Secret("123456"), key), hash_token(Secret("123456")));
}

TEST(HashToken, AShortKeyIsABug) {
    EXPECT_THROW(hash_token(Secret("123456"), Secret("short")), Bug);
}

}  // namespace
}  // namespace slipway
