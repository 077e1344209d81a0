#include "base/content_hash.hpp"

#include <gtest/gtest.h>

namespace slipway {
namespace {

TEST(ContentHash, KeepsItsText) {
    std::string text;
    for (int i = 0; i < 32; ++i) text += to_hex(std::array{static_cast<std::uint8_t>(i * 8)});
    const auto hash = ContentHash::parse(text);
    ASSERT_TRUE(hash);
    EXPECT_EQ(hash->text(), text);
    EXPECT_EQ(hash->bytes()[31], 248);
    EXPECT_EQ(hash->short_text(), "000810182028");
    EXPECT_NE(*hash, ContentHash());
}

TEST(ContentHash, RefusesWhatIsNot64Digits) {
    const std::string right(64, 'a');
    EXPECT_TRUE(ContentHash::parse(std::string(64, 'F')));
    for (const std::string& wrong :
         {std::string(), std::string(63, 'a'), right + "a", "0x" + right.substr(2),
          "-a" + right.substr(2), " a" + right.substr(2), right.substr(1) + "g"}) {
        EXPECT_FALSE(ContentHash::parse(wrong)) << wrong;
    }
}

}  // namespace
}  // namespace slipway
