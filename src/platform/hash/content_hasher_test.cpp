#include "platform/hash/content_hasher.hpp"

#include <gtest/gtest.h>

namespace slipway {
namespace {

// The examples of FIPS 180-2, appendix B.
TEST(ContentHasher, IsSha256) {
    EXPECT_EQ(content_hash_of("").text(),
              "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(content_hash_of("abc").text(),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(content_hash_of(std::string(1'000'000, 'a')).text(),
              "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(ContentHasher, PiecesMakeTheSameHashAndItBeginsAnew) {
    ContentHasher hasher;
    for (int round = 0; round < 2; ++round) {
        hasher.add("a");
        hasher.add("");
        hasher.add("bc");
        EXPECT_EQ(hasher.finish(), content_hash_of("abc"));
    }
}

}  // namespace
}  // namespace slipway
