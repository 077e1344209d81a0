#include "collaboration/attachments/core/attachment.hpp"

#include <gtest/gtest.h>

#include "base/text.hpp"

namespace slipway {
namespace {

TEST(FileName, IsTheLastPartOfAPathWithoutControlCharacters) {
    struct Case {
        std::string given, kept;
    };
    const Case cases[] = {
        {"plan.pdf", "plan.pdf"},
        {"  Прайс 2026.xlsx ", "Прайс 2026.xlsx"},
        {"C:\\Users\\olena\\price.xlsx", "price.xlsx"},
        {"../../etc/passwd", "passwd"},
        {"line\r\nbreak.txt", "linebreak.txt"},
    };
    for (const Case& c : cases) EXPECT_EQ(clean_file_name(c.given).value(), c.kept) << c.given;
}

TEST(FileName, OfNothingIsRefused) {
    for (const char* name : {"", "   ", "..", "folder/", "\n", "\xff\xfe"}) {
        EXPECT_EQ(clean_file_name(name).error().key, "attachment.name_is_missing") << name;
    }
}

TEST(FileName, ThatIsTooLongKeepsItsEnding) {
    std::string name;
    for (int i = 0; i < 300; ++i) name += "ж";
    const std::string kept = clean_file_name(name + ".docx").value();
    EXPECT_EQ(utf8_length(kept), 200u);
    EXPECT_TRUE(kept.ends_with("ж.docx"));
    EXPECT_TRUE(is_utf8(kept));
}

TEST(FileName, IsReadFromItsHeader) {
    EXPECT_EQ(file_name_in("attachment; filename*=UTF-8''%D0%9F%D0%BB%D0%B0%D0%BD%20a.pdf"),
              "План a.pdf");
    EXPECT_EQ(file_name_in("attachment; filename=\"plan b.pdf\""), "plan b.pdf");
    EXPECT_EQ(file_name_in("attachment"), "");
}

TEST(ContentDisposition, CannotBeBrokenOutOf) {
    EXPECT_EQ(content_disposition(Disposition::attachment, "a\"; x=\"b.pdf"),
              "attachment; filename=\"a__ x__b.pdf\"; "
              "filename*=UTF-8''a%22%3B%20x%3D%22b.pdf");
    EXPECT_EQ(content_disposition(Disposition::inline_, "План.png"),
              "inline; filename=\"____.png\"; filename*=UTF-8''%D0%9F%D0%BB%D0%B0%D0%BD.png");
}

TEST(Inline, ArePicturesOnlyThatHoldNoProgram) {
    EXPECT_TRUE(may_be_shown_inline("image/png"));
    EXPECT_FALSE(may_be_shown_inline("image/svg+xml"));
    EXPECT_FALSE(may_be_shown_inline("text/html"));
    EXPECT_FALSE(may_be_shown_inline("application/pdf"));
}

}  // namespace
}  // namespace slipway
