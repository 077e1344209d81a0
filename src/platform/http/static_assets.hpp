#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "platform/http/http.hpp"

namespace slipway::http {

/// One file of the web app as the build embedded it. `brotli` and `gzip` are empty where
/// compression gained nothing.
struct EmbeddedAsset {
    std::string_view path;  // "/index.html", "/assets/main-4f3a.js"
    std::string_view tag;   // of the content, without quotes
    std::string_view identity;
    std::string_view brotli;
    std::string_view gzip;
};

/// Defined in the target platform_web_assets, so that a new web app links anew and compiles
/// nothing.
std::span<const EmbeddedAsset> embedded_web_assets();

/// Answers GET and HEAD with the files of the web app. Immutable after construction: thread-safe.
class StaticAssets {
public:
    /// Needs "/index.html" among the assets, which must outlive this.
    explicit StaticAssets(std::span<const EmbeddedAsset> assets);

    /// A file; index.html for every path that looks like a screen's address (no dot in its last
    /// segment); 404 for a file that does not exist, 405 for methods that change something. Files
    /// under /assets/ have a hash in their names and may be kept for ever, the rest is asked for
    /// anew.
    Response answer(const Request& request) const;

private:
    struct Variants {
        std::string tag;
        std::string_view content_type;
        std::shared_ptr<const std::string> identity, brotli, gzip;  // with answers under way
    };
    std::map<std::string, Variants, std::less<>> by_path_;
};

/// By the extension of a file's name: "text/html; charset=utf-8". "application/octet-stream" when
/// it is unknown.
std::string_view content_type_of(std::string_view path);

}  // namespace slipway::http
