#include "platform/embedded/embedded_text.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/assert.hpp"

namespace slipway {
namespace {

TEST(EmbeddedText, HoldsAFileAsItStandsInTheSourceTree) {
    const auto text = embedded_text("delivery/engagement/packages.json");
    EXPECT_TRUE(text.starts_with("{"));
    EXPECT_TRUE(text.ends_with("}\n"));
}

TEST(EmbeddedText, FindsEveryFileByItsOwnPath) {
    ASSERT_FALSE(embedded_files().empty());
    for (const auto& file : embedded_files()) EXPECT_EQ(embedded_text(file.path), file.text);
}

TEST(EmbeddedText, ListsTheFilesOfAFolder) {
    const auto files = embedded_files_below("delivery/engagement/");
    EXPECT_TRUE(std::ranges::any_of(
        files, [](const auto& file) { return file.path == "delivery/engagement/packages.json"; }));
}

TEST(EmbeddedText, AFileThatIsNotEmbeddedIsABug) {
    EXPECT_THROW(embedded_text("delivery/engagement/absent.json"), Bug);
}

}  // namespace
}  // namespace slipway
