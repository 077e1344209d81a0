#include "platform/http/static_assets.hpp"

#include <gtest/gtest.h>

#include "platform/http/response_head.hpp"

namespace slipway::http {
namespace {

constexpr std::array assets{
    EmbeddedAsset{"/index.html", "aa", "<html>", "", ""},
    EmbeddedAsset{"/assets/main-1.js", "bb", "script", "br!", "gz!"},
};

Response ask(const std::string& path, const std::string& codings = {},
             Method method = Method::get) {
    Request request{.method = method, .path = path};
    if (!codings.empty()) request.headers.push_back({"Accept-Encoding", codings});
    return StaticAssets(assets).answer(request);
}

std::string body(const Response& response) {
    const auto* shared = std::get_if<std::shared_ptr<const std::string>>(&response.body);
    return shared != nullptr ? **shared : "";
}

TEST(StaticAssets, TheBestAcceptedCodingIsSent) {
    struct Case {
        std::string codings, body, tag;
    };
    const std::vector<Case> cases{{"gzip, deflate, br", "br!", "\"bb-br\""},
                                  {"gzip;q=0.5", "gz!", "\"bb-gz\""},
                                  {"br;q=0, gzip", "gz!", "\"bb-gz\""},
                                  {"br;q=0.0", "script", "\"bb\""},
                                  {"", "script", "\"bb\""}};
    for (const Case& row : cases) {
        const Response response = ask("/assets/main-1.js", row.codings);
        EXPECT_EQ(body(response), row.body) << row.codings;
        EXPECT_EQ(find_header(response, "ETag"), row.tag) << row.codings;
    }
}

TEST(StaticAssets, OnlyWhatHasAHashInItsNameIsKeptForEver) {
    EXPECT_EQ(find_header(ask("/assets/main-1.js"), "Cache-Control"),
              "public, max-age=31536000, immutable");
    EXPECT_EQ(find_header(ask("/index.html"), "Cache-Control"), "no-cache");
}

TEST(StaticAssets, TheAddressOfAScreenIsAnsweredWithTheApp) {
    for (const std::string path : {"/", "/engagements/42/plan"}) {
        EXPECT_EQ(body(ask(path)), "<html>") << path;
        EXPECT_EQ(find_header(ask(path), "Content-Type"), "text/html; charset=utf-8") << path;
    }
}

TEST(StaticAssets, AFileThatDoesNotExistIsNotTheApp) {
    EXPECT_EQ(ask("/assets/main-0.js").status, 404);
    EXPECT_EQ(ask("/assets/gone").status, 404);
    EXPECT_EQ(ask("/robots.txt").status, 404);
}

TEST(StaticAssets, NothingCanBeChanged) {
    EXPECT_EQ(ask("/index.html", "", Method::post).status, 405);
}

TEST(StaticAssets, TheBuildEmbedsTheApp) {
    const StaticAssets embedded(embedded_web_assets());
    const Response response = embedded.answer({.path = "/"});
    EXPECT_NE(body(response).find("<html"), std::string::npos);
}

}  // namespace
}  // namespace slipway::http
