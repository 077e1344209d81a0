#include "base/base64url.hpp"

#include <gtest/gtest.h>

namespace slipway {
namespace {

// RFC 4648 §10, without the padding.
TEST(Base64Url, SpeaksThePublishedExamples) {
    const std::pair<std::string, std::string> examples[] = {
        {"", ""},           {"f", "Zg"},          {"fo", "Zm8"},          {"foo", "Zm9v"},
        {"foob", "Zm9vYg"}, {"fooba", "Zm9vYmE"}, {"foobar", "Zm9vYmFy"}, {"\xfb\xff", "-_8"},
    };
    for (const auto& [bytes, text] : examples) {
        EXPECT_EQ(to_base64url(bytes), text);
        EXPECT_EQ(parse_base64url(text), bytes);
    }
}

TEST(Base64Url, RefusesWhatIsNotOfItsForm) {
    for (const char* text : {"A", "Zg==", "Zm+v", "Zm/v", "Zh", "Zm9v Zg", "ж"}) {
        EXPECT_EQ(parse_base64url(text), std::nullopt) << text;
    }
}

TEST(Base64Url, EveryByteComesBack) {
    std::string bytes;
    for (int i = 0; i < 1024; ++i) {
        bytes += static_cast<char>(i * 37);
        EXPECT_EQ(parse_base64url(to_base64url(bytes)), bytes);
    }
}

}  // namespace
}  // namespace slipway
