#include "collaboration/notifications/core/inbox.hpp"

#include <gtest/gtest.h>

#include "base/text.hpp"

namespace slipway {
namespace {

TEST(Excerpt, LeavesShortTextsAlone) {
    EXPECT_EQ(excerpt_of("  Готово, посмотрите.\n"), "Готово, посмотрите.");
}

TEST(Excerpt, EndsWithAWholeWord) {
    std::string text;
    for (int i = 0; i < 100; ++i) text += "слово ";
    const std::string excerpt = excerpt_of(text);
    EXPECT_TRUE(excerpt.ends_with("слово…"));
    EXPECT_LE(utf8_length(excerpt), 201u);
    EXPECT_GT(utf8_length(excerpt), 190u);
}

TEST(Excerpt, OfOneEndlessWordIsStillUtf8) {
    std::string text;
    for (int i = 0; i < 300; ++i) text += "ж";
    EXPECT_TRUE(is_utf8(excerpt_of(text)));
    EXPECT_EQ(utf8_length(excerpt_of(text)), 201u);
}

}  // namespace
}  // namespace slipway
